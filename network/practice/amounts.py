"""Figures in the cells of a table: the head of a column or line says what is counted."""

from decimal import Decimal

from django.utils.translation import gettext as _

from network.models import Precision
from network.models.practice.figures import FIGURES
from network.practice import words

# What each derived figure follows from: where one of these is not exact, it is not either.
PARTS = {
    "response_rate": ("invited", "replies"),
    "completion": ("selected", "completed"),
    "cost_per_member": ("cost", "completed", "selected"),
    "cost_per_member_hour": ("cost", "hours", "completed", "selected"),
}


def in_cell(name: str, value, precision: str = "") -> str:
    """One figure of an entry, by the name of its field, without its unit but for pounds."""
    written = words.pounds(value) if FIGURES[name].is_money else words.number(value)
    return words.exactly(written, precision)


def precision_of(name: str, known: dict[str, str]) -> str:
    """How exact a figure is: of a derived one, "about" where any part of it is not exact."""
    if name not in PARTS:
        return known.get(name, "")
    return Precision.ABOUT if any(known.get(part) for part in PARTS[name]) else Precision.EXACT


def of_all(some: int, everything: int) -> str:
    """How many of how many: "9 of 12"."""
    return _("%(some)s of %(all)s") % {
        "some": words.number(some),
        "all": words.number(everything),
    }


def in_percent(share) -> Decimal | None:
    """A share between 0 and 1 for programs, in hundredths: 4.34."""
    return None if share is None else round(share * 100, 2)


def plain(value) -> str:
    """A value for programs: "22.5" and not "22.50", without separators."""
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
