from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager

from core.blocks import BodyBlock
from core.models import BasePage
from network.models.practice.body import body_of
from network.models.practice.editor_form import PracticePageForm
from network.models.practice.figures import FIGURES
from network.models.practice.recommendation import Response
from network.models.practice.versions import with_what_is_there
from network.querysets import PracticePageQuerySet, willing_to_talk_of
from resources.models import Identifier, LibraryPage
from resources.models.kind import Kind

FIRST_YEAR, LAST_YEAR = 1950, 2100
LONGEST_TEXT = 20_000  # letters of one text of a section


class Recruitment(models.TextChoices):
    """How people came to take part."""

    STRATIFIED = "stratified", _("Random selection that mirrors the population (civic lottery)")
    RANDOM = "random", _("Random selection")
    OPEN = "open", _("Open to everybody")
    TARGETED = "targeted", _("Open, with some groups invited especially")
    APPOINTED = "appointed", _("Chosen or appointed")
    MIXED = "mixed", _("Several ways")


class Meeting(models.TextChoices):
    """Where people met."""

    IN_PERSON = "in-person", _("Face to face")
    ONLINE = "online", _("Online")
    BOTH = "both", _("Both face to face and online")


def _text(label, help_text="", longest=LONGEST_TEXT):
    """A text of a section, in Markdown."""
    return models.TextField(label, blank=True, max_length=longest, help_text=help_text)


def _count(name: str):
    """A number of people or things."""
    figure = FIGURES[name]
    return models.PositiveIntegerField(
        figure.label,
        null=True,
        blank=True,
        help_text=figure.help_text,
        validators=[MaxValueValidator(figure.most)],
    )


def _amount(name: str):
    """A number that need not be whole: pounds, hours, days."""
    figure = FIGURES[name]
    return models.DecimalField(
        figure.label,
        max_digits=12,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=figure.help_text,
        validators=[MinValueValidator(Decimal(0)), MaxValueValidator(figure.most)],
    )


