"""Many files at once: choose, check where each goes, done; and undo."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.forms import what_is_wrong
from events.actions import batches as actions
from events.admin.materials import TAB, sessions_of
from events.admin.materials_forms import ChooseForm, PlacesForm
from events.admin.pages import for_event, page


@for_event
def choose(request, event):
    """Choose the files. Those that cannot be uploaded are named; the others go on."""
    form = ChooseForm(request.POST, request.FILES) if request.method == "POST" else ChooseForm()
    if request.method == "POST" and form.is_valid():
        files = form.cleaned_data["files"]
        wrong = {one: words for one in files if (words := what_is_wrong(one))}
        good = [one for one in files if one not in wrong]
        if good:
            for words in wrong.values():
                messages.warning(request, words)
            batch = actions.keep_batch(event, good)
            return redirect("organise:batch_check", event.pk, batch.pk)
        for words in wrong.values():
            form.add_error("files", words)
    return page(request, "batch_choose", _("Upload many files"), event, TAB, form, filled=form)


@for_event
def check(request, event, batch: int):
    """Look where each file goes, correct it, and publish them all."""
    batch = get_object_or_404(event.batches, pk=batch)
    if batch.published_at:
        return redirect(TAB, event.pk)
    sent = request.POST if request.method == "POST" else None
    form = PlacesForm(sent, batch=batch, sessions=sessions_of(event))
    if request.method == "POST" and "away" in request.POST:
        actions.drop_batch(batch)
        messages.success(request, _("The files are deleted. Nothing was published."))
        return redirect(TAB, event.pk)
    if request.method == "POST" and form.is_valid():
        if actions.publish_batch(batch, form.places, request.user):
            n = len(form.places)
            words = ngettext("%(n)s file is published.", "%(n)s files are published.", n)
            messages.success(request, words % {"n": n})
        return redirect(TAB, event.pk)
    title = _("Where each file goes")
    return page(request, "batch_check", title, event, TAB, form, filled=form, batch=batch)


@for_event
def undo(request, event, batch: int):
    """Take a batch off again."""
    if request.method != "POST":
        return redirect(TAB, event.pk)
    found = event.batches.exclude(published_at=None).filter(pk=batch).first()
    if found is None and event.batches.filter(pk=batch).exists():
        raise Http404
    kept = actions.undo_batch(found, request.user) if found else None
    if kept is None:
        messages.warning(request, _("This was undone before."))
        return redirect(TAB, event.pk)
    messages.success(request, _("The files of this upload are taken off and deleted."))
    for title in kept:
        words = _("“%(title)s” was kept: somebody has changed it or used it elsewhere since.")
        messages.warning(request, words % {"title": title})
    return redirect(TAB, event.pk)
