"""A text under headings, as word processors keep it."""

from collections.abc import Iterable, Iterator

from resources.reading import words
from resources.reading.found import Found


def sections(paragraphs: Iterable[tuple[bool, str]]) -> Iterator[Found]:
    """Passages from paragraphs in order; each comes with whether it is a heading.

    What stands before the first heading has none, and the locator "start".
    """
    heading, locator, kept = "", "start", []
    known: dict[str, int] = {}
    for is_heading, text in paragraphs:
        if not is_heading:
            kept.append(text)
        elif words.has_words(text):
            yield from _section(locator, heading, kept)
            heading, kept = words.one_line(text), []
            locator = _locator(heading, known)
    yield from _section(locator, heading, kept)


def _section(locator: str, heading: str, paragraphs: list[str]) -> Iterator[Found]:
    """Its parts; a heading with nothing under it is a passage of itself."""
    if heading and not any(words.has_words(text) for text in paragraphs):
        paragraphs = [heading]
    for part in words.parts(paragraphs):
        yield Found("heading", locator, heading, part)


def _locator(heading: str, known: dict[str, int]) -> str:
    """A name for the heading that no other of this file has."""
    name = words.slug(heading, len(known) + 1)
    known[name] = known.get(name, 0) + 1
    return name if known[name] == 1 else f"{name}-{known[name]}"
