"""The figures of an entry, each with its unit: one list for forms, pages, comparisons and open data."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy


@dataclass(frozen=True)
class Figure:
    """One figure. `unit` is "people", "letters", "pounds", "hours", "days" or "weeks"."""

    name: str  # of the field
    label: str
    unit: str
    most: int  # the largest number that could be right
    help_text: str = ""

    @property
    def is_money(self) -> bool:
        """In pounds?"""
        return self.unit == "pounds"

    @property
    def is_whole(self) -> bool:
        """Does it count something that has no halves?"""
        return self.unit in ("people", "letters", "weeks")


@dataclass(frozen=True)
class Amount:
    """A number as somebody knows it: `precision` is one of `Precision`."""

    value: Decimal
    precision: str = ""


_ALL = [
    Figure("invited", _("Invitations sent"), "letters", 10_000_000),
    Figure("replies", _("People who replied to say yes"), "people", 10_000_000),
    Figure("selected", _("People selected"), "people", 1_000_000, _("How many were to take part.")),
    Figure(
        "completed",
        _("People who completed it"),
        "people",
        1_000_000,
        _("How many were there until the end. That is often fewer than were selected."),
    ),
    Figure(
        "honorarium", _("Honorarium for each person"), "pounds", 100_000, _("In pounds, in all.")
    ),
    Figure("days", _("Days"), "days", 3_650, _("On how many days people met.")),
    Figure(
        "hours", _("Hours"), "hours", 10_000, _("How many hours each person took part, in all.")
    ),
    Figure("facilitators", _("Facilitators"), "people", 10_000),
    Figure("cost", _("Total cost"), "pounds", 1_000_000_000, _("In pounds.")),
    Figure("staff_days", _("Days of staff time"), "days", 100_000),
    Figure(
        "lead_weeks", _("Time to prepare"), "weeks", 1_000, _("In weeks, before the first meeting.")
    ),
]
FIGURES: dict[str, Figure] = {one.name: one for one in _ALL}

# A number with its unit, for `ngettext`; pounds are written by `network.practice.words`.
UNITS = {
    "people": ngettext_lazy("%(n)s person", "%(n)s people", "plural"),
    "letters": ngettext_lazy("%(n)s invitation", "%(n)s invitations", "plural"),
    "hours": ngettext_lazy("%(n)s hour", "%(n)s hours", "plural"),
    "days": ngettext_lazy("%(n)s day", "%(n)s days", "plural"),
    "weeks": ngettext_lazy("%(n)s week", "%(n)s weeks", "plural"),
}
