"""What this app keeps of somebody: at which sessions they spoke or helped, and which they want to go to."""

from allauth.account.models import EmailAddress
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from accounts.models import Organisation, User
from accounts.personal import count_together
from accounts.signals import Holding
from events import personal_notes
from events.models import CalendarFeed, Contribution, SessionPage, Submission, UploadInvitation
from events.versions import change_versions
from resources.search.changes import note


def holdings(user: User) -> list[Holding]:
    """How much there is, in one query; what they wrote in notes among it."""
    n = count_together(
        user,
        **personal_notes.rows(user),
        named=_originals(user),
        saved=user.saved_sessions.all(),
        feeds=CalendarFeed.objects.filter(member=user),
        links=_asked(user),
    )
    words = ngettext(
        "%(n)s session where you are named, without your name",
        "%(n)s sessions where you are named, without your name",
        n["named"],
    )
    mine = gettext("Your own programme of each event, and the address your calendar reads it at")
    links = ngettext(
        "%(n)s link by which you were asked for your slides",
        "%(n)s links by which you were asked for your slides",
        n["links"],
    )
    return [
        Holding(n["named"], words % {"n": n["named"]}, stays=True),
        Holding(n["saved"] + n["feeds"], mine),
        Holding(n["links"], links % {"n": n["links"]}),
        *personal_notes.holdings(n),
    ]


def _asked(user: User):
    """The upload links that were mailed to an address that is proved to be theirs; kept in small letters."""
    mine = EmailAddress.objects.filter(user=user, verified=True)
    return UploadInvitation.objects.filter(email__in=mine.values(small=Lower("email")))


def _originals(user: User):
    """Each once, however many languages a session has."""
    originals = SessionPage.objects.originals().values("pk")
    return user.contributions.filter(session__in=originals)


def gather(user: User) -> dict[str, list]:
    found = _originals(user).select_related("session", "organisation")
    return {
        "sessions": [
            {
                "session": one.session.title,
                "starts": one.session.starts_at,
                "name": one.name,
                "role": one.role,
                "organisation": one.for_whom,
                "confirmed": one.is_confirmed,
                "may_be_named": one.may_be_named,
            }
            for one in found
        ],
        "saved_sessions": [*_saved(user)],
        "calendar_feed": [
            {"made": one.made_at} for one in CalendarFeed.objects.filter(member=user)
        ],
        "asked_for_materials": [
            {
                "session": one.session.title,
                "name": one.name,
                "asked": one.sent_at,
                "opened": one.opened_at,
                "answered": one.uploaded_at or one.declined_at,
                "notes": [sent.note for sent in one.submissions.all() if sent.note],
            }
            for one in _asked(user).select_related("session").prefetch_related("submissions")
        ],
    }


def _saved(user: User):
    """By the title each session was written under first; of one that is gone only when it was saved."""
    rows = user.saved_sessions.order_by("saved_at", "pk")
    pages = SessionPage.objects.filter(translation_key__in=rows.values("work")).originals()
    titles = dict(pages.values_list("translation_key", "title"))
    for one in rows:
        yield {
            "session": titles.get(one.work, ""),
            "saved": one.saved_at,
            "taken_out": one.removed_at,
        }


def forget(user: User, under: Organisation | None) -> None:
    """At sessions they stay as a participant of the organisation they chose; with none, of none."""
    theirs = Contribution.objects.filter(member=user)
    works = SessionPage.objects.filter(contributions__in=theirs).values("translation_key")
    pages = list(SessionPage.objects.filter(translation_key__in=works).order_by("pk"))
    change_versions(f'"member": {user.pk}', lambda content: _take_out(content, user.pk, under))
    theirs.update(member=None, name="", organisation=under, organisation_in_words="")
    Submission.objects.filter(invitation__in=_asked(user)).update(note="")
    _asked(user).update(name="", email="", revoked_at=timezone.now())
    for page in pages:
        page.save(update_fields=["authors"], clean=False)
    note({page.translation_key for page in pages})


def _take_out(content: dict, member: int, under: Organisation | None) -> bool:
    """Take somebody out of one version of a session; were they in it?"""
    theirs = [one for one in content.get("contributions", []) if one.get("member") == member]
    for one in theirs:
        one |= {"member": None, "name": "", "organisation_in_words": ""}
        one["organisation"] = under and under.pk
    return bool(theirs)
