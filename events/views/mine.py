"""A member's own programme, and the address their calendar reads it at."""

from functools import wraps

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import is_member
from events.actions import mine as actions
from events.calendars import as_ics
from events.forms.mine import SavingForm
from events.mine import my_programme
from events.models import CalendarFeed, EventPage
from events.my_calendar import feed_entries, owner_of
from events.views.answers import CALENDAR, conditional
from events.views.places import programme_at
from network.views.places import personal


def of_members(view):
    """Members see their own; others are told that it is not for them."""

    @personal
    @wraps(view)
    def guarded(request, slug: str):
        if not is_member(request.user):
            raise PermissionDenied
        return view(request, programme_at(slug))

    return guarded


@of_members
@require_http_methods(["GET", "HEAD", "POST"])
def mine(request, event: EventPage):
    """What I keep of an event; saving a session and taking it out again."""
    if request.method == "POST":
        return _saved(request, event)
    programme, kept = my_programme(event, request.user)
    feed = CalendarFeed.objects.filter(member=request.user).first()
    context = {
        "event": event,
        "programme": programme,
        "mine": kept,
        "feed": feed and settings.BASE_URL + reverse("calendar_feed", args=[feed.token]),
    }
    return render(request, "events/mine.html", context)


def _saved(request, event: EventPage):
    """Back to where the button was pressed, to the very entry: there it says what is now."""
    form = SavingForm(request.POST, event, request.user)
    here = reverse("my_programme", args=[event.slug])
    if not form.is_valid() or not (form.cleaned_data["save"] or form.cleaned_data["remove"]):
        messages.warning(request, _("That session is not in the programme any more."))
        return redirect(f"{here}#mine")
    if session := form.cleaned_data["save"]:
        actions.save_session(request.user, session)
    else:
        session = form.cleaned_data["remove"]
        actions.remove_session(request.user, session)
    back = form.cleaned_data["next"] or event.url
    if back.partition("?")[0] != here:
        return redirect(f"{back}#my-{session.pk}")
    words = _("“%(session)s” is no longer in your programme.")
    messages.success(request, words % {"session": session.title})
    return redirect(f"{here}#mine")


@of_members
@require_http_methods(["GET", "HEAD", "POST"])
def my_calendar(request, event: EventPage):
    """Make, replace or end the address of my own calendar."""
    if request.method == "POST" and "revoke" in request.POST:
        actions.revoke_feed(request.user)
        messages.success(request, _("The address of your calendar works no longer."))
    elif request.method == "POST":
        actions.renew_feed(request.user)
        messages.success(request, _("Your calendar has a new address. Nobody but you knows it."))
    return redirect(f"{reverse('my_programme', args=[event.slug])}#calendar")


@require_safe
def calendar_feed(request, token: str):
    """My own programme for a calendar that cannot sign in; for nobody who is no member any more."""
    member = owner_of(token)
    if member is None:
        raise Http404
    entries = feed_entries(member)
    body = as_ics(_("My programme"), entries)
    answer = HttpResponse(body, content_type=CALENDAR)
    answer["Content-Disposition"] = 'inline; filename="my-programme.ics"'
    answer["X-Robots-Tag"] = "noindex"
    answer["Referrer-Policy"] = "no-referrer"
    patch_cache_control(answer, private=True, no_cache=True)
    return conditional(request, answer, max((one.changed for one in entries), default=None))
