from django.conf import settings
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index

from core.video import allow_player


class BasePage(Page):
    """What every page has: a summary for lists and search engines, and a picture for sharing."""

    summary = models.TextField(
        _("summary"),
        max_length=300,
        blank=True,
        help_text=_("One or two sentences: shown under the title, in lists and by search engines."),
    )
    social_image = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("picture for sharing"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    content_panels = [*Page.content_panels, FieldPanel("summary")]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug"),
                FieldPanel("seo_title"),
                FieldPanel("search_description"),
                FieldPanel("social_image"),
            ],
            _("For search engines and sharing"),
        )
    ]
    search_fields = [*Page.search_fields, index.SearchField("summary")]

    class Meta:
        abstract = True

    @property
    def description(self) -> str:
        """The text that describes the page elsewhere."""
        return self.search_description or self.summary

    @cached_property
    def language(self) -> str:
        """Language of the address the page stands at: "en-gb" or "cy"."""
        return self.locale.language_code

    @cached_property
    def written_in(self) -> str:
        """Language of the text itself: a page not yet translated shows its source's."""
        source = self
        while source.alias_of_id:
            source = source.alias_of
        return source.locale.language_code

    @property
    def is_translated(self) -> bool:
        """Is the text in the language of the page's address?"""
        return self.language == self.written_in

    def serve(self, request, *args, **kwargs):
        """Answer with the page; a video asked for by its reader may then load its player."""
        response = super().serve(request, *args, **kwargs)
        return allow_player(response, getattr(self, "body", ()), request.GET.get("play"))
