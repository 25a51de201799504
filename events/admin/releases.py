"""Releasing the next version: what would change is shown first."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from events.actions.desk import ChangedMeanwhile
from events.actions.releasing import CannotBeReleased, NothingToRelease, Waiting
from events.actions.releasing import release as release_version
from events.admin.desk import TAB, once_more, tell
from events.admin.desk_forms import ReleaseForm
from events.admin.pages import for_event, page
from events.changes import in_words
from events.entries import Draft
from events.models import Release


@for_event
def release(request, event):
    """Show what waits; sent, make it public."""
    form = None
    if request.method == "POST":
        form = ReleaseForm(request.POST, draft=Draft(event))
        if form.is_valid():
            data = form.cleaned_data
            try:
                made = release_version(event, request.user, data["state"], data["note"])
            except ChangedMeanwhile:
                form = once_more(form, "state", Draft(event).state)
            except CannotBeReleased as wrong:
                words = _("Nothing is released: “%(session)s” is not complete. %(why)s")
                form.add_error(
                    None, words % {"session": wrong.session.draft_title, "why": wrong.words}
                )
            except NothingToRelease:
                messages.warning(request, _("Nothing has changed since the last version."))
                return redirect(TAB, event.pk)
            else:
                words = _("%(version)s is out: everybody sees it now.") % {"version": made}
                messages.success(request, words)
                return redirect(TAB, event.pk)
    return _show(request, event, form)


def _show(request, event, form):
    waiting = Waiting(event)
    tell(waiting.draft, waiting)
    titles = {one.work: one.title for one in waiting.draft.entries}
    changes = [
        (titles.get(one["work"]) or one["before"]["title"], in_words(one, waiting.draft))
        for one in waiting.changes
    ]
    context = {
        "waiting": waiting,
        "changes": changes,
        "clashing": [one for one in waiting.draft.entries if one.clashes],
        "release_form": form
        or ReleaseForm(draft=waiting.draft, initial={"state": waiting.draft.state}),
        "earlier": Release.objects.of(event).select_related("by").defer("snapshot", "changes"),
    }
    title = _("Release version %(number)s") % {"number": waiting.number}
    return page(request, "release", title, event, TAB, form, **context)
