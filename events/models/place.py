from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField


class _Named(TranslatableMixin, Orderable):
    """What an event names once and its sessions refer to.

    The slug stands in addresses and says which is meant in every language and in a copy of the event, so it
    stays when the name changes.
    """

    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(max_length=80, blank=True, editable=False)

    panels = [FieldPanel("name")]
    override_translatable_fields = [SynchronizedField("slug", overridable=False)]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        """Keep it, under a slug of its own from the first time on."""
        self.slug = self.slug or self._free_slug()
        super().save(*args, **kwargs)

    def _free_slug(self) -> str:
        """One that no other of the event has: “C” and “C++” are two rooms."""
        first, number = slugify(self.name)[:70] or self.translation_key.hex[:8], 1
        slug = first
        taken = {*type(self).objects.filter(event=self.event_id).values_list("slug", flat=True)}
        while slug in taken:
            number += 1
            slug = f"{first}-{number}"
        return slug


class Room(_Named):
    """Where sessions of an event take place."""

    event = ParentalKey("events.EventPage", related_name="rooms")

    class Meta(_Named.Meta):
        abstract = False
        verbose_name = _("room")
        verbose_name_plural = _("rooms")


class Track(_Named):
    """A thread that runs through an event."""

    event = ParentalKey("events.EventPage", related_name="tracks")

    class Meta(_Named.Meta):
        abstract = False
        verbose_name = _("track")
        verbose_name_plural = _("tracks")
