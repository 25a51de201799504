from django.conf import settings
from django.contrib.auth.models import AbstractUser, BaseUserManager, Permission
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class UserManager(BaseUserManager):
    """Makes users whose login is their e-mail address."""

    use_in_migrations = True

    def organisers(self):
        """Those who look after members; administrators where nobody else does."""
        right = Q(codename="look_after_members")
        holders = Permission.objects.filter(right)
        active = self.filter(is_active=True).exclude(standing=Standing.SUSPENDED)
        named = active.filter(Q(groups__permissions__in=holders) | Q(user_permissions__in=holders))
        return named.distinct() if named.exists() else active.filter(is_superuser=True)

    def create_user(self, email: str, password: str | None = None, **fields):
        """Make a user; without a password they sign in by other means."""
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields):
        """Make an administrator."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, email: str):
        return self.get(email__iexact=email)


class Standing(models.TextChoices):
    """The place of a person in the network."""

    NONE = "", _("Has not joined")
    WAITING = "waiting", _("An organiser will check")
    MEMBER = "member", _("Member")
    REFUSED = "refused", _("Refused")
    SUSPENDED = "suspended", _("Suspended")
    LEFT = "left", _("Left the network")


class User(AbstractUser):
    """Somebody who may sign in. The e-mail address is the login, whatever its case."""

    username = None
    email = models.EmailField(_("e-mail address"), unique=True)
    standing = models.CharField(
        _("place in the network"), max_length=10, choices=Standing.choices, blank=True
    )
    member_since = models.DateTimeField(_("member since"), null=True, blank=True)
    # Refused or suspended once: their address alone lets them in no more. Cleared when an organiser does.
    turned_away = models.BooleanField(_("turned away by an organiser"), default=False)
    language = models.CharField(
        _("language of mails"),
        max_length=10,
        choices=settings.LANGUAGES,
        default=settings.LANGUAGE_CODE,
    )
    # An erasure that takes several steps: it has begun, and under whose name contributions stay.
    erasing_since = models.DateTimeField(null=True, blank=True, editable=False)
    erasing_under = models.ForeignKey(
        "accounts.Organisation",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []

    objects = UserManager()

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="accounts_user_email_unique",
                violation_error_message=_("Somebody already uses this e-mail address."),
            ),
            models.CheckConstraint(
                condition=~Q(standing="member") | Q(member_since__isnull=False),
                name="accounts_user_member_since_a_day",
            ),
        ]
        permissions = [("look_after_members", _("Can look after members"))]

    def __str__(self):
        return self.get_full_name() or self.email

    def give_name(self, name: str) -> None:
        """Name this person. Kept in two columns because Wagtail asks for them; read as one. Does not save."""
        *first, last = name.split() or [""]
        self.first_name, self.last_name = (" ".join(first), last) if first else (last, "")
