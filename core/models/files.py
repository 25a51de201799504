from django.core.files.storage import storages
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from core.uploads import validate_upload


class SiteImage(AbstractImage):
    """A picture. Who made it and under which licence travel with it."""

    credit = models.CharField(_("credit"), max_length=200, blank=True)

    admin_form_fields = (*Image.admin_form_fields, "credit")

    @property
    def default_alt_text(self) -> str:
        """What is offered as alternative text: a description somebody wrote, never a file's name."""
        return self.description

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")


class SiteRendition(AbstractRendition):
    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="core_rendition_unique"
            )
        ]


def document_storage():
    """Where documents are kept: no address leads there, each download is asked for."""
    return storages["documents"]


class SiteDocument(AbstractDocument):
    """A file that people can download. What it is, is decided by its content, not its name."""

    file = models.FileField(
        _("file"), upload_to="%Y", storage=document_storage, validators=[validate_upload]
    )

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    @property
    def format(self) -> str:
        """What a reader calls it: "PDF", "PPTX"."""
        return self.file_extension.upper()
