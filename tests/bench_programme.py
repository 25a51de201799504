"""How quick the page of a large programme is: `make bench-programme`. In a folder of its own that is thrown away.

A conference of 500 invented sessions in ten rooms, each with a speaker, many with a file, links or published notes,
read by a visitor in both languages and by a member who keeps some of them. Prints a table; exit status 1 where a
bound is broken (only with --strict, as machines differ).
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from statistics import median

ROOMS, TRACKS, TIMES = 10, 5, 15
MOST_QUERIES, MOST_BYTES, MOST_MS = 25, 300_000, 500
MOST_BYTES_OF_MEMBERS = 370_000  # with a button for each session


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sessions", type=int, default=500)
    arguments.add_argument("--profile", action="store_true", help="say where the time goes, too")
    arguments.add_argument("--strict", action="store_true")
    wanted = arguments.parse_args()
    folder = tempfile.mkdtemp(prefix="bench-programme-")
    os.environ |= {
        "VAR_DIR": folder,
        "DATABASE_URL": f"sqlite:///{folder}/db.sqlite3",
        "DJANGO_SETTINGS_MODULE": "config.settings",
        # As it runs on a server: with DEBUG every query is written down.
        "DEBUG": "off",
        "SECRET_KEY": "of no use outside this folder, and long enough to be taken for one",
        "ALLOWED_HOSTS": "testserver",
        "BASE_URL": "https://testserver",
    }
    try:
        rows = measure(wanted.sessions, wanted.profile)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for name in rows[0]:
        print(f"{name:>10}", *(f"{row[name]:>10}" for row in rows))
    slow = any(
        row["queries"] > MOST_QUERIES or row["bytes"] > row["most"] or row["wall ms"] > MOST_MS
        for row in rows
    )
    return int(wanted.strict and slow)


def measure(number: int, profile: bool) -> list[dict]:
    """A row of figures for each language, and one for a member."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    plant(number)
    client = Client()
    rows = [figures(client, address) for address in ("/events/large/", "/cy/events/large/")]
    client.force_login(member())
    rows.append(figures(client, "/events/large/") | {"reader": "member"})
    rows[-1]["most"] = MOST_BYTES_OF_MEMBERS
    if profile:
        import cProfile
        import pstats

        with cProfile.Profile() as profiler:
            client.get("/events/large/", secure=True)
        pstats.Stats(profiler).sort_stats("tottime").print_stats(35)
        pstats.Stats(profiler).sort_stats("cumtime").print_stats(60)
    return rows


def plant(number: int) -> None:
    """The conference, below an empty list of events, in both languages."""
    from django.core.management import call_command

    from events.models import EventIndexPage, EventPage, Room, Track
    from home.setup import set_up_site

    front = set_up_site()
    index = front.add_child(instance=EventIndexPage(title="Events", slug="events"))
    first = datetime(2031, 3, 4, 9, tzinfo=UTC)
    event = EventPage(
        title="Large conference",
        slug="large",
        kind="conference",
        starts_at=first,
        ends_at=first + timedelta(days=5),
        programme_is_out=True,
        rooms=[Room(name=f"Room {n}", locale=front.locale, sort_order=n) for n in range(ROOMS)],
        tracks=[Track(name=f"Track {n}", locale=front.locale, sort_order=n) for n in range(TRACKS)],
    )
    index.add_child(instance=event)
    for n in range(number):
        one = event.add_child(instance=session(event, n, first))
        add_materials(one, n)
    call_command("sync_locale_trees", verbosity=0)


def session(event, n: int, first: datetime):
    from events.models import Contribution, SessionPage

    rooms, tracks = list(event.rooms.all()), list(event.tracks.all())
    time_slot = n // ROOMS
    starts = first + timedelta(days=time_slot // TIMES, minutes=30 * (time_slot % TIMES))
    return SessionPage(
        title=f"A session with an ordinary title, number {n}",
        slug=f"a-session-with-an-ordinary-title-number-{n}",
        starts_at=starts,
        ends_at=starts + timedelta(minutes=25),
        format=["talk", "panel", "workshop", "unconference"][n % 4],
        room=rooms[n % ROOMS],
        track=tracks[n % TRACKS],
        contributions=[
            Contribution(
                name=f"Invented Person {n}",
                organisation_in_words="A council",
                is_confirmed=True,
                may_be_named=True,
            )
        ],
    )


def add_materials(session, n: int) -> None:
    """A file for every fifth, links for every fourth, published notes for every tenth."""
    from django.core.files.base import ContentFile

    from core.models import SiteDocument
    from events.models import NotesPage, SessionLink

    if n % 5 == 0:
        document = SiteDocument(title=f"Slides {n}")
        document.file.save(f"slides-{n}.txt", ContentFile(b"Slides"))
        session.attachments.create(document=document, title="Our slides")
        session.save()
    if n % 4 == 0:
        for kind in ("video", "link"):
            url = f"https://example.org/{kind}/{n}"
            SessionLink.objects.create(session=session, kind=kind, title=kind, url=url)
    if n % 10 == 0:
        session.add_child(instance=NotesPage(title=f"Notes {n}", slug="published-notes"))


def member():
    """Somebody who keeps every tenth session."""
    from django.utils import timezone

    from accounts.models import User
    from events.models import SavedSession, SessionPage

    joined = {"standing": "member", "member_since": timezone.now()}
    user = User.objects.create(email="member@example.org", **joined)
    works = SessionPage.objects.filter(alias_of=None).values_list("translation_key", flat=True)
    SavedSession.objects.bulk_create(
        SavedSession(member=user, work=work, saved_at=timezone.now())
        for work in works.order_by("pk")[::10]
    )
    return user


def figures(client, address: str) -> dict:
    """The median of several uncached requests: milliseconds of the clock and of the processor."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address, secure=True)
    asked = len(queries)
    assert answer.status_code == 200, answer.status_code
    wall, cpu = [], []
    for _time in range(15):
        started, worked = time.perf_counter(), time.process_time()
        client.get(address, secure=True)
        wall.append((time.perf_counter() - started) * 1000)
        cpu.append((time.process_time() - worked) * 1000)
    return {
        "address": address[:9],
        "reader": "visitor",
        "queries": asked,
        "bytes": len(answer.content),
        "wall ms": round(median(wall)),
        "cpu ms": round(median(cpu)),
        "worst ms": round(max(wall)),
        "most": MOST_BYTES,
    }


if __name__ == "__main__":
    sys.exit(main())
