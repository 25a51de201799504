"""Open data: what a visitor may see of every entry, for programs, and nothing else."""

import csv
import io
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.models import Method, Stage, Topic
from network.actions.practice import change
from network.practice import open_files
from network.practice.open_data import COLUMNS, RECOMMENDATION_COLUMNS
from tests.entries import entry, seen_by_visitors, without_the_demonstration
from tests.factories import OrganisationFactory, UserFactory
from tests.members import term
from tests.rendered import Document

pytestmark = pytest.mark.django_db

DATA = "/practice/data/"
FILES = ["practice.csv", "practice.json", "recommendations.csv"]


@pytest.fixture(autouse=True)
def _alone():
    without_the_demonstration()


def text(client, name: str) -> str:
    answer = client.get(DATA + name)
    assert answer.status_code == 200
    return b"".join(answer.streaming_content).decode()


def rows(client, name="practice.csv") -> list[dict]:
    return list(csv.DictReader(io.StringIO(text(client, name).removeprefix("\ufeff"))))


def entries(client) -> list[dict]:
    return json.loads(text(client, "practice.json"))["entries"]


@pytest.fixture
def full():
    """An entry that says everything, "=" included."""
    councils = [
        OrganisationFactory(name="Avalon Council", code="AVA", nation="wales"),
        OrganisationFactory(name="Lyonesse Council", code="LYO", nation="england"),
    ]
    return entry(
        "=1+1",
        *("accepted", "partly", "partly", "rejected", "pending"),
        in_welsh=True,
        year=2020,
        summary="What it was.",
        question="What should we do?",
        commissioned_by="Cabinet",
        organisations=councils,
        methods=[term(Method, "citizens-jury")],
        topics=[term(Topic, "town-centres"), term(Topic, "climate")],
        stages=[term(Stage, "deciding")],
        invited=10_000,
        replies=428,
        selected=50,
        completed=45,
        recruitment="stratified",
        honorarium="300.50",
        days=4,
        hours="22.5",
        meeting="in-person",
        starts_on="2020-01-18",
        ends_on="2020-03-01",
        facilitators=6,
        cost=90_000,
        staff_days=12,
        lead_weeks=20,
        licence="OGL-UK-3.0",
        precisions={"cost": "over"},
    )


def expected(one) -> dict:
    return {
        "identifier": one.identifier,
        "address": f"http://testserver/id/{one.identifier}/",
        "title": "=1+1",
        "summary": "What it was.",
        "organisations": ["AVA", "LYO"],
        "organisation_names": ["Avalon Council", "Lyonesse Council"],
        "nations": ["england", "wales"],
        "year": 2020,
        "methods": ["citizens-jury"],
        "topics": ["climate", "town-centres"],
        "stages": ["deciding"],
        "question": "What should we do?",
        "commissioned_by": "Cabinet",
        "invited": 10_000,
        "replies": 428,
        "selected": 50,
        "completed": 45,
        "recruitment": "stratified",
        "honorarium": 300.5,
        "days": 4,
        "hours": 22.5,
        "facilitators": 6,
        "cost": 90_000,
        "staff_days": 12,
        "lead_weeks": 20,
        "starts_on": "2020-01-18",
        "ends_on": "2020-03-01",
        "meeting": "in-person",
        **dict.fromkeys([one.name for one in COLUMNS if one.name.endswith("_precision")]),
        "cost_precision": "over",
        "response_rate": 4.28,
        "completion": 90,
        "cost_per_member": 2000,
        "cost_per_member_hour": 88.89,
        "cost_shared_by": "completed",
        "recommendations": 5,
        "recommendations_accepted": 1,
        "recommendations_partly": 2,
        "recommendations_rejected": 1,
        "recommendations_pending": 1,
        "text_language": "en",
        "licence": "OGL-UK-3.0",
        "last_published": one.last_published_at and one.last_published_at.isoformat(),
    }


def test_the_json_says_everything_of_an_entry_once(client, full, settings):
    settings.BASE_URL = "http://testserver"
    assert entries(client) == [expected(full)]


def test_the_table_says_the_same_and_nothing_in_it_is_a_formula(client, full, settings):
    settings.BASE_URL = "http://testserver"
    told = expected(full) | {"title": "'=1+1"}
    flat = {
        name: "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)
        for name, value in told.items()
    }
    assert rows(client) == [flat]


