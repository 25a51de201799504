from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable, TranslatableMixin

from network.querysets import RecommendationChangeQuerySet


class Response(models.TextChoices):
    """What the council says to a recommendation."""

    PENDING = "pending", _("No answer yet")
    ACCEPTED = "accepted", _("Accepted")
    PARTLY = "partly", _("Accepted in part")
    REJECTED = "rejected", _("Rejected")


class Recommendation(TranslatableMixin, Orderable):
    """What the members recommended, in their own words, and what the council answered.

    Known in every version and language by its `translation_key`.
    """

    page = ParentalKey(
        "network.PracticePage", on_delete=models.CASCADE, related_name="recommendations"
    )
    text = models.TextField(
        _("recommendation"), max_length=3000, help_text=_("In the members’ own words.")
    )
    votes_for = models.PositiveIntegerField(_("votes for"), null=True, blank=True)
    votes_of = models.PositiveIntegerField(_("votes in all"), null=True, blank=True)
    response = models.CharField(
        _("response"), max_length=10, choices=Response.choices, default=Response.PENDING
    )
    reason = models.TextField(_("reason"), max_length=3000, blank=True)
    owner = models.CharField(
        _("who is responsible"),
        max_length=200,
        blank=True,
        help_text=_("A post, a team or a committee, not a person’s name."),
    )
    responded_on = models.DateField(_("date of the response"), null=True, blank=True)
    due_on = models.DateField(
        _("due"),
        null=True,
        blank=True,
        help_text=_(
            "By when there is to be an answer or, once accepted, by when it is to be done."
        ),
    )
    done_on = models.DateField(_("done"), null=True, blank=True)

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("recommendation")
        verbose_name_plural = _("recommendations")
        constraints = [
            models.CheckConstraint(
                condition=Q(votes_for=None) | Q(votes_of=None) | Q(votes_for__lte=F("votes_of")),
                name="network_recommendation_votes_of_all",
                violation_error_message=_("There cannot be more votes for it than votes in all."),
            )
        ]

    def __str__(self):
        return self.text

    @property
    def anchor(self) -> str:
        """Where it stands on the page of its entry, in every version and language."""
        return f"recommendation-{self.translation_key.hex[:8]}"


class Progress(TranslatableMixin, Orderable):
    """What was done about a recommendation, on a day, with a link to where it can be seen."""

    page = ParentalKey("network.PracticePage", on_delete=models.CASCADE, related_name="progress")
    recommendation = models.UUIDField(_("recommendation"))  # the translation key of one of the page
    on = models.DateField(_("date"), default=timezone.localdate)
    words = models.TextField(_("what was done"), max_length=2000)
    evidence = models.URLField(_("where it can be seen"), max_length=500, blank=True)

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("progress")
        verbose_name_plural = _("progress")

    def __str__(self):
        return self.words


class RecommendationChange(models.Model):
    """What became public of a recommendation when its entry was published: rows are added and never changed.

    Each says how the recommendation stood then; what one publication brought has the same `at`. `words` is the
    reason of the response; of progress, what was done.
    """

    class What(models.TextChoices):
        NEW = "new", _("New recommendation")
        REWORDED = "reworded", _("New wording")
        RESPONSE = "response", _("The council answered")
        PROGRESS = "progress", _("Progress")
        DONE = "done", _("Done")
        REOPENED = "reopened", _("Not done after all")
        REMOVED = "removed", _("Taken out")

    wagtail_reference_index_ignore = True

    page = models.ForeignKey(
        "network.PracticePage", on_delete=models.CASCADE, related_name="recommendation_changes"
    )
    recommendation = models.UUIDField(_("recommendation"))
    what = models.CharField(_("what changed"), max_length=10, choices=What.choices)
    text = models.TextField(_("recommendation at that time"))
    response = models.CharField(_("response"), max_length=10, choices=Response.choices, blank=True)
    words = models.TextField(_("in words"), blank=True)
    on = models.DateField(_("date of what changed"), null=True, blank=True)
    is_done = models.BooleanField(_("done"), default=False)
    progress = models.UUIDField(_("progress"), null=True, blank=True)  # its translation key
    at = models.DateTimeField(_("when"), default=timezone.now)

    objects = RecommendationChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("change of a recommendation")
        verbose_name_plural = _("changes of recommendations")
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["-at"], name="network_change_newest")]

    def __str__(self):
        return f"{self.get_what_display()}: {self.text}"
