from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models.organisation import Organisation
from accounts.querysets import AffiliationQuerySet


class Affiliation(models.Model):
    """Somebody speaks for an organisation: they say so, it is verified, it has ended."""

    class State(models.TextChoices):
        CLAIMED = "claimed", _("Claimed")
        VERIFIED = "verified", _("Verified")
        ENDED = "ended", _("Ended")

    class Proof(models.TextChoices):
        DOMAIN = "domain", _("The domain of the e-mail address")
        ORGANISER = "organiser", _("An organiser")

    class Ending(models.TextChoices):
        LEFT = "left", _("The person left")
        ADDRESS = "address", _("The e-mail address changed")
        ORGANISER = "organiser", _("An organiser ended it")
        REPLACED = "replaced", _("The organisation was replaced")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.CASCADE,
        related_name="affiliations",
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="affiliations",
    )
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.CLAIMED
    )
    claimed_at = models.DateTimeField(_("claimed"), auto_now_add=True)
    proof = models.CharField(_("verified by"), max_length=10, choices=Proof.choices, blank=True)
    verified_at = models.DateTimeField(_("verified"), null=True, blank=True)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("organiser who verified it"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)
    ending = models.CharField(_("why it ended"), max_length=10, choices=Ending.choices, blank=True)
    # The trail of a merger: this one goes on where that one ended.
    continues = models.ForeignKey(
        "self",
        verbose_name=_("continues"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="continued_by",
    )

    objects = AffiliationQuerySet.as_manager()

    class Meta:
        verbose_name = _("affiliation")
        verbose_name_plural = _("affiliations")
        ordering = ["-claimed_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organisation"],
                condition=~Q(state="ended"),
                name="accounts_affiliation_one_live",
                violation_error_message=_("This person speaks for this organisation already."),
            ),
            models.CheckConstraint(
                condition=~Q(state="verified") | (Q(verified_at__isnull=False) & ~Q(proof="")),
                name="accounts_affiliation_verified_somehow",
            ),
            models.CheckConstraint(
                condition=Q(state="ended", ended_at__isnull=False) & ~Q(ending="")
                | ~Q(state="ended") & Q(ended_at=None, ending=""),
                name="accounts_affiliation_ended_for_a_reason",
            ),
        ]

    def __str__(self):
        return f"{self.user}: {self.organisation}"
