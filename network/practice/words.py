"""Figures in words, for readers."""

from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from network.models import PracticePage, Precision
from network.models.practice.figures import FIGURES, UNITS, Amount, Figure


def amount_of(page: PracticePage, name: str) -> Amount | None:
    """A figure of an entry with how exact it is; None where it is not known. The notes are asked for once."""
    value = getattr(page, name)
    if value is None:
        return None
    notes = (note.precision for note in page.figure_notes.all() if note.figure == name)
    return Amount(Decimal(value), next(notes, Precision.EXACT))


def words_of(amount: Amount | Decimal | int | None, figure: Figure) -> str:
    """An amount as readers want it: "about 40", "£12,500", "more than 24 hours"; empty where there is none.

    People and letters go without their unit: the label of the figure names it.
    """
    if amount is None:
        return ""
    if not isinstance(amount, Amount):
        amount = Amount(Decimal(amount))
    return with_precision(_with_unit(amount.value, figure), amount.precision)


def with_precision(number: str, precision: str) -> str:
    """ "about 40" of "40", in words that `FigureField` understands too."""
    words = {
        Precision.ABOUT: _("about %(number)s"),
        Precision.OVER: _("more than %(number)s"),
        Precision.UNDER: _("less than %(number)s"),
    }
    return words.get(precision, "%(number)s") % {"number": number}


def number_of(value: Decimal, figure: Figure) -> str:
    """A number with its thousands apart, and no decimals that say nothing: "12,500", "24.5"; pence are two."""
    places = max(-value.normalize().as_tuple().exponent, 0)
    places = 2 if places and figure.is_money else places
    return number_format(value, places, use_l10n=True, force_grouping=True)


def _with_unit(value: Decimal, figure: Figure) -> str:
    number = number_of(value, figure)
    if figure.is_money:
        return f"£{number}"
    if figure.unit in ("people", "letters"):
        return number
    return UNITS[figure.unit] % {"n": number, "plural": 1 if value == 1 else max(2, int(value))}


def figure_words(page: PracticePage, name: str) -> str:
    """A figure of an entry in words; empty where it is not known."""
    return words_of(amount_of(page, name), FIGURES[name])
