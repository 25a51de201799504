"""What the notes said before: all versions of a section, two of them side by side, and one brought back."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from core import merging
from events.actions import notes as actions
from events.models import NotesRevision, SessionPage
from events.notes import name_of
from events.views.doors import for_writers
from events.views.notes import address, frame, section_of

A_PAGE = 50


@for_writers
def history(request, session: SessionPage, kind: str):
    """All versions, newest first; with `?from` and `?to` two of them side by side."""
    section = section_of(session, kind)
    if request.method == "POST":
        return _restore(request, session, kind)
    nameless = session.is_chatham_house
    found = NotesRevision.objects.filter(section=section.pk).select_related("author")
    versions = Paginator(found.order_by("-number"), A_PAGE).get_page(request.GET.get("page"))
    for one in versions:
        one.by = _("Somebody") if nameless or not one.author else name_of(one.author)
    compared = _compared(section, request.GET)
    context = frame(session, section=section, versions=versions, nameless=nameless, **compared)
    return render(request, "events/notes/history.html", context)


def _compared(section, query) -> dict:
    """The two versions that were asked for, older first; by default the newest and the one before."""
    before = _number(query.get("from"), section.number - 1)
    after = _number(query.get("to"), section.number)
    before, after = sorted((before, after))
    asked = "from" in query or "to" in query
    rows = []
    if asked:
        found = merging.side_by_side(section.text_at(before), section.text_at(after))
        rows = [row for row in found if row[1] or row[2]]  # an empty line says nothing
    numbers = range(section.number, -1, -1)
    return {"asked": asked, "before": before, "after": after, "rows": rows, "numbers": numbers}


def _number(text: str | None, otherwise: int) -> int:
    if text and text.isascii() and text.isdecimal() and len(text) < 8:
        return int(text)
    return max(otherwise, 0)


def _restore(request, session: SessionPage, kind: str):
    number = _number(request.POST.get("number"), 0)
    revision = actions.restore_version(session, kind, number, request.user)
    if revision:
        words = _("Version %(old)s is back, as version %(new)s. Nothing was lost by it.")
        messages.success(request, words % {"old": number, "new": revision.number})
    else:
        messages.info(request, _("The section says that already: there was nothing to bring back."))
    return redirect(address(session, "notes_history", kind))
