from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from core.blocks import BodyBlock, KeyPointsBlock
from core.models import BasePage
from resources.models.kind import Kind
from resources.models.library import Guarded, LibraryPage


class GuidePage(LibraryPage):
    """A handbook as web pages: chapters in order, and one printable whole."""

    body = StreamField(BodyBlock(), verbose_name=_("introduction"), blank=True)

    content_panels = [
        *LibraryPage.content_panels,
        FieldPanel("body"),
        LibraryPage.attachments_panel,
        LibraryPage.classification_panel,
        LibraryPage.publication_panel,
    ]
    parent_page_types = ["resources.ResourceIndexPage"]
    subpage_types = ["resources.ChapterPage"]
    template = "resources/guide_page.html"
    page_description = _("A handbook in chapters that can be read on the web and printed whole.")

    class Meta:
        verbose_name = _("guide")
        verbose_name_plural = _("guides")

    @cached_property
    def chapters(self) -> list["ChapterPage"]:
        """The published chapters, in order."""
        return list(ChapterPage.objects.child_of(self).live().order_by("path"))

    def get_template(self, request, *args, **kwargs):
        """With `?print` the whole guide on one page, for paper or to search with the browser."""
        return "resources/guide_print.html" if "print" in request.GET else self.template

    def full_clean(self, *args, **kwargs):
        self.kind = Kind.GUIDE
        super().full_clean(*args, **kwargs)


class ChapterPage(Guarded, BasePage):
    """One chapter of a guide. Who may see the guide may see its chapters."""

    key_points = StreamField(KeyPointsBlock(), verbose_name=_("key points"), blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("text"))

    content_panels = [*BasePage.content_panels, FieldPanel("key_points"), FieldPanel("body")]
    parent_page_types = ["resources.GuidePage"]
    subpage_types: list[str] = []
    template = "resources/chapter_page.html"
    page_description = _("A chapter of this guide.")

    class Meta:
        verbose_name = _("chapter")
        verbose_name_plural = _("chapters")

    @cached_property
    def guide(self) -> GuidePage:
        """The guide this chapter belongs to."""
        return self.get_parent().specific

    @property
    def guard(self) -> GuidePage:
        return self.guide

    @property
    def number(self) -> int:
        """Place in the guide, counted from 1; a chapter not yet published comes last."""
        keys = [chapter.pk for chapter in self.guide.chapters]
        return keys.index(self.pk) + 1 if self.pk in keys else len(keys) + 1

    def neighbours(self) -> dict:
        """The chapters before and after this one, None at either end."""
        chapters, number = self.guide.chapters, self.number
        return {
            "previous": chapters[number - 2] if number > 1 else None,
            "next": chapters[number] if number < len(chapters) else None,
        }

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | self.neighbours()
