"""Entries side by side: what each says, what differs, and what is not stated."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.entries import entry, without_the_demonstration
from tests.factories import OrganisationFactory
from tests.hostile import OWN
from tests.rendered import Document

pytestmark = pytest.mark.django_db

COMPARE = "/practice/compare/"


@pytest.fixture(autouse=True)
def _alone():
    without_the_demonstration()


def compare(client, *entries, address=COMPARE, **more):
    names = [getattr(one, "identifier", one) for one in entries]
    answer = client.get(address, {"entry": names, **more})
    assert answer.status_code == 200
    return answer.context["comparison"]


def lines(comparison) -> dict:
    return {line.label: line for group in comparison.groups for line in group.lines}


def said(comparison, label: str) -> list[str]:
    return [cell.words for cell in lines(comparison)[label].cells]


def marks(comparison, label: str) -> list[str]:
    return [cell.mark for cell in lines(comparison)[label].cells]


@pytest.fixture
def two():
    """One that says everything, and one that says little."""
    full = entry(
        "Full",
        *("accepted", "accepted", "partly", "rejected", "pending"),
        year=2020,
        invited=10_000,
        replies=428,
        selected=50,
        completed=45,
        recruitment="stratified",
        honorarium=300,
        days=4,
        hours=40,
        meeting="in-person",
        cost=90_000,
        precisions={"cost": "over"},
        organisations=[OrganisationFactory(name="Avalon Council")],
    )
    return full, entry("Little", year=2021, selected=30, cost=15_000)


def test_each_line_says_what_each_entry_says(client, two):
    found = compare(client, *two)
    assert {label: [cell.words for cell in line.cells] for label, line in lines(found).items()} == {
        "Invitations sent": ["10,000", ""],
        "People who replied to say yes": ["428", ""],
        "Response rate": ["4.3%", ""],
        "People selected": ["50", "30"],
        "People who completed it": ["45", ""],
        "Share who completed it": ["90%", ""],
        "How people were recruited": [
            "Random selection that mirrors the population (civic lottery)",
            "",
        ],
        "Honorarium for each person": ["£300", ""],
        "Days": ["4", ""],
        "Hours": ["40", ""],
        "How people met": ["Face to face", ""],
        "Total cost": ["over £90,000", "£15,000"],
        "Cost for each member": ["about £2,000", "£500"],
        "Cost for each hour of a member": ["about £50", ""],
        "Recommendations": ["5", ""],
        "No answer yet": ["1", ""],
        "Accepted": ["2", ""],
        "Accepted in part": ["1", ""],
        "Rejected": ["1", ""],
    }


def test_what_is_not_stated_is_said_in_words(client, two):
    answer = client.get(COMPARE, {"entry": [one.identifier for one in two]})
    words = Document(answer.content.decode()).words()
    assert words.count("not stated") == 16


def test_it_says_whose_cost_is_shared_where_those_who_completed_it_are_not_known(client, two):
    cells = lines(compare(client, *two))["Cost for each member"].cells
    assert [cell.note for cell in cells] == ["", "shared by those selected"]


def test_the_highest_and_the_lowest_are_marked_in_words(client, two):
    third = entry("Third", selected=30, cost=20_000)
    found = compare(client, *two, third)
    assert marks(found, "People selected") == ["highest", "lowest", "lowest"]
    assert marks(found, "Total cost") == ["highest", "lowest", ""]
    assert marks(found, "Days") == ["", "", ""]


def test_equal_figures_are_not_marked(client):
    pair = [entry(title, selected=30) for title in "AB"]
    assert marks(compare(client, *pair), "People selected") == ["", ""]


def test_words_that_differ_are_marked(client):
    first, second = entry("A", meeting="online"), entry("B", meeting="both")
    third = entry("C", meeting="online")
    assert lines(compare(client, first, second))["How people met"].differs
    assert not lines(compare(client, first, third))["How people met"].differs


def test_nothing_divides_by_nought(client):
    nought = dict.fromkeys(
        ("invited", "replies", "selected", "completed", "hours", "days", "cost"), 0
    )
    found = compare(client, entry("Nought", **nought), entry("More", selected=1, completed=1))
    derived = ["Response rate", "Share who completed it", "Cost for each member"]
    assert [said(found, label) for label in derived] == [["", ""], ["", "100%"], ["", ""]]


def test_they_stand_in_the_order_of_the_address(client, two):
    full, little = two
    assert compare(client, little, full).entries == [little, full]


def test_more_than_four_are_told_of(client):
    five = [entry(f"Entry {number}") for number in range(5)]
    found = compare(client, *five)
    assert (found.entries, found.left_out, found.too_many) == (five[:4], five[4:], True)
    assert compare(client, *five[:4]).too_many is False


def test_the_same_entry_twice_is_there_once(client, two):
    found = compare(client, two[0], two[0])
    assert (found.entries, found.too_many) == ([two[0]], False)


def test_what_is_unknown_or_not_to_be_seen_is_told_alike(client, sign_in, two):
    draft, hidden = entry("Draft", live=False), entry("Hidden", visibility="members")
    asked = (two[0], draft, hidden, "pln-nothing", "<script>")
    found = compare(client, *asked)
    assert found.entries == [two[0]]
    assert found.unknown == [draft.identifier, hidden.identifier, "pln-nothing", "<script>"]
    by_member = compare(sign_in("officer@example.org"), *asked)
    assert by_member.entries == [two[0], hidden]


def test_without_a_choice_it_asks_for_one(client):
    found = compare(client)
    assert (found.entries, found.unknown, found.offered()) == ([], [], [])


def test_another_one_is_found_by_words_and_added(client, two):
    draft = entry("Third draft", live=False)
    third = entry("Third", organisations=[OrganisationFactory(name="Council of Lyonesse")])
    found = compare(client, *two, q="lyonesse")
    assert [one["entry"] for one in found.offered()] == [third]
    address = found.offered()[0]["address"]
    added = client.get(COMPARE + address).context["comparison"]
    assert added.entries == [*two, third]
    assert [one["entry"] for one in compare(client, q="third").offered()] == [third]
    assert draft.identifier not in address


def test_what_is_there_already_is_not_offered_again(client, two):
    assert compare(client, two[0], q="full").offered() == []


def test_one_can_be_taken_out(client, two):
    full, little = two
    columns = compare(client, full, little).columns()
    assert [one["without"] for one in columns] == [
        f"?entry={little.identifier}",
        f"?entry={full.identifier}",
    ]


def test_a_welsh_reader_gets_the_welsh_pages(client):
    one = entry("Assembly", in_welsh=True, selected=30)
    found = compare(client, one, address="/cy/practice/compare/")
    assert found.entries[0].get_url() == f"/cy{one.get_url()}"


def table(client, *entries) -> list[list[str]]:
    answer = client.get(f"{COMPARE}table.csv", {"entry": [one.identifier for one in entries]})
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_the_table_for_a_spreadsheet_has_plain_numbers_and_says_how_exact_they_are(client, two):
    rows = {row[0]: row[1:] for row in table(client, *two)}
    heads = ["Full (2020)", "Little (2021)"]
    assert rows["Figure"] == ["Unit", *heads, *(f"How exact: {head}" for head in heads)]
    assert rows["Organisations"] == ["", "Avalon Council", "", "", ""]
    assert rows["Total cost"] == ["£", "90000", "15000", "more than", "exactly"]
    assert rows["Response rate"] == ["%", "4.28", "", "exactly", ""]
    assert rows["People selected"] == ["", "50", "30", "exactly", "exactly"]
    assert rows["How people met"] == ["", "Face to face", "", "", ""]
    assert rows["Rejected"] == ["", "1", "", "exactly", ""]


def test_a_title_is_no_formula_in_a_spreadsheet(client):
    assert table(client, entry("=HYPERLINK(1)"))[0][2] == "'=HYPERLINK(1) (2024)"


@pytest.mark.parametrize("words", [one for one in OWN if "\x00" not in one])
def test_nothing_that_is_sent_breaks_it(client, words, two):
    sent = {"entry": [words[:2000], two[0].identifier], "q": words[:2000]}
    for address in (COMPARE, f"{COMPARE}table.csv"):
        assert client.get(address, sent).status_code == 200
    assert compare(client, words[:2000], two[0]).entries == [two[0]]


@pytest.mark.parametrize(("number", "status"), [(900, 200), (10_000, 400)])
def test_very_many_identifiers_cost_nothing(client, number, status, two):
    query = f"?entry={two[0].identifier}&" + "&".join(f"entry=pln-{n}" for n in range(number))
    with CaptureQueriesContext(connection) as asked:
        assert client.get(COMPARE + query).status_code == status
    assert len(asked) <= 20


@pytest.mark.parametrize("address", [COMPARE, "/cy/practice/compare/"])
def test_four_need_no_more_queries_than_one(client, address):
    four = [
        entry(
            f"Entry {number}",
            "accepted",
            in_welsh=True,
            organisations=[OrganisationFactory()],
            precisions={"cost": "about"},
            cost=1,
        )
        for number in range(4)
    ]
    counts = []
    compare(client, *four, address=address)
    for chosen in (four[:1], four):
        with CaptureQueriesContext(connection) as asked:
            compare(client, *chosen, address=address)
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 20
