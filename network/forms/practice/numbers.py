"""Numbers as people write them: "about 40", "£12,500"."""

from decimal import Decimal
from typing import NamedTuple

from django import forms
from django.utils.translation import gettext as _

from network.models import Precision
from network.models.practice.figures import Figure


class Amount(NamedTuple):
    """A figure as somebody wrote it: None where they left it empty."""

    value: int | Decimal | None
    precision: str = Precision.EXACT


class FigureField(forms.CharField):
    """A figure of an entry, with its unit and its help; cleans to an `Amount`."""

    def __init__(self, figure: Figure, **kwargs):
        self.figure = figure
        super().__init__(
            label=figure.label, help_text=figure.help_text, required=False, max_length=60, **kwargs
        )

    def prepare_value(self, value):
        if isinstance(value, Amount):
            return "" if value.value is None else str(value.value)
        return value

    def clean(self, value) -> Amount:
        words = super().clean(value)
        if not words:
            return Amount(None)
        try:
            return Amount(int(words) if self.figure.is_whole else Decimal(words))
        except (ValueError, ArithmeticError):
            raise forms.ValidationError(_("Write a number.")) from None
