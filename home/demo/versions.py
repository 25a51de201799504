"""The released versions of the conference’s programme. All of it is invented, and each version says so."""

from datetime import datetime

from django.utils import timezone

from events.changes import snapshot
from events.entries import Draft
from events.models import EventPage, Release, SessionPage
from home.demo.content.pages import conference

HALL, GALLERY, WORKSHOP = conference.ROOMS

# Number, when, the note, and by slug what was otherwise before; None where the session was not there yet.
VERSIONS = [
    (1, "2019-12-12T10:00", "Invented for the demonstration: the first programme.", {}),
    (
        2,
        "2020-01-08T15:30",
        "Invented for the demonstration: times and rooms after the speakers had answered.",
        {
            "evidence-that-people-can-use": {"day": 1, "times": "14:00-15:00"},
            "evaluating-without-a-consultant": {"room": WORKSHOP},
            "when-the-answer-is-no": {"title": "Unconference: when nothing happens"},
            "what-it-costs": {"format": "talk"},
        },
    ),
    (
        3,
        "2020-01-20T18:00",
        "Invented for the demonstration: the last changes before the first day.",
        {
            "unconference-rural-places": None,
            "plan-your-own": {"day": 2, "times": "10:45-11:45"},
            "what-we-take-home": {"day": 2, "times": "14:15-15:00"},
        },
    ),
]


def load(event: EventPage) -> None:
    """Versions 1 to 3, where nobody has released any."""
    if Release.objects.of(event).exists():
        return
    out = snapshot(Draft(event))
    slugs = SessionPage.objects.child_of(event).values_list("slug", "translation_key")
    works = {slug: str(key) for slug, key in slugs}
    for number, at, note, before in VERSIONS:
        changes = [
            _change(works[slug], out[works[slug]], was)
            for slug, was in before.items()
            if works.get(slug) in out
        ]
        Release.objects.create(
            event=event, number=number, at=_moment(at), note=note, changes=changes, snapshot=out
        )


def _change(work: str, after: dict, was: dict | None) -> dict:
    return {"work": work, "before": was and after | _state(was), "after": after, "text": False}


def _state(was: dict) -> dict:
    """What is written above, as the list of changes keeps it."""
    if "times" in was:
        day = {1: conference.DAY_1, 2: conference.DAY_2}[was["day"]]
        times = zip(("starts_at", "ends_at"), was["times"].split("-"), strict=True)
        return {name: _moment(f"{day}T{clock}").isoformat() for name, clock in times}
    if "room" in was:
        return {"room": None, "room_name": was["room"]}
    return was


def _moment(text: str) -> datetime:
    return timezone.make_aware(datetime.fromisoformat(text))
