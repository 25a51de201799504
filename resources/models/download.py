from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import SiteDocument


class DownloadDayManager(models.Manager):
    def add(self, document: SiteDocument) -> None:
        """One download more today. Nothing is lost when several come at once."""
        today = {"document": document, "day": timezone.localdate()}
        if self.filter(**today).update(number=F("number") + 1):
            return
        _row, is_first = self.get_or_create(**today, defaults={"number": 1})
        if not is_first:
            self.filter(**today).update(number=F("number") + 1)


class DownloadDay(models.Model):
    """How often people downloaded a document on one day. Nothing says who."""

    document = models.ForeignKey(
        SiteDocument,
        verbose_name=_("document"),
        on_delete=models.CASCADE,
        related_name="download_days",
    )
    document.wagtail_reference_index_ignore = True  # it offers the document to nobody
    day = models.DateField(_("day"))
    number = models.PositiveIntegerField(_("downloads"))

    objects = DownloadDayManager()

    class Meta:
        verbose_name = _("downloads of a day")
        verbose_name_plural = _("downloads of a day")
        constraints = [
            models.UniqueConstraint(
                fields=["document", "day"], name="resources_downloadday_document_day_unique"
            )
        ]

    def __str__(self):
        return f"{self.document}, {self.day}: {self.number}"
