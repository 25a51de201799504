"""Reading and writing the notes of a session."""

from django.contrib import messages
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core import merging
from core.markdown import as_html
from events.actions import notes as actions
from events.forms.notes import SectionForm
from events.models import Conflict, Draft, NoteTaker, Section, SessionPage
from events.notes import Notes, saved_in_words, writing_at
from events.views.doors import for_writers, published

SAVE_EVERY = 20  # seconds while somebody writes


def address(session: SessionPage, name: str = "notes", *more) -> str:
    """An address below `/events/<event>/<session>/notes/`."""
    return reverse(name, args=[session.event_page.slug, session.slug, *more])


def section_of(session: SessionPage, kind: str) -> Section:
    """The section as it stands; one that nobody wrote in is not kept yet."""
    if kind not in Section.Kind.values:
        raise Http404
    found = Section.objects.of(session).filter(kind=kind).first()
    return found or Section(session=session.original, kind=kind)


def frame(session: SessionPage, **context) -> dict:
    """What every page about the notes needs."""
    there = published(session) if session.notes_slug else ""
    return {"session": session, "event": session.event_page, "published": there} | context


@for_writers
def read(request, session: SessionPage):
    """All sections, each with who is writing in it."""
    context = frame(session, notes=Notes(session, request.user))
    return render(request, "events/notes/notes.html", context)


@for_writers
def write(request, session: SessionPage, kind: str):
    """One section: its text to change, and what came of saving it."""
    section = section_of(session, kind)
    if request.method != "POST":
        return _show(request, session, section, _begin(request, session, section))
    if "drop" in request.POST:
        actions.drop_draft(session, kind, request.user)
        return redirect(address(session, "notes_section", kind))
    form = SectionForm(request.POST, kind=kind, nameless=session.is_chatham_house)
    if not form.is_valid():
        return _show(request, session, section, form)
    return _save(request, session, form)


def _begin(request, session: SessionPage, section: Section) -> SectionForm:
    """The text as it is; or as the writer left it, if they have not saved that."""
    draft = section.pk and Draft.objects.filter(section=section, member=request.user).first()
    begun = draft or section
    named = NoteTaker.objects.of(session).filter(member=request.user).exists()
    base = draft.base if draft else section.number
    initial = {"text": begun.text, "base": base, "named": named}
    form = SectionForm(initial=initial, kind=section.kind, nameless=session.is_chatham_house)
    form.draft = draft
    return form


def _show(request, session: SessionPage, section: Section, form, preview=None):
    nameless = session.is_chatham_house
    context = frame(
        session,
        section=section,
        form=form,
        preview=preview,
        nameless=nameless,
        save_every=SAVE_EVERY,
        writing=writing_at(session, request.user, nameless)[section.kind],
    )
    status = 422 if form.errors else 200
    return render(request, "events/notes/write.html", context, status=status)


def _save(request, session: SessionPage, form: SectionForm, conflict=None, keep_both=False):
    """Save what was sent. `conflict` is the text that did not fit before, and is settled by it."""
    outcome = actions.save_section(session, form.writing, request.user, keep_both)
    nameless = session.is_chatham_house
    if not nameless:
        agrees = form.cleaned_data["named"]
        actions.agree_to_be_named(session, request.user, agrees)
    if conflict and conflict != outcome.conflict:
        actions.settle(conflict)
    if outcome.conflict:
        return _decide(request, session, outcome.conflict, status=409)
    if outcome.revision:
        others = actions.wrote_meanwhile(outcome.revision)
        messages.success(request, saved_in_words(others, nameless))
    else:
        messages.info(request, _("The section says that already: there was nothing to save."))
    return redirect(address(session))  # no fragment: what was saved, and with whose, is said above


@for_writers
def decide(request, session: SessionPage, kind: str, pk: int):
    """A text that did not fit beside what the section says: its writer or an organiser decides."""
    section = section_of(session, kind)
    mine = Conflict.objects.to_decide_by(request.user, session)
    conflict = mine.filter(pk=pk, section__kind=kind).first()
    if request.method == "POST":
        return _decided(request, session, section, conflict)
    if conflict is None:
        return redirect(address(session, "notes_section", kind))
    return _decide(request, session, conflict)


def _decided(request, session: SessionPage, section: Section, conflict: Conflict | None):
    if "discard" in request.POST:
        if conflict:
            actions.settle(conflict)
            messages.success(request, _("The text that did not fit is deleted."))
        return redirect(address(session))
    form = SectionForm(request.POST, kind=section.kind, nameless=session.is_chatham_house)
    if not form.is_valid():
        if conflict:
            return _decide(request, session, conflict, form, status=422)
        return _show(request, session, section, form)
    keep_both = "both" in request.POST
    if keep_both and conflict:  # together with all that was written since its writer began
        form.cleaned_data["base"] = conflict.base
    return _save(request, session, form, conflict, keep_both)


def _decide(request, session: SessionPage, conflict: Conflict, form=None, status=200):
    section = Section.objects.get(pk=conflict.section_id)
    nameless = session.is_chatham_house
    named = NoteTaker.objects.of(session).filter(member=request.user).exists()
    initial = {"text": conflict.text, "base": section.number, "named": named}
    form = form or SectionForm(initial=initial, kind=section.kind, nameless=nameless)
    context = frame(
        session,
        section=section,
        conflict=conflict,
        form=form,
        nameless=nameless,
        is_mine=conflict.member_id == request.user.pk,
        theirs=[*merging.changes(conflict.base_text, section.text)],
        mine=[*merging.changes(conflict.base_text, conflict.text)],
    )
    return render(request, "events/notes/decide.html", context, status=status)


@for_writers
def keep_draft(request, session: SessionPage, kind: str):
    """What the page sends by itself while somebody writes: when it was kept, and who else is writing."""
    section = section_of(session, kind)
    if request.method != "POST":
        return redirect(address(session, "notes_section", kind))
    form = SectionForm(request.POST, kind=kind)
    if not form.is_valid():
        return JsonResponse({"wrong": form.errors["text"][0]}, status=422)
    actions.keep_draft(session, form.writing, request.user)
    at = date_format(timezone.localtime(), "H:i")
    writing = writing_at(session, request.user, session.is_chatham_house)[section.kind]
    return JsonResponse({"said": _("Draft saved %(time)s") % {"time": at}, "writing": writing})


@for_writers
def preview(request, session: SessionPage, kind: str):
    """How the text would look: above the form without JavaScript, on its own with it."""
    section = section_of(session, kind)
    if request.method != "POST":
        return redirect(address(session, "notes_section", kind))
    html = as_html(actions.plain(request.POST.get("text", "")[:100_000]))
    if "alone" in request.GET:
        return HttpResponse(html)
    form = SectionForm(request.POST, kind=kind, nameless=session.is_chatham_house)
    return _show(request, session, section, form, preview=html)
