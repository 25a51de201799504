"""The figures of an entry in words, in the reader's language."""

from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from network.models import PracticePage, Precision
from network.models.practice.figures import FIGURES, UNITS

PRECISE = {
    Precision.ABOUT: gettext_lazy("about %(amount)s"),
    Precision.OVER: gettext_lazy("over %(amount)s"),
    Precision.UNDER: gettext_lazy("nearly %(amount)s"),
}
TENTH = Decimal("0.1")


def number(value) -> str:
    """A number as people read it, in both languages alike: "10,000", "7.5"."""
    value = Decimal(value).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"{value:,.0f}" if value == value.to_integral_value() else f"{value:,.2f}".rstrip("0")


def pounds(value) -> str:
    """Money: "£60,000", "£12.50"."""
    value = Decimal(value).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"£{value:,.0f}" if value == value.to_integral_value() else f"£{value:,.2f}"


def percent(share) -> str:
    """A share: 0.8 is "80%"; no digits that say nothing, and never "0%" of something."""
    value = (Decimal(share) * 100).quantize(TENTH, ROUND_HALF_UP)
    if share and value < TENTH:
        return _("less than %(amount)s") % {"amount": "0.1%"}
    return f"{value:,.0f}%" if value == value.to_integral_value() else f"{value:,}%"


def exactly(words: str, precision: str) -> str:
    """Words for an amount with how exact it is: "over 24 hours"."""
    return str(PRECISE[precision]) % {"amount": words} if precision in PRECISE else words


def amount(name: str, value, precision: str = "") -> str:
    """A figure with its unit: "10,000 invitations", "£300", "nearly 30 hours"."""
    figure = FIGURES[name]
    if figure.is_money:
        return exactly(pounds(value), precision)
    # "1 hour" but "1.5 hours": the plural goes by what is written.
    plural = 1 if value == 1 else 2 if value < 2 else int(value)
    return exactly(UNITS[figure.unit] % {"plural": plural, "n": number(value)}, precision)


def precisions(page: PracticePage) -> dict[str, str]:
    """How exact its figures are, by their names."""
    return {note.figure: note.precision for note in page.figure_notes.all()}


def in_a_line(page: PracticePage) -> str:
    """What it was in figures, as a row of a list says it; empty where none is stated."""
    known = precisions(page)
    parts = [_people(page, known)]
    for name in ("invited", "hours", "cost"):
        value = getattr(page, name)
        if value is not None:
            parts.append(amount(name, value, known.get(name, "")))
    return "; ".join(filter(None, parts))


def _people(page: PracticePage, known: dict[str, str]) -> str:
    """Who was selected and who completed it are two numbers, and each says which it is."""
    selected, completed = page.selected, page.completed
    if completed is not None and selected is not None:
        words = ngettext(
            "%(completed)s of %(selected)s person completed it",
            "%(completed)s of %(selected)s people completed it",
            selected,
        )
        return words % {
            "completed": exactly(number(completed), known.get("completed", "")),
            "selected": exactly(number(selected), known.get("selected", "")),
        }
    if completed is not None:
        people = amount("completed", completed, known.get("completed", ""))
        return _("%(people)s completed it") % {"people": people}
    if selected is not None:
        people = amount("selected", selected, known.get("selected", ""))
        return _("%(people)s selected") % {"people": people}
    return ""