def test_what_is_not_stated_is_empty_and_nought_is_nought(client):
    entry("A", invited=0, replies=0)
    row = rows(client)[0]
    names = ("invited", "response_rate", "selected", "cost", "cost_shared_by", "licence")
    assert [row[name] for name in names] == ["0", "", "", "", "", ""]
    one = entries(client)[0]
    assert [one[name] for name in names] == [0, None, None, None, None, None]


def test_every_recommendation_has_a_line(client, full):
    found = rows(client, "recommendations.csv")
    assert [row["number"] for row in found] == ["1", "2", "3", "4", "5"]
    assert [row["response"] for row in found] == [
        *("accepted", "partly", "partly", "rejected", "pending")
    ]
    first = full.recommendations.first()
    assert found[0]["text"] == "'=1+1: 1"
    assert found[0]["entry"] == full.identifier
    assert found[0]["address"].endswith(f"/id/{full.identifier}/#{first.anchor}")


def test_the_columns_are_those_of_the_page_in_their_order(client):
    page = Document(client.get(DATA).content.decode())
    told = ["".join(one.itertext()) for one in page.all("code")]
    names = [column.name for column in COLUMNS]
    more = [column.name for column in RECOMMENDATION_COLUMNS]
    assert told == names + more
    assert text(client, "practice.csv") == "\ufeff" + ",".join(names) + "\r\n"
    assert text(client, "recommendations.csv") == "\ufeff" + ",".join(more) + "\r\n"
    assert len(set(names)) == len(names)
    assert "CC BY 4.0" in page.words()


def test_without_an_entry_the_json_is_whole(client):
    told = json.loads(text(client, "practice.json"))
    assert told["entries"] == []
    assert told["licence"] == "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize("by", ["visitor", "officer@example.org"])
def test_nobody_gets_what_visitors_may_not_see(client, sign_in, by):
    reader = client if by == "visitor" else sign_in(by)
    entry("Public", "accepted")
    entry("For members", "accepted", visibility="members")
    entry("Draft", "accepted", live=False)
    assert seen_by_visitors() == ["Public"]
    for name in FILES:
        said = text(reader, name)
        assert [word in said for word in ("Public", "For members", "Draft")] == [True, False, False]


def test_what_is_being_written_is_not_in_it_before_it_is_published(client):
    one = entry("Old title", cost=5)

    def alter(copy):
        copy.title, copy.cost = "New title", 6

    revision = change(one, UserFactory(), alter)
    assert [(row["title"], row["cost"]) for row in rows(client)] == [("Old title", "5")]
    revision.publish()
    assert [(row["title"], row["cost"]) for row in rows(client)] == [("New title", "6")]


def test_what_was_withdrawn_is_not_in_it(client):
    one = entry("Withdrawn", "accepted")
    assert [row["title"] for row in rows(client)] == ["Withdrawn"]
    one.unpublish()
    assert [rows(client, name) for name in ("practice.csv", "recommendations.csv")] == [[], []]


@pytest.mark.parametrize("name", FILES)
def test_other_sites_may_read_it_and_ask_whether_it_changed(client, name):
    one = entry("A", "accepted")
    first = client.get(DATA + name)
    assert first["Access-Control-Allow-Origin"] == "*"
    again = client.get(DATA + name, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again["Access-Control-Allow-Origin"]) == (304, "*")
    one.unpublish()
    assert client.get(DATA + name, headers={"If-None-Match": first["ETag"]}).status_code == 200


@pytest.mark.parametrize("name", ["", *FILES])
def test_it_is_read_and_never_written(client, name):
    assert client.post(DATA + name).status_code == 405
    assert client.head(DATA + name).status_code == 200


@pytest.mark.parametrize("name", FILES)
def test_more_entries_need_no_more_queries_up_to_a_piece(client, name, full):
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            text(client, name)
        return len(asked)

    queries()
    before = queries()
    for number in range(5):
        entry(f"More {number}", "accepted", organisations=[OrganisationFactory()])
    assert queries() == before <= 20


@pytest.mark.parametrize("name", FILES)
def test_piece_by_piece_it_is_the_same(client, name, monkeypatch):
    for number in range(5):
        entry(f"Entry {number}", "accepted", "pending")
    whole = text(client, name)
    monkeypatch.setattr(open_files, "AT_ONCE", 2)
    assert text(client, name) == whole
    assert len([row for row in rows(client) if row["title"].startswith("Entry")]) == 5
