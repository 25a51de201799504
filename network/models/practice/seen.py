from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Organisation


class LessonEcho(models.Model):
    """Another council says of a lesson: we saw this too, or not here, because."""

    wagtail_reference_index_ignore = True

    page = models.ForeignKey(
        "network.PracticePage", on_delete=models.CASCADE, related_name="lesson_echoes"
    )
    lesson = models.UUIDField(_("lesson"))  # the translation key of one of the page
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        related_name="lesson_echoes",
    )
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("member"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="lesson_echoes",
    )
    agrees = models.BooleanField(_("we saw this too"))
    words = models.TextField(_("in words"), max_length=1000, blank=True)
    at = models.DateTimeField(_("when"), default=timezone.now)

    class Meta:
        verbose_name = _("echo of a lesson")
        verbose_name_plural = _("echoes of lessons")
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["lesson", "organisation"], name="network_echo_once_each"
            )
        ]

    def __str__(self):
        return f"{self.organisation}: {self.words}"
