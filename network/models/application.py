from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from accounts.domains import organisations_for
from accounts.models import Organisation
from network.querysets import ApplicationQuerySet


class Application(models.Model):
    """Somebody asks to join, or, being a member, to speak for another organisation.

    It is being written until `submitted_at`, then waits for an organiser until `decided_at`. Where the
    address proves the organisation it is decided in the moment it is submitted.
    """

    INDEPENDENT = "Independent"  # the name that is kept of whoever works for nobody in particular

    class Outcome(models.TextChoices):
        PROVED = "proved", _("The address proves it")
        APPROVED = "approved", _("Approved by an organiser")
        REFUSED = "refused", _("Refused by an organiser")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.CASCADE,
        related_name="applications",
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="applications",
    )
    # Of a body the register does not know, or INDEPENDENT.
    organisation_name = models.CharField(
        _("organisation that is not listed"), max_length=200, blank=True
    )
    note = models.TextField(_("what the organisers should know"), max_length=1000, blank=True)
    started_at = models.DateTimeField(_("started"), auto_now_add=True)
    submitted_at = models.DateTimeField(_("submitted"), null=True, blank=True)
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome.choices, blank=True)
    reason = models.TextField(_("reason"), max_length=2000, blank=True)

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")
        ordering = ["submitted_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user"],
                condition=Q(decided_at=None),
                name="network_application_one_open",
            ),
            models.CheckConstraint(
                condition=Q(decided_at=None, outcome="")
                | Q(decided_at__isnull=False) & ~Q(outcome=""),
                name="network_application_decided_somehow",
            ),
        ]

    def __str__(self):
        return f"{self.user}: {self.speaks_for}"

    @property
    def speaks_for(self) -> str:
        """The organisation as it is kept; empty where the person named none."""
        return str(self.organisation or self.organisation_name)

    @property
    def is_of_several(self) -> bool:
        """Does the address fit several organisations, so that the person chose this one?"""
        return organisations_for(self.user.email).only is None

    @property
    def is_independent(self) -> bool:
        """Do they work for nobody in particular?"""
        return self.organisation is None and self.organisation_name == self.INDEPENDENT

    @property
    def names_organisation(self) -> bool:
        """Do they name one, of the register or not?"""
        return bool(self.speaks_for) and not self.is_independent

    @property
    def name_in_language(self) -> str:
        """The organisation for the reader's language; empty where the person named none."""
        if self.is_independent:
            return gettext("Independent")
        return self.organisation.name_in_language if self.organisation else self.organisation_name

    @property
    def written_in(self) -> str:
        """Language of that name. What people wrote themselves counts as the reader's."""
        return self.organisation.written_in if self.organisation else get_language()

    @property
    def why_not_automatic(self) -> str:
        """What the address says, in a sentence, now."""
        return str(organisations_for(self.user.email).reason)


class Question(models.Model):
    """What an organiser asks somebody who waits, and what they answer."""

    application = models.ForeignKey(
        Application,
        verbose_name=_("application"),
        on_delete=models.CASCADE,
        related_name="questions",
    )
    text = models.TextField(_("question"), max_length=2000)
    asked_at = models.DateTimeField(_("asked"), auto_now_add=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("asked by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    answer = models.TextField(_("answer"), max_length=5000, blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)

    class Meta:
        verbose_name = _("question to an applicant")
        verbose_name_plural = _("questions to applicants")
        ordering = ["asked_at", "pk"]

    def __str__(self):
        return self.text
