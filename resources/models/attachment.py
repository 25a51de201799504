from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable, TranslatableMixin

from resources.querysets import AttachmentQuerySet


class Attachment(TranslatableMixin, Orderable):
    """A file of a library page: the thing itself, an appendix, another format or language."""

    class Role(models.TextChoices):
        MAIN = "main", _("Main file")
        APPENDIX = "appendix", _("Appendix")
        FORMAT = "format", _("Other format")
        LANGUAGE = "language", _("Other language")

    page = ParentalKey("resources.LibraryPage", related_name="attachments")
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        verbose_name=_("document"),
        on_delete=models.PROTECT,
        related_name="attachments",
    )
    title = models.CharField(
        _("title"), max_length=200, blank=True, help_text=_("Left empty: the document's own.")
    )
    role = models.CharField(_("role"), max_length=10, choices=Role.choices, default=Role.MAIN)

    objects = AttachmentQuerySet.as_manager()

    panels = [FieldPanel("document"), FieldPanel("title"), FieldPanel("role")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def __str__(self):
        return self.title or self.document.title
