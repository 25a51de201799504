"""The questions the network asks: of its members, and of what stands to its left."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import get_language

from accounts.models import Affiliation, Kind, Organisation, Standing
from accounts.permissions import is_member
from resources.models import LibraryPage
from resources.models.kind import Kind as LibraryKind

PRACTICE = LibraryKind.PRACTICE
YEAR = timedelta(days=365)


class ApplicationQuerySet(models.QuerySet):
    """Questions asked of those who ask to join."""

    def open(self):
        """Those nobody has decided yet, submitted or still being written."""
        return self.filter(decided_at=None)

    def waiting(self):
        """Those that an organiser has to decide, the oldest first."""
        there = self.open().filter(submitted_at__isnull=False, user__is_active=True)
        return there.order_by("submitted_at", "pk")


class ProfileQuerySet(models.QuerySet):
    """Questions asked of the members. Every list and every page of them starts at `visible_to`."""

    def visible_to(self, viewer):
        """The profiles this person may find: only members find anybody, each finds themselves.

        Each knows what `Profile.shows` asks: is it the viewer's own (`is_own`), a colleague's
        (`is_colleague`)?
        """
        if not is_member(viewer):
            return self.none()
        there = self.filter(user__is_active=True, user__standing=Standing.MEMBER)
        found = there.filter(Q(user=viewer) | self._audience("seen_by", viewer))
        return found.annotate(
            is_own=ExpressionWrapper(Q(user=viewer), BooleanField()),
            is_colleague=Exists(_colleagues(viewer).filter(user=OuterRef("user"))),
        )

    def showing(self, part: str, viewer):
        """Of these, the profiles that show this part (one of `Profile.PARTS`) to this person.

        A search in a part must start here, or finding somebody would tell what they keep to themselves.
        """
        return self.filter(Q(user=viewer) | self._audience(f"{part}_seen_by", viewer))

    @staticmethod
    def _audience(field: str, viewer) -> Q:
        colleagues = _colleagues(viewer).values("user")
        return Q(**{field: "members"}) | Q(**{field: "organisation"}, user__in=colleagues)

    def taking_messages_from(self, sender):
        """Of these, whom this person may write to: nobody writes to themselves, nor to who blocks them."""
        open_to_all = self.filter(takes_messages=True).exclude(user=sender)
        return open_to_all.exclude(user__blocks__blocked=sender)

    def known_to(self, viewer):
        """Whom this person may block: who can be found, who has written, who is blocked already."""
        found = Q(pk__in=self.visible_to(viewer).values("pk"))
        wrote = Q(user__messages_sent__recipient=viewer) | Q(user__blocked_by__owner=viewer)
        return self.filter(found | wrote).exclude(user=viewer).distinct()

    def to_remind(self):
        """Members who have not confirmed their details for a year, nor been asked to."""
        since = timezone.now() - YEAR
        there = self.filter(user__is_active=True, user__standing=Standing.MEMBER)
        asked = Q(reminded_at=None) | Q(reminded_at__lt=since)
        return there.filter(asked, confirmed_at__lt=since)


def _colleagues(viewer):
    """Who speaks for an organisation that this person speaks for."""
    mine = Affiliation.objects.verified().filter(user=viewer).values("organisation")
    return Affiliation.objects.verified().filter(organisation__in=mine)


def speaks_for(user) -> list[Organisation]:
    """The organisations that this person is known to speak for, by name."""
    found = user.affiliations.verified().select_related("organisation")
    return sorted((one.organisation for one in found), key=str)


def worded(model):
    """The terms of a vocabulary as profiles keep them, in English, each with `words` for the reader."""
    here = model.objects.in_language().filter(translation_key=OuterRef("translation_key"))
    words = Coalesce(Subquery(here.values("name")[:1]), "name")
    order = ["words" if field == "name" else field for field in model._meta.ordering]
    return model.objects.in_language(settings.LANGUAGE_CODE).annotate(words=words).order_by(*order)


def published_by(organisation: Organisation, user):
    """The library items of an organisation that this person may see, in the reader's language; `practice_of` has the
    rest."""
    items = _items_here(user).exclude(kind=PRACTICE)
    return items.filter(organisations=organisation).newest_first()


def practice_of(organisation: Organisation, user):
    """What an organisation did, on its own or in a partnership, as far as this person may see it, the last first."""
    links = LibraryPage.organisations.through.objects.filter(librarypage=OuterRef("pk"))
    its = Q(organisation=organisation) | Q(organisation__parts=organisation)
    entries = _items_here(user).filter(Exists(links.filter(its)), kind=PRACTICE)
    return entries.with_rows().select_related("alias_of").order_by("-practicepage__year", "title")


def _items_here(user):
    return LibraryPage.objects.visible_to(user).filter(locale__language_code=get_language())


def organisations_by_code():
    """Organisations with what their own page says of them, in a number of queries that stays the same."""
    return (
        Organisation.objects.with_members()
        .select_related("county", "combined_authority")
        .prefetch_related("replaced_by", "predecessors", "parts", "partnerships")
    )


def below(organisation: Organisation):
    """The councils of today in a county or a combined authority."""
    if organisation.kind not in (Kind.COUNTY, Kind.COMBINED, Kind.STRATEGIC):
        return Organisation.objects.none()
    inside = Q(county=organisation) | Q(combined_authority=organisation)
    return Organisation.objects.current().filter(inside)


class DataExportQuerySet(models.QuerySet):
    """Questions asked of the copies that people asked for."""

    def open(self):
        """Those not fetched yet, made or being made."""
        return self.filter(fetched_at=None)

    def behind(self, token: str, user):
        """The copy that this person may fetch with this token: made, not fetched, not too old."""
        oldest = timezone.now() - timedelta(days=settings.RETENTION["data_exports"])
        return self.open().filter(
            user=user,
            token_hash=self.model.hash(token),
            ready_at__isnull=False,
            asked_at__gt=oldest,
        )
