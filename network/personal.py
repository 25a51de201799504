"""What this app keeps of somebody: their place, their profile, whom they wrote to."""

from django.db.models import F
from django.utils.translation import ngettext_lazy

from accounts.models import User
from accounts.personal import count_together, name_of
from accounts.signals import Holding
from network import personal_practice
from network.models import DepartureReport, Experience, Profile, Question

PROFILE = ngettext_lazy(
    "Your profile, with %(n)s line of experience",
    "Your profile, with %(n)s lines of experience",
    "n",
)
APPLICATIONS = ngettext_lazy(
    "%(n)s application to join, with what was asked and answered",
    "%(n)s applications to join, with what was asked and answered",
    "n",
)
MESSAGES = ngettext_lazy(
    "The record of %(n)s message between you and another member",
    "The record of %(n)s messages between you and other members",
    "n",
)
BLOCKS = ngettext_lazy("%(n)s member whom you block", "%(n)s members whom you block", "n")
REPORTS = ngettext_lazy(
    "%(n)s report that somebody has left", "%(n)s reports that somebody has left", "n"
)
EXPORTS = ngettext_lazy(
    "%(n)s copy of your data that you asked for",
    "%(n)s copies of your data that you asked for",
    "n",
)


def holdings(user: User) -> list[Holding]:
    n = count_together(
        user,
        profiles=Profile.objects.filter(user=user),
        experience=Experience.objects.filter(profile__user=user),
        applications=user.applications.all(),
        questions=Question.objects.filter(application__user=user),
        sent=user.messages_sent.all(),
        received=user.messages_received.all(),
        blocks=user.blocks.all(),
        reports=DepartureReport.objects.filter(reported_by=user),
        exports=user.data_exports.all(),
        **personal_practice.rows(user),
    )
    messages = n["sent"] + n["received"]
    return [
        _counted(n["profiles"] + n["experience"], n["experience"], PROFILE),
        _counted(n["applications"] + n["questions"], n["applications"], APPLICATIONS),
        _counted(messages, messages, MESSAGES),
        _counted(n["blocks"], n["blocks"], BLOCKS),
        _counted(n["reports"], n["reports"], REPORTS),
        _counted(n["exports"], n["exports"], EXPORTS),
        *personal_practice.holdings(n),
    ]


def _counted(rows: int, shown: int, words) -> Holding:
    return Holding(rows, words % {"n": shown})


def gather(user: User) -> dict[str, list]:
    profiles = Profile.objects.filter(user=user).prefetch_related("topics")
    return {
        "profile": [_profile(one) for one in profiles],
        "experience": [*_experience(user)],
        "applications": [*_applications(user)],
        "blocks": [
            {"name": name_of(one.blocked), "since": one.made_at}
            for one in user.blocks.select_related("blocked")
        ],
        "messages_sent": [
            {"to": name_of(one.recipient), "when": one.sent_at}
            for one in user.messages_sent.select_related("recipient")
        ],
        "messages_received": [
            {"from": name_of(one.sender), "when": one.sent_at}
            for one in user.messages_received.select_related("sender")
        ],
        "reports": [
            {
                "about": name_of(one.about),
                "organisation": one.organisation.name,
                "words": one.words,
                "when": one.made_at,
            }
            for one in DepartureReport.objects.filter(reported_by=user).select_related(
                "about", "organisation"
            )
        ],
        "copies_of_your_data": [
            {"asked": one.asked_at, "made": one.ready_at, "fetched": one.fetched_at}
            for one in user.data_exports.all()
        ],
    }


def _profile(one: Profile) -> dict:
    words = ("role", "pronouns", "can_help_with", "looking_for", "languages", "contact_about")
    return {
        **{part: getattr(one, part) for part in words},
        "topics": [topic.name for topic in one.topics.all()],
        "who_finds_me": one.seen_by,
        "who_sees": {part: getattr(one, f"{part}_seen_by") for part in Profile.PARTS},
        "members_may_write_to_me": one.takes_messages,
        "confirmed": one.confirmed_at,
        "reminded": one.reminded_at,
    }


def _experience(user: User):
    """In the words of the terms, as far as they are set."""
    return Experience.objects.filter(profile__user=user).values(
        "role",
        "year",
        method_used=F("method__name"),
        at_stage=F("stage__name"),
        for_whom=F("organisation__name"),
    )


def _applications(user: User):
    found = user.applications.select_related("organisation").prefetch_related("questions")
    for one in found:
        yield {
            "organisation": one.speaks_for,
            "note": one.note,
            "started": one.started_at,
            "handed_in": one.submitted_at,
            "decided": one.decided_at,
            "outcome": one.outcome,
            "reason": one.reason,
            "questions": [
                {
                    "question": question.text,
                    "asked": question.asked_at,
                    "answer": question.answer,
                    "answered": question.answered_at,
                }
                for question in one.questions.all()
            ],
        }


def forget(user: User) -> None:
    """Take somebody out of what does not go with their row."""
    for export in user.data_exports.select_for_update():
        export.drop_file()
    DepartureReport.objects.filter(reported_by=user).delete()
