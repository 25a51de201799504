"""Browsing what councils did: narrowed, sorted, with the figures in the rows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.models import Method, Stage, Topic
from tests.entries import entry, without_the_demonstration
from tests.factories import OrganisationFactory
from tests.hostile import OWN
from tests.members import term
from tests.rendered import Document

pytestmark = pytest.mark.django_db

PRACTICE = "/practice/"
SORTS = [
    "title",
    "year",
    "invited",
    "response",
    "selected",
    "completed",
    "hours",
    "cost",
    "accepted",
]


@pytest.fixture(autouse=True)
def _alone():
    without_the_demonstration()


def browse(client, query="", address=PRACTICE):
    return client.get(f"{address}?{query}").context["browse"]


def listed(client, query="", address=PRACTICE) -> list[str]:
    return [one.title for one in browse(client, query, address).results]


def row(client, query="") -> dict[str, str]:
    """The figures of the first row, by the names of their columns."""
    return {cell["name"]: cell["words"] for cell in browse(client, query).results[0].cells}


def test_entries_are_listed_newest_first_and_then_by_title(client):
    for title, year in (("B", 2020), ("C", 2024), ("A", 2020)):
        entry(title, year=year)
    assert listed(client) == ["C", "A", "B"]


def test_a_row_shows_its_figures_and_how_exact_they_are(client):
    figures = {"invited": 10_000, "replies": 428, "selected": 50, "completed": 45, "hours": "22.50"}
    entry("A", "accepted", "partly", cost=60_000, precisions={"cost": "about"}, **figures)
    assert row(client) == {
        "year": "2024",
        "invited": "10,000",
        "response": "4.3%",
        "selected": "50",
        "completed": "45",
        "hours": "22.5",
        "cost": "about £60,000",
        "accepted": "1 of 2",
    }


def test_what_is_not_stated_is_not_shown_as_nought(client):
    entry("A", invited=0, replies=0)
    assert row(client) == {
        "year": "2024",
        "invited": "0",
        "response": None,
        "selected": None,
        "completed": None,
        "hours": None,
        "cost": None,
        "accepted": None,
    }


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("topic=climate", ["Climate jury"]),
        ("method=citizens-jury", ["Climate jury"]),
        ("stage=deciding", ["Town panel"]),
        ("nation=wales", ["Town panel"]),
        ("year=2019", ["Town panel"]),
        ("year=2019&nation=england", []),
        ("q=JURY", ["Climate jury"]),
        ("q=jury+climate", ["Climate jury"]),
        ("q=xanadu", ["Town panel"]),
        ("q=xanadu+jury", []),
        ("topic=no-such-topic&nation=atlantis&year=1066", ["Climate jury", "Town panel"]),
        ("topic=climate&topic=town-centres", []),
    ],
)
def test_the_list_is_narrowed(client, query, found):
    english = OrganisationFactory(name="Avalon Council", nation="england")
    welsh = OrganisationFactory(name="Cyngor Xanadu", nation="wales")
    entry(
        "Climate jury",
        topics=[term(Topic, "climate")],
        methods=[term(Method, "citizens-jury")],
        organisations=[english],
        year=2024,
    )
    entry("Town panel", stages=[term(Stage, "deciding")], organisations=[welsh], year=2019)
    assert listed(client, query) == found


def test_an_entry_of_two_councils_stands_in_the_list_once(client):
    councils = [OrganisationFactory(name=name, nation="wales") for name in ("Zeta", "Eta")]
    entry("Together", organisations=councils)
    assert listed(client, "nation=wales") == ["Together"]
    assert [one.name for one in browse(client).results[0].councils] == ["Eta", "Zeta"]
    assert browse(client).totals() == ["From 2 organisations."]


@pytest.mark.parametrize(
    ("name", "small", "large"),
    [
        ("invited", {"invited": 5}, {"invited": 6}),
        ("response", {"invited": 100, "replies": 9}, {"invited": 10, "replies": 1}),
        ("selected", {"selected": 5}, {"selected": 40}),
        ("completed", {"completed": 5}, {"completed": 40}),
        ("hours", {"hours": "7.5"}, {"hours": 10}),
        ("cost", {"cost": 900}, {"cost": 10_000}),
    ],
)
def test_it_is_sorted_both_ways_and_what_is_empty_stands_last(client, name, small, large):
    entry("Small", year=2001, **small)
    entry("Large", year=2000, **large)
    entry("Empty", year=2002, invited=0 if name == "response" else None)
    assert listed(client, f"sort={name}") == ["Small", "Large", "Empty"]
    assert listed(client, f"sort=-{name}") == ["Large", "Small", "Empty"]


def test_it_is_sorted_by_the_share_of_recommendations_accepted(client):
    entry("Third", "accepted", "rejected", "pending")
    entry("All", "accepted")
    entry("Half of many", *["accepted", "partly"] * 3)
    entry("Of nothing")
    assert listed(client, "sort=-accepted") == ["All", "Half of many", "Third", "Of nothing"]
    assert listed(client, "sort=accepted") == ["Third", "Half of many", "All", "Of nothing"]


def test_it_is_sorted_by_title_and_year(client):
    for title, year in (("B", 2020), ("A", 2021)):
        entry(title, year=year)
    assert listed(client, "sort=title") == ["A", "B"]
    assert listed(client, "sort=-title") == ["B", "A"]
    assert listed(client, "sort=year") == ["B", "A"]
    assert listed(client, "sort=-year") == ["A", "B"]


def test_the_head_of_a_column_says_how_it_is_sorted_and_turns_it_round(client):
    entry("A")
    heads = {head["name"]: head for head in browse(client, "nation=&sort=-cost").heads()}
    assert {name: head["sorted"] for name, head in heads.items() if head["sorted"]} == {
        "cost": "descending"
    }
    assert heads["cost"]["address"] == "?sort=cost#results"
    assert heads["hours"]["address"] == "?sort=-hours#results"
    assert heads["title"]["address"] == "?sort=title#results"
    page = Document(client.get(f"{PRACTICE}?sort=-cost").content.decode())
    assert page.attributes("aria-sort") == ["descending"]


def test_sorting_keeps_what_narrows_the_list_and_forgets_its_page(client):
    entry("A", year=2024)
    head = browse(client, "year=2024&q=a&page=3&x=y").heads()[0]
    assert head["address"] == "?q=a&year=2024&sort=title#results"


def test_each_filter_can_be_taken_away(client):
    entry("Climate", year=2024, topics=[term(Topic, "climate")])
    removals = browse(client, "q=cli&topic=climate&year=2024&sort=title").removals()
    assert [one["label"] for one in removals] == ["“cli”", "Climate", "2024"]
    assert [one["address"] for one in removals] == [
        "?topic=climate&year=2024&sort=title#results",
        "?q=cli&year=2024&sort=title#results",
        "?q=cli&topic=climate&sort=title#results",
    ]


def test_it_says_how_many_there_are_and_how_many_are_answered(client):
    first, second = OrganisationFactory(), OrganisationFactory()
    entry("A", "accepted", "rejected", organisations=[first])
    entry("B", "accepted", "pending", organisations=[first, second])
    entry("C", organisations=[second])
    found = browse(client)
    assert found.total == 3
    assert found.totals() == [
        "From 2 organisations.",
        "1 has an answer to every recommendation.",
    ]


def test_who_may_not_see_an_entry_learns_nothing_of_it(client, sign_in):
    council = OrganisationFactory()
    for title, fields in (
        ("For members", {"visibility": "members", "year": 1999}),
        ("Draft", {"live": False, "year": 1998}),
    ):
        entry(title, "accepted", organisations=[council], **fields)
    assert listed(client) == []
    assert browse(client).totals() == []
    years = [value for value, _label in browse(client).form.fields["year"].choices]
    assert years == [""]
    by_member = sign_in("officer@example.org")
    assert listed(by_member) == ["For members"]


def test_a_welsh_reader_sees_each_entry_once_with_the_same_figures(client):
    entry("A", "accepted", in_welsh=True, cost=60_000, topics=[term(Topic, "climate")])
    assert listed(client, "topic=climate", "/cy/practice/") == ["A"]
    assert row(client)["cost"] == "£60,000"


def test_twenty_stand_on_a_page(client):
    for number in range(21):
        entry(f"Entry {number:02}", year=2024)
    assert len(listed(client)) == 20
    assert listed(client, "page=2") == ["Entry 20"]


@pytest.mark.parametrize("page", ["0", "-1", "9" * 5000, "x", "1.5", "", "٢"])
def test_a_page_that_is_not_there_is_one_that_is(client, page):
    entry("A")
    answer = client.get(PRACTICE, {"page": page})
    assert (answer.status_code, [one.title for one in answer.context["browse"].results]) == (
        200,
        ["A"],
    )


@pytest.mark.parametrize("words", [one for one in OWN if "\x00" not in one])
@pytest.mark.parametrize("name", ["q", "sort", "year", "nation", "topic"])
def test_nothing_that_is_sent_breaks_it(client, name, words):
    entry("A")
    assert client.get(PRACTICE, {name: words[:2000]}).status_code == 200


@pytest.mark.parametrize("name", ["q", "sort", "year", "page"])
def test_null_bytes_are_refused(client, name):
    assert client.get(PRACTICE, {name: "a\x00"}).status_code == 400


def queries(client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize("address", ["/practice/", "/cy/practice/"])
@pytest.mark.parametrize("query", ["", "?sort=-accepted", "?q=a&topic=climate&nation=wales"])
def test_more_entries_need_no_more_queries(client, address, query):
    def plant(number: int):
        council = OrganisationFactory(nation="wales")
        entry(
            f"A {number}",
            "accepted",
            in_welsh=True,
            organisations=[council],
            topics=[term(Topic, "climate")],
            precisions={"cost": "about"},
            cost=number,
        )

    plant(1)
    before = queries(client, address + query)
    for number in range(2, 7):
        plant(number)
    assert queries(client, address + query) == before <= 20


def test_every_column_can_be_sorted_by(client):
    entry("A")
    assert [head["name"] for head in browse(client).heads()] == SORTS
