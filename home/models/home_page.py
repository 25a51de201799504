from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.snippets.blocks import SnippetChooserBlock

from core.blocks import LinkBlock
from core.models import BasePage, Stage
from events.models import EventIndexPage, EventPage
from resources.models import LibraryPage, ResourceIndexPage


class CardBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=80)
    text = blocks.TextBlock(label=_("Text"), max_length=300)


class StageBlock(CardBlock):
    stage = SnippetChooserBlock(Stage, label=_("Stage of the work"))


class PartnerBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("Name"), max_length=100)
    role = blocks.CharBlock(label=_("Part in the programme"), max_length=150)


class HomePage(BasePage):
    """The front door: who this is for, what they get, where to go next."""

    NEWEST = 5

    strapline = models.CharField(_("headline"), max_length=120)
    actions = StreamField(
        [("link", LinkBlock())], verbose_name=_("actions"), min_num=1, max_num=2, blank=True
    )
    audience = StreamField([("card", CardBlock())], verbose_name=_("who it is for"), blank=True)
    offer = StreamField([("card", CardBlock())], verbose_name=_("what you get"), blank=True)
    stages = StreamField(
        [("stage", StageBlock())], verbose_name=_("stages of the work"), max_num=6, blank=True
    )
    partners = StreamField(
        [("partner", PartnerBlock())], verbose_name=_("programme partners"), blank=True
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("strapline"),
        FieldPanel("actions"),
        FieldPanel("audience"),
        FieldPanel("offer"),
        FieldPanel("stages"),
        FieldPanel("partners"),
    ]
    parent_page_types = ["wagtailcore.Page"]
    max_count = len(settings.LANGUAGES)
    template = "home/home_page.html"
    page_description = _("The front page.")

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request, *args, **kwargs):
        events = EventPage.objects.visible_to(request.user).filter(locale=self.locale)
        items = LibraryPage.objects.visible_to(request.user).filter(locale=self.locale)
        return super().get_context(request, *args, **kwargs) | {
            "event": events.coming().first() or events.past().first(),
            "newest": items.newest_first()[: self.NEWEST],
            "library_url": _address_of(ResourceIndexPage, self, request),
            "events_url": _address_of(EventIndexPage, self, request),
        }


def _address_of(model, home: HomePage, request) -> str:
    page = model.objects.child_of(home).live().first()
    return page.get_url(request) if page else ""
