"""Lessons across all practice, and what other organisations say to them."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core.models import Method, Topic
from network.actions.practice import change
from network.models import Lesson, LessonEcho
from network.practice.lessons import lessons_of
from tests.factories import AffiliationFactory, OrganisationFactory, UserFactory
from tests.members import term
from tests.practice_results import author, browser, entry, fresh, learn, publish, written

pytestmark = pytest.mark.django_db
LESSONS = "/practice/lessons/"


@pytest.fixture(autouse=True)
def _no_others():
    """Only the lessons that a test makes."""
    Lesson.objects.all().delete()


@pytest.fixture
def mair():
    return author()


@pytest.fixture
def page(mair):
    return entry(mair)


def claims(client=None, prefix="", **asked) -> list[str]:
    answer = (client or Client()).get(prefix + LESSONS, asked)
    assert answer.status_code == 200
    return [one.lesson.claim for one in answer.context["lessons"]]


def echo_address(key) -> str:
    return f"{LESSONS}{key}/echo/"


def said(key) -> list[tuple[str, bool, str]]:
    found = LessonEcho.objects.filter(lesson=key)
    return [(one.organisation.name, one.agrees, one.words) for one in found]


def test_lessons_of_all_published_entries_lead_back_to_them(page, mair):
    key = learn(page, mair, "Letters work")
    assert claims() == []
    publish(page)
    html = Client().get(LESSONS).content.decode()
    assert f'href="{fresh(page).url}#lesson-{key.hex[:8]}"' in html
    assert claims() == ["Letters work"]
    learn(page, mair, "Not published yet")
    assert claims() == ["Letters work"]
    fresh(page).unpublish()
    assert claims() == []


def test_lessons_of_entries_for_members_are_for_members(mair):
    page = entry(mair, visibility="members")
    learn(page, mair, "Among us")
    publish(page)
    assert claims() == []
    assert claims(browser(UserFactory(standing="waiting"))) == []
    assert claims(browser(UserFactory())) == ["Among us"]


def test_lessons_are_narrowed_by_topic_method_stage_and_words(page, mair):
    def classify(copy):
        copy.topics, copy.methods = [term(Topic, "air-quality")], [Method.objects.first()]

    change(page, mair, classify)
    learn(page, mair, "Letters work", stage="recruiting", happened="Twice as many REPLIES")
    learn(page, mair, "Councillors listen", conditions="In a small town")
    publish(page)
    other = entry(mair, "Another one")
    learn(other, mair, "Buses are late")
    publish(other)
    method = Method.objects.first().slug
    everything = ["Buses are late", "Letters work", "Councillors listen"]
    assert claims() == everything
    assert claims(topic="air-quality") == everything[1:]
    assert claims(method=method) == everything[1:]
    assert claims(stage="recruiting") == ["Letters work"]
    assert claims(q="replies twice") == ["Letters work"]
    assert claims(q="small") == ["Councillors listen"]
    assert claims(q="another") == ["Buses are late"]
    assert claims(topic="air-quality", q="buses") == []
    assert claims(topic="nonsense", stage="'", page="-1") == everything
    assert claims(prefix="/cy") == everything


@pytest.mark.parametrize("words", ["x" * 5000, "%_\\'\"", "🙂", "ŵ ŷ"])
def test_any_words_can_be_looked_for(page, mair, words):
    learn(page, mair)
    publish(page)
    assert Client().get(LESSONS, {"q": words, "page": words}).status_code == 200


def test_lessons_come_page_by_page_in_the_same_number_of_queries(page, mair):
    def queries() -> int:
        claims()
        with CaptureQueriesContext(connection) as found:
            claims()
        return len(found)

    learn(page, mair, "First")
    publish(page)
    before = queries()
    for number in range(24):
        learn(page, mair, f"Lesson {number}")
    other = entry(mair, "Another one")
    learn(other, mair, "Of another")
    publish(page)
    publish(other)
    assert (queries(), before <= 20) == (before, True)
    assert (len(claims()), len(claims(page="2"))) == (20, 6)


def test_another_organisation_says_that_it_saw_this_too(page, mair):
    key = learn(page, mair)
    publish(page)
    council = OrganisationFactory(name="Council elsewhere")
    user = author(council, first_name="Zelda", last_name="Planted")
    sent = {"organisation": council.pk, "agrees": "yes", "words": "Here as well."}
    answer = browser(user).post(echo_address(key), sent)
    assert answer.url == f"{fresh(page).url}#lesson-{key.hex[:8]}"
    assert said(key) == [("Council elsewhere", True, "Here as well.")]
    html = Client().get(LESSONS).content.decode()
    assert ("Council elsewhere" in html, "Zelda" in html) == (True, False)


def test_an_organisation_answers_once_and_any_of_its_people_may_change_it(page, mair):
    key = learn(page, mair)
    publish(page)
    council = OrganisationFactory(name="Council elsewhere")
    sent = {"organisation": council.pk, "agrees": "yes", "words": ""}
    browser(author(council)).post(echo_address(key), sent)
    colleague = browser(author(council))
    form = colleague.get(echo_address(key)).context["form"]
    assert form["agrees"].value() == "yes"
    colleague.post(echo_address(key), sent | {"agrees": "no", "words": "It rained."})
    assert said(key) == [("Council elsewhere", False, "It rained.")]
    (told,) = lessons_of(fresh(page))
    assert (len(told.agreeing), len(told.differing)) == (0, 1)
    colleague.post(echo_address(key), {"take_back": council.pk})
    assert said(key) == []


def test_nobody_takes_back_what_another_organisation_said(page, mair):
    key = learn(page, mair)
    publish(page)
    council = OrganisationFactory(name="Council elsewhere")
    sent = {"organisation": council.pk, "agrees": "yes", "words": ""}
    browser(author(council)).post(echo_address(key), sent)
    stranger = browser(author())
    for wrong in (council.pk, "x", "\x00", ""):
        stranger.post(echo_address(key), {"take_back": wrong})
    assert len(said(key)) == 1


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"organisation": "1"}, "organisation"),
        ({"organisation": "\x00"}, "organisation"),
        ({"agrees": "perhaps"}, "agrees"),
        ({"agrees": "no", "words": ""}, "words"),
        ({"words": "x" * 1001}, "words"),
        ({"words": "a\x00b"}, "words"),
    ],
)
def test_an_answer_that_cannot_be_taken_is_given_back(page, mair, sent, field):
    key = learn(page, mair)
    publish(page)
    council = OrganisationFactory()
    good = {"organisation": council.pk, "agrees": "yes", "words": "Mine"}
    answer = browser(author(council)).post(echo_address(key), good | sent)
    assert (answer.status_code, [*answer.context["form"].errors]) == (422, [field])
    assert said(key) == []


def test_only_who_speaks_for_another_organisation_answers(page, mair):
    key = learn(page, mair)
    publish(page)
    own = mair.affiliations.get().organisation
    both = author(own)
    elsewhere = AffiliationFactory(user=both).organisation
    for somebody, organisation in ((mair, own), (UserFactory(), own), (both, elsewhere)):
        sent = {"organisation": organisation.pk, "agrees": "yes", "words": ""}
        client = browser(somebody)
        assert client.post(echo_address(key), sent).status_code == 403
        assert client.get(echo_address(key)).status_code == 200
    assert said(key) == []


def test_visitors_sign_in_first_and_lose_nothing(page, mair):
    key = learn(page, mair)
    assert browser(UserFactory()).get(echo_address(key)).status_code == 404
    publish(page)
    assert Client().get(echo_address(key)).status_code == 302
    waiting = browser(UserFactory(standing="waiting"))
    assert waiting.get(echo_address(key)).status_code == 403
    sent = {"words": "I wrote this", "agrees": "yes"}
    headers = {"HTTP_SEC_FETCH_SITE": "same-origin"}
    for client, status in ((Client(), 401), (waiting, 403)):
        answer = client.post(echo_address(key), sent, **headers)
        assert (answer.status_code, "I wrote this" in answer.content.decode()) == (status, True)


def test_what_others_said_stays_with_a_lesson_that_is_published_again(page, mair):
    key = learn(page, mair)
    publish(page)
    council = OrganisationFactory(name="Council elsewhere")
    sent = {"organisation": council.pk, "agrees": "yes", "words": ""}
    browser(author(council)).post(echo_address(key), sent)
    learn(page, mair, "One more")
    publish(page)
    told = {one.lesson.claim: len(one.echoes) for one in lessons_of(fresh(page))}
    assert told == {"Letters work": 1, "One more": 0}


def test_lessons_are_moved_by_buttons(page, mair):
    keys = [learn(page, mair, claim) for claim in "AB"]
    there = f"/practice/entries/{page.identifier}/lessons/"
    answer = browser(mair).post(there, {"up": keys[1]})
    assert answer.url == f"{there}#lesson-{keys[1].hex[:8]}"
    assert written(page, "lessons") == ["B", "A"]
