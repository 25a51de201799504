"""Items from elsewhere, a line each: new ones are made, known ones brought up to date."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from django.db import transaction
from django.utils.translation import gettext as _

from core.models import Topic
from resources.importing import files
from resources.importing.known import Known
from resources.importing.planting import plant
from resources.importing.rows import Row, RowError, body_of, lines_of, read_row
from resources.models import ResourcePage

TOGETHER = 200  # items in one transaction


class Report(NamedTuple):
    """What came of a file."""

    added: int
    changed: int
    unchanged: int
    problems: list[tuple[int, str]]  # line and reason


def import_resources(
    path: Path,
    *,
    dry_run: bool = False,
    withdrawn: bool = False,
    progress: Callable[[int], None] = lambda line: None,
) -> Report:
    """Bring in every good line; a bad one is reported and does not stop the others.

    What was withdrawn stays so, unless `withdrawn` says that it may come back.
    """
    counts = {"added": 0, "changed": 0, "unchanged": 0}
    problems, waiting, seen = [], {}, set()
    topics = {term.slug: term for term in Topic.objects.in_language("en-gb")}

    def put():
        problems.extend(_put(waiting, topics, counts, dry_run=dry_run, withdrawn=withdrawn))
        waiting.clear()

    for line, raw in lines_of(path):
        try:
            row = read_row(raw, topics, path.parent)
            if row.identifier in seen:
                raise RowError(_("The identifier was used on a line before."))
            seen.add(row.identifier)
            waiting[line] = row
        except RowError as error:
            problems.append((line, str(error)))
        if len(waiting) == TOGETHER:
            put()
            progress(line)
    put()
    return Report(**counts, problems=sorted(problems))


@transaction.atomic
def _put(
    rows: dict[int, Row], topics: dict, counts: dict, *, dry_run: bool, withdrawn: bool
) -> list[tuple[int, str]]:
    """Bring in some rows by their lines; answers with those that are refused, and why."""
    known, new, refused = Known(rows.values()), [], []
    for line, row in rows.items():
        if reason := known.objection(row, withdrawn=withdrawn):
            refused.append((line, reason))
            continue
        page = known.page(row)
        what = "added" if page is None else "changed" if _differs(page, row) else "unchanged"
        counts[what] += 1
        if what == "added":
            new.append(row)
        elif what == "changed" and not dry_run:
            _change(page, row, topics)
    if new and not dry_run:
        plant(new, known.keys, topics)
    return refused


def _differs(page: ResourcePage, row: Row) -> bool:
    same = page.live and all(getattr(page, name) == value for name, value in row.fields.items())
    same = same and _plain(page.body.raw_data) == body_of(row.body)
    if row.topics is not None:
        same = same and {term.slug for term in page.topics.all()} == set(row.topics)
    return not same or files.differ(page, row.files)


def _plain(blocks) -> list[dict]:
    return [{"type": one["type"], "value": one["value"]} for one in blocks]


def _change(page: ResourcePage, row: Row, topics: dict) -> None:
    for name, value in row.fields.items():
        setattr(page, name, value)
    page.body = [(one["type"], one["value"]) for one in body_of(row.body)]
    if row.topics is not None:
        page.topics = [topics[slug] for slug in row.topics]
    if row.files is not None:
        files.attach(page, row.files)
    page.save_revision().publish()
