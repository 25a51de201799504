"""Figures that follow from others, and how often recommendations were answered: each in one place."""

from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command

from network.actions.practice import change
from network.models import PracticePage, Recommendation
from network.practice import amounts, derived
from tests.entries import entry, without_the_demonstration
from tests.factories import UserFactory


def page(**fields) -> PracticePage:
    return PracticePage(title="Assembly", year=2024, **fields)


@pytest.mark.parametrize(
    ("of", "fields", "expected"),
    [
        ("response_rate", {"invited": 10_000, "replies": 428}, Decimal("0.0428")),
        ("response_rate", {"invited": 10_000, "replies": 0}, 0),
        ("response_rate", {"invited": 0, "replies": 0}, None),
        ("response_rate", {"invited": 10_000}, None),
        ("response_rate", {"replies": 10}, None),
        ("completion", {"selected": 50, "completed": 45}, Decimal("0.9")),
        ("completion", {"selected": 0, "completed": 0}, None),
        ("completion", {"completed": 45}, None),
        ("share_accepted", {"recommended": 4, "accepted": 3}, Decimal("0.75")),
        ("share_accepted", {}, None),
        ("cost_per_member", {"cost": 90_000, "selected": 50, "completed": 45}, 2000),
        ("cost_per_member", {"cost": 90_000, "selected": 50}, 1800),
        ("cost_per_member", {"cost": 100, "completed": 3}, Decimal("33.33")),
        ("cost_per_member", {"cost": 1000, "completed": 3}, 333),
        ("cost_per_member", {"cost": 90_000, "selected": 50, "completed": 0}, None),
        ("cost_per_member", {"cost": 90_000}, None),
        ("cost_per_member", {"completed": 45}, None),
        ("cost_per_member", {"cost": 0, "completed": 45}, 0),
        ("cost_per_member_hour", {"cost": 90_000, "completed": 45, "hours": 40}, 50),
        ("cost_per_member_hour", {"cost": 90_000, "completed": 45, "hours": 0}, None),
        ("cost_per_member_hour", {"cost": 90_000, "completed": 45}, None),
        ("cost_per_member_hour", {"cost": 90_000, "hours": 40}, None),
    ],
)
def test_what_follows_from_figures_never_divides_by_nothing(of, fields, expected):
    assert getattr(derived, of)(page(**fields)) == expected


@pytest.mark.parametrize(
    ("fields", "whose"),
    [
        ({"selected": 50, "completed": 45}, ("completed", 45)),
        ({"selected": 50, "completed": 0}, ("completed", 0)),
        ({"selected": 50}, ("selected", 50)),
        ({}, ("selected", None)),
    ],
)
def test_costs_are_shared_by_those_who_completed_it_where_that_is_stated(fields, whose):
    assert derived.members(page(**fields)) == whose


@pytest.mark.parametrize(
    ("name", "known", "precision"),
    [
        ("cost", {"cost": "over"}, "over"),
        ("cost", {"invited": "about"}, ""),
        ("response_rate", {"invited": "over"}, "about"),
        ("response_rate", {"cost": "about"}, ""),
        ("cost_per_member", {"cost": "under"}, "about"),
    ],
)
def test_what_follows_from_a_figure_is_no_more_exact_than_it(name, known, precision):
    assert amounts.precision_of(name, known) == precision


def counted(one: PracticePage) -> tuple[int, int, int]:
    kept = PracticePage.objects.get(pk=one.pk)
    return kept.recommended, kept.answered, kept.accepted


@pytest.mark.django_db
def test_an_entry_knows_how_its_recommendations_were_answered():
    one = entry("Assembly", "accepted", "accepted", "partly", "rejected", "pending")
    assert counted(one) == (5, 4, 2)
    assert counted(entry("Another")) == (0, 0, 0)


@pytest.mark.django_db
def test_its_welsh_page_knows_the_same():
    one = entry("Assembly", "accepted", "pending", in_welsh=True)
    assert counted(one.get_translations().get()) == (2, 1, 1)


@pytest.mark.django_db
def test_the_counts_change_when_an_answer_is_published_and_not_before():
    one = entry("Assembly", "pending", "accepted", in_welsh=True)

    def answer(copy):
        row = copy.recommendations.first()
        row.response = "accepted"
        copy.recommendations.add(row)

    revision = change(one, UserFactory(), answer)
    assert counted(one) == (2, 1, 1)
    revision.publish()
    assert counted(one) == (2, 2, 2)
    assert counted(one.get_translations().get()) == (2, 2, 2)


@pytest.mark.django_db
def test_invented_practice_is_whole_and_says_that_it_is_invented():
    without_the_demonstration()
    call_command("make_practice", entries=7, recommendations=30, yes=True, verbosity=0)
    pages = PracticePage.objects.filter(live=True, title__endswith="(invented)")
    assert [pages.filter(locale__language_code=code).count() for code in ("en-gb", "cy")] == [7, 7]
    for one in pages:
        responses = [row.response for row in Recommendation.objects.filter(page=one)]
        one.full_clean()
        stored = counted(one)
        one.count_responses(responses)
        assert stored == (one.recommended, one.answered, one.accepted)
    assert sum(one.recommended for one in pages.originals()) == 30
    assert PracticePage.objects.originals().get(slug="invented-3").identifier


@pytest.mark.django_db
def test_invented_practice_is_not_made_on_a_real_site():
    before = PracticePage.objects.count()
    with pytest.raises(CommandError):  # DEBUG is off in tests
        call_command("make_practice", entries=1)
    assert PracticePage.objects.count() == before
