from django.db import models
from django.utils.translation import gettext_lazy as _

WATCHED = ("title", "starts_at", "ends_at", "is_cancelled", "live")


class Scheduled(models.Model):
    """What takes place at a time, as calendars know it: they take over a change only if its number rose.

    Its UID is the `translation_key`: the same in every language, another one in a copy.
    """

    starts_at = models.DateTimeField(_("starts"))
    ends_at = models.DateTimeField(_("ends"))
    is_cancelled = models.BooleanField(
        _("cancelled"),
        default=False,
        help_text=_("It stays where it is and says so; calendars take it out."),
    )
    sequence = models.PositiveIntegerField(default=0, editable=False)

    watched: tuple[str, ...] = WATCHED

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        """Keep it, and count if something changed that a calendar shows. An older draft never counts back."""
        written = kwargs.get("update_fields")
        kept = None
        if written is None or {"sequence", *self.watched}.intersection(written):
            kept = type(self).objects.filter(pk=self.pk).values("sequence", *self.watched).first()
        if kept:
            changed = any(kept[name] != self._shown(name) for name in self.watched)
            self.sequence = kept["sequence"] + changed
        super().save(*args, **kwargs)

    def _shown(self, name: str):
        return getattr(self, self._meta.get_field(name).attname)
