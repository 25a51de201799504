"""What every page about one event in the admin has: who may open it, its frame and its tabs."""

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.admin import admin_page
from events.models import EventPage
from events.permissions import may_organise

# What organisers do with one event: the address of the tab, and its name.
TABS = [
    ("organise:desk", _("Programme")),
    ("organise:materials", _("Materials")),
    ("organise:notes", _("Notes")),
    ("organise:import", _("Import")),
]


def for_event(view: Callable) -> Callable:
    """A view of one event, given by its key: whoever may not organise it is told so."""

    @wraps(view)
    def answer(request, pk: int, *args, **kwargs):
        # What is done is done to the original: to publish its Welsh page alone is no right to that.
        event = get_object_or_404(EventPage, pk=pk).original
        if not may_organise(request.user, event):
            raise PermissionDenied
        return view(request, event, *args, **kwargs)

    return answer


def page(request, name: str, title, event: EventPage, tab: str, form=None, **context):
    """Answer with `wagtailadmin/events/<name>.html`, on the tab whose address is `tab`."""
    above = [{"url": reverse("organise:index"), "label": _("Events")}]
    tabs = [
        {"url": reverse(url, args=[event.pk]), "label": label, "here": url == tab}
        for url, label in TABS
    ]
    context |= {"event": event, "tabs": tabs}
    return admin_page(request, f"events/{name}", title, above, "calendar", form, **context)


def first_tab(event: EventPage) -> str:
    """Where one begins with an event."""
    return reverse(TABS[0][0], args=[event.pk])
