import secrets

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import Organisation
from core.models import Method, Stage, Topic
from network.querysets import YEAR, ProfileQuerySet


def unguessable() -> str:
    """What stands in the address of a profile: 128 bits of chance, never a counter."""
    return secrets.token_urlsafe(16)


class Audience(models.TextChoices):
    """Who sees a part of a profile."""

    MEMBERS = "members", _("All members")
    ORGANISATION = "organisation", _("Only my organisation")
    NOBODY = "nobody", _("Nobody")


def _seen_by(what, default=Audience.MEMBERS):
    return models.CharField(what, max_length=12, choices=Audience.choices, default=default)


class Profile(models.Model):
    """What a member tells the others, each part with who may see it."""

    PARTS = (
        *("role", "pronouns", "can_help_with", "looking_for", "experience", "topics"),
        *("languages", "contact_about"),
    )

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.CASCADE,
        related_name="profile",
    )
    key = models.CharField(max_length=30, unique=True, default=unguessable, editable=False)
    role = models.CharField(_("role"), max_length=100, blank=True)
    pronouns = models.CharField(_("pronouns"), max_length=40, blank=True)
    can_help_with = models.TextField(_("what I can help with"), max_length=600, blank=True)
    looking_for = models.TextField(_("what I am looking for"), max_length=600, blank=True)
    # The terms in English; shown in the reader's language.
    topics = models.ManyToManyField(
        Topic, verbose_name=_("topics"), blank=True, related_name="profiles"
    )
    languages = models.CharField(_("languages"), max_length=100, blank=True)
    contact_about = models.TextField(_("happy to be contacted about"), max_length=300, blank=True)
    seen_by = _seen_by(_("who finds me in the directory"))
    role_seen_by = _seen_by(_("who sees my role"))
    pronouns_seen_by = _seen_by(_("who sees my pronouns"))
    can_help_with_seen_by = _seen_by(_("who sees what I can help with"))
    looking_for_seen_by = _seen_by(_("who sees what I am looking for"))
    experience_seen_by = _seen_by(_("who sees my experience"))
    topics_seen_by = _seen_by(_("who sees my topics"))
    languages_seen_by = _seen_by(_("who sees my languages"))
    contact_about_seen_by = _seen_by(_("who sees what I am happy to be contacted about"))
    takes_messages = models.BooleanField(_("other members may write to me"), default=True)
    # What they post of their council's practice is published without an organiser reading it first.
    is_trusted = models.BooleanField(_("posts practice without being read first"), default=False)
    confirmed_at = models.DateTimeField(_("details confirmed"), auto_now_add=True)
    reminded_at = models.DateTimeField(_("reminded to confirm"), null=True, blank=True)

    objects = ProfileQuerySet.as_manager()

    class Meta:
        verbose_name = _("profile")
        verbose_name_plural = _("profiles")

    def __str__(self):
        return str(self.user)

    def get_absolute_url(self) -> str:
        return reverse("member", args=[self.key])

    def topics_in_language(self):
        """The topics in the reader's language."""
        return Topic.objects.in_language().filter(slug__in=self.topics.values("slug"))

    @property
    def name(self) -> str:
        """What others call this person: never the e-mail address."""
        return self.user.get_full_name() or gettext("Somebody without a name")

    @property
    def initials(self) -> str:
        """The first letters of the name, in place of a photograph."""
        words = self.user.get_full_name().split()
        return "".join(word[0] for word in dict.fromkeys([*words[:1], *words[-1:]])).upper()

    @property
    def is_due(self) -> bool:
        """Were the details last confirmed more than a year ago?"""
        return self.confirmed_at < timezone.now() - YEAR

    def shows(self, part: str) -> bool:
        """Does it show this part to the person that `visible_to` found it for?"""
        audience = getattr(self, f"{part}_seen_by")
        return (
            self.is_own
            or audience == Audience.MEMBERS
            or (audience == Audience.ORGANISATION and self.is_colleague)
        )

    @cached_property
    def shown(self) -> dict:
        """The parts that hold something and that this reader may see, by name; lists as lists."""
        values = {part: getattr(self, part) for part in self.PARTS if self.shows(part)}
        lists = {part: value.all() for part, value in values.items() if hasattr(value, "all")}
        return {part: value for part, value in (values | lists).items() if value}

    @property
    def audiences(self) -> dict[str, str]:
        """Who sees each part, in words."""
        return {part: getattr(self, f"get_{part}_seen_by_display")() for part in self.PARTS}


class Experience(models.Model):
    """One thing a member has done: in which role, how, at which stage, when and for whom."""

    profile = models.ForeignKey(
        Profile, verbose_name=_("profile"), on_delete=models.CASCADE, related_name="experience"
    )
    role = models.CharField(_("role"), max_length=100, blank=True)
    method = models.ForeignKey(
        Method,
        verbose_name=_("method"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    stage = models.ForeignKey(
        Stage,
        verbose_name=_("stage of the work"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("experience")
        verbose_name_plural = _("experience")
        ordering = ["-year", "pk"]

    def __str__(self):
        return " · ".join(
            str(one) for one in (self.role, self.method, self.stage, self.year) if one
        )

    @property
    def in_words(self) -> str:
        """What it was, in the reader's words: ask of rows whose terms are `worded`."""
        term = self.method or self.stage
        return self.role or (term.words if term else "")
