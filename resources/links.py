"""Where the links of a text lead: to the page in the language of the tree the text stands in.

Wagtail asks for each linked page and its translation one by one; here a whole text asks once.
"""

import re
from collections.abc import Iterable
from contextlib import contextmanager
from contextvars import ContextVar

from django.utils.html import escape
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from core.models import language_code

_targets: ContextVar[dict[int, str] | None] = ContextVar("link_targets", default=None)
_IN_RICH_TEXT = re.compile(r'<a [^>]*linktype="page"[^>]*>')
_ID = re.compile(r'\bid="(\d+)"')


def find_targets(ids: Iterable[int], language: str) -> dict[int, str]:
    """Addresses by page number; a page that is not published has none."""
    wanted = set(ids)
    works = Page.objects.filter(pk__in=wanted).values("translation_key")
    pages = list(Page.objects.live().filter(translation_key__in=works))
    here = {
        page.translation_key: page for page in pages if language_code(page.locale_id) == language
    }
    return {
        page.pk: here.get(page.translation_key, page).url for page in pages if page.pk in wanted
    }


def linked_ids(raw) -> set[int]:
    """The numbers of all pages that a stream's raw data links to."""
    if isinstance(raw, str):
        links = (_ID.search(link[0]) for link in _IN_RICH_TEXT.finditer(raw))
        return {int(found[1]) for found in links if found}
    if isinstance(raw, dict):
        chosen = {raw["page"]} if isinstance(raw.get("page"), int) else set()
        return chosen.union(*map(linked_ids, raw.values()))
    if isinstance(raw, list | tuple):
        return set().union(*map(linked_ids, raw))
    return set()


@contextmanager
def links_of(stream, language: str):
    """While this lasts, links of the stream are answered without asking the database again."""
    ids = linked_ids(list(getattr(stream, "raw_data", ())))
    token = _targets.set(find_targets(ids, language) if ids else {})
    try:
        yield
    finally:
        _targets.reset(token)


def target_of(pk: int) -> str:
    """Where a link to this page leads; empty where it leads nowhere."""
    known = _targets.get()
    if known is not None and pk in known:
        return known[pk]
    return find_targets([pk], get_language()).get(pk, "")


class SiteLinkHandler(PageLinkHandler):
    """Page links in rich text; a link to what is not published becomes plain words."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        targets = [target_of(int(attrs["id"])) for attrs in attrs_list]
        return [f'<a href="{escape(target)}">' if target else "<a>" for target in targets]
