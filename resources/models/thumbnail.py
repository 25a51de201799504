from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.models import SiteDocument


class Thumbnail(models.Model):
    """The first page of a document, small. Made when the file is read; seen by whoever may have the file."""

    document = models.OneToOneField(
        SiteDocument,
        verbose_name=_("document"),
        on_delete=models.CASCADE,
        related_name="thumbnail",
    )
    document.wagtail_reference_index_ignore = True  # it offers the document to nobody
    image = models.BinaryField(_("picture (WebP)"))
    width = models.PositiveSmallIntegerField(_("width"))
    height = models.PositiveSmallIntegerField(_("height"))
    file_hash = models.CharField(_("SHA-1 of the file it shows"), max_length=40)

    class Meta:
        verbose_name = _("first page of a document")
        verbose_name_plural = _("first pages of documents")

    def __str__(self):
        return str(self.document)

    @property
    def url(self) -> str:
        """Where the picture is; another file has another address."""
        address = reverse("first_page", args=[self.document_id])
        return f"{address}?{self.file_hash[:8]}"
