"""What belongs to the text of an entry and comes more than once. Each is known in every version and language by
its `translation_key`: the primary key of a row changes from version to version."""

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from network.models.practice.figures import FIGURES


class Precision(models.TextChoices):
    """How exact a figure is."""

    EXACT = "", _("exactly")
    ABOUT = "about", _("about")
    OVER = "over", _("more than")
    UNDER = "under", _("nearly, or less than")


class PracticeSource(TranslatableMixin, Orderable):
    """Where something of an entry can be checked: a document of ours, or an address elsewhere."""

    page = ParentalKey("network.PracticePage", on_delete=models.CASCADE, related_name="sources")
    title = models.CharField(_("title"), max_length=250)
    address = models.URLField(_("address"), max_length=500, blank=True)
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        verbose_name=_("document"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    dated = models.DateField(_("date"), null=True, blank=True)

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("source")
        verbose_name_plural = _("sources")

    def __str__(self):
        return self.title


class FigureNote(TranslatableMixin, Orderable):
    """What is to be known of one figure: how exact it is, and where it can be checked."""

    page = ParentalKey(
        "network.PracticePage", on_delete=models.CASCADE, related_name="figure_notes"
    )
    figure = models.CharField(
        _("figure"), max_length=20, choices=[(one.name, one.label) for one in FIGURES.values()]
    )
    precision = models.CharField(
        _("how exact"), max_length=10, choices=Precision.choices, blank=True
    )
    # The translation key of a PracticeSource of the same page.
    source = models.UUIDField(_("source"), null=True, blank=True)
    source_page = models.PositiveIntegerField(
        _("page of the source"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    words = models.CharField(_("in words"), max_length=300, blank=True)

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("note on a figure")
        verbose_name_plural = _("notes on figures")
        constraints = [
            models.UniqueConstraint(fields=["page", "figure"], name="network_figure_note_once")
        ]

    def __str__(self):
        return self.get_figure_display()


class Lesson(TranslatableMixin, Orderable):
    """What somebody learned: a claim, what happened, under which conditions, and how sure they are."""

    class Certainty(models.TextChoices):
        SURE = "sure", _("Sure: we saw it more than once, or measured it")
        LIKELY = "likely", _("Likely: we saw it once")
        GUESS = "guess", _("A guess: we suspect it")

    page = ParentalKey("network.PracticePage", on_delete=models.CASCADE, related_name="lessons")
    claim = models.CharField(_("what we learned"), max_length=250)
    happened = models.TextField(_("what happened"), max_length=3000, blank=True)
    conditions = models.TextField(_("under which conditions"), max_length=1000, blank=True)
    certainty = models.CharField(
        _("how sure we are"), max_length=10, choices=Certainty.choices, default=Certainty.LIKELY
    )
    # The slug of a stage of the work: the same in every language.
    stage = models.SlugField(_("stage of the work"), max_length=80, blank=True)

    override_translatable_fields = [SynchronizedField("stage", overridable=False)]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("lesson")
        verbose_name_plural = _("lessons")

    def __str__(self):
        return self.claim

    @property
    def anchor(self) -> str:
        """Where it stands on the page of its entry, in every version and language."""
        return f"lesson-{self.translation_key.hex[:8]}"


class PracticeImage(TranslatableMixin, Orderable):
    """A picture of an entry, with what it shows in words."""

    page = ParentalKey("network.PracticePage", on_delete=models.CASCADE, related_name="images")
    image = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("picture"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    alt = models.CharField(_("what it shows"), max_length=250)
    caption = models.CharField(_("caption"), max_length=250, blank=True)

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def __str__(self):
        return self.alt
