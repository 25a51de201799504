"""Writing an entry section by section; and what its texts are pasted from and look like."""

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from core.markdown import as_html
from core.sent import refuse_what_is_sent
from network.actions.practice import drop_draft, keep_draft, save_section
from network.actions.practice.saving import Saved, Sent, values_of
from network.forms.practice.sections import SectionForm, labels
from network.models import PracticeDraft, PracticePage
from network.models.practice.figures import FIGURES
from network.models.practice.sections import BY_SLUG, Section
from network.practice.checklist import ELSEWHERE, address, comments_beside
from network.practice.deciding import to_decide
from network.practice.working import working_copy
from network.views.practice.doors import for_authors

SAVE_EVERY = 20  # seconds while somebody writes
LONGEST_DRAFT = 200_000  # letters
LONGEST_PREVIEW = 100_000


@for_authors(shown=labels)
def section(request, page: PracticePage, section: str):
    """One section: its fields to change, and what came of saving them."""
    part = _section(section)
    if part.slug in ELSEWHERE:
        return redirect(address(page, part))
    copy = working_copy(page)
    if request.method != "POST":
        return _show(request, page, part, _begin(request, copy, part))
    if "drop" in request.POST:
        drop_draft(page, part, request.user)
        return redirect(address(page, part))
    form = SectionForm(request.POST, section=part, copy=copy, by=request.user)
    if not form.is_valid():
        return _show(request, page, part, form)
    return _save(request, page, part, form)


def _section(slug: str) -> Section:
    if slug not in BY_SLUG:
        raise Http404
    return BY_SLUG[slug]


def _begin(request, copy: PracticePage, part: Section) -> SectionForm:
    """The section as it is; or as the writer left it, if they have not saved that."""
    draft = PracticeDraft.objects.of(copy.pk, request.user).filter(section=part.slug).first()
    initial = {**draft.data, "base": draft.base} if draft else {}
    form = SectionForm(section=part, copy=copy, by=request.user, initial=initial)
    form.draft = draft
    return form


def _show(request, page: PracticePage, part: Section, form: SectionForm):
    context = {
        "entry": page,
        "section": part,
        "form": form,
        "comments": comments_beside(page, part.slug),
        "lacks_sources": FIGURES.keys() & set(part.fields) and not form.copy.sources.all(),
        "save_every": SAVE_EVERY,
    }
    status = 422 if form.errors else 200
    return render(request, "network/practice/section.html", context, status=status)


def _save(request, page: PracticePage, part: Section, form: SectionForm):
    sent = form.sent
    saved = save_section(page, sent, request.user)
    if saved.unfitting:
        keep_draft(page, part, _without_nul(form.typed), sent.since, request.user)
        return _decide(request, page, sent, saved)
    if saved.revision is None:
        messages.info(request, _("The section says that already: there was nothing to save."))
    else:
        messages.success(request, _in_words(part, saved))
    return redirect("practice_entry", page.identifier)


def _in_words(part: Section, saved: Saved) -> str:
    if not saved.others:
        return _("“%(section)s” is saved.") % {"section": part.title}
    words = _("“%(section)s” is saved. Saved meanwhile by %(names)s: both are in it.")
    return words % {"section": part.title, "names": _names(saved)}


def _names(saved: Saved) -> str:
    return ", ".join(
        (one and one.get_full_name()) or _("a member of the network") for one in saved.others
    )


def _decide(request, page: PracticePage, sent: Sent, saved: Saved):
    """Both say something else: the entry as it is now beside what was sent, and a choice."""
    copy = working_copy(page)
    mine = saved.values | {name: sent.values[name] for name in saved.unfitting}
    initial = SectionForm.shown(mine) | {"begun": sent.since}
    form = SectionForm(section=sent.section, copy=copy, by=request.user, initial=initial)
    fields = to_decide(form, sent, values_of(copy, sent.section), saved.unfitting)
    shown = {one.field.name for one in fields} | {"base", "begun"}
    context = {
        "entry": page,
        "section": sent.section,
        "form": form,
        "fields": fields,
        "names": _names(saved),
        "texts": ",".join(one.field.name for one in fields if one.is_text),
        "names_of_fields": ",".join(one.field.name for one in fields),
        "hidden": [field for field in form if field.name not in shown],
    }
    return render(request, "network/practice/decide.html", context, status=409)


@for_authors(shown=labels)
def draft(request, page: PracticePage, section: str):
    """What the page sends by itself while somebody writes: when it was kept."""
    part = _section(section)
    if request.method != "POST" or part.slug in ELSEWHERE:
        return redirect(address(page, part))
    copy = working_copy(page)
    form = SectionForm(request.POST, section=part, copy=copy, by=request.user)
    is_right = form.is_valid()
    typed = _without_nul(form.typed)
    if sum(len(words) for words in typed.values()) > LONGEST_DRAFT:
        wrong = _("This is too long to be kept as a draft. Make it shorter, or save it in parts.")
        return JsonResponse({"wrong": wrong}, status=422)
    if is_right and form.sent.values == values_of(copy, part):
        drop_draft(page, part, request.user)  # it came late: all of it is saved
    else:
        keep_draft(page, part, typed, form.began_with, request.user)
    at = date_format(timezone.localtime(), "H:i")
    return JsonResponse({"said": _("Draft saved %(time)s") % {"time": at}})


def _without_nul(typed: dict) -> dict:
    """No database keeps that one character."""
    return {name: _plain(words) for name, words in typed.items()}


def _plain(words):
    if isinstance(words, list):
        return [_plain(one) for one in words]
    return words.replace("\0", "") if isinstance(words, str) else words


@csrf_exempt  # refuse_what_is_sent checks it
@never_cache
def text_preview(request):
    """How a text would look, as a piece of a page: for members who are writing."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if given_back := refuse_what_is_sent(request, {"text": _("Your text")}):
        return given_back
    return HttpResponse(as_html(request.POST.get("text", "")[:LONGEST_PREVIEW]))
