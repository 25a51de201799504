from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts.querysets import OrganisationQuerySet


class Kind(models.TextChoices):
    """What sort of body it is."""

    COUNTY = "county", _("County council")
    DISTRICT = "district", _("District council")
    UNITARY = "unitary", _("Unitary council")
    METROPOLITAN = "metropolitan-borough", _("Metropolitan borough")
    LONDON = "london-borough", _("London borough")
    CITY = "city-corporation", _("City corporation")
    WELSH = "welsh-council", _("Welsh council")
    SCOTTISH = "scottish-council", _("Scottish council")
    NORTHERN_IRELAND = "northern-ireland-district", _("Northern Ireland district")
    COMBINED = "combined-authority", _("Combined authority")
    STRATEGIC = "strategic-authority", _("Strategic authority")
    PARISH = "parish", _("Parish, town or community council")
    PARTNERSHIP = "partnership", _("Partnership of councils")
    PARTNER = "partner", _("Partner")


class Nation(models.TextChoices):
    ENGLAND = "england", _("England")
    NORTHERN_IRELAND = "northern-ireland", _("Northern Ireland")
    SCOTLAND = "scotland", _("Scotland")
    WALES = "wales", _("Wales")


class Region(models.TextChoices):
    """The regions of England."""

    EAST_MIDLANDS = "east-midlands", _("East Midlands")
    EAST = "east-of-england", _("East of England")
    LONDON = "london", _("London")
    NORTH_EAST = "north-east", _("North East")
    NORTH_WEST = "north-west", _("North West")
    SOUTH_EAST = "south-east", _("South East")
    SOUTH_WEST = "south-west", _("South West")
    WEST_MIDLANDS = "west-midlands", _("West Midlands")
    YORKSHIRE = "yorkshire-and-the-humber", _("Yorkshire and the Humber")


def _above(related_name: str, words):
    return models.ForeignKey(
        "self",
        verbose_name=words,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name=related_name,
    )


class Organisation(models.Model):
    """A body that can take part: an authority, a partnership of authorities, or a partner."""

    code = models.SlugField(
        _("code"), max_length=20, unique=True, help_text=_("Register code, for example DUD.")
    )
    name = models.CharField(_("name"), max_length=200)
    name_cy = models.CharField(_("name in Welsh"), max_length=200, blank=True)
    short_name = models.CharField(_("short name"), max_length=100, blank=True)
    kind = models.CharField(_("kind"), max_length=30, choices=Kind.choices, default=Kind.PARTNER)
    nation = models.CharField(_("nation"), max_length=20, choices=Nation.choices, blank=True)
    region = models.CharField(_("region"), max_length=30, choices=Region.choices, blank=True)
    starts = models.DateField(_("since"), null=True, blank=True)
    ends = models.DateField(
        _("ended on"), null=True, blank=True, help_text=_("Empty as long as it exists.")
    )
    county = _above("districts", _("county"))
    combined_authority = _above("constituents", _("combined authority"))
    parts = models.ManyToManyField(
        "self",
        verbose_name=_("parts"),
        blank=True,
        symmetrical=False,
        related_name="partnerships",
        help_text=_("The authorities that make up a partnership."),
    )
    replaced_by = models.ManyToManyField(
        "self",
        verbose_name=_("replaced by"),
        blank=True,
        symmetrical=False,
        related_name="predecessors",
        through="accounts.Succession",
    )
    website = models.URLField(_("website"), blank=True)
    gss = models.CharField(_("GSS code of its area"), max_length=9, blank=True)
    former_gss = models.CharField(_("former GSS codes"), max_length=100, blank=True)
    latitude = models.FloatField(_("latitude"), null=True, blank=True)
    longitude = models.FloatField(_("longitude"), null=True, blank=True)
    population = models.PositiveIntegerField(_("population in 2020"), null=True, blank=True)
    area = models.FloatField(_("area in square kilometres"), null=True, blank=True)
    # Names of fields that somebody changed by hand: the next import leaves these as they are.
    corrected_fields = models.JSONField(default=list, blank=True, editable=False)
    # What the erased rows of its first members would have shown: nothing about anybody.
    took_part_from = models.DateTimeField(null=True, blank=True, editable=False)
    search_text = models.TextField(blank=True, editable=False)  # see accounts/names.py

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                Lower("code"),
                name="accounts_organisation_code_unique",
                violation_error_message=_("Another organisation has this code."),
            ),
            models.CheckConstraint(
                condition=Q(ends=None) | Q(starts=None) | Q(ends__gte=F("starts")),
                name="accounts_organisation_ends_after_start",
                violation_error_message=_("An organisation cannot end before it starts."),
            ),
            models.CheckConstraint(
                condition=Q(county=None) | ~Q(county=F("id")),
                name="accounts_organisation_not_its_own_county",
                violation_error_message=_("An organisation cannot be its own county."),
            ),
            models.CheckConstraint(
                condition=Q(combined_authority=None) | ~Q(combined_authority=F("id")),
                name="accounts_organisation_not_its_own_authority",
                violation_error_message=_("An organisation cannot be its own combined authority."),
            ),
        ]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        """Keep it, and what it and its successors are found by."""
        super().save(*args, **kwargs)
        Organisation.objects.refold()

    def get_absolute_url(self) -> str:
        return reverse("organisation", args=[self.code])

    @property
    def names(self) -> list[str]:
        """Everything it is called today."""
        return [name for name in (self.code, self.name, self.name_cy, self.short_name) if name]

    @property
    def name_in_language(self) -> str:
        """Its name for the reader's language."""
        return self.name_cy if get_language() == "cy" and self.name_cy else self.name

    @property
    def written_in(self) -> str:
        """Language of that name."""
        return "cy" if get_language() == "cy" and self.name_cy else "en-gb"

    @property
    def is_current(self) -> bool:
        """Does it exist today?"""
        return self.ends is None or self.ends > timezone.localdate()

    def correct(self, *fields: str) -> None:
        """Remember that these fields were changed by hand. Does not save."""
        self.corrected_fields = sorted({*self.corrected_fields, *fields})


class Succession(models.Model):
    """One body came after another: a merger, a split, a new name."""

    predecessor = models.ForeignKey(
        Organisation,
        verbose_name=_("replaced body"),
        on_delete=models.CASCADE,
        related_name="successions",
    )
    successor = models.ForeignKey(
        Organisation, verbose_name=_("successor"), on_delete=models.CASCADE, related_name="+"
    )

    class Meta:
        verbose_name = _("succession")
        verbose_name_plural = _("successions")
        constraints = [
            models.UniqueConstraint(
                fields=["predecessor", "successor"], name="accounts_succession_unique"
            ),
            models.CheckConstraint(
                condition=~Q(predecessor=F("successor")),
                name="accounts_succession_not_of_itself",
                violation_error_message=_("An organisation cannot replace itself."),
            ),
        ]

    def __str__(self):
        return f"{self.predecessor} → {self.successor}"
