"""Days as people write them: 2019-11-02, 2/11/2019, 2 November 2019."""

import re
from datetime import date
from unicodedata import decimal

from django import forms
from django.utils import translation
from django.utils.dates import MONTHS, WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

FIRST_YEAR, LAST_YEAR = 1950, 2100
YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})")
DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[-/. ]+(\d{1,2}|[^\W\d]+)[-/., ]+(\d{1,4})")


class DayField(forms.CharField):
    """A day, with the day before the month; cleans to a date or None."""

    def __init__(self, **kwargs):
        kwargs.setdefault("help_text", gettext_lazy("For example 2 November 2019, or 2/11/2019."))
        kwargs.setdefault("widget", forms.TextInput(attrs={"class": "short"}))
        super().__init__(**{"required": False, "max_length": 60} | kwargs)

    def prepare_value(self, value):
        if isinstance(value, date):
            return f"{value.day} {MONTHS[value.month]} {value.year}"
        return value

    def clean(self, value) -> date | None:
        """The day; ValidationError says in words what to write instead."""
        words = _without_weekday(with_plain_digits(super().clean(value).strip().lower()))
        if not words:
            return None
        year, month, day = _parts(words)
        if not FIRST_YEAR <= year <= LAST_YEAR:
            years = {"first": FIRST_YEAR, "last": LAST_YEAR}
            raise forms.ValidationError(
                _("Write the year in full, from %(first)d to %(last)d") % years
            )
        try:
            return date(year, month, day)
        except ValueError:
            raise forms.ValidationError(
                _("There is no such day: write the day first, then the month, then the year")
            ) from None


def with_plain_digits(words: str) -> str:
    """The digits of any alphabet as 0 to 9."""
    return "".join(str(decimal(letter, letter)) for letter in words)


def _without_weekday(words: str) -> str:
    """ "Saturday 8 June 2024" as "8 June 2024": which day of the week it was, the day itself says."""
    first, _space, rest = words.removeprefix("dydd ").partition(" ")
    for language in {translation.get_language(), "en-gb", "cy"}:
        with translation.override(language):
            names = [str(name).lower().removeprefix("dydd ") for name in WEEKDAYS.values()]
        if any(first.strip(",.") in (name, name[:3]) for name in names):
            return rest.strip()
    return words


def _parts(words: str) -> tuple[int, int, int]:
    if found := YEAR_FIRST.fullmatch(words):
        return int(found[1]), int(found[2]), int(found[3])
    found = DAY_FIRST.fullmatch(words)
    month = found and (int(found[2]) if found[2].isdecimal() else _month(found[2]))
    if not month and not (found and found[2].isdecimal()):
        raise forms.ValidationError(
            _("Write the day like this: 2 November 2019, or 2/11/2019, or 2019-11-02")
        )
    return int(found[3]), month, int(found[1])


def _month(word: str) -> int:
    """The number of a month by its name, or three letters of it, in English or in the reader's language."""
    for language in {translation.get_language(), "en-gb", "cy"}:
        with translation.override(language):
            for number, name in MONTHS.items():
                if str(name).lower() == word or (len(word) >= 3 and str(name).lower()[:3] == word):
                    return number
    return 0
