from django.db import models
from django.utils.translation import gettext_lazy as _

from resources.models.identifier import Identifier
from resources.querysets import WithdrawalQuerySet


class Withdrawal(models.Model):
    """What is left of a work that was published and is not any more, so that its address can say so.

    It counts while no language of the work is published.
    """

    identifier = models.OneToOneField(
        Identifier,
        verbose_name=_("permanent identifier"),
        on_delete=models.CASCADE,
        related_name="withdrawal",
    )
    title = models.CharField(_("title"), max_length=255)
    language = models.CharField(_("language of the title"), max_length=10)
    members_only = models.BooleanField(_("members only"), default=False)
    at = models.DateTimeField(_("withdrawn"))
    reason = models.TextField(
        _("reason"),
        max_length=500,
        blank=True,
        help_text=_(
            "Whoever follows a link to it reads this. If something else takes its place, say what and where."
        ),
    )

    objects = WithdrawalQuerySet.as_manager()

    class Meta:
        verbose_name = _("withdrawn item")
        verbose_name_plural = _("withdrawn items")
        default_permissions = ("view", "change")

    def __str__(self):
        return self.title
