from pathlib import PurePath

from django.core.files.storage import storages
from django.db import models
from django.urls import reverse
from django.utils import timezone
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
    version_note = models.CharField(
        _("what changed"),
        max_length=250,
        blank=True,
        help_text=_("In this version, in a few words: readers find it beside the file."),
    )
    version_since = models.DateTimeField(
        _("this version since"), default=timezone.now, editable=False
    )

    admin_form_fields = (*Document.admin_form_fields, "version_note")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    @property
    def format(self) -> str:
        """What a reader calls it: "PDF", "PPTX"."""
        return self.file_extension.upper()

    @property
    def version_number(self) -> int:
        """Which version the file is, counted from 1."""
        earlier = self.earlier_versions.all()  # the newest first
        return earlier[0].number + 1 if earlier else 1

    def version_named(self, filename: str) -> "SiteDocument | DocumentVersion | None":
        """The version that has this name in its address: the newest, an earlier one, or none."""
        versions = (self, *self.earlier_versions.all()) if self.filename != filename else (self,)
        return next((one for one in versions if one.filename == filename), None)

    def free_name(self, name: str) -> str:
        """A name for one more file: each version has an address of its own for ever."""
        path = PurePath(self.file.storage.get_valid_name(PurePath(name).name))
        taken = {one.filename for one in (self, *self.earlier_versions.all())}
        number = self.version_number + 1
        while path.name in taken:
            path = path.with_stem(f"{path.stem}-v{number}")
        return path.name


class DocumentVersion(models.Model):
    """A file of a document that a newer one took the place of. It stays at its address."""

    document = models.ForeignKey(
        SiteDocument,
        verbose_name=_("document"),
        on_delete=models.CASCADE,
        related_name="earlier_versions",
    )
    document.wagtail_reference_index_ignore = True  # it offers the document to nobody
    number = models.PositiveIntegerField(_("number"))
    file = models.FileField(_("file"), upload_to="%Y", storage=document_storage)
    file_size = models.PositiveBigIntegerField(_("size in bytes"), null=True)
    note = models.CharField(_("what changed"), max_length=250, blank=True)
    since = models.DateTimeField(_("since"))
    until = models.DateTimeField(_("until"), default=timezone.now)

    class Meta:
        verbose_name = _("earlier version")
        verbose_name_plural = _("earlier versions")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "number"], name="core_documentversion_number_unique"
            )
        ]

    # What Wagtail says of a document's file is true of this one.
    filename = AbstractDocument.filename
    file_extension = AbstractDocument.file_extension
    content_type = AbstractDocument.content_type
    content_disposition = AbstractDocument.content_disposition
    format = SiteDocument.format

    def __str__(self):
        return f"{self.document}, {self.number}"

    @property
    def url(self) -> str:
        """Where it can be downloaded."""
        return reverse("wagtaildocs_serve", args=[self.document_id, self.filename])
