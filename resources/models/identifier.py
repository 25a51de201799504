import base64

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override


class IdentifierManager(models.Manager):
    def get_or_create_for(self, page):
        """The identifier of the work a page belongs to; given once, then kept for ever."""
        return self.get_or_create(
            translation_key=page.translation_key,
            defaults={"value": _short_form(page.translation_key)},
        )[0]

    def give(self, keys) -> None:
        """Many works at once: each gets its identifier that has none yet."""
        there = set(self.filter(translation_key__in=keys).values_list("translation_key", flat=True))
        new = [Identifier(value=_short_form(key), translation_key=key) for key in keys]
        self.bulk_create(one for one in new if one.translation_key not in there)

    def names_of(self, pages) -> dict:
        """The identifiers of some pages, by the key of their work: one query."""
        keys = {page.translation_key for page in pages}
        return dict(self.filter(translation_key__in=keys).values_list("translation_key", "value"))


class Identifier(models.Model):
    """A permanent name for a work in all its languages. It outlives the pages themselves."""

    value = models.SlugField(_("identifier"), max_length=64, unique=True)
    translation_key = models.UUIDField(_("translation key"), unique=True)

    objects = IdentifierManager()

    class Meta:
        verbose_name = _("permanent identifier")
        verbose_name_plural = _("permanent identifiers")

    def __str__(self):
        return self.value

    def get_absolute_url(self) -> str:
        """The permanent address: one for all languages, so it is the same whoever asks."""
        with override(settings.LANGUAGE_CODE):
            return reverse("permanent", args=[self.value])


def _short_form(key) -> str:
    """Ten letters and digits of a UUID (50 bits): short enough to read out, too many to guess."""
    return "pln-" + base64.b32encode(key.bytes).decode("ascii")[:10].lower()
