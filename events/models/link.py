from urllib.parse import urlsplit

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from events.models.address import AddressField, can_be_followed
from events.querysets import OfOriginals


class SessionLink(Orderable):
    """Something of a session that lies elsewhere: slides, a film, a page.

    The rows of a session's original count; its other languages have none of their own.
    """

    class Kind(models.TextChoices):
        SLIDES = "slides", _("Slides")
        VIDEO = "video", _("Video")
        HANDOUT = "handout", _("Handout")
        NOTES = "notes", _("Notes")
        LINK = "link", _("Link")

    session = ParentalKey("events.SessionPage", related_name="links")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, default=Kind.LINK)
    title = models.CharField(_("title"), max_length=255, blank=True)
    url = AddressField(_("address"), max_length=1000)

    objects = OfOriginals.as_manager()

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("title")]),
        FieldPanel("url"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("link")
        verbose_name_plural = _("links")

    def __str__(self):
        return self.title or self.url

    @property
    def href(self) -> str:
        """Where to lead a reader; empty for what a file named that leads nowhere from here."""
        return self.url if can_be_followed(self.url) else ""

    @property
    def host(self) -> str:
        """Where it leads, as people say it: "example.org"."""
        return urlsplit(self.url).netloc.removeprefix("www.")
