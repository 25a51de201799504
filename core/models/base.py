from django.conf import settings
from django.db import models
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Locale, Page, PageViewRestriction
from wagtail.search import index
from wagtail_localize.models import Translation


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
    # Who may see a page is decided by the library's own visibility, not in two places.
    private_page_options: list[str] = []
    search_fields = [*Page.search_fields, index.SearchField("summary")]

    class Meta:
        abstract = True

    def get_view_restrictions(self):
        """None: Wagtail's own privacy is not offered here, and asking for it costs four queries."""
        return PageViewRestriction.objects.none()

    @property
    def description(self) -> str:
        """The text that describes the page elsewhere."""
        return self.search_description or self.summary

    @cached_property
    def language(self) -> str:
        """Language of the address the page stands at: "en-gb" or "cy"."""
        return language_code(self.locale_id)

    @cached_property
    def written_in(self) -> str:
        """Language of the text itself: a page not yet translated shows its source's."""
        source, done = self._translation
        return source if done is not None and done < 0.5 else words_are_in(self)

    @property
    def is_translated(self) -> bool:
        """Is the text in the language of the page's address?"""
        return self.language == self.written_in

    @property
    def is_partly_translated(self) -> bool:
        """Is most of the text, but not all of it, in the language of the page's address?"""
        _source, done = self._translation
        return done is not None and 0.5 <= done < 1

    @cached_property
    def _translation(self) -> tuple[str, float | None]:
        """Source language and share of strings translated; no share for what is no translation."""
        if self.alias_of_id or self.language == settings.LANGUAGE_CODE:
            return self.language, None
        translation = (
            Translation.objects.filter(
                source__object_id=self.translation_key, target_locale_id=self.locale_id
            )
            .select_related("source")
            .first()
        )
        if translation is None:
            return self.language, None
        total, done = translation.get_progress()
        return language_code(translation.source.locale_id), done / total if total else 1


def words_are_in(page: Page) -> str:
    """Language of the words of any page: an alias shows the text of its source."""
    while page.alias_of_id:
        page = page.alias_of
    return language_code(page.locale_id)


_codes: dict[int, str] = {}


def language_code(locale_id: int) -> str:
    """The code of a locale, "en-gb" or "cy". Every row of every list asks, so it is remembered."""
    if locale_id not in _codes:
        _codes.update(Locale.objects.values_list("pk", "language_code"))
    return _codes[locale_id]


@receiver([post_save, post_delete], sender=Locale)
def forget_languages(**kwargs):
    _codes.clear()
