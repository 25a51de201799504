from django.conf import settings
from django.db import models
from django.db.models import Q, QuerySet, Sum
from django.shortcuts import redirect
from django.urls import resolve
from django.utils import timezone, translation
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail_localize.fields import SynchronizedField

from core.blocks import BodyBlock
from events.models.contribution import Contribution
from events.models.event import EventPage
from events.models.link import SessionLink
from events.models.materials import WithMaterials
from events.models.place import Room, Track
from events.models.scheduled import WATCHED, Scheduled
from events.models.session_form import SessionForm
from events.querysets import SessionQuerySet
from resources.models import LibraryPage
from resources.models.kind import Kind


class Format(models.TextChoices):
    """How people meet in a session."""

    PLENARY = "plenary", _("Plenary")
    TALK = "talk", _("Talk")
    PANEL = "panel", _("Panel")
    WORKSHOP = "workshop", _("Workshop")
    UNCONFERENCE = "unconference", _("Unconference session")
    BREAK = "break", _("Break")


class SessionPage(WithMaterials, Scheduled, LibraryPage):
    """One session of an event: findable like everything in the library, once the programme is out."""

    format = models.CharField(
        _("format"), max_length=20, choices=Format.choices, default=Format.TALK
    )
    room = models.ForeignKey(
        Room,
        verbose_name=_("room"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("A room that is missing here is added to the event, which is then published."),
    )
    track = models.ForeignKey(
        Track,
        verbose_name=_("track"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)
    chatham_house = models.BooleanField(
        _("Chatham House Rule"),
        default=False,
        help_text=_(
            "What was said may be used, but nobody may say who said it: the notes keep no names, and those kept"
            " before are deleted."
        ),
    )
    # What the file it was imported from calls it: a second import finds it again, and misses it where it is gone.
    source_id = models.CharField(max_length=255, blank=True, editable=False)

    watched = (*WATCHED, "room")
    decides = {
        "starts_at",
        "authors",
        "visibility",
        "chatham_house",
    }  # something follows from these

    # Rooms and tracks are those of the event's original in every language: slugs find the words.
    override_translatable_fields = [
        *LibraryPage.override_translatable_fields,
        SynchronizedField("is_cancelled", overridable=False),
        SynchronizedField("chatham_house", overridable=False),
        SynchronizedField("room", overridable=False),
        SynchronizedField("track", overridable=False),
        *WithMaterials.materials_fields,
    ]
    base_form_class = SessionForm
    objects = PageManager.from_queryset(SessionQuerySet)()

    content_panels = [
        *LibraryPage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                FieldRowPanel([FieldPanel("room"), FieldPanel("track")]),
                FieldPanel("format"),
                FieldPanel("is_cancelled"),
                FieldPanel("chatham_house"),
            ],
            _("When, where and how"),
        ),
        InlinePanel("contributions", label=_("Person"), heading=_("Speakers and facilitators")),
        FieldPanel("body"),
        LibraryPage.attachments_panel,
        InlinePanel("links", label=_("Link"), heading=_("What lies elsewhere")),
        WithMaterials.materials_panel,
        MultiFieldPanel(LibraryPage.classification_panel.children[:-1], _("What it is about")),
        MultiFieldPanel(
            [FieldPanel("text_language"), FieldPanel("licence"), FieldPanel("visibility")],
            _("Publication"),
        ),
    ]
    parent_page_types = ["events.EventPage"]
    subpage_types = ["events.NotesPage"]
    template = "events/session_page.html"
    page_description = _("A talk, panel, workshop, plenary, unconference session or break.")
    is_creatable = True

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")),
                name="events_session_ends_after_start",
                violation_error_message=_("A session ends after it starts."),
            )
        ]

    def full_clean(self, exclude=None, **kwargs):
        """Look at all of it; where many are published together, what it refers to was looked up as it was read."""
        from events import following  # it knows the models beside this one

        self.kind = Kind.SESSION
        if following.is_put_off():
            exclude = {
                *(exclude or ()),
                *(one.name for one in self._meta.concrete_fields if one.is_relation),
            }
        super().full_clean(exclude=exclude, **kwargs)

    def save(self, *args, **kwargs):
        """Keep it, and with it what follows from its place, its time and its people."""
        written = kwargs.get("update_fields")
        if written is not None and not self.decides.intersection(written):
            super().save(
                *args, **kwargs
            )  # a draft is kept: it tells nobody of its people or its notes
            return
        self.kind = Kind.SESSION
        self.event = self.get_parent()
        self.published_on = timezone.localdate(self.starts_at)
        self.authors = self._authors()
        super().save(*args, **kwargs)
        twins = SessionPage.objects.filter(translation_key=self.translation_key)
        twins.exclude(pk=self.pk).update(authors=self.authors)
        self._keep_notes_in_step()

    def _keep_notes_in_step(self) -> None:
        """Who sees a session sees its notes; under the Chatham House Rule those name nobody from now on."""
        from events import chatham  # it knows the models beside this one

        self.notes_pages.exclude(visibility=self.visibility).update(visibility=self.visibility)
        if self.chatham_house:
            chatham.forget_writers(self)

    @staticmethod
    def _slug_is_available(slug, parent_page, page=None):
        """A session cannot stand where something of the event itself does: `/events/<slug>/changes/`."""
        if (
            parent_page is None
        ):  # the form of a new session asks before it has its place, and once more itself
            return True
        with translation.override(settings.LANGUAGE_CODE):
            there = resolve(f"/events/{parent_page.slug}/{slug}/").url_name
        return there == "wagtail_serve" and LibraryPage._slug_is_available(slug, parent_page, page)

    def update_aliases(self, *, revision=None, **kwargs):
        """Let its aliases follow; where many sessions are published together, all of them at the end."""
        from events import following  # it knows the models beside this one

        if following.is_put_off():
            following.put_off(self, revision)
        else:
            super().update_aliases(revision=revision, **kwargs)

    def get_indexed_instance(self):
        """What the editors' search is to keep of it; where many are published together, it is told at the end."""
        from events import following  # it knows the models beside this one

        return None if following.is_put_off() else super().get_indexed_instance()

    def serializable_data(self):
        """Versions hold no names but in the rows of people, where an erasure finds them."""
        return super().serializable_data() | {"authors": ""}

    def _authors(self) -> str:
        """Who speaks, as the library names authors; where nobody does, who leads it."""
        first = SessionPage.objects.filter(translation_key=self.translation_key).order_by("pk")
        original = first.first() or self
        page = self if original.pk == self.pk else original
        lines = {role: [] for role in Contribution.Role.values}
        for one in page.contributions.all():
            if one.is_named and one.name:
                lines[one.role].append(one.line)
        return "\n".join(lines["speaker"] or lines["facilitator"])

    @property
    def people(self) -> list[Contribution]:
        """Who may be named, in order, as the session's original has them."""
        mine = self.contributions.all()
        if not isinstance(mine, QuerySet):  # a preview holds them itself
            return [one for one in mine if one.is_named]
        there = Contribution.objects.named().of(self).select_related("organisation")
        return list(there.order_by("sort_order", "pk"))

    @cached_property
    def original(self) -> "SessionPage":
        """The page it was written as first: notes are that one's, in every language."""
        first = SessionPage.objects.filter(translation_key=self.translation_key).order_by("pk")
        return first.first() or self

    @property
    def is_chatham_house(self) -> bool:
        """May nobody be named with what was said? One language that says so is enough."""
        twins = SessionPage.objects.filter(translation_key=self.translation_key)
        return self.chatham_house or twins.filter(chatham_house=True).exists()

    @cached_property
    def notes_slug(self) -> str | None:
        """Where its published notes stand below it. `with_notes` tells it together with the session."""
        return self.notes_pages.live().values_list("slug", flat=True).first()

    @cached_property
    def notes_saved(self) -> int | None:
        """How often somebody saved notes of it, likewise."""
        return self.original.sections.aggregate(sum=Sum("number"))["sum"]

    @cached_property
    def links_of_original(self) -> list:
        """What of it lies elsewhere. Asked only where there is something, if `with_places` has told."""
        mine = self.links.all()
        if not isinstance(mine, QuerySet):  # a preview holds them itself
            return list(mine)
        if not getattr(self, "has_links", True):
            return []
        return list(SessionLink.objects.of(self).order_by("sort_order", "pk"))

    @cached_property
    def event_page(self) -> EventPage:
        """The event it is part of, in its own language."""
        return EventPage.objects.ancestor_of(self).get()

    @cached_property
    def room_name(self) -> str | None:
        """Its room, in its own language. `with_places` tells it together with the session."""
        return self.room and self._named_here(Room, self.room.slug)

    @cached_property
    def track_name(self) -> str | None:
        """Its track, likewise."""
        return self.track and self._named_here(Track, self.track.slug)

    def _named_here(self, model: type, slug: str) -> str | None:
        here = model.objects.filter(event=self.event_page, slug=slug)
        return here.values_list("name", flat=True).first()

    # The trail above a session names its event already.
    its_event = None

    @property
    def is_published(self) -> bool:
        return self.live and SessionPage.objects.published().filter(pk=self.pk).exists()

    @property
    def was_seen(self) -> bool:
        """Not before its programme was out: then its title was told to nobody."""
        event = EventPage.objects.filter(pk=self.event_id)
        twins = EventPage.objects.filter(translation_key__in=event.values("translation_key"))
        shown = twins.filter(Q(live=True) | Q(first_published_at__isnull=False))
        return shown.exists() and not twins.filter(programme_is_out=False).exists()

    @property
    def is_break(self) -> bool:
        return self.format == Format.BREAK

    @property
    def is_past(self) -> bool:
        """Is it over?"""
        return self.ends_at < timezone.now()

    def serve(self, request, *args, **kwargs):
        """Answer as the library does; a break has no page of its own and leads to the programme."""
        if self.is_break and self.is_published:
            return redirect(f"{self.event_page.get_url(request)}#programme")
        return super().serve(request, *args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        # They ask questions of this very model.
        from events.mine import keeps
        from events.programme import surroundings

        context = super().get_context(request, *args, **kwargs)
        return context | surroundings(self, request.user) | {"mine": keeps(self, request.user)}
