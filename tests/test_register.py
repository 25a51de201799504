"""The register of organisations: loaded as often as one likes, corrected by hand, never half."""

import csv
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import EmailDomain, Organisation, Succession
from accounts.register.reading import COLUMNS, SHIPPED
from tests.factories import AffiliationFactory, OrganisationFactory

pytestmark = pytest.mark.django_db


def rows_of(path=SHIPPED) -> list[dict]:
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def register(tmp_path):
    """Writes rows to a file and imports it; returns what the command says."""

    def load(rows: list[dict], columns=COLUMNS) -> str:
        path = tmp_path / "register.csv"
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, restval="")
            writer.writeheader()
            writer.writerows(rows)
        return imported(path)

    return load


def imported(path=SHIPPED) -> str:
    out = StringIO()
    call_command("import_organisations", path, stdout=out)
    return out.getvalue().splitlines()[0]


def row(code="FRESH", **cells) -> dict:
    return {"code": code, "name": f"{code} Council", "kind": "unitary", "nation": "england"} | cells


def everything() -> list:
    return [
        list(Organisation.objects.order_by("pk").values()),
        list(EmailDomain.objects.order_by("pk").values()),
        list(Succession.objects.order_by("pk").values()),
    ]


def test_it_holds_every_body_of_the_register():
    assert Organisation.objects.count() == len(rows_of()) == 477
    assert Organisation.objects.current().count() == 404


def test_loading_it_twice_changes_nothing():
    before = everything()
    assert imported() == "0 added, 0 changed, 477 unchanged, 0 kept as corrected by hand."
    assert everything() == before


def test_every_body_that_ended_leads_to_a_successor():
    ended = Organisation.objects.exclude(ends=None)
    assert [one.code for one in ended if not one.replaced_by.exists()] == []


def test_counties_partnerships_and_shared_domains_are_there():
    assert {one.code for one in Organisation.objects.get(code="CAM").districts.current()} == {
        *("CAB", "ECA", "FEN", "HUN", "SCA")
    }
    assert {one.code for one in Organisation.objects.get(code="GCP").parts.all()} == {
        *("CAM", "CAB", "SCA")
    }
    shared = EmailDomain.objects.filter(domain="lewes-eastbourne.gov.uk")
    assert {one.organisation.code for one in shared} == {"EAS", "LEE"}


def test_what_is_new_is_added_and_what_differs_is_changed(register):
    assert register([row(email_domains="new.gov.uk")]).startswith("1 added, 0 changed")
    assert register([row(name="Newer Council", email_domains="newer.gov.uk")]) == (
        "0 added, 1 changed, 0 unchanged, 0 kept as corrected by hand."
    )
    new = Organisation.objects.get(code="FRESH")
    assert new.name == "Newer Council"
    assert [one.domain for one in new.email_domains.all()] == ["newer.gov.uk"]


def test_bodies_that_are_not_in_the_file_stay(register):
    hand_made = OrganisationFactory()
    register([row()])
    hand_made.refresh_from_db()
    assert Organisation.objects.count() == 479


def test_what_was_corrected_by_hand_stays(register):
    register([row(website="https://old.example.org")])
    new = Organisation.objects.get(code="FRESH")
    new.name = "Corrected Council"
    new.correct("name")
    new.save()
    said = register([row(name="From the file", website="https://new.example.org")])
    assert said == "0 added, 1 changed, 0 unchanged, 1 kept as corrected by hand."
    new.refresh_from_db()
    assert (new.name, new.website) == ("Corrected Council", "https://new.example.org")


def test_domains_that_organisers_added_or_switched_off_stay(register):
    register([row(email_domains="wrong.gov.uk")])
    new = Organisation.objects.get(code="FRESH")
    new.email_domains.update(active=False)
    new.email_domains.create(domain="right.gov.uk")
    register([row(email_domains="wrong.gov.uk")])
    rows = {one.domain: one.active for one in new.email_domains.all()}
    assert rows == {"wrong.gov.uk": False, "right.gov.uk": True}


