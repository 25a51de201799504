from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from accounts.addresses import NotADomain, is_shared_ending, is_webmail, normalise_domain
from accounts.models.organisation import Organisation


class EmailDomain(models.Model):
    """The staff of an organisation have addresses at this domain. Several may share one.

    A domain is switched off, not deleted: so one can see where it went, and no import brings it back.
    """

    class Source(models.TextChoices):
        REGISTER = "register", _("The register")
        HAND = "hand", _("An organiser")
        SUCCESSION = "succession", _("A body it replaced")

    domain = models.CharField(
        _("domain"),
        max_length=253,
        help_text=_("What stands after the @, for example dudley.gov.uk."),
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        related_name="email_domains",
    )
    source = models.CharField(
        _("who says so"), max_length=10, choices=Source.choices, default=Source.HAND, editable=False
    )
    active = models.BooleanField(
        _("in use"), default=True, help_text=_("Only a domain in use verifies anybody.")
    )

    class Meta:
        verbose_name = _("e-mail domain")
        verbose_name_plural = _("e-mail domains")
        ordering = ["domain", "organisation__name"]
        default_permissions = ("view", "add", "change")
        constraints = [
            models.UniqueConstraint(
                fields=["domain", "organisation"],
                name="accounts_emaildomain_unique",
                violation_error_message=_("This organisation has this domain already."),
            ),
            models.CheckConstraint(
                condition=Q(domain=Lower("domain")), name="accounts_emaildomain_lower_case"
            ),
        ]

    def __str__(self):
        return self.domain

    def clean(self):
        """Bring the domain into its one form; refuse what could never prove an organisation."""
        try:
            self.domain = normalise_domain(self.domain)
        except NotADomain as error:
            raise ValidationError({"domain": _("This is not a domain.")}) from error
        if is_webmail(self.domain):
            raise ValidationError(
                {"domain": _("Anybody can have an address there, so it proves nothing.")}
            )
        if is_shared_ending(self.domain):
            raise ValidationError(
                {"domain": _("Many bodies stand below this ending, so it proves none of them.")}
            )
