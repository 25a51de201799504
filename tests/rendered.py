"""Reading pages as a browser's parser reads them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from xml.etree.ElementTree import Element

import html5lib
from html5lib.constants import E as MESSAGES

LETTER = re.compile(r"[^\W\d_]")
UNSEEN = {"script", "style", "template", "head", "noscript"}
ADDRESSES = {"href", "src", "action", "formaction", "data", "poster", "srcdoc", "xlink:href"}
SPOKEN_ATTRIBUTES = ("alt", "aria-label", "title", "placeholder")


@dataclass
class Document:
    """One answer: its text, and the tree a browser makes of it."""

    text: str
    address: str = ""

    @cached_property
    def _parsed(self):
        parser = html5lib.HTMLParser(
            tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False
        )
        return parser.parse(self.text), parser.errors

    @property
    def root(self) -> Element:
        return self._parsed[0]

    @property
    def errors(self) -> list[str]:
        """What the HTML standard calls parse errors, with line and column."""
        return [
            f"line {line}, column {column}: {MESSAGES.get(code, code) % details}"
            for (line, column), code, details in self._parsed[1]
        ]

    def all(self, *tags: str) -> list[Element]:
        """The elements with these names, in the order of the page."""
        return [element for element in self.root.iter() if element.tag in tags]

    def attributes(self, name: str) -> list[str]:
        """Every value of one attribute."""
        return [element.get(name) for element in self.elements if element.get(name) is not None]

    @cached_property
    def elements(self) -> list[Element]:
        return [element for element in self.root.iter() if isinstance(element.tag, str)]

    @property
    def title(self) -> str:
        return " ".join("".join(self.all("title")[0].itertext()).split())

    def words(self) -> list[str]:
        """Every piece of text with letters in it that somebody sees or hears."""
        pieces = (" ".join(piece.split()) for piece in _spoken(self.root))
        return [piece for piece in pieces if LETTER.search(piece)]

    def active(self) -> list[str]:
        """What would run in a browser: scripts in the page, on... attributes, javascript: addresses."""
        found = []
        for element in self.elements:
            if element.tag.endswith("script") and not _is_ours(element):
                found.append(f"<{element.tag}>")
            for name, value in element.attrib.items():
                if str(name).lower().startswith("on") or (name in ADDRESSES and _runs(value)):
                    found.append(f"{element.tag} {name}={value}")
        return found


def _is_ours(script: Element) -> bool:
    """A file of ours, or data that no browser runs."""
    if "src" in script.attrib:
        return script.get("src", "").startswith("/static/")
    return script.get("type") == "application/ld+json"


def _runs(value: str) -> bool:
    """Would a browser take this for an address that runs? It drops controls and blanks first."""
    start = re.sub(r"[\x00-\x20]", "", value)[:20].lower()
    return start.startswith(("javascript:", "vbscript:", "data:text/html"))


def _spoken(element: Element) -> Iterator[str]:
    if (
        not isinstance(element.tag, str)
        or element.tag in UNSEEN
        or element.get("translate") == "no"
    ):
        return
    yield from (element.get(name, "") for name in SPOKEN_ATTRIBUTES)
    yield element.text or ""
    for child in element:
        yield from _spoken(child)
        yield child.tail or ""
