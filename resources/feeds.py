"""Results of a search for other programs: a table, and a feed."""

import csv
import io
import re
from collections.abc import Callable
from datetime import UTC, datetime, time

from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from resources.models import LibraryPage

COLUMNS = ["identifier", "title", "kind", "date", "summary", "language", "licence", "address"]
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
ACTIVE = ("=", "+", "-", "@", "\t", "\r")


def as_csv(pages: list[LibraryPage]) -> str:
    """A table with a line for each item, safe to open in a spreadsheet."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    for page in pages:
        row = [
            page.identifier,
            page.title,
            page.get_kind_display(),
            page.published_on.isoformat(),
            page.summary,
            page.get_text_language_display(),
            page.get_licence_display(),
            page.full_url,
        ]
        rows.writerow([harmless(str(value)) for value in row])
    return "\ufeff" + out.getvalue()


def harmless(text: str) -> str:
    """A spreadsheet takes what begins like this for a formula."""
    return f"'{text}" if text.startswith(ACTIVE) else text


def _title(asking) -> str:
    if not asking.text:
        return _("New in the library")
    return _printable(_("Search: %(words)s") % {"words": asking.text})


def _printable(text: str) -> str:
    """XML has no way to write control characters."""
    return UNPRINTABLE.sub(" ", text)


def as_atom(pages: list[LibraryPage], absolute: Callable[[str], str], asking) -> str:
    """A feed with an entry for each item."""
    where = f"{reverse('search')}?{asking.parameters()}"
    feed = Atom1Feed(
        title=_title(asking),
        link=absolute(where),
        feed_url=absolute(f"{reverse('search_feed')}?{asking.parameters()}"),
        description="",
        language=asking.language,
    )
    for page in pages:
        feed.add_item(
            title=_printable(page.title),
            link=page.full_url,
            description=_printable(page.summary),
            unique_id=f"urn:uuid:{page.translation_key}",
            pubdate=datetime.combine(page.published_on, time(), UTC),
            updateddate=page.last_published_at,
        )
    return feed.writeString("utf-8")
