"""Which organisation an e-mail address speaks for."""

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from accounts.addresses import NotADomain, domain_of, is_shared_ending, is_webmail, with_parents
from accounts.models import EmailDomain, Organisation, Succession

UNREADABLE = _("This is not an e-mail address we can read.")
WEBMAIL = _("Anybody can have an address there, so it does not show where you work.")
UNKNOWN = _("We do not know this domain yet.")
ENDED = _(
    "The organisation that used this domain has ended, and we do not know what came after it."
)
BELOW = _("The address is below a domain we know, but others may have addresses there too.")
SHARED = _("Several organisations share this domain.")
KNOWN = _("The domain belongs to one organisation.")


@dataclass(frozen=True)
class Match:
    """What the domain of an address says: about none, one or several organisations, and why.

    Only where `proves` is true may a person be verified at once, and only for one of these.
    """

    reason: str
    organisations: list[Organisation] = field(default_factory=list)
    proves: bool = False

    def verifies(self, organisation: Organisation) -> bool:
        """Does the address show that its owner belongs to this organisation?"""
        return self.proves and organisation in self.organisations

    @property
    def only(self) -> Organisation | None:
        """The organisation, where there is no choice to make."""
        return self.organisations[0] if len(self.organisations) == 1 else None


def organisations_for(email: str) -> Match:
    """The organisations of today that an address points to.

    Only the exact domain proves anything. Below a domain that we know (`pc.north.gov.uk` below
    `north.gov.uk`) may stand a school, a parish or a contractor: a wildcard never proves a council,
    so such an address suggests the organisation and an organiser decides. A sub-domain that staff do
    use is a row of its own. A body that has ended leads to what came after it. Webmail and endings
    that many bodies share (gov.uk) prove nothing, whatever rows there are.
    """
    try:
        domain = domain_of(email)
    except NotADomain:
        return Match(UNREADABLE)
    if is_webmail(domain):
        return Match(WEBMAIL)
    for name in with_parents(domain):
        owners = [] if is_shared_ending(name) else _owners(name)
        if owners:
            return _match(owners, exact=name == domain)
    return Match(UNKNOWN)


def _owners(domain: str) -> list[Organisation]:
    rows = EmailDomain.objects.filter(domain=domain, active=True)
    return [row.organisation for row in rows.select_related("organisation")]


def _match(owners: list[Organisation], exact: bool) -> Match:
    today = in_place_of(owners)
    if not today:
        return Match(ENDED)
    if not exact:
        return Match(BELOW, today)
    return Match(SHARED if len(today) > 1 else KNOWN, today, proves=True)


def in_place_of(organisations: list[Organisation]) -> list[Organisation]:
    """The bodies that exist today: these, or whatever came after them. A circle leads nowhere."""
    found: dict[int, Organisation] = {}
    seen: set[int] = set()
    ahead = list(organisations)
    while ahead:
        seen |= {one.pk for one in ahead}
        found |= {one.pk: one for one in ahead if one.is_current}
        links = Succession.objects.filter(
            predecessor__in=[one for one in ahead if not one.is_current]
        ).exclude(successor__in=seen)
        ahead = list(
            {
                link.successor_id: link.successor for link in links.select_related("successor")
            }.values()
        )
    return sorted(found.values(), key=lambda one: one.name)
