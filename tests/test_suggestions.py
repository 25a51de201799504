"""What the search box offers while one types."""

import pytest
from django.test import Client
from wagtail.models import Locale

from core.models import Topic
from resources.models import ResourcePage
from tests.factories import OrganisationFactory, ResourceFactory, UserFactory
from tests.hostile import SOURCES

pytestmark = pytest.mark.django_db


@pytest.fixture
def offered(client):
    """What is offered for some letters, once the index has followed."""

    def ask(text: str, by=client, prefix="") -> list[dict]:
        by.get(f"{prefix}/search/")
        return by.get(f"{prefix}/search/suggest/", {"q": text}).json()["suggestions"]

    return ask


@pytest.fixture
def labels(offered):
    def ask(text: str, **how) -> list[str]:
        return [one["label"] for one in offered(text, **how)]

    return ask


@pytest.mark.parametrize(
    "typed",
    ["numb", "NUMBAT", "numbats a", "assemblie", "assemblies numb", "the numbat", "tŷ", "ty b"],
)
def test_a_title_is_offered_for_the_beginnings_of_its_words(labels, typed):
    ResourceFactory(title="The numbats’ assemblies: y tŷ bach")
    assert "The numbats’ assemblies: y tŷ bach" in labels(typed)


@pytest.mark.parametrize("typed", ["umbat", "numbat quokka", "n", "", " ", "assembly numbatss"])
def test_a_title_is_not_offered_for_what_it_does_not_hold(labels, typed):
    ResourceFactory(title="The numbats’ assemblies")
    assert "The numbats’ assemblies" not in labels(typed)


def test_what_begins_like_this_comes_first_and_no_more_than_five(labels):
    for number in range(9):
        ResourceFactory(title=f"A report on numbats {number}")
    ResourceFactory(title="Numbats")
    titles = labels("numbats")
    assert (titles[0], len(titles)) == ("Numbats", 5)


def test_a_title_leads_to_its_item_and_says_what_it_is(offered):
    item = ResourceFactory(title="Numbats", kind="report")
    (one,) = offered("numbats")
    assert one == {
        "what": "Report",
        "label": "Numbats",
        "written_in": "en-GB",
        "url": item.url,
    }


def test_a_topic_is_offered_where_it_finds_something(offered):
    english = Locale.objects.get(language_code="en-gb")
    topic = Topic.objects.create(name="Numbat care", slug="numbat-care", locale=english)
    assert offered("numbat") == []
    item = ResourceFactory(title="Something else")
    item.topics = [topic]
    item.save()
    (one,) = offered("numbat")
    assert (one["what"], one["label"]) == ("Topic", "Numbat care")
    assert one["url"] == "/search/?topic=numbat-care#results"


def test_a_council_is_offered_by_any_of_its_names(offered):
    (one,) = offered("mendip")
    assert (one["label"], one["url"]) == ("Somerset Council", "/network/organisations/SMT/")
    assert offered("somers")[0]["label"] == "Somerset Council"


def test_what_is_not_there_any_more_is_not_offered(labels):
    OrganisationFactory(name="Numbat Council", ends="2001-01-01")
    item = ResourceFactory(title="Numbats")
    assert labels("numbat") == ["Numbats"]
    ResourcePage.objects.filter(pk=item.pk).update(live=False)  # the index does not know yet
    assert labels("numbat") == []


def test_everything_is_offered_in_the_language_of_the_page(offered):
    OrganisationFactory(name="Numbat Council", name_cy="Cyngor y Numbatiaid")
    (one,) = offered("numbatiaid", prefix="/cy")
    assert (one["label"], one["written_in"]) == ("Cyngor y Numbatiaid", "cy")
    assert one["url"].startswith("/cy/network/organisations/")


def test_how_many_there_are_is_said_in_words(client):
    ResourceFactory(title="Numbats")
    client.get("/search/")
    assert client.get("/search/suggest/?q=numbats").json()["words"] == "1 suggestion"
    assert client.get("/search/suggest/?q=zzz").json() == {"suggestions": [], "words": ""}


# -- who may see it ------------------------------------------------------------------------------------


def test_what_is_for_members_leaves_no_trace_for_a_visitor(labels):
    english = Locale.objects.get(language_code="en-gb")
    topic = Topic.objects.create(name="Bandicoot care", slug="bandicoot-care", locale=english)
    item = ResourceFactory(title="Bandicoot minutes", visibility="members")
    item.topics = [topic]
    item.save()
    member, suspended = Client(), Client()
    member.force_login(UserFactory())
    suspended.force_login(UserFactory(standing="suspended"))
    assert labels("bandicoot", by=member) == ["Bandicoot care", "Bandicoot minutes"]
    assert labels("bandicoot") == labels("bandicoot", by=suspended) == []


def test_no_browser_keeps_what_was_offered(client):
    """Or it would still offer to a visitor what it offered to the member before."""
    assert "no-store" in client.get("/search/suggest/?q=numbats")["Cache-Control"]


# -- what it costs, and what strangers send --------------------------------------------------------------


def test_offering_costs_three_queries_however_much_there_is(client, django_assert_num_queries):
    for number in range(10):
        ResourceFactory(title=f"Dudley {number}", organisations=[OrganisationFactory()])
    client.get("/search/")
    client.get("/search/suggest/?q=dudley")
    with django_assert_num_queries(3):
        client.get("/search/suggest/?q=dudley")


@pytest.mark.parametrize("name", SOURCES)
def test_whatever_is_typed_is_answered(name, client):
    client.raise_request_exception = False
    strings = SOURCES[name]() if name == "our own" else SOURCES[name]()[::5]
    wrong = []
    for string in strings:
        answer = client.get("/search/suggest/", {"q": string})
        if answer.status_code != (400 if "\x00" in string else 200):
            wrong.append((answer.status_code, string[:80]))
    assert wrong == []


def test_it_answers_with_data_that_no_browser_takes_for_a_page(client):
    ResourceFactory(title="<script>alert(1)</script> numbats")
    client.get("/search/")
    answer = client.get("/search/suggest/?q=numbats")
    assert answer["Content-Type"] == "application/json"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert client.post("/search/suggest/", {"q": "numbats"}).status_code == 405
