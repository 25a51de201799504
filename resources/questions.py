"""What people search for, counted by day and without anybody in it: docs/search.md."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from resources.models.asked import LONGEST_QUESTION
from resources.search import words

log = logging.getLogger(__name__)

# Whatever may name or reach somebody: addresses, numbers of six digits or more however they are
# parted (telephones, dates of birth, references), postcodes.
PERSONAL = re.compile(
    r"@|://|www\.|\d(?:[^\w]*\d){5}|\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b", re.IGNORECASE
)
MOST_WORDS = 20
PATIENCE = 50  # milliseconds
COUNT = """
    INSERT INTO resources_questionasked (day, language, text, times, found) VALUES (%s, %s, %s, 1, %s)
    ON CONFLICT (day, language, text) DO UPDATE SET
        times = resources_questionasked.times + 1,
        found = CASE WHEN excluded.found > resources_questionasked.found
                     THEN excluded.found ELSE resources_questionasked.found END
"""


def countable(text: str) -> str:
    """The question as it is counted: plain lower-case words. Nothing for what is better not kept: what is
    long (somebody's letter), and what may name or reach somebody.
    """
    if len(text) > LONGEST_QUESTION or PERSONAL.search(text):
        return ""
    folded = words.fold(text)
    fits = len(folded) <= LONGEST_QUESTION and len(folded.split()) <= MOST_WORDS
    return folded if fits else ""


def count_question(text: str, language: str, found: int) -> None:
    """Somebody asked this, and found so much. A search never fails, nor waits, because it is counted."""
    folded = countable(text)
    if not folded:
        return
    row = [timezone.localdate().isoformat(), language, folded, found]
    try:
        with _without_waiting(), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(COUNT, row)
    except DatabaseError:
        log.warning("A question that was asked could not be counted.", exc_info=True)


@contextmanager
def _without_waiting() -> Iterator[None]:
    """SQLite has one writer at a time, and an import may write for minutes."""
    if connection.vendor != "sqlite":
        yield
        return
    connection.ensure_connection()
    sqlite = connection.connection
    (before,) = sqlite.execute("PRAGMA busy_timeout").fetchone()
    sqlite.execute(f"PRAGMA busy_timeout = {PATIENCE}")
    try:
        yield
    finally:
        sqlite.execute(f"PRAGMA busy_timeout = {before}")
