import secrets

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext_lazy as _

from core.models import SiteDocument
from events.models.link import SessionLink
from events.models.materials import WithMaterials
from events.querysets import InvitationQuerySet
from resources.models.library import Licence


def _new_key() -> str:
    return secrets.token_hex(8)


class UploadInvitation(models.Model):
    """Somebody is asked for the materials of a session: a private link, without an account.

    The rows of a session's original count. The link is made of the key and of the site's secret: whoever
    reads the table cannot write it.
    """

    session = models.ForeignKey(
        "events.SessionPage",
        verbose_name=_("session"),
        on_delete=models.CASCADE,
        related_name="invitations",
    )
    key = models.CharField(max_length=16, unique=True, default=_new_key, editable=False)
    name = models.CharField(_("name"), max_length=150, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    language = models.CharField(
        _("language"), max_length=10, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE
    )
    until = models.DateField(_("works until"))
    made_at = models.DateTimeField(_("made"), default=timezone.now)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    reminded_at = models.DateTimeField(_("last reminded"), null=True, blank=True)
    reminders = models.PositiveSmallIntegerField(_("reminders"), default=0)
    opened_at = models.DateTimeField(_("opened"), null=True, blank=True)
    uploaded_at = models.DateTimeField(_("uploaded"), null=True, blank=True)
    declined_at = models.DateTimeField(_("declined"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("upload link")
        verbose_name_plural = _("upload links")
        ordering = ["made_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["session", "email"],
                condition=models.Q(revoked_at=None) & ~models.Q(email=""),
                name="events_invitation_one_for_each",
            )
        ]

    def __str__(self):
        return self.name or self.email or self.key

    def get_full_name(self) -> str:
        """How a mail greets them."""
        return self.name

    @property
    def token(self) -> str:
        """What stands in the link."""
        made = salted_hmac("events.UploadInvitation", self.key, algorithm="sha256")
        return f"{self.key}{made.hexdigest()[:48]}"

    @classmethod
    def find(cls, token: str) -> "UploadInvitation | None":
        """The one that a link leads to."""
        found = cls.objects.filter(key=token[:16]).select_related("session").first()
        return found if found and constant_time_compare(found.token, token) else None

    def get_absolute_url(self) -> str:
        return reverse("upload", args=[self.token])

    @property
    def is_over(self) -> bool:
        """Has its last day passed?"""
        return self.until < timezone.localdate()

    @property
    def is_open(self) -> bool:
        return not (self.is_over or self.revoked_at)

    @property
    def is_answered(self) -> bool:
        return bool(self.uploaded_at or self.declined_at)


class Submission(models.Model):
    """What somebody handed in by an upload link. Nobody sees it before an organiser publishes it."""

    invitation = models.ForeignKey(
        UploadInvitation,
        verbose_name=_("upload link"),
        on_delete=models.CASCADE,
        related_name="submissions",
    )
    link_kind = models.CharField(
        _("kind"), max_length=10, choices=SessionLink.Kind.choices, default=SessionLink.Kind.SLIDES
    )
    link = models.URLField(_("address"), max_length=1000, blank=True)
    licence = models.CharField(_("licence"), max_length=20, choices=Licence.choices, blank=True)
    recording = models.CharField(
        _("recording"), max_length=5, choices=WithMaterials.Recording.choices, blank=True
    )
    note = models.TextField(_("note to the organisers"), max_length=2000, blank=True)
    sent_at = models.DateTimeField(_("sent"), default=timezone.now)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)

    class Meta:
        verbose_name = _("submission")
        verbose_name_plural = _("submissions")
        ordering = ["sent_at", "pk"]

    def __str__(self):
        return f"{self.invitation}, {self.sent_at:%Y-%m-%d}"


class SubmittedFile(models.Model):
    """A file of a submission."""

    submission = models.ForeignKey(
        Submission, verbose_name=_("submission"), on_delete=models.CASCADE, related_name="files"
    )
    document = models.ForeignKey(
        SiteDocument, verbose_name=_("document"), on_delete=models.CASCADE, related_name="+"
    )
    document.wagtail_reference_index_ignore = True  # it offers the document to nobody

    class Meta:
        verbose_name = _("submitted file")
        verbose_name_plural = _("submitted files")
        ordering = ["pk"]

    def __str__(self):
        return str(self.document)
