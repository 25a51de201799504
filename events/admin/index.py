"""The events that somebody may organise: where one begins."""

from django.utils.translation import gettext as _

from core.admin import admin_page
from events.admin.pages import first_tab
from events.models import EventPage
from events.permissions import list_to_add_to, may_add_events, may_organise


def index(request):
    """Every event in the language it was written in, the next or last one first."""
    found = EventPage.objects.originals().order_by("-starts_at").specific(defer=True)
    events = [one for one in found if may_organise(request.user, one)]
    for one in events:
        one.first_tab = first_tab(one)
    context = {
        "events": events,
        "add_to": list_to_add_to(request.user),
        "may_import": may_add_events(request.user),
    }
    return admin_page(request, "events/index", _("Events"), [], "calendar", **context)
