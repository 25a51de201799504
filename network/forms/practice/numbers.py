"""Figures as people write them: "about 40", "£12,500", "60k", "more than 24 hours", "tua 40"."""

import re
import unicodedata
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from network.models import Precision
from network.models.practice.figures import Amount, Figure

LONGEST = 60  # letters
MOST_DIGITS = 15
NEVER_ZERO = {"selected", "completed", "days", "hours"}

# In front of a number, the longer ones first; in English and Welsh whatever the language of the page is.
BEFORE = {
    Precision.ABOUT: (
        *("approximately", "approx.", "approx", "roughly", "around", "about", "circa", "some"),
        *("ca.", "c.", "~", "≈", "oddeutu", "o gwmpas", "tua", "rhyw"),
    ),
    Precision.OVER: (
        *("more than", "upwards of", "at least", "just over", "over", "above", "min.", "≥", ">"),
        *("mwy na", "o leiaf", "dros"),
    ),
    Precision.UNDER: (
        *("nearly", "almost", "just under", "less than", "fewer than", "under", "below", "up to"),
        *("at most", "max.", "≤", "<", "bron yn", "bron i", "bron", "llai na", "dan", "hyd at"),
    ),
}
AFTER = {
    Precision.OVER: ("or more", "neu fwy", "+"),
    Precision.ABOUT: ("or so", "approx.", "approx", "roughly", "-ish", "ish"),
}
EACH = ("for each person", "per person", "per head", "each", "in all", "in total", "yr un")
UNITS = {
    "people": ("people", "persons", "person", "members", "residents", "facilitators", "pobl"),
    "letters": ("letters", "invitations", "households", "addresses", "people", "llythyrau"),
    "pounds": ("pounds", "pound", "gbp", "punnoedd", "punt"),
    "hours": ("hours", "hour", "hrs", "hr", "h", "oriau", "awr"),
    "days": ("days", "day", "diwrnodau", "diwrnod", "dyddiau"),
    "weeks": ("weeks", "week", "wks", "wk", "wythnosau", "wythnos"),
}
ENGLISH = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
WELSH = ("un", "dau", "tri", "pedwar", "pump", "chwech", "saith", "wyth", "naw", "deg")
IN_WORDS = {word: n for words in (ENGLISH, WELSH) for n, word in enumerate(words, 1)}
THOUSANDS = {"k": 10**3, "thousand": 10**3, "m": 10**6, "million": 10**6, "miliwn": 10**6}
OTHER_SIGNS = str.maketrans(
    {"٬": ",", "،": ",", "，": ",", "٫": ".", "．": ".", "−": "-", "￡": "£"}
)
NUMBER = re.compile(r"(?:\d{1,3}(?:([, '’])\d{3})(?:\1\d{3})*|\d+)(\.\d+)?|(\.\d+)")
SCALED = re.compile(rf"(.*?)\s*({'|'.join(sorted(THOUSANDS, key=len, reverse=True))})")
RANGE = re.compile(r"\d\D*?(?:-|–|—|\bto\b|\bhyd\b|/|\bof\b|\ballan o\b)\D*?\d")


class FigureField(forms.Field):
    """A figure of an entry: cleans to an `Amount`, or None. What it does not understand it says in a sentence."""

    widget = forms.TextInput

    def __init__(self, figure: Figure, **options):
        self.figure = figure
        options = {
            "label": figure.label,
            "help_text": figure.help_text,
            "required": False,
        } | options
        super().__init__(**options)

    def widget_attrs(self, widget):
        # Keyboards that only have digits cannot write "about 40".
        return {"inputmode": "text", "autocomplete": "off"}

    def prepare_value(self, value):
        """What was meant, as one would type it; what was typed stays as it is."""
        value = _as_amount(value)
        return typed(value, self.figure) if isinstance(value, Amount) else value

    def to_python(self, value) -> Amount | None:
        if isinstance(value, Amount):
            return value
        text = _plain(str(value or ""))
        return read(text, self.figure) if text else None

    def has_changed(self, initial, data):
        try:
            return _as_amount(initial) != self.to_python(data)
        except ValidationError:
            return True


