"""How quick practice is with 10,000 entries and 100,000 recommendations: `make bench-practice`.

In a folder of its own that is thrown away, or in an empty database (--database postgres:///bench). The demonstration with
invented entries in both languages, read by a visitor, by a member and in Welsh, narrowed and sorted by everything
there is; nothing is cached. Prints a table; exit status 1 where a bound is broken (only with --strict, as machines
differ).
"""

import argparse
import os
import resource
import shutil
import sys
import tempfile
import time
from statistics import median

MOST_QUERIES, MOST_MS, MOST_MS_OF_A_FILE, MOST_MB_OF_FILES = 20, 300, 30_000, 64
TIMES = 7  # each page is asked for


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--entries", type=int, default=10_000)
    arguments.add_argument("--recommendations", type=int, default=100_000)
    arguments.add_argument("--database", default="", help="an empty one instead of SQLite")
    arguments.add_argument("--strict", action="store_true")
    wanted = arguments.parse_args()
    folder = tempfile.mkdtemp(prefix="bench-practice-")
    os.environ |= {
        "VAR_DIR": folder,
        "DATABASE_URL": wanted.database or f"sqlite:///{folder}/db.sqlite3",
        "DJANGO_SETTINGS_MODULE": "config.settings",
        # As it runs on a server: with DEBUG every query is written down.
        "DEBUG": "off",
        "SECRET_KEY": "of no use outside this folder, and long enough to be taken for one",
        "ALLOWED_HOSTS": "testserver",
        "BASE_URL": "https://testserver",
    }
    try:
        rows = measure(wanted.entries, wanted.recommendations)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for row in rows:
        print(*(f"{value:>8}" for value in list(row.values())[1:]), f" {row['what']}")
    return int(wanted.strict and any(row["slow"] for row in rows[1:]))


def measure(entries: int, recommendations: int) -> list[dict]:
    """A row of figures for each address and reader."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    call_command("demo", force=True, verbosity=0)
    started = time.perf_counter()
    call_command("make_practice", entries=entries, recommendations=recommendations, yes=True)
    print(f"Planted in {time.perf_counter() - started:.0f} s.", file=sys.stderr)
    analyse()
    visitor, member = Client(), Client()
    member.force_login(somebody())
    rows = [HEAD]
    for path in pages():
        rows += [figures(visitor, path), figures(visitor, f"/cy{path}", "Welsh")]
        rows.append(figures(member, path, "member"))
    for name in ("practice.csv", "practice.json", "recommendations.csv"):
        rows.append(of_file(visitor, f"/practice/data/{name}"))
    return rows


HEAD = {
    "what": "address",
    "slow": "slow",
    "queries": "queries",
    "kB": "kB",
    "ms": "ms",
    "cpu": "cpu ms",
    "worst": "worst",
    "MB": "MB more",
}


def analyse() -> None:
    """As a server does by itself after a while."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def somebody():
    """A member."""
    from django.utils import timezone

    from accounts.models import User

    joined = {"standing": "member", "member_since": timezone.now()}
    return User.objects.create(email="bench@example.org", **joined)


def pages() -> list[str]:
    """The list as it begins, narrowed and sorted by everything, its last page, and what stands beside it."""
    from core.models import Method, Stage, Topic
    from network.practice.browse import COLUMNS
    from resources.models import Identifier

    narrowed = [
        f"{name}={model.objects.order_by('slug').first().slug}"
        for name, model in (("topic", Topic), ("method", Method), ("stage", Stage))
    ]
    narrowed += ["nation=england", "nation=wales", "year=2020", "q=climate", "q=council+jury"]
    narrowed += ["&".join(narrowed[:4]), "page=500"]
    sorts = [f"sort={sign}{column.name}" for column in COLUMNS for sign in ("", "-")]
    from network.models import PracticePage

    keys = PracticePage.objects.originals().values("translation_key")
    chosen = Identifier.objects.filter(translation_key__in=keys).order_by("value")[1:5]
    entries = "&".join(f"entry={one.value}" for one in chosen)
    return [
        "/practice/",
        *(f"/practice/?{query}" for query in narrowed + sorts),
        f"/practice/compare/?{entries}",
        f"/practice/compare/?{entries.rpartition('&')[0]}&q=climate",
        "/practice/lessons/",
        "/practice/data/",
    ]


def figures(client, path: str, reader: str = "") -> dict:
    """The median of several requests: milliseconds of the clock, and of the processor."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        answer = client.get(path, secure=True)
    asked = len(queries)  # the next request throws them away
    wall, cpu = [], []
    for _time in range(TIMES):
        worked = time.process_time()
        wall.append(_milliseconds(lambda: client.get(path, secure=True)))
        cpu.append((time.process_time() - worked) * 1000)
    slow = median(wall) > MOST_MS or asked > MOST_QUERIES or answer.status_code != 200
    return {
        "what": f"{path[:70]} {reader}" + ("" if answer.status_code == 200 else " (not there)"),
        "slow": (slow and "slow") or "",
        "queries": len(queries),
        "kB": len(answer.content) // 1000,
        "ms": round(median(wall)),
        "worst": round(max(wall)),
        "MB": "",
    }


def of_file(client, path: str) -> dict:
    """A whole file, piece by piece, and how much more memory the process needed at its highest."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sizes = []
    with CaptureQueriesContext(connection) as queries:
        taken = _milliseconds(
            lambda: sizes.extend(
                len(piece) for piece in client.get(path, secure=True).streaming_content
            )
        )
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1000
    return {
        "what": path,
        "slow": ((taken > MOST_MS_OF_A_FILE or more > MOST_MB_OF_FILES) and "slow") or "",
        "queries": len(queries),
        "kB": sum(sizes) // 1000,
        "ms": round(taken),
        "cpu": "",
        "worst": "",
        "MB": round(more),
    }


def _milliseconds(call) -> float:
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    sys.exit(main())