class PracticeIndexPage(BasePage):
    """What councils did: every entry, browsed by topic, method, stage, nation and year."""

    body = StreamField(BodyBlock(), verbose_name=_("introduction"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["network.PracticePage"]
    max_count_per_parent = 1
    template = "network/practice/index_page.html"
    page_description = _("Lists what councils did.")

    class Meta:
        verbose_name = _("list of practice")
        verbose_name_plural = _("lists of practice")

    def get_context(self, request, *args, **kwargs):
        from network.practice.browse import (
            Browse,
        )  # it asks questions of the models beside this one

        browse = Browse(request.GET, request.user, self.locale)
        return super().get_context(request, *args, **kwargs) | {"browse": browse}

    def route(self, request, path_components):
        """Find an entry with what its page needs to know: Wagtail would ask for each of it alone."""
        if len(path_components) != 1:
            return super().route(request, path_components)
        entries = PracticePage.objects.child_of(self).with_what_a_page_tells()
        entry = entries.filter(slug=path_components[0]).first()
        if entry is None:
            raise Http404
        return entry.route(request, [])


class PracticePage(LibraryPage):
    """What a council did, told by the people who did it: its entry, written on the site and not in the CMS.

    The row and its children are what is public. What is being written is the newest revision: see
    `network.practice.working`. Texts are Markdown (`core.markdown`).
    """

    year = models.PositiveSmallIntegerField(
        _("year"),
        help_text=_("When it took place, or began."),
        validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)],
    )
    # The question
    question = _text(_("Question put to the public"), longest=1000)
    scope = _text(_("What could change as a result"))
    commissioned_by = models.CharField(_("Who commissioned it"), max_length=250, blank=True)
    context = _text(_("Political context and sponsor"))
    # Who took part
    invited = _count("invited")
    replies = _count("replies")
    selected = _count("selected")
    completed = _count("completed")
    recruitment = models.CharField(
        _("How people were recruited"), max_length=20, choices=Recruitment.choices, blank=True
    )
    recruiting = _text(_("More about recruiting"))
    honorarium = _amount("honorarium")
    access = _text(_("Support to take part"))
    # How it ran
    starts_on = models.DateField(_("First day"), null=True, blank=True)
    ends_on = models.DateField(_("Last day"), null=True, blank=True)
    days = _amount("days")
    hours = _amount("hours")
    meeting = models.CharField(
        _("How people met"), max_length=20, choices=Meeting.choices, blank=True
    )
    facilitators = _count("facilitators")
    evidence = _text(_("Information and evidence"))
    deciding = _text(_("How decisions were reached"))
    oversight = _text(_("Oversight or advisory group"))
    # What it took
    cost = _amount("cost")
    cost_covers = _text(_("What the cost covers"))
    funding = _text(_("Where the money came from"))
    staff_days = _amount("staff_days")
    lead_weeks = _count("lead_weeks")
    # What came of it
    outputs = _text(_("What came of it"))
    # Counted from its recommendations whenever it is saved: lists sort by them, see `count_responses`.
    recommended = models.PositiveIntegerField(default=0, editable=False)
    accepted = models.PositiveIntegerField(default=0, editable=False)
    answered = models.PositiveIntegerField(default=0, editable=False)
    # Looking back
    differently = _text(_("What we would do differently"))
    advice = _text(_("Advice to a peer"))

    objects = PageManager.from_queryset(PracticePageQuerySet)()

    base_form_class = PracticePageForm
    # In the CMS organisers correct what authors cannot; the texts are written on the site.
    content_panels = [
        *LibraryPage.content_panels[:-1],
        FieldPanel("year"),
        FieldPanel("question"),
        LibraryPage.attachments_panel,
        MultiFieldPanel(LibraryPage.classification_panel.children[:-1], _("What it is about")),
        MultiFieldPanel(
            [FieldPanel("text_language"), FieldPanel("licence"), FieldPanel("visibility")],
            _("Publication"),
        ),
    ]
    parent_page_types = ["network.PracticeIndexPage"]
    subpage_types: list[str] = []
    is_creatable = False
    template = "network/practice/practice_page.html"
    page_description = _("What a council did, posted by its people.")

    class Meta:
        verbose_name = _("practice")
        verbose_name_plural = _("practice")
        indexes = [
            models.Index(fields=["year"], name="network_practice_year"),
            models.Index(fields=["completed"], name="network_practice_completed"),
            models.Index(fields=["cost"], name="network_practice_cost"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(completed=None) | Q(selected=None) | Q(completed__lte=F("selected")),
                name="network_practice_completed_of_selected",
                violation_error_message=_(
                    "More people cannot complete it than were selected: check both numbers."
                ),
            ),
            models.CheckConstraint(
                condition=Q(replies=None) | Q(invited=None) | Q(replies__lte=F("invited")),
                name="network_practice_replies_of_invited",
                violation_error_message=_(
                    "There cannot be more replies than invitations: check both numbers."
                ),
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(starts_on=None) | Q(ends_on__gte=F("starts_on")),
                name="network_practice_ends_after_start",
                violation_error_message=_("The last day cannot be before the first."),
            ),
            *(
                models.CheckConstraint(
                    condition=Q(**{name: None}) | Q(**{f"{name}__gte": 0}),
                    name=f"network_practice_{name}_not_negative",
                )
                for name in ("honorarium", "days", "hours", "cost", "staff_days")
            ),
        ]

    @property
    def body(self):
        """Its texts below fixed headings, as a body of blocks: for its page, its contents and the search."""
        return body_of(self)

    @cached_property
    def permanent(self) -> Identifier:
        """The permanent identifier; `with_what_a_page_tells` told it together with the entry."""
        value = getattr(self, "identifier_told", None)
        if value is None:
            return super().permanent
        return Identifier(translation_key=self.translation_key, value=value)

    @cached_property
    def can_be_asked(self) -> bool:
        """Is anybody willing to talk about it? Likewise."""
        told = getattr(self, "can_be_asked_told", None)
        return willing_to_talk_of(self.translation_key).exists() if told is None else told

    @property
    def may_have_pictures(self) -> bool:
        """Is it worth asking for them? Most entries have none; likewise."""
        return getattr(self, "has_pictures_told", True)

    @property
    def pictures(self) -> list:
        """Its pictures, in order."""
        return list(self.images.all()) if self.may_have_pictures else []

    @property
    def in_figures(self) -> str:
        from network.practice.words import in_a_line  # it knows the models beside this one

        return ": ".join(filter(None, [str(self.year), in_a_line(self)]))

    def more_to_find(self):
        """Its figures, recommendations and lessons, each where it stands on the page."""
        from network.practice.finding import findable  # likewise

        return findable(self)

    def get_context(self, request, *args, **kwargs):
        from network.practice.reading import surroundings  # likewise

        return super().get_context(request, *args, **kwargs) | surroundings(self, request.user)

    @classmethod
    def from_serializable_data(cls, data, check_fks=True, strict_fks=False):
        """A version of it, as far as what it leads to is still there."""
        there = with_what_is_there(cls, data)
        return super().from_serializable_data(there, check_fks=False)

    def with_content_json(self, content):
        """A version of it. Its date is the day it became public, whatever a version says."""
        version = super().with_content_json(content)
        version.published_on = self.published_on
        return version

    def full_clean(self, *args, **kwargs):
        self.kind = Kind.PRACTICE
        super().full_clean(*args, **kwargs)

    def save(self, *args, **kwargs):
        self.kind = Kind.PRACTICE
        self.count_responses([one.response for one in self.recommendations.all()])
        super().save(*args, **kwargs)

    def count_responses(self, responses: list[str]) -> None:
        """How many recommendations there are, how many are answered, and how many accepted in full."""
        self.recommended = len(responses)
        self.answered = len(responses) - responses.count(Response.PENDING)
        self.accepted = responses.count(Response.ACCEPTED)
