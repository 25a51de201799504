"""What a citation of an item needs to know, whatever it is written as."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from django.conf import settings
from django.utils import timezone, translation

from resources.models import LibraryPage
from resources.models.kind import Kind

# Line breaks, and characters that no file of references can hold or that mean nothing to others.
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ue000-\uf8ff\ufffe\uffff]")

Author = tuple[str, str] | str  # family and given name, or a body by its whole name


class Sort(NamedTuple):
    """What a kind of item is to BibTeX, to RIS, to CSL and to schema.org."""

    bibtex: str
    ris: str
    csl: str
    schema: str


OTHER = Sort("misc", "GEN", "document", "CreativeWork")
REPORT = Sort("techreport", "RPRT", "report", "Report")
SORTS = {
    Kind.HANDBOOK: Sort("book", "BOOK", "book", "Book"),
    Kind.GUIDE: Sort("book", "BOOK", "book", "Book"),
    Kind.CASE_STUDIES: REPORT,
    Kind.REPORT: REPORT,
    Kind.EVALUATION: REPORT,
    Kind.TOOLKIT: Sort("techreport", "RPRT", "report", "LearningResource"),
    Kind.TEMPLATE: Sort("misc", "GEN", "document", "DigitalDocument"),
    Kind.SLIDES: Sort("misc", "SLIDE", "speech", "PresentationDigitalDocument"),
    Kind.VIDEO: Sort("misc", "VIDEO", "motion_picture", "VideoObject"),
    Kind.DATASET: Sort("misc", "DATA", "dataset", "Dataset"),
    Kind.LINK: Sort("misc", "ELEC", "webpage", "WebPage"),
    Kind.SESSION: Sort("misc", "CPAPER", "speech", "CreativeWork"),
    Kind.NOTES: Sort("misc", "GEN", "document", "DigitalDocument"),
    Kind.PRACTICE: REPORT,
}


@dataclass(frozen=True)
class Reference:
    """An item, or a page of it, as others refer to it. `publisher` is empty where it is the author."""

    identifier: str
    sort: Sort
    title: str
    authors: list[Author]
    publisher: str
    published_on: date
    accessed_on: date
    language: str
    summary: str
    url: str
    page: str = ""
    websites: dict[str, str] = field(default_factory=dict)  # of its publishers, by name

    @property
    def issuer(self) -> str:
        """Who stands behind it: some formats do without neither author nor publisher."""
        return self.publisher or " and ".join(map(in_order, self.authors))


def reference_to(page: LibraryPage, number: int | None = None) -> Reference:
    """How to refer to an item today, or to one page of it."""
    websites = publishers_of(page)
    bodies = [*websites]
    authors = authors_of(page) or bodies
    return Reference(
        identifier=page.identifier,
        sort=SORTS.get(page.kind, OTHER),
        title=printable(page.title),
        authors=authors,
        publisher="" if authors == bodies else " and ".join(bodies),
        published_on=page.published_on,
        accessed_on=timezone.localdate(),
        language="" if page.text_language == "other" else page.text_language,
        summary=printable(page.summary),
        url=settings.BASE_URL + page.permanent.get_absolute_url(),
        page=str(number or ""),
        websites=websites,
    )


def authors_of(page: LibraryPage) -> list[Author]:
    """The people and bodies named as its authors; none where nobody is."""
    return [
        printable(one.body) if one.body else (printable(one.family), printable(one.given))
        for one in page.author_list
    ]


def publishers_of(page: LibraryPage) -> dict[str, str]:
    """The bodies that published it, named in the language of the material, with their websites."""
    with translation.override("cy" if page.text_language == "cy" else settings.LANGUAGE_CODE):
        return {printable(one.name_in_language): one.website for one in page.organisations.all()}


def printable(text: str) -> str:
    """On one line, and nothing in it that breaks a file."""
    return " ".join(UNPRINTABLE.sub(" ", text).split())


def in_order(author: Author) -> str:
    """A name as one says it: "Farida Invented"."""
    return author if isinstance(author, str) else f"{author[1]} {author[0]}"


def inverted(author: Author) -> str:
    """A name as lists sort it: "Invented, Farida"."""
    return author if isinstance(author, str) else f"{author[0]}, {author[1]}"
