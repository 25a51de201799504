from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from events.querysets import ReleaseQuerySet


class Release(models.Model):
    """One released version of a programme. It belongs to the original of the event and counts in every language.

    `snapshot` is what was out after it, a state for each session by its translation key: the next release is
    compared with it. `changes` are `{"work", "before", "after", "text"}`, states too (`events.changes`): the words are
    made when they are read, in the language of the reader. Nobody's name is in either.
    """

    event = models.ForeignKey("events.EventPage", on_delete=models.CASCADE, related_name="releases")
    number = models.PositiveIntegerField(_("number"))
    at = models.DateTimeField(_("released"), default=timezone.now)
    note = models.TextField(_("note"), max_length=500, blank=True)
    changes = models.JSONField(default=list)
    snapshot = models.JSONField(default=dict)
    # For organisers to ask each other; never shown in public.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("released by"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("released version")
        verbose_name_plural = _("released versions")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["event", "number"], name="events_release_numbered_once")
        ]

    def __str__(self):
        return pgettext("of a programme", "Version %(number)s") % {"number": self.number}
