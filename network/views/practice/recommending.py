"""The recommendations of an entry as its authors write them, and what was done about each."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.tables import NotATable
from network.actions.practice import add_parts, key_for
from network.forms.practice.recommendations import ManyForm, ProgressForm, RecommendationForm
from network.models import PracticePage, Progress, Recommendation
from network.practice.checklist import comments_beside
from network.practice.lists import MOST, Proposal, read_file, read_list, rows_from
from network.practice.results import Tracker, on_one_line
from network.practice.working import child_of, working_copy
from network.views.practice.doors import for_authors
from network.views.practice.parts import add_one, change_one, move, part_of, show, take_out


def _list(page: PracticePage) -> str:
    return reverse("practice_recommendations", args=[page.identifier])


@for_authors
def listing(request, page: PracticePage):
    """All of them in their order, each with how it stands; `up` and `down` move one."""
    if request.method == "POST":
        return move(request, page, Recommendation, _list(page))
    return show(
        request,
        "recommendations/list.html",
        page,
        tracker=Tracker(working_copy(page)),
        comments=comments_beside(page, "recommendations"),
    )


@for_authors(shown=RecommendationForm.labels)
def new(request, page: PracticePage):
    """Add one."""
    form = RecommendationForm(request.POST or None, base=page.latest_revision_id)
    if add_one(request, page, form, Recommendation):
        return redirect(_list(page))
    return show(request, "recommendations/one.html", page, form)


@for_authors(shown=RecommendationForm.labels)
def one(request, page: PracticePage, key: UUID):
    """Change one, or take it out with what hangs on it."""
    if request.method == "POST" and "remove" in request.POST:
        return take_out(request, page, Recommendation, key, _list(page))
    there, copy = part_of(request, page, "recommendations", key)
    form = RecommendationForm(request.POST or None, instance=there, base=page.latest_revision_id)
    if change_one(request, page, form, Recommendation, key):
        return redirect(_list(page))
    steps = [step for step in copy.progress.all() if step.recommendation == key]
    add = reverse("practice_recommendation_new", args=[page.identifier])
    context = {"one": there, "steps": steps, "add_address": add}
    return show(request, "recommendations/one.html", page, form, **context)


@for_authors(shown=ProgressForm.labels)
def progress(request, page: PracticePage, key: UUID):
    """What was done about one: add something, or change one of them (`?entry=`)."""
    there, copy = part_of(request, page, "recommendations", key)
    here = reverse("practice_progress", args=[page.identifier, key])
    step_key = _entry(request)
    if step_key and request.method == "POST" and "remove" in request.POST:
        return take_out(request, page, Progress, step_key, here)
    step = child_of(copy, "progress", step_key)
    if step_key and request.method != "POST" and (step is None or step.recommendation != key):
        raise Http404
    form = ProgressForm(request.POST or None, instance=step, base=page.latest_revision_id)
    if there is None:
        done = change_one(request, page, form, Recommendation, key)  # gone: the words stay
    elif step_key:
        done = change_one(request, page, form, Progress, step_key)
    else:
        done = add_one(request, page, form, Progress, recommendation=key)
    if done:
        return redirect(here)
    steps = sorted(copy.progress.all(), key=lambda one: (one.on, one.sort_order or 0))
    steps = [one for one in steps if one.recommendation == key]
    context = {"one": there, "recommended": on_one_line(there.text) if there else ""}
    context |= {"step": step, "steps": steps, "add_address": here}
    return show(request, "recommendations/progress.html", page, form, **context)


def _entry(request) -> UUID | None:
    try:
        return UUID(request.GET["entry"]) if "entry" in request.GET else None
    except ValueError:
        raise Http404 from None


@for_authors(shown=lambda: {"text": ManyForm.base_fields["text"].label})
def many(request, page: PracticePage):
    """A list or a table: first what it would add and what is wrong in it, then just that."""
    if "rows" in request.POST and "change" not in request.POST:
        return _add_many(request, page)
    form = ManyForm(request.POST or None, request.FILES or None)
    if "change" in request.POST:
        form = ManyForm(initial={"text": request.POST.get("text", "")})
    proposal = None
    if request.method == "POST" and form.is_bound and form.is_valid():
        proposal = _propose(page, form)
    return show(
        request,
        "recommendations/many.html",
        page,
        form,
        proposal=proposal,
        form_id=uuid4(),
        typed=request.POST.get("text", ""),
    )


def _propose(page: PracticePage, form: ManyForm) -> Proposal | None:
    file, text = form.cleaned_data["file"], form.cleaned_data["text"]
    name = "file" if file else "text"
    try:
        rows = read_file(file.read()) if file else read_list(text)
    except NotATable as why:
        form.add_error(name, str(why))
        return None
    proposal = Proposal(rows, working_copy(page))
    return proposal if _fits(form, name, proposal) else None


def _fits(form: ManyForm, name: str, proposal: Proposal) -> bool:
    if not proposal.rows:
        form.add_error(name, _("There is no recommendation in it."))
    elif len(proposal.rows) > max(proposal.room, 0):
        words = _("These are %(n)s, and there is room for %(room)s more: an entry holds %(most)s.")
        told = {"n": len(proposal.rows), "room": max(proposal.room, 0), "most": MOST}
        form.add_error(name, words % told)
    return not form.errors


def _add_many(request, page: PracticePage):
    """Add what the preview showed. Sent twice it is added once."""
    again = "again" in request.POST
    proposal = Proposal(rows_from(request.POST["rows"]), working_copy(page), again)
    lines = proposal.new
    if not lines or len(lines) > proposal.room:
        messages.info(request, _("There was nothing to add: the entry has all of them already."))
        return redirect(_list(page))
    try:
        sent = UUID(request.POST.get("form", ""))
    except ValueError:
        sent = uuid4()
    rows = {key_for(page, f"{sent} {line.number}"): line.form.values for line in lines}
    add_parts(page, request.user, Recommendation, rows)
    words = ngettext(
        "%(n)s recommendation is added. It becomes public when the entry is published.",
        "%(n)s recommendations are added. They become public when the entry is published.",
        len(rows),
    )
    messages.success(request, words % {"n": len(rows)})
    return redirect(_list(page))
