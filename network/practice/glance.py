"""An entry at a glance: its figures with their units, how exact they are, and where each can be checked."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from network.models import FigureNote, PracticePage, PracticeSource
from network.models.practice.figures import FIGURES
from network.models.practice.sections import BY_SLUG
from network.practice import derived, words

GROUPS = ("question", "people", "running", "cost")
CHOICES = ("recruitment", "meeting")


@dataclass(frozen=True)
class Line:
    """One fact. `note` says what else is to be known; of a figure that follows from others, of which."""

    label: str
    value: str
    note: str = ""
    source: str = ""
    address: str = ""  # where the source is, at its page

    def __str__(self):
        return f"{self.label}: {self.value}. {self.note}".rstrip(" .") + "."


@dataclass(frozen=True)
class Group:
    title: str
    lines: list[Line]


class Glance:
    """What is known of an entry in figures, in the language of whoever asks, in the order of its sections."""

    def __init__(self, page: PracticePage):
        self.page = page
        self.notes = {note.figure: note for note in page.figure_notes.all()}
        self.sources = {source.translation_key: source for source in page.sources.all()}

    @property
    def groups(self) -> list[Group]:
        """Of the sections that have facts, each with its lines."""
        found = [(BY_SLUG[slug], [*self._lines(slug)]) for slug in GROUPS]
        return [Group(str(section.title), lines) for section, lines in found if lines]

    @property
    def text(self) -> str:
        """All of it, a line for each fact: for the search."""
        return "\n".join(str(line) for group in self.groups for line in group.lines)

    def _lines(self, slug: str) -> Iterator[Line]:
        for name in BY_SLUG[slug].fields:
            if name in FIGURES:
                yield from self._figure(name)
                yield from self._follows(name)
            else:
                yield from self._fact(name)
        if slug == "cost":
            yield from self._costs()

    def _fact(self, name: str) -> Iterator[Line]:
        page = self.page
        if name == "commissioned_by" and page.commissioned_by:
            yield self._line(name, page.commissioned_by)
        elif name == "starts_on" and (page.starts_on or page.ends_on):
            yield Line(_("Dates"), self._dates())
        elif name in CHOICES and getattr(page, name):
            yield self._line(name, str(getattr(page, f"get_{name}_display")()))

    def _line(self, name: str, value: str) -> Line:
        return Line(str(self.page._meta.get_field(name).verbose_name), value)

    def _dates(self) -> str:
        first, last = self.page.starts_on, self.page.ends_on
        if first and last and first != last:
            days = {"first": _day(first), "last": _day(last)}
            return _("%(first)s to %(last)s") % days
        return _day(first) if first else _("until %(day)s") % {"day": _day(last)}

    def _figure(self, name: str) -> Iterator[Line]:
        """A figure; one that is not stated where something is to be said of it."""
        value, note = getattr(self.page, name), self.notes.get(name)
        if value is None and not (note and note.words):
            return
        said = (
            _("not stated")
            if value is None
            else words.amount(name, value, note.precision if note else "")
        )
        source, address = self._source(note)
        yield Line(str(FIGURES[name].label), said, note.words if note else "", source, address)

    def _source(self, note: FigureNote | None) -> tuple[str, str]:
        source = self.sources.get(note.source) if note and note.source else None
        if source is None:
            return "", ""
        if not note.source_page:
            return source.title, address_of(source)
        named = {"source": source.title, "number": note.source_page}
        address = address_of(source)
        return _(
            "%(source)s, page %(number)s"
        ) % named, address and f"{address}#page={note.source_page}"

    def _follows(self, name: str) -> Iterator[Line]:
        """What follows from a figure and those before it."""
        page = self.page
        if name == "replies" and (rate := derived.response_rate(page)) is not None:
            yield Line(
                _("Response rate"),
                words.percent(rate),
                _("Of the invitations, from both numbers above."),
            )
        elif name == "completed" and (share := derived.completion(page)) is not None:
            yield Line(
                _("Share who completed it"),
                words.percent(share),
                _("Of the people selected, from both numbers above."),
            )

    def _costs(self) -> Iterator[Line]:
        whose, _number = derived.members(self.page)
        by_completed = whose == "completed"
        if (each := derived.cost_per_member(self.page)) is not None:
            note = (
                _("The total cost, shared by the people who completed it.")
                if by_completed
                else _("The total cost, shared by the people selected.")
            )
            yield Line(_("Cost for each member"), words.pounds(each), note)
        if (each := derived.cost_per_member_hour(self.page)) is not None:
            note = (
                _("The total cost, shared by the people who completed it and their hours.")
                if by_completed
                else _("The total cost, shared by the people selected and their hours.")
            )
            yield Line(_("Cost for each hour of a member"), words.pounds(each), note)


def address_of(source: PracticeSource) -> str:
    """Where a source can be read: with us, or elsewhere; empty where it can be nowhere."""
    return source.document.url if source.document else source.address


def _day(day) -> str:
    return date_format(day, "j F Y")
