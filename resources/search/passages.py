"""A library page is made of passages: text with a place in it that a link can lead to."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import unescape
from typing import NamedTuple

from django.db.models import F

from core.blocks.body import anchored
from resources.models import LibraryPage, Passage
from resources.reading.words import parts

END = re.compile(r"</(?:p|li|h\d)>|<br/?>")
TAG = re.compile(r"<[^>]+>")
LONGEST = 20_000  # letters; a longer section is several pieces with one and the same link


class PassageText(NamedTuple):
    """One findable piece. `url` begins where the item's own address ends, or is a whole address."""

    kind: str  # text, heading; of files: page, slide, time, sheet
    locator: str  # "34" for a page, "00:14:32" for a time, nothing for a text on the page
    heading: str
    text: str
    url: str


def passages_of(page: LibraryPage, in_files: Iterable[PassageText]) -> Iterator[PassageText]:
    """Everything a reader can find in an item: its own text, its chapters, its files."""
    yield from _own(page)
    for heading, text, anchor in page.more_to_find():
        yield from _section(heading, [text], "", anchor)
    for chapter in getattr(page, "chapters", ()):
        yield from _chapter(chapter, page.language)
    yield from in_files


def passages_in_files(pks: Iterable[int]) -> dict[int, list[PassageText]]:
    """What the files of some items say, by item, in order, each place with its link: one query."""
    document = "extraction__document"
    found = Passage.objects.filter(extraction__document__attachments__page__in=pks)
    found = found.annotate(page=F(f"{document}__attachments__page"))
    found = found.order_by("page", f"{document}__attachments__sort_order", "position")
    by_item = defaultdict(list)
    for one in found.select_related(document):
        file = one.extraction.document
        url = f"{file.url}#{one.fragment}" if one.fragment else file.url
        heading = one.heading or file.title
        by_item[one.page] += [
            PassageText(one.kind, one.locator, heading, text, url)
            for text in parts([one.text], LONGEST)
        ]
    return by_item


def _own(page) -> Iterator[PassageText]:
    opening = [page.summary, *_points(page)]
    yield from _sections(getattr(page, "body", ()), opening, page.language)


def _chapter(chapter, language: str) -> Iterator[PassageText]:
    opening = [chapter.summary, *_points(chapter)]
    yield from _sections(
        chapter.body, opening, language, above=chapter.title, url=f"{chapter.slug}/"
    )


def _points(page) -> Iterable[str]:
    return (point.value for point in page.key_points)


def _sections(
    body, opening: list[str], language: str, *, above: str = "", url: str = ""
) -> Iterator[PassageText]:
    """An opening and a body, cut at its headings; and what is said in its videos."""
    heading, anchor, texts, spoken = above, "", opening, []
    for block, its_anchor in anchored(body):
        if its_anchor:
            yield from _section(heading, texts, url, anchor)
            heading, anchor, texts = block.value["text"], its_anchor, []
            heading = _under(above, heading)
        else:
            texts.extend(text_of(block))
            if block.block_type == "video":
                spoken.extend(_spoken(block, language, url))
    yield from _section(heading, texts, url, anchor)
    yield from spoken


def _under(above: str, heading: str) -> str:
    """A heading with the title of its chapter before it."""
    if not above:
        return heading
    return f"{above} {heading}" if above.endswith(("?", "!")) else f"{above}: {heading}"


def _section(heading: str, texts: list[str], url: str, anchor: str) -> Iterator[PassageText]:
    """A heading with nothing below it leads nowhere, but is still a word of the item."""
    text = "\n".join(filter(None, texts))
    if text or heading:
        url = f"{url}#{anchor}" if anchor else url
        for part in parts([text], LONGEST):
            yield PassageText("heading" if heading else "text", "", heading, part, url)


def _spoken(block, language: str, url: str) -> Iterator[PassageText]:
    """What the captions of a video say, each piece with the link that plays it from there."""
    tracks = [one for one in block.value["captions"] if one["document"]]
    tracks.sort(key=lambda one: one["language"] != language.split("-")[0])
    if not tracks or not (block.value["file"] or block.value.player):
        return
    for one in Passage.objects.filter(extraction__document=tracks[0]["document"]):
        if one.kind == Passage.Kind.TIME:
            there = f"{url}?play={block.id}&t={one.seconds}#video-{block.id}"
            yield PassageText(one.kind, one.locator, block.value["title"], one.text, there)


def text_of(block) -> list[str]:
    """The words of one block, table cells included, as plain text."""
    if block.block_type == "text":  # by far the most: a parser of HTML would take most of the time
        return [unescape(TAG.sub("", END.sub("\n", block.value.source))).strip()]
    return [str(text) for text in block.block.get_searchable_content(block.value)]
