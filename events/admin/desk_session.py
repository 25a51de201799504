"""One session at the desk: moved, renamed, cancelled; and what somebody else did to it meanwhile."""

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from events.actions import desk as actions
from events.actions.desk import ChangedMeanwhile
from events.actions.releasing import Waiting
from events.admin.desk import TAB, once_more, say, tell
from events.admin.desk_forms import ChangeForm, SlotForm
from events.admin.grid import free_for
from events.admin.pages import for_event, page
from events.changes import in_words, state
from events.entries import Draft, Entry


@for_event
def session(request, event, session: int):
    """Change one session; what is sent is a choice of a free place, or all the fields."""
    draft = Draft(event)
    entry = draft.entry(session)
    if entry is None or entry.is_taken_out:
        raise Http404
    if request.method != "POST":
        return _show(request, event, draft, entry)
    form = _sent(request.POST, draft, entry)
    if form.is_valid():
        try:
            base = form.cleaned_data["base"]
            actions.change_session(event, session, request.user, base, **form.told())
        except ChangedMeanwhile:
            form = _after_others(form, entry)
        else:
            return _done(request, event, entry, form)
    return _show(request, event, draft, entry, form)


def _sent(data, draft: Draft, entry: Entry) -> SlotForm | ChangeForm:
    if "slot" in data:
        return SlotForm(data, draft=draft, entry=entry, free=free_for(draft, entry))
    return ChangeForm(data, draft=draft)


def _done(request, event, entry: Entry, form):
    title = form.told().get("title", entry.title)
    words = _("“%(title)s” is changed. Others see it with the next release.")
    say(request, event, entry.pk, words % {"title": title})
    return redirect(f"{reverse(TAB, args=[event.pk])}#session-{entry.pk}")


def _after_others(form, entry: Entry):
    """What was typed stays; who changed what is said; sent once more, it counts."""
    options = {"entry": entry, "free": [*form.groups]} if isinstance(form, SlotForm) else {}
    words = [_who(entry), *_what(form, entry)]
    words.append(_("Nothing of yours is kept yet: send it once more if it is to count."))
    return once_more(form, "base", entry.revision, " ".join(words), **options)


def _who(entry: Entry) -> str:
    who, when = actions.who_changed(entry.pk) or (None, None)
    if not when:
        return _("Somebody changed this session since you opened this page.")
    at = date_format(localtime(when), "H:i")
    if not who:
        return _("This session was changed at %(time)s.") % {"time": at}
    return _("%(person)s changed this session at %(time)s.") % {"person": who, "time": at}


def _what(form, entry: Entry) -> list[str]:
    before = form.draft.as_it_was(entry, form.cleaned_data["base"])
    if before is None:
        return []
    change = {
        "before": state(before, form.draft),
        "after": state(entry, form.draft),
        "text": False,
    }
    return in_words(change, form.draft)


def _show(request, event, draft: Draft, entry: Entry, form=None):
    tell(draft, Waiting(event, draft))
    free = free_for(draft, entry)
    start = {"base": entry.revision}
    forms = {
        "slot": SlotForm(draft=draft, entry=entry, free=free, initial=start),
        "change": ChangeForm(draft=draft, initial=ChangeForm.beginning(entry)),
    }
    if form:
        forms[form.name] = form
    title = _("Change “%(title)s”") % {"title": entry.title}
    context = {"entry": entry, "forms": forms, "has_free": bool(free)}
    return page(request, "desk_session", title, event, TAB, form, **context)
