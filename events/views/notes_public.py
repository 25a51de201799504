"""What there is of published notes beside their page: comments, and the notes of an event in one document."""

from itertools import groupby

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events.actions import notes as actions
from events.forms.notes import CommentForm
from events.models import NotesComment, NotesPage, SessionPage
from events.permissions import may_organise
from events.views.doors import for_writers, published
from events.views.notes import frame
from events.views.places import programme_at


@for_writers
def comment(request, session: SessionPage):
    """Add a comment to published notes."""
    if not session.notes_slug:
        raise Http404
    nameless = session.is_chatham_house
    form = CommentForm(request.POST if request.method == "POST" else None, nameless=nameless)
    if form.is_bound and form.is_valid():
        sent = form.cleaned_data
        actions.add_comment(session, sent["text"], sent["form"], request.user)
        messages.success(request, _("Your comment is there. Members can read it."))
        return redirect(f"{published(session)}#comments")
    context = frame(session, form=form)
    status = 422 if form.errors else 200
    return render(request, "events/notes/comment.html", context, status=status)


@for_writers
def remove_comment(request, session: SessionPage, pk: int):
    """Delete one’s own comment; organisers delete any."""
    found = NotesComment.objects.of(session)
    if not may_organise(request.user, session.event_page):
        found = found.filter(author=request.user)
    one = get_object_or_404(found, pk=pk)
    if request.method == "POST":
        one.delete()
        messages.success(request, _("The comment is deleted."))
        return redirect(f"{published(session)}#comments" if session.notes_slug else session.url)
    return render(request, "events/notes/remove_comment.html", frame(session, comment=one))


@require_safe
def of_event(request, slug: str):
    """All published notes of an event, or of one of its days, in one document for paper."""
    page = programme_at(slug)
    found = NotesPage.objects.visible_to(request.user).filter(event=page).in_order()
    found = found.select_related("session", "alias_of").defer("key_points")
    days = [
        (day, [*those])
        for day, those in groupby(found, lambda one: timezone.localdate(one.session.starts_at))
    ]
    try:
        wanted = parse_date(request.GET.get("day", ""))
    except ValueError:  # the thirty-first of February
        wanted = None
    chosen = [one for one in days if one[0] == wanted] or days
    context = {"event": page, "days": days, "chosen": chosen, "one_day": len(chosen) < len(days)}
    return render(request, "events/notes/event.html", context)
