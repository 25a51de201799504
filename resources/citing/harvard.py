"""A reference in words, in the Harvard style of "Cite them right", which British universities teach."""

from types import SimpleNamespace

from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    Locator,
)
from citeproc.source.json import CiteProcJSON
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from resources.citing.formats import csl
from resources.citing.reference import Reference

STYLE = "harvard-cite-them-right"
LOCALES = {"cy": "cy-GB"}
# Stand for the tags until everything else is escaped: the library escapes nothing, and a title may hold
# what looks like a tag. Characters for private use, which no reference holds.
ITALIC, UPRIGHT = "\ue000", "\ue001"


class Italic(str):
    """Words that are set in italics: titles, "et al."."""

    def __new__(cls, text):
        return super().__new__(cls, f"{ITALIC}{text}{UPRIGHT}")


FORMATTER = SimpleNamespace(
    preformat=str,
    Italic=Italic,
    Oblique=Italic,
    Bold=str,
    Light=str,
    Underline=str,
    Superscript=str,
    Subscript=str,
    SmallCaps=str,
)


def harvard(reference: Reference) -> tuple[SafeString, SafeString]:
    """The line for a list of references, and what stands in the text; in the reader's language."""
    # As a report, whatever its kind: only there does the style name the page.
    known = csl(reference) | {"type": "report"}
    place = {"locator": Locator("page", reference.page)} if reference.page else {}
    style = CitationStylesStyle(STYLE, locale=LOCALES.get(get_language(), "en-GB"), validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON([known]), FORMATTER)
    cited = Citation([CitationItem(known["id"], **place)])
    bibliography.register(cited)
    line = str(bibliography.bibliography()[0])
    return _as_html(line), _as_html(str(bibliography.cite(cited, lambda item: None)))


def _as_html(text: str) -> SafeString:
    for mark in "?!":  # a title that asks needs no full stop as well
        text = text.replace(f"{mark}{UPRIGHT}.", f"{mark}{UPRIGHT}")
    tagged = escape(text).replace(ITALIC, "<i>").replace(UPRIGHT, "</i>")
    return mark_safe(tagged)
