"""The body of an entry: its texts below fixed headings, and the places where its other parts stand."""

from collections.abc import Iterator

from django.utils import translation
from wagtail.blocks import StaticBlock

from core.blocks import BodyBlock
from core.markdown import as_blocks
from network.models.practice.sections import SECTIONS

# The titles of these parts are those of their sections; what stands there is no text.
CHILDREN = {"recommendations": "recommendations", "lessons": "lessons"}


class EntryBlock(BodyBlock):
    """The vocabulary of every body, and parts of an entry that are rows of their own."""

    recommendations = StaticBlock(template="network/practice/recommendations.html")
    lessons = StaticBlock(template="network/practice/lessons.html")
    files = StaticBlock(template="network/practice/sources.html")


BODY = EntryBlock()


def body_of(page):
    """Its body in the language it is written in: what is empty leaves no heading."""
    with translation.override(page.written_in):
        return BODY.normalize([*_blocks(page)])


def _blocks(page) -> Iterator[tuple[str, object]]:
    for section in SECTIONS:
        below = [*_below(page, section)]
        if below:
            yield "heading", {"text": str(section.title), "level": "h2"}
            yield from below


def _below(page, section) -> Iterator[tuple[str, object]]:
    if section.slug == "files":
        if page.pictures or _has(page, "sources") or page.files:
            yield "files", None
    elif section.slug in CHILDREN:
        if _has(page, CHILDREN[section.slug]):
            yield section.slug, None
    elif section.slug != "basics":
        yield from _texts(page, section)


def _texts(page, section) -> Iterator[tuple[str, object]]:
    """Its texts below their labels; a label that says what the section's title says is left out."""
    for name in section.fields:
        field = page._meta.get_field(name)
        text = getattr(page, name)
        if field.get_internal_type() != "TextField" or not text.strip():
            continue
        if str(field.verbose_name) != str(section.title):
            yield "heading", {"text": str(field.verbose_name), "level": "h3"}
        if name == "question":
            text = "\n".join(f"> {line}" for line in text.splitlines())
        yield from as_blocks(text, above=3)


def _has(page, relation: str) -> bool:
    rows = getattr(page, relation).all()
    return bool(rows)
