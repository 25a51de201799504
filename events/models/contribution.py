from django.conf import settings
from django.db import models
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from accounts.models import Organisation
from events.models.member_input import MemberInput
from events.querysets import ContributionQuerySet


class Contribution(Orderable):
    """Somebody who speaks or helps at a session. Shown only once they confirmed and agreed to be named.

    The rows of a session's original count; its other languages have none of their own.
    """

    class Role(models.TextChoices):
        SPEAKER = "speaker", _("Speaker")
        FACILITATOR = "facilitator", _("Facilitator")
        CHAIR = "chair", pgettext_lazy("a person", "Chair")
        NOTE_TAKER = "note-taker", _("Note-taker")

    session = ParentalKey("events.SessionPage", related_name="contributions")
    name = models.CharField(_("name"), max_length=150, blank=True)
    role = models.CharField(_("role"), max_length=20, choices=Role.choices, default=Role.SPEAKER)
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    organisation_in_words = models.CharField(
        _("or an organisation that is not in the list"), max_length=150, blank=True
    )
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("member"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="contributions",
        limit_choices_to={"standing": "member"},
        help_text=_(
            "If they are a member of the network: their e-mail address. It is never shown; members are led from the"
            " name to the profile."
        ),
    )
    is_confirmed = models.BooleanField(_("has confirmed"), default=False)
    may_be_named = models.BooleanField(
        _("agrees to be named"),
        default=False,
        help_text=_("Nobody is shown before both boxes are ticked."),
    )
    # What the file they were imported from calls them: a second import finds them again, whatever they are called.
    source_id = models.CharField(max_length=255, blank=True, editable=False)

    objects = ContributionQuerySet.as_manager()

    panels = [
        FieldPanel("name"),
        FieldPanel("role"),
        FieldPanel("organisation"),
        FieldPanel("organisation_in_words"),
        FieldPanel("member", widget=MemberInput),
        FieldRowPanel([FieldPanel("is_confirmed"), FieldPanel("may_be_named")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("speaker or facilitator")
        verbose_name_plural = _("speakers and facilitators")

    def __str__(self):
        return self.name or gettext("A participant")

    @property
    def is_named(self) -> bool:
        """May a reader see this? The same as `ContributionQuerySet.named`, for a preview too."""
        return self.is_confirmed and self.may_be_named

    @property
    def for_whom(self) -> str:
        """The organisation, for the reader's language."""
        return (
            self.organisation.name_in_language if self.organisation else self.organisation_in_words
        )

    @property
    def line(self) -> str:
        """The name as the library writes authors: "Invented, Sam"."""
        given, _space, family = self.name.strip().rpartition(" ")
        return f"{family}, {given}" if given else family
