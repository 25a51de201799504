from django.conf import settings
from django.db import models
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from events.querysets import SavedSessionQuerySet


class SavedSession(models.Model):
    """A session in a member's own programme, by its translation key: the same in every language.

    What was taken out of it stays for a while where the member has a calendar feed, so that calendars take it out too.
    """

    member = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("member"),
        on_delete=models.CASCADE,
        related_name="saved_sessions",
    )
    work = models.UUIDField(_("translation key"), db_index=True)
    saved_at = models.DateTimeField(_("saved"))
    removed_at = models.DateTimeField(_("taken out"), null=True, blank=True)
    # How often it went out and came back: the number that a calendar goes by rises with it.
    changes = models.PositiveIntegerField(default=0, editable=False)

    objects = SavedSessionQuerySet.as_manager()

    class Meta:
        verbose_name = _("saved session")
        verbose_name_plural = _("saved sessions")
        constraints = [
            models.UniqueConstraint(fields=["member", "work"], name="events_savedsession_once")
        ]

    def __str__(self):
        return f"{self.member}: {self.work}"

    @property
    def changed_at(self):
        """When it was saved or taken out last."""
        return self.removed_at or self.saved_at


def new_token() -> str:
    """Nobody guesses 43 letters and digits (256 bits)."""
    return get_random_string(43)


class CalendarFeed(models.Model):
    """The secret address of a member's own programme, for a calendar that cannot sign in.

    The token is kept as it is, so that its owner can look it up for a second calendar: whoever could read it here
    could read beside it all that it opens.
    """

    member = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("member"),
        on_delete=models.CASCADE,
        related_name="calendar_feed",
    )
    token = models.CharField(max_length=64, unique=True, default=new_token, editable=False)
    made_at = models.DateTimeField(_("made"), auto_now_add=True)

    class Meta:
        verbose_name = _("calendar feed")
        verbose_name_plural = _("calendar feeds")

    def __str__(self):
        return str(self.member)
