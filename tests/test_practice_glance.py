"""An entry at a glance: its figures with their units, how exact they are, and where each can be checked."""

from decimal import Decimal
from html import unescape
from uuid import uuid4

import pytest
from django.utils import translation

from network.models import FigureNote, PracticePage, PracticeSource
from network.practice.glance import Glance
from network.practice.words import amount, in_a_line, number, percent
from tests.factories import PracticeFactory

pytestmark = pytest.mark.django_db


def words(answer) -> str:
    assert answer.status_code == 200, answer.status_code
    return unescape(answer.content.decode())


def child(page, model, **fields):
    one = model(page=page, locale=page.locale, **fields)
    one.save()
    return one


def lines(page) -> list[tuple[str, str]]:
    with translation.override("en-gb"):
        return [(one.label, one.value) for group in Glance(page).groups for one in group.lines]


def test_people_selected_and_people_who_completed_it_are_two_lines():
    page = PracticeFactory(selected=50, completed=40)
    assert lines(page) == [
        ("People selected", "50 people"),
        ("People who completed it", "40 people"),
        ("Share who completed it", "80%"),
    ]


def test_a_figure_says_how_exact_it_is_and_where_it_can_be_checked(client):
    page = PracticeFactory(hours=24)
    source = child(page, PracticeSource, title="The report", address="https://example.org/r.pdf")
    key = source.translation_key
    child(page, FigureNote, figure="hours", precision="over", source=key, source_page=14)
    assert lines(page) == [("Hours", "over 24 hours")]
    text = words(client.get(page.url))
    assert text.count('<a href="https://example.org/r.pdf#page=14">The report, page 14</a>') == 1


def test_a_source_that_is_not_there_is_left_out():
    page = PracticeFactory(hours=24)
    child(page, FigureNote, figure="hours", source=uuid4(), source_page=3)
    assert [one.source for group in Glance(page).groups for one in group.lines] == [""]


def test_what_is_not_stated_says_so_only_where_there_is_something_to_say_of_it():
    page = PracticeFactory(selected=50)
    child(page, FigureNote, figure="completed", words="Around 42 came on each day.")
    assert lines(page) == [
        ("People selected", "50 people"),
        ("People who completed it", "not stated"),
    ]


@pytest.mark.parametrize(
    ("figures", "follows"),
    [
        ({"invited": 10_000, "replies": 702}, ("Response rate", "7%")),
        ({"invited": 10_000, "replies": 3}, ("Response rate", "less than 0.1%")),
        ({"selected": 3, "completed": 1}, ("Share who completed it", "33.3%")),
        ({"cost": 60_000, "completed": 40, "selected": 50}, ("Cost for each member", "£1,500")),
        (
            {"cost": 100, "completed": 3, "hours": "2.5"},
            ("Cost for each hour of a member", "£13.33"),
        ),
    ],
)
def test_what_follows_from_figures_is_worked_out(figures, follows):
    page = PracticePage.objects.get(pk=PracticeFactory(**figures).pk)
    assert follows in lines(page)


@pytest.mark.parametrize(
    "figures",
    [
        {"invited": 0, "replies": 0},
        {"selected": 0, "completed": 0},
        {"cost": 100, "completed": 0},
        {"cost": 100, "completed": 0, "selected": 0, "hours": 0},
        {"cost": 100},
    ],
)
def test_nothing_is_divided_by_zero(figures, client):
    page = PracticeFactory(**figures)
    derived = {"Response rate", "Share who completed it", "Cost for each member"}
    assert derived & {label for label, _value in lines(page)} == set()
    assert client.get(page.url).status_code == 200


def test_a_cost_for_each_member_says_by_whom_it_is_shared():
    notes = [
        next(
            one.note
            for group in Glance(page).groups
            for one in group.lines
            if one.label == "Cost for each member"
        )
        for page in (
            PracticeFactory(cost=100, selected=20),
            PracticeFactory(cost=100, selected=20, completed=10),
        )
    ]
    assert notes == [
        "The total cost, shared by the people selected.",
        "The total cost, shared by the people who completed it.",
    ]


@pytest.mark.parametrize(
    ("name", "value", "precision", "said"),
    [
        ("invited", 1, "", "1 invitation"),
        ("invited", 10_000, "", "10,000 invitations"),
        ("hours", 30, "under", "nearly 30 hours"),
        ("hours", "1.5", "about", "about 1.5 hours"),
        ("hours", 1, "", "1 hour"),
        ("cost", 60_000, "under", "nearly £60,000"),
        ("honorarium", "12.5", "", "£12.50"),
        ("selected", 0, "", "0 people"),
        ("days", 4, "", "4 days"),
    ],
)
def test_figures_are_written_with_their_units(name, value, precision, said):
    with translation.override("en-gb"):
        assert amount(name, Decimal(value), precision) == said


def test_numbers_are_written_short():
    assert [number("25.00"), number("7.5"), number("1234.5"), percent("0.5")] == [
        "25",
        "7.5",
        "1,234.5",
        "50%",
    ]


def test_a_row_says_which_people_it_counts():
    made = [
        PracticeFactory(selected=50, completed=40, invited=10_000),
        PracticeFactory(completed=53),
        PracticeFactory(selected=50, cost=60_000),
        PracticeFactory(),
    ]
    with translation.override("en-gb"):
        assert [in_a_line(page) for page in made] == [
            "40 of 50 people completed it; 10,000 invitations",
            "53 people completed it",
            "50 people selected; £60,000",
            "",
        ]
