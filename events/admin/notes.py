"""The tab "Notes": where the notes of each session stand, and tidying and publishing them."""

from django.contrib import messages
from django.db.models import Count, OuterRef, Q, Subquery
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from core.models import words_are_in
from events.actions import notes as actions
from events.actions import publishing
from events.admin.pages import for_event, page
from events.forms.notes import TidyForm
from events.models import Conflict, EventPage, Format, NotesPage, Section, SessionPage
from events.querysets import LATELY

TAB = "organise:notes"


@for_event
def overview(request, event: EventPage):
    """Every session and where its notes stand."""
    sessions = _sessions(event)
    return page(request, "notes", _("Notes"), event, TAB, sessions=sessions)


def _sessions(event: EventPage) -> list[SessionPage]:
    """Each with its `state` in words, how many texts are to be decided about, and its published page."""
    sections = Section.objects.filter(session=OuterRef("pk")).order_by().values("session")
    writing = Count(
        "drafts__member", distinct=True, filter=Q(drafts__at__gte=timezone.now() - LATELY)
    )
    found = SessionPage.objects.child_of(event).exclude(format=Format.BREAK).in_order()
    sessions = list(
        found.with_notes().annotate(
            writing=Subquery(sections.annotate(n=writing).values("n")),
            to_decide=Subquery(sections.annotate(n=Count("conflicts")).values("n")),
        )
    )
    pages = {one.session_id: one for one in NotesPage.objects.filter(session__in=sessions)}
    numbers = _numbers(sessions)
    for one in sessions:
        one.notes_page = pages.get(one.pk)
        one.state = _state(one, numbers.get(one.pk, {}))
    return sessions


def _numbers(sessions) -> dict[int, dict[str, int]]:
    found: dict[int, dict[str, int]] = {}
    for one in Section.objects.filter(session__in=sessions):
        found.setdefault(one.session_id, {})[one.kind] = one.number
    return found


def _state(session: SessionPage, numbers: dict[str, int]) -> str:
    """Where its notes stand, in words."""
    there = session.notes_page
    if there and there.live:
        changed = {kind: n for kind, n in numbers.items() if n} != _only_written(there.numbers)
        words = _("Published, and changed since") if changed else _("Published")
    elif session.notes_saved:
        words = _("Written, not published")
    else:
        words = _("None yet")
    if session.writing:
        n = session.writing
        more = ngettext("%(n)s member is writing now", "%(n)s members are writing now", n)
        return f"{words}. {more % {'n': n}}"
    return words


def _only_written(numbers: dict[str, int]) -> dict[str, int]:
    return {kind: n for kind, n in numbers.items() if n}


@for_event
def tidy(request, event: EventPage, session: int):
    """All sections of a session in one form: keep them, and publish them if so asked."""
    one = get_object_or_404(SessionPage.objects.child_of(event), pk=session)
    sections = {part.kind: part for part in one.sections.all()}
    sent = request.POST if request.method == "POST" else None
    form = TidyForm(sent, initial=_as_it_is(one, sections))
    if form.is_bound and form.is_valid():
        return _tidied(request, event, one, form)
    return _show(request, event, one, form)


def _as_it_is(session: SessionPage, sections: dict[str, Section]) -> dict:
    initial = {"text_language": "cy" if words_are_in(session) == "cy" else "en"}
    if there := publishing.notes_page(session):
        initial["text_language"] = there.text_language
    for kind in Section.Kind.values:
        name, part = kind.replace("-", "_"), sections.get(kind)
        initial[f"text_{name}"] = part.text if part else ""
        initial[f"base_{name}"] = part.number if part else 0
    return initial


def _tidied(request, event: EventPage, session: SessionPage, form: TidyForm):
    changed = [one for one in form.writings if one.base or one.text]
    outcomes = [actions.save_section(session, one, request.user) for one in changed]
    beside = [one for one in outcomes if one.conflict]
    for one in beside:
        words = _(
            "In %(section)s somebody changed the same words meanwhile. Your text is kept beside theirs: decide about"
            " it first."
        )
        messages.error(request, words % {"section": one.section})
    if not beside and "publish" in request.POST:
        publishing.publish_notes(session, request.user, form.cleaned_data["text_language"])
        messages.success(request, _("The notes are published. Everybody can read them."))
    elif not beside:
        messages.success(request, _("The notes are saved."))
    return redirect("organise:notes_tidy", event.pk, session.pk)


def _show(request, event: EventPage, session: SessionPage, form: TidyForm):
    there = publishing.notes_page(session)
    above = _("Notes: %(session)s") % {"session": session.title}
    to_decide = Conflict.objects.of(session).select_related("section", "member")
    context = {"session": session, "sections": form, "there": there, "to_decide": to_decide}
    context["nameless"] = session.is_chatham_house
    context["is_empty"] = not session.sections.exclude(text="").exists()
    return page(request, "notes_tidy", above, event, TAB, form, **context)


@for_event
@require_POST
def take_back(request, event: EventPage, session: int):
    """Unpublish the notes of a session."""
    one = get_object_or_404(SessionPage.objects.child_of(event), pk=session)
    there = publishing.notes_page(one)
    if there and there.live:
        publishing.take_back(there, request.user)
        messages.success(request, _("The notes are taken back: only members see what is written."))
    return redirect(reverse("organise:notes_tidy", args=[event.pk, one.pk]))
