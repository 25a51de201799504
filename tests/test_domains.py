"""Which organisation an e-mail address speaks for: the right answer for every odd address."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from accounts.addresses import NotADomain, normalise_address
from accounts.domains import (
    BELOW,
    ENDED,
    KNOWN,
    SHARED,
    UNKNOWN,
    UNREADABLE,
    WEBMAIL,
    organisations_for,
)
from accounts.models import EmailDomain, Organisation, Succession
from accounts.register.reading import read_register
from tests.factories import EmailDomainFactory, OrganisationFactory

pytestmark = pytest.mark.django_db


def codes(email: str) -> list[str]:
    return [one.code for one in organisations_for(email).organisations]


def proven(email: str) -> list[str]:
    """Codes of the organisations that the address verifies for."""
    match = organisations_for(email)
    return [one.code for one in match.organisations if match.verifies(one)]


def test_every_current_organisation_with_a_known_domain_is_verified_by_it():
    rows = [row for row in read_register() if row.domains and row.values["ends"] is None]
    wrong = {
        f"{row.code} {domain}": proven(f"a.person@{domain}")
        for row in rows
        for domain in row.domains
        if row.code not in proven(f"a.person@{domain}")
    }
    assert wrong == {}
    assert len(rows) == 390


def test_a_domain_of_one_organisation_leaves_no_choice():
    match = organisations_for("a.person@kirklees.gov.uk")
    assert match.only == Organisation.objects.get(code="KIR")
    assert (match.proves, match.reason) == (True, KNOWN)


def test_a_shared_domain_offers_the_choice():
    match = organisations_for("a.person@adur-worthing.gov.uk")
    assert [one.code for one in match.organisations] == ["ADU", "WOT"]
    assert match.only is None
    assert (match.proves, match.reason) == (True, SHARED)


@pytest.mark.parametrize(
    "email",
    [
        "a.person@evil-kirklees.gov.uk",
        "a.person@kirklees.gov.uk.evil.com",
        "a.person@kirklees.gov.uk-evil.com",
        "a.person@evilkirklees.gov.uk",
        "a.person@kirklees.gov",
        "a.person@gov.uk",
        "kirklees.gov.uk@evil.com",
    ],
)
def test_only_whole_labels_count(email):
    assert codes(email) == []
    assert organisations_for(email).reason == UNKNOWN


@pytest.mark.parametrize(
    "email",
    [
        "A.PERSON@KIRKLEES.GOV.UK",
        "a.person@Kirklees.Gov.Uk",
        "a.person@kirklees.gov.uk.",
        "a.person+network@kirklees.gov.uk",
        '"a.person"@kirklees.gov.uk',
        '"a@b"@kirklees.gov.uk',
        " a.person@kirklees.gov.uk ",
        "a.person@ｋirklees.gov.uk",  # full-width k: the mail goes to the same domain
    ],
)
def test_other_spellings_of_the_same_address_are_known(email):
    assert proven(email) == ["KIR"]


@pytest.mark.parametrize(
    "email",
    [
        "a.person@kirklееs.gov.uk",  # a Cyrillic letter
        "a.person@kirk1ees.gov.uk",
        "a.person@kırklees.gov.uk",  # dotless i
        "a.person@xn--kirkles-cva.gov.uk",
    ],
)
def test_letters_that_look_alike_stay_different_domains(email):
    assert proven(email) == []


@pytest.mark.parametrize("email", ["adminiſtrator@example.org", "admınistrator@example.org"])
def test_letters_that_fold_into_others_are_no_address(email):
    with pytest.raises(NotADomain):
        normalise_address(email)


def test_a_domain_with_other_letters_is_found_in_both_its_forms():
    domain = EmailDomain(domain="Cyngor-Tŷ.CYMRU", organisation=OrganisationFactory())
    domain.full_clean()
    domain.save()
    assert domain.domain == "xn--cyngor-t-w4a.cymru" or domain.domain.startswith("xn--")
    assert codes("a@cyngor-tŷ.cymru") == codes(f"a@{domain.domain}") == [domain.organisation.code]


@pytest.mark.parametrize(
    "email",
    [
        "",
        "@",
        "kirklees.gov.uk",
        "@kirklees.gov.uk",
        "a.person@",
        "a.person@[192.0.2.1]",
        "a.person@[IPv6:2001:db8::1]",
        "a.person@192.0.2.1",
        "a.person@kirklees.gov.uk(comment)",
        "a.person(comment)@kirklees.gov.uk",
        "a.person@evil.com(@kirklees.gov.uk",
        "a@evil.com@kirklees.gov.uk",
        "a.person@kirklees.gov.uk..",
        "a.person@.kirklees.gov.uk",
        "a.person@kirklees..gov.uk",
        "a.person@kirklees.gov.uk\nBcc: b@example.org",
        "a.person@localhost",
        "a" * 250 + "@kirklees.gov.uk",
    ],
)
def test_what_is_not_an_address_is_nobodys(email):
    assert organisations_for(email).reason == UNREADABLE
    assert codes(email) == []


def test_below_a_known_domain_an_organiser_decides():
    """A wildcard never proves a council: schools and parishes have addresses there too."""
    match = organisations_for("clerk@parish.kirklees.gov.uk")
    assert [one.code for one in match.organisations] == ["KIR"]
    assert (match.proves, match.reason) == (False, BELOW)
    assert proven("clerk@parish.kirklees.gov.uk") == []


def test_a_subdomain_with_a_row_of_its_own_is_proof():
    assert proven("a.person@new.devon.gov.uk") == ["DEV"]


@pytest.mark.parametrize("domain", ["gmail.com", "hotmail.co.uk", "btinternet.com", "nhs.net"])
def test_webmail_never_verifies_whatever_rows_there_are(domain):
    EmailDomainFactory(domain=domain)
    assert organisations_for(f"dudley.council@{domain}").reason == WEBMAIL
    assert codes(f"dudley.council@mail.{domain}") == []


@pytest.mark.parametrize("domain", ["gov.uk", "org.uk", "gov.wales", "llyw.cymru"])
def test_an_ending_that_many_share_never_verifies_whatever_rows_there_are(domain):
    EmailDomainFactory(domain=domain)
    assert codes(f"a.person@{domain}") == []
    assert codes(f"a.person@unknown.{domain}") == []


@pytest.mark.parametrize("domain", ["gmail.com", "mail.gmail.com", "gov.uk", "uk", "not a domain"])
def test_a_domain_that_proves_nothing_cannot_be_added(domain):
    with pytest.raises(ValidationError):
        EmailDomain(domain=domain, organisation=OrganisationFactory()).full_clean()


def test_a_former_body_leads_to_its_successor():
    assert proven("a.person@mendip.gov.uk") == ["SMT"]


def test_a_body_that_was_split_offers_the_choice():
    assert proven("a.person@cumbria.gov.uk") == ["CBD", "WAF"]


def test_a_chain_of_successors_is_followed_to_its_end():
    """Taunton Deane went into Somerset West and Taunton, that into Somerset."""
    old = Organisation.objects.get(code="TAU")
    EmailDomainFactory(domain="old-taunton.gov.uk", organisation=old)
    assert proven("a.person@old-taunton.gov.uk") == ["SMT"]


def test_a_former_body_without_a_successor_proves_nothing():
    gone = OrganisationFactory(ends=date(2020, 1, 1))
    EmailDomainFactory(domain="gone.gov.uk", organisation=gone)
    assert organisations_for("a@gone.gov.uk").reason == ENDED


def test_a_circle_of_successors_ends():
    one, other = (OrganisationFactory(ends=date(2020, 1, 1)) for _number in range(2))
    Succession.objects.create(predecessor=one, successor=other)
    Succession.objects.create(predecessor=other, successor=one)
    EmailDomainFactory(domain="circle.gov.uk", organisation=one)
    assert codes("a@circle.gov.uk") == []


def test_a_domain_that_was_switched_off_proves_nothing():
    EmailDomain.objects.filter(domain="kirklees.gov.uk").update(active=False)
    assert organisations_for("a.person@kirklees.gov.uk").reason == UNKNOWN
