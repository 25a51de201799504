"""What changed between two published versions, and who saved what when."""

from datetime import date
from decimal import Decimal

import pytest

from accounts.models import User
from network.actions.practice import change, reviewing
from network.models import (
    FigureNote,
    Lesson,
    PracticePage,
    PracticeSource,
    Profile,
    Progress,
    Recommendation,
)
from network.practice.differences import differences
from network.practice.versions import publications_of
from network.practice.working import as_it_was, new_child, working_copy
from tests.factories import AffiliationFactory, OrganisationFactory
from tests.practice_review import author_of, entry_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry():
    """A complete draft of a council, with its one author, whom organisers trust."""
    page = entry_of()
    Profile.objects.create(user=author_of(page), is_trusted=True)
    return page


@pytest.fixture
def author(entry) -> User:
    return author_of(entry)


def address(entry) -> str:
    return f"/practice/entries/{entry.identifier}/history/"


def publish(entry) -> None:
    assert reviewing.submit(entry, author_of(entry)) == "published"


def write(entry, **fields) -> None:
    change(entry, author_of(entry), lambda copy: [setattr(copy, k, v) for k, v in fields.items()])


def told(changes) -> list[tuple]:
    return [
        (one.section.slug, field.label, field.before, field.after)
        for one in changes
        for field in one.fields
    ]


def test_it_says_by_section_and_field_what_changed(client, entry, author):
    write(entry, cost=Decimal("12500.50"), meeting="online", starts_on=date(2024, 3, 1))
    publish(entry)
    write(entry, cost=Decimal("13000"), question="What next?\nAnd when?", meeting="both")
    publish(entry)
    client.force_login(author)
    changes = client.get(address(entry)).context["changes"]
    assert told(changes) == [
        (
            "question",
            "Question put to the public",
            "What should become of it?",
            "What next?\nAnd when?",
        ),
        ("running", "How people met", "Online", "Both face to face and online"),
        ("cost", "Total cost", "£12,500.50", "£13,000"),
    ]
    assert [row[0] for row in changes[0].fields[0].rows] == ["changed", "added"]


def test_what_is_written_and_not_published_is_in_no_comparison(client, entry, author):
    publish(entry)
    write(entry, question="Published?")
    publish(entry)
    write(entry, question="Not published")
    client.force_login(author)
    response = client.get(address(entry))
    assert [row[3] for row in told(response.context["changes"])] == ["Published?"]
    assert [bool(one.public_at) for one in response.context["versions"]][:3] == [False, True, True]


def test_any_two_that_were_public_are_compared(client, entry, author):
    for question in ("One?", "Two?", "Three?"):
        write(entry, question=question)
        publish(entry)
    client.force_login(author)

    def compared(query):
        return [row[2:] for row in told(client.get(address(entry) + query).context["changes"])]

    assert compared("") == [("Two?", "Three?")]
    assert compared("?from=1&to=3") == [("One?", "Three?")]
    assert compared("?from=3&to=1") == [("One?", "Three?")]
    assert ("", "One?") in compared("?from=0&to=1")
    for query in ("?from=99&to=x", "?from=%00", "?to=" + "9" * 50, "?from=-1&to=١"):
        response = client.get(address(entry) + query)
        assert response.status_code in (200, 400)


def test_recommendations_added_changed_and_taken_out(entry, author):
    def begin(copy):
        new_child(copy, Recommendation, text="Plant trees")
        new_child(copy, Recommendation, text="Close the road")

    change(entry, author, begin)
    publish(entry)

    def go_on(copy):
        trees, road = copy.recommendations.all()
        copy.recommendations.remove(road)
        trees.response, trees.responded_on = "accepted", date(2025, 2, 3)
        copy.recommendations.add(trees)
        new_child(copy, Recommendation, text="Open the park")
        new_child(copy, Progress, recommendation=trees.translation_key, words="Ten are planted")

    change(entry, author, go_on)
    publish(entry)
    first, second = (as_it_was(entry, one.revision) for one in publications_of(entry))
    (section,) = differences(first, second)
    assert section.section.slug == "recommendations"
    found = [(one.what, one.name) for one in section.children]
    assert found == [
        ("changed", "Plant trees"),
        ("added", "Open the park"),
        ("removed", "Close the road"),
        ("added", "Ten are planted"),
    ]
    assert [(one.label, one.before, one.after) for one in section.children[0].fields] == [
        ("Response", "No answer yet", "Accepted"),
        ("Date of the response", "", "3 February 2025"),
    ]


def test_a_figure_says_how_exact_it_is_and_where_it_stands(entry, author):
    write(entry, completed=40)
    before = working_copy(entry)

    def say_more(copy):
        source = new_child(copy, PracticeSource, title="Final report")
        note = {"figure": "completed", "precision": "about", "source_page": 7}
        new_child(copy, FigureNote, source=source.translation_key, **note)

    change(entry, author, say_more)
    changes = told(differences(before, working_copy(entry)))
    assert changes == [
        ("people", "People who completed it", "40", "about 40, Source: Final report, page 7")
    ]


def test_everything_that_is_filled_in_is_new_where_nothing_was_before(entry, author):
    change(entry, author, lambda copy: new_child(copy, Lesson, claim="Begin early"))
    found = differences(None, working_copy(entry))
    assert [one.section.slug for one in found] == ["basics", "question", "lessons"]
    assert [(one.what, one.name) for one in found[2].children] == [("added", "Begin early")]


def test_an_entry_that_was_withdrawn_and_came_back_was_published_twice(entry, author):
    publish(entry)
    reviewing.withdraw(entry, author, "A mistake.")
    publish(entry)
    numbers = [(one.number, one.revision) for one in publications_of(entry)]
    newest = PracticePage.objects.get(pk=entry.pk).live_revision_id
    assert numbers == [(1, newest), (2, newest)]


def test_each_version_says_which_sections_changed(client, entry, author):
    write(entry, funding="The council")
    change(entry, author, lambda copy: new_child(copy, Lesson, claim="Begin early"))
    client.force_login(author)
    versions = client.get(address(entry)).context["versions"]
    assert [[section.slug for section in one.sections] for one in versions][:2] == [
        ["lessons"],
        ["cost"],
    ]
    assert [one.user for one in versions] == [author] * 4


def test_a_number_that_was_saved_again_has_not_changed(client, entry, author):
    write(entry, cost=500)
    write(entry, advice="Begin early")
    client.force_login(author)
    newest = client.get(address(entry)).context["versions"].object_list[0]
    assert [section.slug for section in newest.sections] == ["looking-back"]


def test_colleagues_and_organisers_see_the_versions_and_nobody_else(client, entry, author, sign_in):
    colleague = AffiliationFactory(organisation=entry.organisations.first()).user
    elsewhere = AffiliationFactory(organisation=OrganisationFactory()).user
    found = []
    for user in (author, colleague, elsewhere):
        client.force_login(user)
        found.append(client.get(address(entry)).status_code)
    sign_in("organiser@example.org")
    assert [*found, client.get(address(entry)).status_code] == [200, 200, 404, 200]


def test_many_versions_cost_no_more_queries(client, entry, author, django_assert_max_num_queries):
    for n in range(12):
        write(entry, question=f"Question {n}?")
    publish(entry)
    client.force_login(author)
    client.get(address(entry))
    with django_assert_max_num_queries(30):
        assert client.get(address(entry)).status_code == 200
