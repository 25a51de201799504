from django.contrib import messages
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.models import Standing
from core.models import Method, Stage
from network import actions
from network.forms.profile import ExperienceForm, ProfileForm
from network.models import Experience, Profile
from network.querysets import worded
from network.views.places import for_somebody_with_a_place


@for_somebody_with_a_place
def profile(request):
    """What I tell the others, and who of them sees it."""
    sent = request.POST if request.method == "POST" else None
    mine = _keep_profile(request) if sent else _find_profile(request)
    form = ProfileForm(sent, instance=mine)
    if sent is not None and form.is_valid():
        form.save()
        messages.success(request, _("Your profile is saved."))
        return redirect("experience" if "add_experience" in sent else "profile")
    context = {
        "form": form,
        "profile": mine,
        "rows": _rows(request),
        "blocks": request.user.blocks.select_related("blocked__profile"),
        "is_found": mine.pk and request.user.standing == Standing.MEMBER,
    }
    return render(request, "network/members/profile.html", context, status=_status(form))


@for_somebody_with_a_place
@require_POST
def confirm(request):
    """Nothing has changed: the details are right."""
    actions.confirm_details(request.user)
    messages.success(request, _("Thank you. We ask again in a year."))
    return redirect("profile")


@for_somebody_with_a_place
def experience(request, pk: int | None = None):
    """Add one thing I have done, change it, or take it away."""
    row = Experience() if pk is None else get_object_or_404(_rows(request), pk=pk)
    if "delete" in request.POST and pk is not None:
        row.delete()
        messages.success(request, _("That is no longer part of your experience."))
        return redirect("profile")
    form = ExperienceForm(request.POST if request.method == "POST" else None, instance=row)
    if request.method == "POST" and form.is_valid():
        form.instance.profile = _keep_profile(request)
        form.save()
        messages.success(request, _("Your experience is saved."))
        return redirect("profile")
    context = {"form": form, "row": row}
    return render(request, "network/members/experience.html", context, status=_status(form))


def _find_profile(request) -> Profile:
    """Mine, or what it would be: looking at it makes nothing."""
    return Profile.objects.filter(user=request.user).first() or Profile(user=request.user)


def _keep_profile(request) -> Profile:
    return Profile.objects.get_or_create(user=request.user)[0]


def _rows(request):
    mine = Experience.objects.filter(profile__user=request.user).select_related("organisation")
    return mine.prefetch_related(
        *(Prefetch(name, worded(term)) for name, term in (("method", Method), ("stage", Stage)))
    )


def _status(form) -> int:
    return 422 if form.errors else 200
