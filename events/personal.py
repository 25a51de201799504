"""What this app keeps of somebody: at which sessions they spoke or helped."""

import json

from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils.translation import ngettext
from wagtail.models import Revision
from wagtail_localize.models import TranslationSource

from accounts.models import Organisation, User
from accounts.signals import Holding
from events.models import Contribution, SessionPage
from resources.search.changes import note


def holdings(user: User) -> list[Holding]:
    n = _originals(user).count()
    words = ngettext(
        "%(n)s session where you are named, without your name",
        "%(n)s sessions where you are named, without your name",
        n,
    )
    return [Holding(n, words % {"n": n}, stays=True)]


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
        ]
    }


def forget(user: User, under: Organisation | None) -> None:
    """At sessions they stay as a participant of the organisation they chose; with none, of none."""
    theirs = Contribution.objects.filter(member=user)
    works = SessionPage.objects.filter(contributions__in=theirs).values("translation_key")
    pages = list(SessionPage.objects.filter(translation_key__in=works).order_by("pk"))
    for row in (Revision.objects, "content"), (TranslationSource.objects, "content_json"):
        _forget_in_versions(*row, user, under)
    theirs.update(member=None, name="", organisation=under, organisation_in_words="")
    for page in pages:
        page.save(update_fields=["authors"], clean=False)
    note({page.translation_key for page in pages})


def _forget_in_versions(rows, field: str, user: User, under: Organisation | None) -> None:
    """Every version of a session that was ever saved or sent to translation names them once more."""
    rows = rows.annotate(_text=Cast(field, TextField())).filter(
        _text__contains=f'"member": {user.pk}'
    )
    for row in rows.only("pk", field):
        kept = getattr(row, field)
        content = json.loads(kept) if isinstance(kept, str) else kept
        if _take_out(content, user.pk, under):
            setattr(row, field, json.dumps(content) if isinstance(kept, str) else content)
            row.save(update_fields=[field])


def _take_out(content: dict, member: int, under: Organisation | None) -> bool:
    """Take somebody out of one version of a session; were they in it?"""
    theirs = [one for one in content.get("contributions", []) if one.get("member") == member]
    for one in theirs:
        one |= {"member": None, "name": "", "organisation_in_words": ""}
        one["organisation"] = under and under.pk
    return bool(theirs)
