"""The shared vocabulary: what an item is about, how it was done, at which stage of the work."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField


class TermQuerySet(models.QuerySet):
    """Questions asked of a vocabulary."""

    def in_language(self, language: str | None = None):
        """The terms in one language (the reader's, unless named)."""
        return self.filter(locale__language_code=language or get_language())


class Term(TranslatableMixin, index.Indexed, models.Model):
    """One word of a vocabulary. The slug is the same in every language, so addresses are too."""

    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(_("slug"), max_length=80)
    description = models.CharField(_("description"), max_length=250, blank=True)

    objects = TermQuerySet.as_manager()

    panels = [FieldPanel("name"), FieldPanel("slug"), FieldPanel("description")]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]
    # The slug is shared, never translated: an address with a filter means the same everywhere.
    override_translatable_fields = [SynchronizedField("slug")]

    class Meta(TranslatableMixin.Meta):
        abstract = True
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["slug", "locale"], name="%(app_label)s_%(class)s_slug_unique"
            )
        ]

    def __str__(self):
        return self.name


class Topic(Term):
    """What an item is about, for example town centres."""

    class Meta(Term.Meta):
        abstract = False
        verbose_name = _("topic")
        verbose_name_plural = _("topics")


class Method(Term):
    """How people were involved, for example a citizens' assembly."""

    class Meta(Term.Meta):
        abstract = False
        verbose_name = _("method")
        verbose_name_plural = _("methods")


class Stage(Term):
    """Where in the work one is, from deciding to do it to evaluating it."""

    position = models.PositiveSmallIntegerField(_("position"), default=0)

    panels = [*Term.panels, FieldPanel("position")]

    class Meta(Term.Meta):
        abstract = False
        ordering = ["position", "name"]
        verbose_name = _("stage of the work")
        verbose_name_plural = _("stages of the work")
