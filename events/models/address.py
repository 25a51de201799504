"""Where something lies. Imported schedules hold addresses that nobody can follow, and none is lost."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

WHOLE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
FOLLOWED = re.compile(r"(https?|ftps?)://|mailto:", re.IGNORECASE)
HARMFUL = re.compile(r"\s*(javascript|data|vbscript):", re.IGNORECASE)
KEPT = re.compile(
    r"([a-z][a-z0-9+.-]*:|\.{0,2}/|[^\s/]+/)\S*", re.IGNORECASE
)  # git://…, ../slides/1.pdf, 48/1.pdf


class AddressInput(forms.URLField):
    """An address of the web; or one from an imported file that leads nowhere from here, as it is."""

    def clean(self, value):
        try:
            return super().clean(value)
        except ValidationError:
            text = str(value or "").strip()
            if (
                HARMFUL.match(text)
                or not KEPT.fullmatch(text)
                or len(text) > (self.max_length or 0)
            ):
                raise
            return text


class AddressField(models.CharField):
    """An address. `can_be_followed` says whether a reader can be led there."""

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": AddressInput, "assume_scheme": "https"} | kwargs)


def can_be_followed(address: str) -> bool:
    """Can a reader be led there?"""
    return bool(FOLLOWED.match(address))


def is_whole(address: str) -> bool:
    """Does it mean the same wherever it stands? Others are completed by the address of whatever they stand in."""
    return bool(WHOLE.match(address))
