from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager

from accounts.permissions import is_member
from core.blocks import BodyBlock
from events.models.notes import NotesComment, NoteTaker
from events.models.session import SessionPage
from events.permissions import may_organise
from events.querysets import NotesPageQuerySet
from resources.models import LibraryPage
from resources.models.library import Kind

SLUG = "published-notes"  # "notes" is where members write


class NotesPage(LibraryPage):
    """The notes of a session as organisers published them: findable, citable, for whoever may see the session."""

    session = models.ForeignKey(
        SessionPage,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="notes_pages",
    )
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)
    # Which version of each section was published: what was written since is known by it.
    numbers = models.JSONField(default=dict, editable=False)

    objects = PageManager.from_queryset(NotesPageQuerySet)()

    # The text is tidied on the event's tab "Notes": publishing again would overwrite what was changed here.
    content_panels = [
        *LibraryPage.content_panels[:-1],
        MultiFieldPanel(LibraryPage.classification_panel.children[:-1], _("What it is about")),
        MultiFieldPanel([FieldPanel("text_language"), FieldPanel("licence")], _("Publication")),
    ]
    parent_page_types = ["events.SessionPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    is_creatable = False
    template = "events/notes/page.html"
    page_description = _("The published notes of a session.")

    class Meta:
        verbose_name = _("published notes")
        verbose_name_plural = _("published notes")

    def full_clean(self, *args, **kwargs):
        self.kind = Kind.NOTES
        super().full_clean(*args, **kwargs)

    def save(self, *args, **kwargs):
        """Keep it, and with it what follows from its session and from who agreed to be named."""
        self.kind = Kind.NOTES
        self.session = self.get_parent().specific
        self.event = self.session.event
        self.visibility = self.session.visibility
        self.published_on = self.session.published_on
        self.authors = self._authors()
        super().save(*args, **kwargs)

    def serializable_data(self):
        """Versions hold no names: an erasure finds them in the rows of note-takers."""
        return super().serializable_data() | {"authors": ""}

    def _authors(self) -> str:
        if self.session.is_chatham_house:
            return ""
        takers = NoteTaker.objects.of(self.session).select_related("member").order_by("pk")
        names = [(one.member.last_name, one.member.first_name) for one in takers]
        return "\n".join(", ".join(filter(None, name)) for name in names if any(name))

    # The trail above it names its event and its session already.
    its_event = None

    @property
    def is_published(self) -> bool:
        return self.live and NotesPage.objects.published().filter(pk=self.pk).exists()

    @property
    def was_seen(self) -> bool:
        """Only where its session was."""
        session = self.session
        seen = session and (session.live or session.first_published_at) and session.was_seen
        return bool(seen)

    def get_context(self, request, *args, **kwargs):
        user, session = request.user, self.session
        member = is_member(user)
        return super().get_context(request, *args, **kwargs) | {
            "session": session,
            "event": session.event_page,
            "member": member,
            "nameless": session.is_chatham_house,
            "comments": NotesComment.objects.shown_to(user, session),
            "may_remove": member and may_organise(user, session.event_page),
        }
