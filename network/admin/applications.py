"""The queue of people to check, and the page where one of them is decided."""

from django.core.paginator import Paginator
from django.http import QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from accounts.domains import in_place_of
from accounts.models import Organisation, Standing
from network import actions
from network.admin import facts
from network.admin.forms import ApproveForm, AskForm, CorrectForm, RefuseForm, spelled
from network.admin.pages import QUEUE, bodies_of_today, look_after_members, page
from network.models import Application

DECISIONS = {
    "approve": ApproveForm,
    "correct": CorrectForm,
    "ask": AskForm,
    "refuse": RefuseForm,
}
ENDS_IT = ["approve", "refuse"]
PER_PAGE = 50
LONGEST_NUMBER = 18  # digits that a database takes for a number


@look_after_members
def index(request):
    """Everybody who waits, the oldest first."""
    people = Paginator(facts.queue(), PER_PAGE).get_page(request.GET.get("p"))
    facts.say_why(people.object_list)
    return page(request, "queue", QUEUE[1], people=people)


@look_after_members
def approve_several(request):
    """Say who was ticked, and only when that is confirmed approve them."""
    ticked = _ticked(request.POST)
    if not ticked:
        if request.method == "POST":
            messages.warning(request, _("Tick the people to approve first."))
        return redirect("people:index")
    if "sure" in request.POST:
        _approve(request, ticked)
        return redirect("people:index")
    facts.say_why(ticked)
    return page(request, "approve_several", _("Approve several people"), QUEUE, people=ticked)


def _ticked(given: QueryDict) -> list[Application]:
    """Those whose numbers were sent, decided meanwhile or not; what is no number of ours is nobody."""
    numbers = [
        one
        for one in given.getlist("one")
        if one.isascii() and one.isdecimal() and len(one) <= LONGEST_NUMBER
    ]
    found = Application.objects.filter(pk__in=numbers, submitted_at__isnull=False)
    return list(found.select_related("user", "organisation", "decided_by"))


def _approve(request, ticked: list[Application]) -> None:
    approved = actions.approve_all(ticked, by=request.user)
    left = [one for one in ticked if one not in approved]
    if approved:
        words = ngettext(
            "%(n)s person is a member now and has been told: %(names)s.",
            "%(n)s people are members now and have been told: %(names)s.",
            len(approved),
        )
        messages.success(request, words % {"n": len(approved), "names": _names(approved)})
    if left:
        words = _("Not approved, because it was decided before or they are suspended: %(names)s.")
        messages.warning(request, words % {"names": _names(left)})


def _names(applications: list[Application]) -> str:
    return ", ".join(str(one.user) for one in applications)


def _find(pk: int) -> Application:
    handed_in = Application.objects.filter(submitted_at__isnull=False)
    return get_object_or_404(handed_in.select_related("user", "decided_by"), pk=pk)


@look_after_members
def inspect(request, pk: int):
    """Everything that is known about one application, and what can be decided."""
    return _show(request, pk)


@look_after_members
def decide(request, pk: int, what: str):
    """Decide it, and say whether somebody else was quicker."""
    application = _find(pk)
    if request.method != "POST":
        return redirect("people:inspect", pk)
    form = DECISIONS[what](request.POST)
    if not form.is_valid():
        return _show(request, pk, what, form)
    person = {"person": application.user}
    if not form.carry_out(application, by=request.user):
        messages.warning(request, _why_not(_find(pk)))
        return redirect("people:inspect", pk)
    messages.success(request, form.done % person)
    return redirect("people:index") if what in ENDS_IT else redirect("people:inspect", pk)


def _why_not(application: Application) -> str:
    if application.decided_at is None:
        return _("%(person)s is suspended. Restore them first.") % {"person": application.user}
    if application.decided_by is None:
        return _("Nothing was changed: this is decided already.")
    return _("Nothing was changed: %(organiser)s has decided this already.") % {
        "organiser": application.decided_by
    }


def _show(request, pk: int, what: str = "", form=None):
    theirs = {"applications__pk": pk, "applications__submitted_at__isnull": False}
    known = facts.Known(get_object_or_404(facts.people(), **theirs))
    application = known.application(pk)
    named = application.organisation
    instead = [] if named is None or named.is_current else in_place_of([named])
    suggested = _suggested([named] if named and named.is_current else instead, known)
    forms = {"correct": CorrectForm(initial={"organisation": suggested})}
    forms |= {"ask": AskForm(), "refuse": RefuseForm()} | ({what: form} if form else {})
    return page(
        request,
        "application",
        str(known.user),
        QUEUE,
        form,
        application=application,
        known=known,
        named=named,
        instead=instead,
        forms=forms,
        earlier=[one for one in known.applications if one != application],
        is_suspended=known.user.standing == Standing.SUSPENDED,
        bodies=bodies_of_today(),
    )


def _suggested(bodies: list[Organisation], known: facts.Known) -> str:
    """What to begin with: the body that is named, what came after it, or what the domain says."""
    bodies = bodies or known.match.organisations
    return spelled(bodies[0]) if len(bodies) == 1 else ""
