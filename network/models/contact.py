from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Organisation


def _person(label, related_name, **options):
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=label,
        related_name=related_name,
        **{"on_delete": models.CASCADE} | options,
    )


class Block(models.Model):
    """Somebody wants no more messages from somebody else."""

    owner = _person(_("who blocks"), "blocks")
    blocked = _person(_("who is blocked"), "blocked_by")
    made_at = models.DateTimeField(_("since"), auto_now_add=True)

    class Meta:
        verbose_name = _("block")
        verbose_name_plural = _("blocks")
        constraints = [
            models.UniqueConstraint(fields=["owner", "blocked"], name="network_block_unique"),
            models.CheckConstraint(
                condition=~Q(owner=F("blocked")), name="network_block_not_oneself"
            ),
        ]

    def __str__(self):
        return f"{self.owner} → {self.blocked}"


class SentMessage(models.Model):
    """That somebody wrote to somebody, never what: for the limit of a day, and so that they can be blocked."""

    sender = _person(_("sender"), "messages_sent")
    recipient = _person(_("recipient"), "messages_received")
    sent_at = models.DateTimeField(_("sent"), auto_now_add=True)

    class Meta:
        verbose_name = _("sent message")
        verbose_name_plural = _("sent messages")
        indexes = [models.Index(fields=["sender", "sent_at"])]

    def __str__(self):
        return f"{self.sender} → {self.recipient}"


class DepartureReport(models.Model):
    """A member says that another one no longer works where the network says they do."""

    about = _person(_("about"), "departure_reports")
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    reported_by = _person(_("reported by"), "+", null=True, on_delete=models.SET_NULL)
    words = models.TextField(_("what they know"), max_length=1000, blank=True)
    made_at = models.DateTimeField(_("reported"), auto_now_add=True)
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    decided_by = _person(_("decided by"), "+", null=True, blank=True, on_delete=models.SET_NULL)
    was_right = models.BooleanField(_("it was right"), null=True, blank=True)

    class Meta:
        verbose_name = _("report that somebody left")
        verbose_name_plural = _("reports that somebody left")
        ordering = ["made_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["about", "organisation"],
                condition=Q(decided_at=None),
                name="network_departurereport_one_open",
            )
        ]

    def __str__(self):
        return f"{self.about}: {self.organisation}"
