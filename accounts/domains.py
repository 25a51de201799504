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
    return organisations_for_all([email])[email]


def had_before(email: str, organisation: Organisation) -> Organisation | None:
    """The body whose domain this was until the organisation came in its place, for the words of a page."""
    before = organisation.predecessors.filter(email_domains__domain=_readable(email))
    return before.order_by("name").first()


def organisations_for_all(emails: list[str]) -> dict[str, Match]:
    """The same for each of these addresses, in as many queries as for one."""
    domains = {email: _readable(email) for email in emails}
    names = {name for domain in domains.values() for name in _known_as(domain)}
    owners = _owners(names) if names else {}
    after = _successors([one for several in owners.values() for one in several])
    return {email: _match(domain, owners, after) for email, domain in domains.items()}


def _readable(email: str) -> str:
    try:
        return domain_of(email)
    except NotADomain:
        return ""


def _known_as(domain: str) -> list[str]:
    """The domain and those above it, as far as a row of ours could say whose it is."""
    if not domain or is_webmail(domain):
        return []
    return [name for name in with_parents(domain) if not is_shared_ending(name)]


def _owners(domains: set[str]) -> dict[str, list[Organisation]]:
    rows = EmailDomain.objects.filter(domain__in=domains, active=True)
    owners: dict[str, list[Organisation]] = {}
    for row in rows.select_related("organisation"):
        owners.setdefault(row.domain, []).append(row.organisation)
    return owners


def _match(domain: str, owners: dict, after: dict) -> Match:
    if not domain:
        return Match(UNREADABLE)
    if is_webmail(domain):
        return Match(WEBMAIL)
    known = next((name for name in _known_as(domain) if name in owners), None)
    if known is None:
        return Match(UNKNOWN)
    today = in_place_of(owners[known], after)
    if not today:
        return Match(ENDED)
    if known != domain:
        return Match(BELOW, today)
    return Match(SHARED if len(today) > 1 else KNOWN, today, proves=True)


def in_place_of(
    organisations: list[Organisation], after: dict[int, list[Organisation]] | None = None
) -> list[Organisation]:
    """The bodies that exist today: these, or whatever came after them. A circle leads nowhere.

    Who asks for many gives what came `after` each, found once for all of them.
    """
    after = _successors(organisations) if after is None else after
    found: dict[int, Organisation] = {}
    seen: set[int] = set()
    ahead = list(organisations)
    while ahead:
        seen |= {one.pk for one in ahead}
        found |= {one.pk: one for one in ahead if one.is_current}
        ended = [one.pk for one in ahead if not one.is_current]
        following = [one for pk in ended for one in after.get(pk, []) if one.pk not in seen]
        ahead = list({one.pk: one for one in following}.values())
    return sorted(found.values(), key=lambda one: one.name)


def _successors(organisations: list[Organisation]) -> dict[int, list[Organisation]]:
    """What came after each body that was ever replaced; nothing where none of these has ended."""
    after: dict[int, list[Organisation]] = {}
    if all(one.is_current for one in organisations):
        return after
    for link in Succession.objects.select_related("successor"):
        after.setdefault(link.predecessor_id, []).append(link.successor)
    return after
