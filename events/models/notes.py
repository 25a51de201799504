from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events.models.session import SessionPage
from events.querysets import CommentQuerySet, ConflictQuerySet, DraftQuerySet, OfOriginals


class Section(models.Model):
    """A part of the notes of a session, written and kept on its own, so that several writers rarely meet.

    Notes belong to the original of a session, in whatever language people write.
    """

    class Kind(models.TextChoices):
        KEY_POINTS = "key-points", _("Key points")
        DISCUSSION = "discussion", _("Discussion")
        ACTIONS = "actions", _("Actions")
        LINKS = "links", _("Links")

    wagtail_reference_index_ignore = True  # nothing is ever asked of it by this road

    session = models.ForeignKey(SessionPage, on_delete=models.CASCADE, related_name="sections")
    kind = models.CharField(_("section"), max_length=20, choices=Kind.choices)
    text = models.TextField(_("text"), blank=True)
    number = models.PositiveIntegerField(_("version"), default=0)

    objects = OfOriginals.as_manager()

    class Meta:
        verbose_name = _("section of notes")
        verbose_name_plural = _("sections of notes")
        constraints = [
            models.UniqueConstraint(fields=["session", "kind"], name="events_section_once")
        ]

    def __str__(self):
        return self.get_kind_display()

    def text_at(self, number: int) -> str:
        """What it said then; nothing before the first version."""
        if number == self.number:
            return self.text
        found = self.revisions.filter(number=number).values_list("text", flat=True)
        return found.first() or ""


class NotesRevision(models.Model):
    """What a section said, once and for all. Rows are added and never changed, but for who wrote them."""

    wagtail_reference_index_ignore = True

    section = models.ForeignKey(Section, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField(_("version"))
    text = models.TextField(_("text"), blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("author"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="notes_revisions",
    )
    at = models.DateTimeField(_("when"), default=timezone.now)
    base = models.PositiveIntegerField(_("version its writer began with"))
    restores = models.PositiveIntegerField(_("version it brings back"), null=True)
    # The form it came from, and that form with that text: what is sent twice counts once.
    form = models.UUIDField(null=True, editable=False)
    key = models.CharField(max_length=64, null=True, unique=True, editable=False)

    class Meta:
        verbose_name = _("version of notes")
        verbose_name_plural = _("versions of notes")
        ordering = ["section", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["section", "number"], name="events_revision_once"),
            models.CheckConstraint(
                condition=models.Q(base__lt=models.F("number")), name="events_revision_after_base"
            ),
        ]

    def __str__(self):
        return f"{self.section}, {self.number}"

    @property
    def is_merged(self) -> bool:
        """Did somebody else write meanwhile, so that both are in it?"""
        return self.base < self.number - 1


class _Unsaved(models.Model):
    """What one member wrote and the notes do not say. Nobody but they, and for conflicts the organisers, see it."""

    wagtail_reference_index_ignore = True

    section = models.ForeignKey(Section, on_delete=models.CASCADE, related_name="%(class)ss")
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("member"),
        on_delete=models.CASCADE,
        related_name="notes_%(class)ss",
    )
    text = models.TextField(_("text"), blank=True)
    base = models.PositiveIntegerField(_("version its writer began with"))
    at = models.DateTimeField(_("when"), default=timezone.now)

    class Meta:
        abstract = True

    def __str__(self):
        return gettext("%(section)s, not saved") % {"section": self.section}

    @cached_property
    def base_text(self) -> str:
        """What the section said when its writer began."""
        return self.section.text_at(self.base)


class Draft(_Unsaved):
    """What somebody is writing and has not saved yet."""

    objects = DraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("draft of notes")
        verbose_name_plural = _("drafts of notes")
        constraints = [
            models.UniqueConstraint(fields=["section", "member"], name="events_draft_once")
        ]

    @property
    def minutes(self) -> int:
        """How long ago it was kept."""
        return int((timezone.now() - self.at).total_seconds() // 60)


class Conflict(_Unsaved):
    """A text that did not fit with what others wrote meanwhile: kept until its writer or an organiser decides."""

    against = models.PositiveIntegerField(_("version it did not fit with"))
    key = models.CharField(max_length=64, unique=True, editable=False)

    objects = ConflictQuerySet.as_manager()

    class Meta:
        verbose_name = _("text that did not fit")
        verbose_name_plural = _("texts that did not fit")


class NoteTaker(models.Model):
    """Somebody who agreed to be named as an author of the notes. There is none under the Chatham House Rule."""

    wagtail_reference_index_ignore = True

    session = models.ForeignKey(SessionPage, on_delete=models.CASCADE, related_name="note_takers")
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("member"),
        on_delete=models.CASCADE,
        related_name="note_taker_at",
    )
    since = models.DateTimeField(_("since"), default=timezone.now)

    objects = OfOriginals.as_manager()

    class Meta:
        verbose_name = _("note-taker")
        verbose_name_plural = _("note-takers")
        constraints = [
            models.UniqueConstraint(fields=["session", "member"], name="events_note_taker_once")
        ]

    def __str__(self):
        return self.member.get_full_name()


class NotesComment(models.Model):
    """What a member adds to published notes. Members see it; without a name under the Chatham House Rule."""

    wagtail_reference_index_ignore = True

    session = models.ForeignKey(
        SessionPage, on_delete=models.CASCADE, related_name="notes_comments"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("author"),
        on_delete=models.CASCADE,
        null=True,
        related_name="notes_comments",
    )
    text = models.TextField(_("comment"), max_length=2000)
    at = models.DateTimeField(_("when"), default=timezone.now)
    key = models.CharField(max_length=64, unique=True, editable=False)

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment on notes")
        verbose_name_plural = _("comments on notes")
        ordering = ["at", "pk"]

    def __str__(self):
        return gettext("Comment on %(session)s") % {"session": self.session}
