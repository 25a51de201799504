from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

from network.models.practice.sections import SECTIONS


class PracticeReview(models.Model):
    """What an organiser decided about what was submitted."""

    class Outcome(models.TextChoices):
        APPROVED = "approved", _("Approved")
        RETURNED = "returned", _("Returned")
        REFUSED = "refused", _("Refused")

    wagtail_reference_index_ignore = True

    page = models.ForeignKey(
        "network.PracticePage", on_delete=models.CASCADE, related_name="reviews"
    )
    revision = models.ForeignKey(Revision, on_delete=models.SET_NULL, null=True, related_name="+")
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome.choices)
    reason = models.TextField(_("reason"), max_length=3000, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("organiser"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    at = models.DateTimeField(_("when"), default=timezone.now)

    class Meta:
        verbose_name = _("decision about practice")
        verbose_name_plural = _("decisions about practice")
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"{self.page}: {self.get_outcome_display()}"


class SectionComment(models.Model):
    """What an organiser says of one section when returning an entry: its authors see it beside the section."""

    wagtail_reference_index_ignore = True

    review = models.ForeignKey(PracticeReview, on_delete=models.CASCADE, related_name="comments")
    section = models.CharField(
        _("section"), max_length=20, choices=[(one.slug, one.title) for one in SECTIONS]
    )
    text = models.TextField(_("comment"), max_length=2000)
    done_at = models.DateTimeField(_("done"), null=True, blank=True)

    class Meta:
        verbose_name = _("comment on a section")
        verbose_name_plural = _("comments on sections")
        ordering = ["pk"]

    def __str__(self):
        return self.text
