"""What search keeps in the database: what changed, and which words mean the same."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel


class SearchChange(models.Model):
    """A work that changed. Written in the transaction of the change; each node follows in order."""

    key = models.UUIDField(_("translation key"))
    at = models.DateTimeField(_("at"), auto_now_add=True)

    class Meta:
        verbose_name = _("change for search")
        verbose_name_plural = _("changes for search")

    def __str__(self):
        return f"{self.pk}: {self.key}"


class SynonymGroup(models.Model):
    """Words of the field that mean the same: who searches for one finds the others too."""

    words = models.TextField(
        _("words"),
        max_length=500,
        help_text=_(
            "Two or more words or phrases with commas between: sortition, civic lottery, random selection"
        ),
    )

    panels = [FieldPanel("words")]

    class Meta:
        verbose_name = _("words that mean the same")
        verbose_name_plural = _("words that mean the same")
        ordering = ["words"]

    def __str__(self):
        return self.words

    @property
    def phrases(self) -> list[str]:
        """The words and phrases, one by one."""
        return [phrase for part in self.words.split(",") if (phrase := " ".join(part.split()))]

    def clean(self):
        if len(self.phrases) < 2:
            raise ValidationError({"words": _("Give at least two, with a comma between them.")})
