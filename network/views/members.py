from allauth.core import ratelimit
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from network import actions
from network.directory import Directory, with_details
from network.forms.members import DepartureForm, MessageForm
from network.models import Profile
from network.querysets import speaks_for
from network.views.places import for_members


@for_members
def directory(request):
    """The members, searched and narrowed."""
    asked = Directory(request.GET, request.user)
    context = {"directory": asked, "results": asked.page(request.GET.get("page"))}
    return render(request, "network/members/directory.html", context)


@for_members
def member(request, key: str):
    """One member, as this reader may see them."""
    profiles = with_details(Profile.objects.visible_to(request.user))
    profile = get_object_or_404(profiles, key=key)
    context = {
        "profile": profile,
        "open": _takes_messages(profile, request.user),
        "blocked": request.user.blocks.filter(blocked=profile.user).exists(),
    }
    return render(request, "network/members/member.html", context)


@for_members
def message(request, key: str):
    """Write to a member without knowing their address."""
    profile = _somebody_else(request, key)
    form = MessageForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.send_message(request.user, profile, form.cleaned_data["words"])
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            words = _("Your message is on its way to %(name)s.")
            messages.success(request, words % {"name": profile.name})
            return redirect(profile)
    context = {
        "profile": profile,
        "form": form,
        "open": form.is_bound or _takes_messages(profile, request.user),
        "organisations": speaks_for(request.user),
    }
    return _answer(request, "network/members/message.html", form, context)


@for_members
def block(request, key: str):
    """No more messages from this person; or messages again."""
    profile = get_object_or_404(Profile.objects.known_to(request.user), key=key)
    if request.method == "POST":
        if "unblock" in request.POST:
            actions.unblock(request.user, profile.user)
            words = _("%(name)s can write to you again.")
        else:
            actions.block(request.user, profile.user)
            words = _("%(name)s can no longer write to you through the network.")
        messages.success(request, words % {"name": profile.name})
        return redirect("member_block", key=key)
    blocked = request.user.blocks.filter(blocked=profile.user).exists()
    context = {"profile": profile, "blocked": blocked}
    return render(request, "network/members/block.html", context)


@for_members
def report_departure(request, key: str):
    """Say that somebody has left the organisation they speak for."""
    profile = _somebody_else(request, key)
    organisations = speaks_for(profile.user)
    form = DepartureForm(request.POST if request.method == "POST" else None, organisations)
    if organisations and request.method == "POST" and form.is_valid():
        if ratelimit.consume(request, action="departure", user=request.user):
            words = form.cleaned_data["words"]
            actions.report_departure(profile.user, form.meant, request.user, words)
            messages.success(request, _("Thank you. An organiser will look at it."))
            return redirect(profile)
        form.add_error(
            None,
            _("You have told us of several people today. Try again tomorrow: your text is below."),
        )
    context = {"profile": profile, "form": form, "organisations": organisations}
    return _answer(request, "network/members/left.html", form, context)


def _somebody_else(request, key: str) -> Profile:
    others = Profile.objects.visible_to(request.user).exclude(user=request.user)
    return get_object_or_404(others.select_related("user"), key=key)


def _takes_messages(profile: Profile, sender) -> bool:
    return Profile.objects.taking_messages_from(sender).filter(pk=profile.pk).exists()


def _answer(request, template: str, form, context: dict):
    return render(request, template, context, status=422 if form.errors else 200)
