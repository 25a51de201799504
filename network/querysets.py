"""The questions the network asks of what stands to its left."""

from django.db.models import Q
from django.utils.translation import get_language

from accounts.models import Kind, Organisation
from resources.models import LibraryPage


def published_by(organisation: Organisation, user):
    """The library items of an organisation that this person may see, in the reader's language."""
    return (
        LibraryPage.objects.visible_to(user)
        .filter(organisations=organisation, locale__language_code=get_language())
        .newest_first()
    )


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
