from allauth.core.exceptions import ReauthenticationRequired
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import FileResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from accounts.models import Standing
from accounts.permissions import can_show_who_again, has_lately_shown_who, may_erase
from network import actions, erasing
from network.forms.data import EraseForm
from network.models import DataExport
from network.periods import periods

CAN_LEAVE = [Standing.MEMBER, Standing.WAITING]


@login_required
@never_cache
def my_data(request):
    """What is kept about me, and the three doors: take it, leave, erase."""
    if request.method == "POST":
        if actions.ask_for_data(request.user):
            messages.success(request, _("We are making your copy. The link comes by e-mail."))
        else:
            messages.info(
                request, _("Your copy is on its way already. Look in your mail, also in the spam.")
            )
        return redirect("my_data")
    context = {
        "periods": periods(),
        "export": request.user.data_exports.open().first(),
        "can_leave": request.user.standing in CAN_LEAVE,
    }
    return render(request, "network/data/my_data.html", context)


@login_required
@never_cache
def download(request, token: str):
    """Fetch the copy, once. Looking at the page uses nothing up: mail scanners look too."""
    export = DataExport.objects.behind(token, request.user).first()
    if export and request.method == "POST" and (copy := actions.fetch_data(export)):
        name = f"{_('my-data')}-{export.asked_at:%Y-%m-%d}.zip"
        return FileResponse(copy, as_attachment=True, filename=name, content_type="application/zip")
    there = export and export.file and request.method != "POST"
    context = {"export": export if there else None, "periods": periods()}
    return render(request, "network/data/download.html", context, status=200 if there else 404)


@login_required
@never_cache
def leave(request):
    """Leave the network and keep the account."""
    if request.user.standing not in CAN_LEAVE:
        messages.info(request, _("You have no place in the network at present."))
        return redirect("my_data")
    if request.method == "POST":
        actions.leave_network(request.user)
        messages.success(request, _("You have left the network. Your account is still here."))
        return redirect("my_data")
    return render(request, "network/data/leave.html", {"periods": periods()})


@login_required
@never_cache
def erase(request):
    """Erase my account: what goes and what stays is listed first, and I show once more who I am."""
    if not has_lately_shown_who(request):
        return _ask_who(request)
    sent = request.POST if request.method == "POST" else None
    form = EraseForm(sent, user=request.user)
    if sent is not None and form.is_valid():
        actions.erase_account(request.user, under=form.chosen)
        logout(request)
        return redirect("erased")
    context = {
        "form": form,
        "considered": erasing.considered(request.user),
        "may_erase": may_erase(request.user),
    }
    return render(request, "network/data/erase.html", context, status=422 if form.errors else 200)


def _ask_who(request):
    """By password or second step; who has neither signs in anew, with a code."""
    if request.method == "POST":  # what was sent is asked for again, not taken up later
        return redirect("erase")
    if can_show_who_again(request):
        raise ReauthenticationRequired
    return render(request, "network/data/sign_in_again.html")


@never_cache
def erased(request):
    """Farewell."""
    return render(request, "network/data/erased.html")
