"""What the forms for parts of an entry share: texts, days, and the version their writer began with."""

from datetime import date
from uuid import UUID, uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import TOO_LONG, Words

FIRST_YEAR, LAST_YEAR = 1950, 2100
FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y"]


class Text(forms.CharField):
    """Several lines, kept as they were typed: with plain line ends, whatever the browser sends."""

    def __init__(self, *, rows: int, max_length: int, **kwargs):
        messages = {"max_length": TOO_LONG} | kwargs.pop("error_messages", {})
        super().__init__(
            max_length=max_length, widget=Words(rows), error_messages=messages, **kwargs
        )

    def to_python(self, value) -> str:
        return super().to_python(value).replace("\r\n", "\n").replace("\r", "\n")


class DayInput(forms.DateInput):
    """The browser's calendar; a plain box where what was typed is no day that a calendar can show."""

    input_type = "date"

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        shown = context["widget"]["value"]
        if shown and not _is_iso(shown):
            context["widget"]["type"] = "text"
        return context


def _is_iso(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


class Day(forms.DateField):
    """A day between 1950 and 2100; with `past` none that has yet to come."""

    def __init__(self, *, past=False, **kwargs):
        wrong = _("Write the date as day, month and year, for example 27/3/2024.")
        super().__init__(
            widget=DayInput(format="%Y-%m-%d"),
            input_formats=FORMATS,
            error_messages={"invalid": wrong, "required": _("Say on which day.")},
            **kwargs,
        )
        self.past = past

    def clean(self, value):
        day = super().clean(value)
        if day and not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise ValidationError(
                _("The year must be between %(first)s and %(last)s."),
                params={"first": FIRST_YEAR, "last": LAST_YEAR},
            )
        if day and self.past and day > timezone.localdate():
            raise ValidationError(
                _("This day has yet to come: only what has happened is recorded.")
            )
        return day


class PartForm(forms.Form):
    """One part of an entry. `form` makes that what is sent twice counts once."""

    base = forms.CharField(widget=forms.HiddenInput, required=False)
    form = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data=None, *, instance=None, base=None, **kwargs):
        super().__init__(data, **kwargs)
        self.initial |= {"base": base or "", "form": uuid4()}
        if instance:
            self.initial |= {name: getattr(instance, name) for name in self.names}

    @property
    def names(self) -> list[str]:
        """The fields that belong to the part."""
        return [name for name in self.fields if name not in ("base", "form")]

    def clean_form(self) -> UUID:
        try:
            return UUID(self.cleaned_data["form"])
        except ValueError:
            return uuid4()

    def clean_base(self) -> int | None:
        sent = self.cleaned_data["base"]
        if not sent:
            return None
        return int(sent) if sent.isascii() and sent.isdecimal() and len(sent) < 16 else 0

    @property
    def values(self) -> dict:
        """What is to be kept, by field."""
        return {name: self.cleaned_data[name] for name in self.names}

    @classmethod
    def labels(cls) -> dict[str, str]:
        """The labels of its texts, by field: for giving back what cannot be taken."""
        return {
            name: field.label
            for name, field in cls.base_fields.items()
            if name not in ("base", "form")
        }
