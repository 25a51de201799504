"""Who wrote something: people and bodies, a line each, as they are cited."""

from collections.abc import Iterable
from typing import NamedTuple

from django.utils.translation import gettext as _

QUOTES = "\"“”'‘’"
LONGEST_NAME = 200  # characters of one name


class Author(NamedTuple):
    """A person with both names, or a body with one."""

    family: str = ""
    given: str = ""
    body: str = ""

    @property
    def name(self) -> str:
        """As one reads it: "Jo Bloggs", "Involve"."""
        return self.body or f"{self.given} {self.family}".strip()


def read_author(line: str) -> Author | None:
    """The author a line names: "Bloggs, Jo" is a person, anything else a body.

    A body whose name has a comma stands in quotation marks. None: nothing can be read.
    """
    words = " ".join(line.split())
    bare = words.strip(QUOTES).strip()
    family, comma, given = (part.strip() for part in bare.partition(","))
    if bare != words or not (comma and family and given):
        return Author(body=bare.strip(", ")) if bare.strip(", ") else None
    return Author(family, given)


def read_authors(lines: str) -> list[Author]:
    """Every author of a text with a line for each."""
    return [author for author in map(read_author, lines.splitlines()) if author]


def in_words(authors: Iterable[Author]) -> str:
    """For lists, where there is little room: one name, two, or the first "and others"."""
    names = [author.name for author in authors]
    if len(names) > 2:
        return _("%(name)s and others") % {"name": names[0]}
    if len(names) == 2:
        return _("%(one)s and %(other)s") % {"one": names[0], "other": names[1]}
    return "".join(names)
