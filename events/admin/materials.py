"""The tab "Materials": what is there, what is missing, who was asked, and what came."""

from collections import defaultdict

from django.conf import settings
from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.actions import inviting as actions
from events.admin.materials_forms import AskAllForm, AskOneForm, UploadForForm, usual_day
from events.admin.pages import for_event, page
from events.materials import gather
from events.models import (
    Contribution,
    EventPage,
    Format,
    SessionLink,
    SessionPage,
    Submission,
    UploadInvitation,
)

TAB = "organise:materials"


def sessions_of(event: EventPage) -> list[SessionPage]:
    """The sessions of an event as they were written, in order, with who speaks."""
    found = SessionPage.objects.child_of(event).exclude(format=Format.BREAK).in_order()
    return list(found.select_related("room").prefetch_related("contributions"))


@for_event
def materials(request, event):
    """What there is of each session, and what comes next."""
    found = SessionPage.objects.child_of(event).exclude(format=Format.BREAK).in_order()
    sessions = list(found.with_film().defer("body", "key_points"))
    gather(event, sessions)
    asked = defaultdict(list)
    links = UploadInvitation.objects.at(event).prefetch_related("submissions__files__document")
    for one in links:
        one.waiting = [sent for sent in one.submissions.all() if not sent.published_at]
        asked[one.session_id].append(one)
    for one in sessions:
        one.asked = asked[one.pk]
        one.is_there = bool(one.materials or one.has_film)
    context = {
        "sessions": sessions,
        "missing": sum(not one.is_there for one in sessions),
        "waiting": sum(bool(link.waiting) for link in links),
        "origin": settings.BASE_URL,
        "batches": event.batches.exclude(published_at=None).prefetch_related("files"),
    }
    return page(request, "materials", _("Materials"), event, TAB, **context)


def _session(event: EventPage, pk: int) -> SessionPage:
    return get_object_or_404(SessionPage.objects.child_of(event), pk=pk)


def _sent(request):
    return request.POST if request.method == "POST" else None


@for_event
def ask_one(request, event, session: int):
    """Ask somebody for the materials of one session, or make a link to hand on."""
    session = _session(event, session)
    begun = {"until": usual_day(event)}
    person = session.contributions.select_related("member").first()
    if person and not session.invitations.exists():
        begun |= {"name": person.name, "email": person.member.email if person.member else ""}
    form = AskOneForm(_sent(request), initial=begun)
    if request.method == "POST" and form.is_valid():
        made, _is_new = actions.invite(session, by=request.user, **form.cleaned_data)
        messages.success(request, _done(request, made))
        return redirect(TAB, event.pk)
    title = _("Ask for the materials of a session")
    return page(request, "ask_one", title, event, TAB, form, filled=form, session=session)


def _done(request, made: UploadInvitation) -> str:
    if made.email:
        return _("%(email)s has a private link now.") % {"email": made.email}
    address = settings.BASE_URL + made.get_absolute_url()
    return _("The link to hand on: %(address)s") % {"address": address}


@for_event
def ask(request, event):
    """Ask everybody of whose sessions nothing is there."""
    form = AskAllForm(_sent(request), people=_not_asked(event), initial={"until": usual_day(event)})
    if request.method == "POST" and form.is_valid():
        until = form.cleaned_data["until"]
        for one, email in form.chosen:
            language = one.member.language if one.member else event.language
            about = {"email": email, "name": one.name, "language": language}
            actions.invite(one.session, until, by=request.user, **about)
        n = len(form.chosen)
        words = ngettext("%(n)s person has been asked.", "%(n)s people have been asked.", n)
        messages.success(request, words % {"n": n})
        return redirect(TAB, event.pk)
    return page(request, "ask", _("Ask the speakers"), event, TAB, form, filled=form)


def _not_asked(event: EventPage) -> list[Contribution]:
    """Whoever speaks or helps at a session of which nothing is there and for which nobody has a link."""
    sessions = SessionPage.objects.child_of(event).filter(
        attachments=None, links=None, is_cancelled=False
    )
    asked = UploadInvitation.objects.at(event).open().values("session")
    people = Contribution.objects.filter(session__in=sessions.values("pk"))
    people = people.exclude(session__in=asked).exclude(name="", member=None)
    people = people.select_related("session", "member", "organisation")
    return list(people.order_by("session__starts_at", "session", "sort_order", "pk"))


@for_event
def upload_for(request, event, session: int):
    """Upload for a speaker; it is published at once."""
    session = _session(event, session)
    begun = {"licence": session.licence, "recording": session.recording}
    form = UploadForForm(_sent(request), request.FILES or None, initial=begun)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data
        link = SessionLink(kind=sent["link_kind"], url=sent["link"]) if sent["link"] else None
        about = {name: sent[name] for name in ("licence", "recording")}
        actions.upload_for(session, sent["files"], link, request.user, **about)
        messages.success(request, _("It is with “%(session)s” now.") % {"session": session.title})
        return redirect(TAB, event.pk)
    title = _("Upload for a speaker")
    return page(request, "upload_for", title, event, TAB, form, filled=form, session=session)


@for_event
def do(request, event, link: int, what: str):
    """Ask once more, or take a link back."""
    invitation = get_object_or_404(UploadInvitation.objects.at(event), pk=link)
    if request.method == "POST":
        if what == "revoke":
            actions.revoke(invitation)
            messages.success(request, _("The link works no longer."))
        elif what != "remind":
            raise Http404
        elif actions.remind(invitation):
            words = _("%(email)s has been asked once more.")
            messages.success(request, words % {"email": invitation.email})
        else:
            messages.warning(
                request, _("Nobody was asked: they have answered, or it works no longer.")
            )
    return redirect(TAB, event.pk)


@for_event
def decide(request, event, submission: int, what: str):
    """Publish what came by a link, or put it aside."""
    found = Submission.objects.filter(invitation__in=UploadInvitation.objects.at(event))
    sent = found.filter(pk=submission).first()
    if request.method == "POST":
        if sent is None:
            messages.warning(request, _("This is no longer there: somebody has decided before."))
        elif what == "publish" and actions.publish_submission(sent, request.user):
            words = _("Published with “%(session)s”.")
            messages.success(request, words % {"session": sent.invitation.session.title})
        elif what == "aside" and actions.put_aside(sent):
            messages.success(request, _("It is deleted; nobody has seen it."))
        else:
            messages.warning(request, _("Nothing was changed: somebody has decided before."))
    return redirect(TAB, event.pk)
