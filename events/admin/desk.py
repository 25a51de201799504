"""The programme desk: a whole programme put together by keyboard and selects."""

from itertools import groupby
from urllib.parse import urlencode

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.actions import desk as actions
from events.actions.desk import ChangedMeanwhile
from events.actions.releasing import Waiting
from events.admin.desk_forms import AddForm, DeskForm, PlaceForm, ShiftForm, SwapForm
from events.admin.grid import columns, grid
from events.admin.pages import for_event, page
from events.changes import in_words
from events.clashes import all_clashes
from events.entries import Draft, Entry
from events.models import EventPage
from events.programme import in_words as day_in_words

TAB = "organise:desk"


@for_event
def desk(request, event):
    """The programme as its next release would be, in a list or as a grid, with everything to change it."""
    return show(request, event)


def show(request, event: EventPage, form: DeskForm | None = None):
    """The desk; `form` is one that was sent and is wrong."""
    waiting = Waiting(event)
    draft = waiting.draft
    tell(draft, waiting)
    is_grid = request.GET.get("view") == "grid"
    context = {
        "draft": draft,
        "waiting": waiting,
        "forms": _forms(request, draft) | ({form.name: form} if form else {}),
        "is_grid": is_grid,
        "days": _by_day(draft),
        "tables": grid(draft) if is_grid else [],
        "columns": columns(draft) if is_grid else {},
        "clashing": [one for one in draft.entries if one.clashes],
    }
    return page(request, "desk", _("Programme"), event, TAB, form, **context)


def tell(draft: Draft, waiting: Waiting) -> None:
    """Note on each session what does not fit, what changed, and what its places are called."""
    said = all_clashes(draft)
    changed = {one["work"]: in_words(one, draft) for one in waiting.changes if one["before"]}
    for one in draft.entries:
        one.clashes = said.get(one.pk, [])
        one.changed = changed.get(one.work, [])
        one.room_name = draft.rooms.get(one.room)
        one.track_name = draft.tracks.get(one.track)


def _by_day(draft: Draft) -> list[tuple[str, list[Entry]]]:
    days = groupby(draft.entries, lambda one: one.day)
    return [(day_in_words(day), [*entries]) for day, entries in days]


def _forms(request, draft: Draft) -> dict[str, DeskForm]:
    """Every form of the desk; that for a new session begins as the address says."""
    state = {"state": draft.state}
    last = max((one.ends_at for one in draft.entries if one.takes_place), default=None)
    at = localtime(last or draft.event.starts_at)
    begin = {"day": at.date().isoformat(), "at": f"{at:%H:%M}"}
    begin |= {name: request.GET[name] for name in AddForm.base_fields if name in request.GET}
    made = [
        AddForm(draft=draft, initial=begin),
        ShiftForm(draft=draft, initial=state),
        SwapForm(draft=draft, initial=state),
        PlaceForm(draft=draft),
    ]
    if "at" in request.GET:  # somebody is adding one after the other, or comes from a free place
        # The address has no fragment: browsers do not focus by themselves where it has one.
        made[0].fields["title"].widget.attrs["autofocus"] = True
    return {one.name: one for one in made}


def answer(form_class: type[DeskForm]):
    """A view that takes one of the forms: the function under it does what the form says and leads on."""

    def of(do):
        @for_event
        def view(request, event):
            if request.method != "POST":
                return redirect(TAB, event.pk)
            form = form_class(request.POST, draft=Draft(event))
            if not form.is_valid():
                return show(request, event, form)
            try:
                return do(request, event, form)
            except ChangedMeanwhile:
                return show(request, event, once_more(form, "state", Draft(event).state))

        return view

    return of


def once_more(form: DeskForm, name: str, now, words: str = "", **options) -> DeskForm:
    """The form as it was typed, to be sent again by somebody who knows now what the others did."""
    data = form.data.copy()
    data[name] = now
    again = type(form)(data, draft=form.draft, **options)
    words = words or _(
        "Somebody changed the programme since you opened this page. Look at it again; if it is still right, send it"
        " once more."
    )
    again.add_error(None, words)
    return again


@answer(AddForm)
def add(request, event, form):
    session = actions.add_session(event, request.user, **form.told())
    say(request, event, session.pk, _("“%(title)s” is added.") % {"title": session.title})
    return redirect(f"{reverse(TAB, args=[event.pk])}?{urlencode(form.for_the_next())}")


@answer(PlaceForm)
def place(request, event, form):
    made = actions.add_place(event, form.model, form.cleaned_data["called"], request.user)
    messages.success(request, _("“%(name)s” is added. Sessions can have it now.") % {"name": made})
    return redirect(f"{reverse(TAB, args=[event.pk])}#places")


@answer(ShiftForm)
def shift(request, event, form):
    data = form.cleaned_data
    n = actions.shift_sessions(event, request.user, data["state"], data["minutes"], form.concerns)
    words = ngettext("%(n)s session is moved.", "%(n)s sessions are moved.", n) % {"n": n}
    messages.success(request, words) if n else messages.warning(
        request, _("Nothing begins then: no session is moved.")
    )
    return redirect(TAB, event.pk)


@answer(SwapForm)
def swap(request, event, form):
    data = form.cleaned_data
    actions.swap_sessions(event, request.user, data["state"], data["one"], data["other"])
    messages.success(request, _("The two sessions have each other’s place now."))
    return redirect(f"{reverse(TAB, args=[event.pk])}#session-{data['one']}")


def say(request, event: EventPage, pk: int, words: str) -> None:
    """That it is done, and what does not fit with it."""
    messages.success(request, words)
    for clash in all_clashes(Draft(event)).get(pk, []):
        messages.warning(request, clash)
