from django.db import models
from django.utils.translation import gettext_lazy as _

from resources.querysets import QuestionAskedQuerySet

LONGEST_QUESTION = 120


class QuestionAsked(models.Model):
    """How often something was searched for on a day, and how much there was. Never who did."""

    day = models.DateField(_("day"))
    language = models.CharField(_("language"), max_length=10)
    text = models.CharField(_("question"), max_length=LONGEST_QUESTION)
    times = models.PositiveIntegerField(_("times asked"), default=1)
    found = models.PositiveIntegerField(_("items found"), default=0)

    objects = QuestionAskedQuerySet.as_manager()

    class Meta:
        verbose_name = _("question asked of the search")
        verbose_name_plural = _("questions asked of the search")
        indexes = [models.Index(fields=["text", "language", "-day"], name="resources_asked_newest")]
        constraints = [
            models.UniqueConstraint(
                fields=["day", "language", "text"], name="resources_asked_once_a_day"
            )
        ]

    def __str__(self):
        return f"{self.day}: {self.text}"
