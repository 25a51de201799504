"""How quick search is: `make bench-search`. In a folder of its own that is thrown away.

Texts are invented: 20,000 words, as unevenly used as words are. Prints a table; exit status 1 where
a bound of docs/search.md is broken (only with --strict, as machines differ).
"""

import argparse
import os
import random
import shutil
import sys
import tempfile
import time
from datetime import date, timedelta

PASSAGES = 10  # of each item
WORDS = 80  # of each passage
SYLLABLES = [
    "ba",
    "co",
    "di",
    "fu",
    "gra",
    "lem",
    "mor",
    "ni",
    "pol",
    "ras",
    "sto",
    "tu",
    "ven",
    "wi",
]


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--passages", type=int, nargs="+", default=[1_000, 100_000])
    arguments.add_argument("--strict", action="store_true")
    wanted = arguments.parse_args()
    folder = tempfile.mkdtemp(prefix="bench-search-")
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
        rows = measure(wanted.passages)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    show(rows)
    last = rows[-1]
    slow = last["view p95"] > min(60, 2 * rows[0]["view p95"]) or last["rebuild s"] > 60
    slow = slow or last["engine p95"] > 2 * last["same queries p95"]
    return int(wanted.strict and slow)


def measure(sizes: list[int]) -> list[dict]:
    """A row of figures for each size; the library only grows."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client

    from resources.search.node import node

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    plant_library()
    rows, items = [], 0
    for size in sizes:
        started = time.perf_counter()
        add_items(items, size // PASSAGES)
        planted = time.perf_counter() - started
        started = time.perf_counter()
        node().rebuild()
        rebuilt = time.perf_counter() - started
        per_second = (size // PASSAGES - items) / planted
        items = size // PASSAGES
        row = {"passages": size, "import items/s": per_second, "rebuild s": rebuilt}
        rows.append(row | times(Client()))
    return rows


def plant_library() -> None:
    """An empty site with a shelf, in English only: figures are for one language tree."""
    from wagtail_localize.models import LocaleSynchronization

    from home.setup import set_up_site
    from resources.models import ResourceIndexPage

    front = set_up_site()
    LocaleSynchronization.objects.all().delete()
    shelf = ResourceIndexPage(title="Library", slug="resources", locale=front.locale)
    front.add_child(instance=shelf)


def add_items(start: int, stop: int) -> None:
    from django.db import transaction

    from resources.importing.planting import plant
    from resources.importing.rows import Row
    from resources.models.kind import Kind

    chance = random.Random(start)
    for first in range(start, stop, 200):
        rows = [
            Row(
                f"bench-{n}",
                sentence(chance, 6),
                sentence(chance, 20)[:300],
                body(chance),
                chance.choice(Kind.values[:8]),
                date(2015, 1, 1) + timedelta(days=n % 4000),
                "en",
                (),
            )
            for n in range(first, min(first + 200, stop))
        ]
        with transaction.atomic():
            plant(rows, {}, {})


def body(chance) -> str:
    parts = [f"## {sentence(chance, 4)}\n\n{sentence(chance, WORDS)}" for _n in range(PASSAGES - 1)]
    return "\n\n".join(parts)


def sentence(chance, length: int) -> str:
    return " ".join(word(chance) for _n in range(length)).capitalize()


def word(chance) -> str:
    """The nth word is used about 1/n as often as the first."""
    number, letters = int(20_000 ** chance.random()), ""
    number += 14
    while number:
        number, rest = divmod(number, len(SYLLABLES))
        letters += SYLLABLES[rest]
    return letters


def questions() -> list[str]:
    chance = random.Random(7)
    return [sentence(chance, length).lower() for length in (1, 2, 2, 3, 4, 8) for _n in range(15)]


def times(client) -> dict:
    """Milliseconds: the whole view; what of it is ranking; what tantivy needs for the very queries of the
    ranking; and for one query, the passages with any of the words, which is the least there can be.
    """
    from django.contrib.auth.models import AnonymousUser
    from django.http import QueryDict
    from tantivy import Occur, Query

    from resources.search.asking import Asking
    from resources.search.finding import Finding
    from resources.search.sought import term

    asked, view, cpu, engine, same, bare = questions(), [], [], [], [], []
    client.get("/search/", {"q": asked[0]}, secure=True)
    for question in asked:
        started = time.process_time()
        view.append(timed(lambda: client.get("/search/", {"q": question}, secure=True)))  # noqa: B023
        cpu.append((time.process_time() - started) * 1000)
        query = QueryDict(mutable=True)
        query["q"] = question
        finding = Finding(Asking(query, "en-gb"), AnonymousUser())
        if not finding.total:
            continue
        finding.searcher = finding.sought.searcher = clock = Clock(finding.searcher)
        engine.append(timed(lambda: finding._ranked(0, 10)))  # noqa: B023
        same.append(clock.spent * 1000)
        words = [(Occur.Should, term("passage_en", stem)) for stem in finding.sought.stems]
        hidden = (Occur.MustNot, term("audience", "members"))
        plain = Query.boolean_query([(Occur.Must, Query.boolean_query(words)), hidden])
        bare.append(timed(lambda: clock.searcher.search(plain, 20)))  # noqa: B023
    return {
        f"{name} p{share}": sorted(figures)[len(figures) * share // 100]
        for name, figures in (
            ("view", view),
            ("its cpu", cpu),
            ("engine", engine),
            ("same queries", same),
            ("one bare call", bare),
        )
        for share in (50, 95)
    }


class Clock:
    """A searcher that knows how long it was asked for."""

    def __init__(self, searcher):
        self.searcher, self.spent = searcher, 0.0

    def __getattr__(self, name):
        what = getattr(self.searcher, name)
        return self._timed(what) if callable(what) else what

    def _timed(self, what):
        def call(*args, **options):
            started = time.perf_counter()
            try:
                return what(*args, **options)
            finally:
                self.spent += time.perf_counter() - started

        return call


def timed(call) -> float:
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000


def show(rows: list[dict]) -> None:
    for name in rows[0]:
        print(f"{name:>18}", *(f"{row[name]:>12,.1f}" for row in rows))


if __name__ == "__main__":
    sys.exit(main())
