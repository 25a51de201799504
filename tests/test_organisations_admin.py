"""Organisers keep the register in the admin; nobody else does."""

import pytest
from django.urls import reverse

from accounts.models import EmailDomain, Organisation
from accounts.register.loading import import_organisations
from tests.factories import AffiliationFactory, EmailDomainFactory, OrganisationFactory

pytestmark = pytest.mark.django_db

DUDLEY = {
    "name": "Dudley Council",
    "kind": "metropolitan-borough",
    "nation": "england",
    "region": "west-midlands",
}


def address(name: str, *args) -> str:
    return reverse(name, args=args)


@pytest.fixture
def pages() -> list[str]:
    one = Organisation.objects.get(code="DUD")
    return [
        address("organisations:index"),
        address("organisations:edit", one.pk),
        address("organisations:merge", one.pk),
        address("organisations:history", one.pk),
        address("email-domains:index"),
        address("email-domains:add"),
        address("email-domains:edit", one.email_domains.first().pk),
    ]


def test_organisers_open_every_page_of_it(organiser, pages):
    assert [organiser.get(page).status_code for page in pages] == [200] * len(pages)


@pytest.mark.parametrize("email", ["editor@example.org", "officer@example.org"])
def test_others_open_none_of_it(sign_in, pages, email):
    client = sign_in(email)
    assert {client.get(page).status_code for page in pages} <= {302, 403}
    merge = address("organisations:merge", Organisation.objects.get(code="DUD").pk)
    new = OrganisationFactory()
    client.post(merge, {"new": [new.pk], "on": "2026-04-01", "sure": "yes"})
    assert not new.predecessors.exists()


def test_organisers_find_a_body_by_an_old_name_without_accents(organiser):
    html = organiser.get(address("organisations:index"), {"q": "ynys mon"}).content.decode()
    assert "Isle of Anglesey County Council" in html
    assert "Aberdeen City Council" not in html


def test_what_an_organiser_changes_no_import_changes_back(organiser):
    dudley = Organisation.objects.get(code="DUD")
    organiser.post(address("organisations:edit", dudley.pk), DUDLEY)
    dudley.refresh_from_db()
    assert dudley.name == "Dudley Council"
    assert "name" in dudley.corrected_fields
    assert "nation" not in dudley.corrected_fields
    assert import_organisations().kept == ["DUD"]
    dudley.refresh_from_db()
    assert dudley.name == "Dudley Council"


def test_the_code_never_changes(organiser):
    dudley = Organisation.objects.get(code="DUD")
    organiser.post(address("organisations:edit", dudley.pk), DUDLEY | {"code": "OTHER"})
    dudley.refresh_from_db()
    assert dudley.code == "DUD"


def test_an_organiser_adds_a_domain_in_any_spelling(organiser):
    council = OrganisationFactory()
    given = {"domain": " NEW.gov.uk. ", "organisation": council.pk, "active": "on"}
    organiser.post(address("email-domains:add"), given)
    assert [(one.domain, one.source) for one in council.email_domains.all()] == [
        ("new.gov.uk", EmailDomain.Source.HAND)
    ]


def test_a_domain_that_proves_nothing_is_refused_in_words(organiser):
    given = {"domain": "gmail.com", "organisation": OrganisationFactory().pk, "active": "on"}
    html = organiser.post(address("email-domains:add"), given).content.decode()
    assert "Anybody can have an address there, so it proves nothing." in html
    assert not EmailDomain.objects.filter(domain="gmail.com").exists()


def test_a_domain_is_switched_off_and_never_deleted(sign_in):
    domain = EmailDomainFactory()
    for email in ("organiser@example.org", "administrator@example.org"):
        client = sign_in(email)
        assert client.post(address("email-domains:delete", domain.pk)).status_code == 302
        assert EmailDomain.objects.filter(pk=domain.pk).exists()
    client.post(address("email-domains:edit", domain.pk), {})
    domain.refresh_from_db()
    assert not domain.active


def test_a_merger_is_shown_first_and_recorded_then(organiser):
    old, new = OrganisationFactory(name="Old Council"), OrganisationFactory(name="New Council")
    AffiliationFactory(organisation=old)
    merge, given = address("organisations:merge", old.pk), {"new": [new.pk], "on": "2026-04-01"}
    shown = organiser.post(merge, given).content.decode()
    assert "1 person now speaks for New Council." in shown
    assert not new.predecessors.exists()
    answer = organiser.post(merge, given | {"sure": "yes"})
    assert answer["Location"] == address("organisations:history", old.pk)
    assert new.predecessors.get() == old
    history = organiser.get(answer["Location"]).content.decode()
    assert f"{old.code} was replaced by {new.code}." in history


def test_a_merger_that_cannot_be_true_is_refused_in_words(organiser):
    old, new = OrganisationFactory(), OrganisationFactory()
    merge = address("organisations:merge", old.pk)
    html = organiser.post(merge, {"new": [new.pk], "on": "2099-04-01"}).content.decode()
    assert "A merger is recorded when it has happened, not before." in html