def test_a_successor_that_appears_in_the_file_takes_the_people_over(register):
    register([row("OLD"), row("FRESH")])
    speaks = AffiliationFactory(organisation=Organisation.objects.get(code="OLD"))
    register([row("OLD", ends="2026-04-01", replaced_by="FRESH"), row("FRESH")])
    assert [one.organisation.code for one in speaks.user.affiliations.live()] == ["FRESH"]


def test_people_go_to_the_body_of_today_however_many_came_between(register):
    register([row("FIRST"), row("SECOND"), row("THIRD")])
    speaks = AffiliationFactory(organisation=Organisation.objects.get(code="FIRST"))
    register(
        [
            row("SECOND", ends="2025-04-01", replaced_by="THIRD"),
            row("FIRST", ends="2019-04-01", replaced_by="SECOND"),
            row("THIRD"),
        ]
    )
    assert [one.organisation.code for one in speaks.user.affiliations.live()] == ["THIRD"]


def test_nothing_moves_while_the_old_body_still_exists(register):
    tomorrow = str(timezone.localdate() + timedelta(days=1))
    register([row("OLD"), row("FRESH")])
    speaks = AffiliationFactory(organisation=Organisation.objects.get(code="OLD"))
    register([row("OLD", ends=tomorrow, replaced_by="FRESH"), row("FRESH")])
    assert [one.organisation.code for one in speaks.user.affiliations.live()] == ["OLD"]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"name": ""}, "name:"),
        ({"kind": "castle"}, "kind:"),
        ({"nation": "mercia"}, "nation:"),
        ({"starts": "1 April 2020"}, "starts:"),
        ({"starts": "2020-04-01", "ends": "2019-04-01"}, "ends:"),
        ({"replaced_by": "NOBODY"}, "replaced_by: nobody has the code NOBODY"),
        ({"county": "NOBODY"}, "county: nobody has the code NOBODY"),
        ({"parts": "BAD"}, "parts: BAD is the organisation itself"),
        ({"email_domains": "gmail.com"}, "email_domains: gmail.com"),
        ({"email_domains": "not_a_domain"}, "email_domains: not_a_domain"),
        ({"latitude": "north"}, "latitude:"),
        ({"website": "javascript:alert(1)"}, "website:"),
        ({"code": "two words"}, "code:"),
        ({"code": "GOOD"}, "code: GOOD is given twice"),
    ],
)
def test_a_bad_row_is_named_by_its_line_and_nothing_is_half_done(register, cells, reason):
    before = everything()
    with pytest.raises(CommandError) as error:
        register([row("GOOD"), row("BAD") | cells])
    assert f"line 3: {reason}" in str(error.value)
    assert everything() == before


def test_a_file_with_other_columns_is_refused(register):
    with pytest.raises(CommandError, match="line 1"):
        register([{"code": "FRESH", "name": "New"}], columns=["code", "name"])


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b'code,name\n"never closed', b"a\x00b"])
def test_what_is_not_a_register_is_refused(tmp_path, content):
    path = tmp_path / "broken.csv"
    path.write_bytes(content)
    with pytest.raises(CommandError, match="Nothing was imported"):
        imported(path)


def test_the_database_refuses_what_cannot_be_true():
    county = OrganisationFactory()
    for impossible in (
        {"county": county},
        {"combined_authority": county},
        {"starts": "2020-01-01", "ends": "2019-01-01"},
        {"code": "dud"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Organisation.objects.filter(pk=county.pk).update(**impossible)
    with pytest.raises(IntegrityError), transaction.atomic():
        Succession.objects.create(predecessor=county, successor=county)


def test_somebody_speaks_for_an_organisation_once():
    speaks = AffiliationFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        AffiliationFactory(user=speaks.user, organisation=speaks.organisation)
