from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import SiteDocument


class Batch(models.Model):
    """Many files uploaded at once: first kept, then given to sessions, and taken off again if need be."""

    event = models.ForeignKey(
        "events.EventPage",
        verbose_name=_("event"),
        on_delete=models.CASCADE,
        related_name="batches",
    )
    made_at = models.DateTimeField(_("uploaded"), default=timezone.now)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)

    class Meta:
        verbose_name = _("batch of files")
        verbose_name_plural = _("batches of files")
        ordering = ["-made_at", "-pk"]

    def __str__(self):
        return f"{self.event}, {self.made_at:%Y-%m-%d}"


class BatchFile(models.Model):
    """One of them, and the session it was given to (its original)."""

    batch = models.ForeignKey(
        Batch, verbose_name=_("batch of files"), on_delete=models.CASCADE, related_name="files"
    )
    document = models.ForeignKey(
        SiteDocument, verbose_name=_("document"), on_delete=models.CASCADE, related_name="+"
    )
    document.wagtail_reference_index_ignore = True  # it offers the document to nobody
    session = models.ForeignKey(
        "events.SessionPage",
        verbose_name=_("session"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )

    class Meta:
        verbose_name = _("file of a batch")
        verbose_name_plural = _("files of a batch")
        ordering = ["pk"]

    def __str__(self):
        return str(self.document)