def _as_amount(value):
    """A number that is exact as an amount; all else as it is."""
    return Amount(Decimal(value)) if isinstance(value, int | Decimal) else value


def typed(amount: Amount, figure: Figure) -> str:
    """An amount as one would type it: "about 40"."""
    from network.practice.words import exactly, number, pounds  # what has no role comes last

    value = amount.value
    words = pounds(value).removeprefix("£") if figure.is_money else number(value)
    return exactly(words, amount.precision)


def read(text: str, figure: Figure) -> Amount:
    """What somebody wrote, or in a ValidationError what is wrong with it."""
    rest, precision = _take_precision(_without_each(text))
    rest = _take_unit(rest.removeprefix("£" if figure.is_money else "").strip(), figure)
    rest, after = _take_after(rest)
    precision = precision or after
    rest = _take_unit(rest, figure)
    if re.match(r"-\s*[£\d.]", rest):
        raise ValidationError(_("This cannot be less than nothing: write for example 40."), "min")
    if RANGE.search(rest):
        raise ValidationError(
            _("Write one number: instead of “40-50” for example “about 45”."), "range"
        )
    value = _number(rest, text)
    _check(value, figure)
    return Amount(value.quantize(Decimal(1) if figure.is_whole else Decimal("0.01")), precision)


def _plain(text: str) -> str:
    """Digits of every alphabet as 0 to 9, one space between words."""
    digits = (str(unicodedata.digit(one)) if one.isdecimal() else one for one in text)
    return " ".join("".join(digits).translate(OTHER_SIGNS).casefold().split())


def _take_precision(text: str) -> tuple[str, str]:
    for precision, words in BEFORE.items():
        for one in words:
            if not text.startswith(one):
                continue
            rest = text[len(one) :]
            if not (one[-1].isalpha() and rest[:1].isalpha()):
                return rest.strip(), precision
    return text, Precision.EXACT


def _without_each(text: str) -> str:
    """The words that repeat what the label says: "£150 each"."""
    for one in EACH:
        if text.endswith(f" {one}"):
            return text.removesuffix(one).strip()
    return text


def _take_after(text: str) -> tuple[str, str]:
    for precision, words in AFTER.items():
        for one in words:
            if text.endswith(one):
                return text.removesuffix(one).strip(), precision
    return text, Precision.EXACT


def _take_unit(text: str, figure: Figure) -> str:
    for one in UNITS[figure.unit]:
        if text.endswith(one) and not text.removesuffix(one)[-1:].isalpha():
            return text.removesuffix(one).strip()
    return text


def _number(text: str, whole: str) -> Decimal:
    if text in IN_WORDS:
        return Decimal(IN_WORDS[text])
    scaled = SCALED.fullmatch(text)
    text, factor = (scaled[1], THOUSANDS[scaled[2]]) if scaled else (text, 1)
    if len(whole) > LONGEST or not NUMBER.fullmatch(text):
        raise ValidationError(
            _("Write a number in figures, for example 40, 12,500 or “about 40”."), "invalid"
        )
    digits = re.sub(r"[^\d.]", "", text)
    if len(digits) > MOST_DIGITS:
        raise ValidationError(_("This number is too long to be right: check its digits."), "max")
    return Decimal(digits) * factor


def _check(value: Decimal, figure: Figure) -> None:
    if value > figure.most:
        most = f"{figure.most:,}"
        words = _("This is more than can be right: the largest number here is %(most)s.")
        raise ValidationError(words, "max", {"most": most})
    if value == 0 and figure.name in NEVER_ZERO:
        raise ValidationError(_("This cannot be zero: leave it empty if it is not known."), "zero")
    if figure.is_whole and value != value.to_integral_value():
        raise ValidationError(_("Write a whole number, for example 12 or “about 12”."), "whole")
    if value != round(value, 2):
        raise ValidationError(
            _("Write at most two figures after the point, for example 12.50."), "places"
        )
