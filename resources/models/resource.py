from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from core.blocks import BodyBlock
from resources.models.editor_form import ResourceForm
from resources.models.library import LibraryPage


class ResourcePage(LibraryPage):
    """One shared resource: its text on the page, its files beside it."""

    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    content_panels = [
        *LibraryPage.content_panels,
        FieldPanel("kind"),
        FieldPanel("body"),
        LibraryPage.attachments_panel,
        LibraryPage.classification_panel,
        LibraryPage.publication_panel,
    ]
    parent_page_types = ["resources.ResourceIndexPage"]
    subpage_types: list[str] = []
    base_form_class = ResourceForm
    template = "resources/resource_page.html"
    page_description = _("A handbook, report, template, slide deck or other shared resource.")

    class Meta:
        verbose_name = _("resource")
        verbose_name_plural = _("resources")
