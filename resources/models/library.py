from collections.abc import Iterable

from django import forms
from django.db import models
from django.db.models import Case, When
from django.http import Http404
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail_localize.fields import SynchronizedField

from accounts.models import Organisation
from core.blocks import KeyPointsBlock
from core.models import BasePage, Method, Stage, Topic
from core.refusals import refuse
from resources.models.author import Author, in_words, read_authors
from resources.models.editor_form import LibraryPageForm
from resources.models.identifier import Identifier
from resources.models.kind import Kind
from resources.permissions import may_see
from resources.querysets import TOLD_IN_ROWS, AttachmentQuerySet, LibraryPageQuerySet


class Licence(models.TextChoices):
    """Licences in plain words; "not stated" is an answer too."""

    NOT_STATED = "", _("Not stated: ask before you reuse it")
    CC_BY = "CC-BY-4.0", _("Reuse it freely if you say where it is from (CC BY 4.0)")
    CC_BY_SA = "CC-BY-SA-4.0", _("Reuse it and share what you make alike (CC BY-SA 4.0)")
    CC_BY_NC = "CC-BY-NC-4.0", _("Reuse it, but not commercially (CC BY-NC 4.0)")
    OGL = "OGL-UK-3.0", _("Open Government Licence: reuse it and say where it is from")
    CC0 = "CC0-1.0", _("No conditions (public domain, CC0)")
    COPYRIGHT = "copyright", _("All rights reserved: read it, ask before you reuse it")


class Visibility(models.TextChoices):
    PUBLIC = "public", _("Everybody")
    MEMBERS = "members", _("Members only")


class Guarded:
    """A page that answers only to whom it is meant for.

    `guard` is the library page whose visibility decides: the page itself, or the one it is part of.
    """

    guard: "LibraryPage"

    def serve(self, request, *args, **kwargs):
        """Answer; or ask a visitor to sign in; or say that it is not for this person."""
        if not self.guard.live:
            raise Http404
        if not may_see(request.user, self.guard):
            if not self.guard.is_published:
                raise Http404
            return refuse(request)
        return super().serve(request, *args, **kwargs)


class LibraryPage(Guarded, BasePage):
    """The one base of everything findable, whatever its kind."""

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.REPORT)
    published_on = models.DateField(_("date"), default=timezone.localdate)
    authors = models.TextField(
        _("authors"),
        max_length=5000,
        blank=True,
        help_text=_(
            "One on each line: “Bloggs, Jo” for a person, otherwise the name of a body. If that has a comma, put it"
            " in quotation marks."
        ),
    )
    text_language = models.CharField(
        _("language of the material"),
        max_length=10,
        choices=[("en", _("English")), ("cy", _("Welsh")), ("other", _("Another language"))],
        default="en",
    )
    licence = models.CharField(
        _("licence"), max_length=20, choices=Licence.choices, blank=True, default=""
    )
    visibility = models.CharField(
        _("who may see it"),
        max_length=10,
        choices=Visibility.choices,
        default=Visibility.PUBLIC,
    )
    key_points = StreamField(KeyPointsBlock(), verbose_name=_("key points"), blank=True)
    topics = ParentalManyToManyField(Topic, verbose_name=_("topics"), blank=True)
    methods = ParentalManyToManyField(Method, verbose_name=_("methods"), blank=True)
    stages = ParentalManyToManyField(Stage, verbose_name=_("stages of the work"), blank=True)
    organisations = ParentalManyToManyField(
        Organisation,
        verbose_name=_("organisations"),
        blank=True,
        help_text=_("Whose work it is: whoever published it, or did what it tells of."),
    )
    event = models.ForeignKey(
        Page,
        verbose_name=_("event"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Where it was shown, handed out or made, if it was at one of our events."),
    )

    # Names are the same in every language, and nobody is asked to translate them.
    override_translatable_fields = [SynchronizedField("authors", overridable=False)]
    base_form_class = LibraryPageForm
    objects = PageManager.from_queryset(LibraryPageQuerySet)()

    content_panels = [*BasePage.content_panels, FieldPanel("key_points")]
    classification_panel = MultiFieldPanel(
        [
            FieldPanel("topics", widget=forms.CheckboxSelectMultiple),
            FieldPanel("methods", widget=forms.CheckboxSelectMultiple),
            FieldPanel("stages", widget=forms.CheckboxSelectMultiple),
            FieldPanel("organisations"),
            # By name: events know the library, the library knows nothing of events.
            PageChooserPanel("event", "events.EventPage"),
        ],
        _("What it is about"),
    )
    publication_panel = MultiFieldPanel(
        [
            FieldPanel("authors", widget=forms.Textarea(attrs={"rows": 3})),
            FieldPanel("published_on"),
            FieldPanel("text_language"),
            FieldPanel("licence"),
            FieldPanel("visibility"),
        ],
        _("Publication"),
    )
    attachments_panel = InlinePanel("attachments", label=_("File"), heading=_("Files"))
    parent_page_types: list[str] = []
    page_description = _("Something that can be found.")
    is_creatable = False

    class Meta:
        verbose_name = _("library page")
        verbose_name_plural = _("library pages")

    @property
    def guard(self) -> "LibraryPage":
        return self

    @property
    def is_published(self) -> bool:
        """Is it there for anybody? Apps to the right may hold back more than drafts."""
        return self.live

    @property
    def was_seen(self) -> bool:
        """Could anybody see it while it was live? Apps to the right may have held it back."""
        return True

    @cached_property
    def files(self) -> list:
        """Its attachments, in order, each with what is told of it."""
        attachments = self.attachments.all()
        if isinstance(attachments, AttachmentQuerySet):  # a preview holds them itself
            attachments = attachments.with_details()
        return list(attachments)

    def more_to_find(self) -> Iterable[tuple[str, str, str]]:
        """What its page says beside its body: heading, text, anchor. Kinds of page to the right add theirs."""
        return ()

    @property
    def in_figures(self) -> str:
        """What a row of a list tells of it in figures, as far as `with_rows` has fetched it; kinds of page say theirs."""
        known = (self._state.fields_cache.get(name) for name in TOLD_IN_ROWS)
        return next((kind.in_figures for kind in known if kind), "")

    @property
    def author_list(self) -> list[Author]:
        """Its authors, in order."""
        return read_authors(self.authors)

    @cached_property
    def its_event(self) -> Page | None:
        """The event it is from, in this page's language where it is published in it."""
        if not self.event_id:
            return None
        key = Page.objects.filter(pk=self.event_id).values("translation_key")
        found = Page.objects.live().filter(translation_key__in=key)
        return found.order_by(Case(When(locale=self.locale_id, then=0), default=1), "pk").first()

    @property
    def authors_in_words(self) -> str:
        """Its authors where there is little room; empty where none is known."""
        return in_words(self.author_list)

    def save(self, *args, **kwargs):
        """Keep the page, and give the work it belongs to its permanent identifier."""
        super().save(*args, **kwargs)
        Identifier.objects.get_or_create_for(self)

    @cached_property
    def identifier(self) -> str:
        """The permanent identifier, the same for every translation of the work."""
        return self.permanent.value

    @cached_property
    def permanent(self) -> Identifier:
        """The same with its address."""
        return Identifier.objects.get(translation_key=self.translation_key)
