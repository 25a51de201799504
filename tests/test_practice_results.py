"""What became of recommendations: the page for residents, its feeds, and what is recorded when an entry is published."""

from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from network.models import PracticePage, RecommendationChange
from network.practice.results import Tracker
from network.practice.working import working_copy
from tests.factories import UserFactory
from tests.practice_results import (
    alter,
    author,
    browser,
    did,
    entry,
    fresh,
    learn,
    publish,
    recommend,
)

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 1)
ATOM = "{http://www.w3.org/2005/Atom}"
FEED = "/practice/recommendations/feed/"


@pytest.fixture
def mair():
    return author()


@pytest.fixture
def page(mair):
    return entry(mair, ends_on=date(2024, 3, 1))


def changes(page) -> list[tuple[str, str]]:
    """What is recorded, oldest first: what changed, and of which recommendation."""
    found = RecommendationChange.objects.filter(page=page).order_by("pk")
    return [(one.what, one.text) for one in found]


def take_out(page, by, key) -> None:
    there = f"/practice/entries/{page.identifier}/recommendations/{key}/"
    assert browser(by).post(there, {"remove": "1"}).status_code == 302


def test_the_first_time_each_recommendation_is_new(page, mair):
    recommend(page, mair, "A", response="accepted")
    key = recommend(page, mair, "B")
    did(page, mair, key)
    assert changes(page) == []
    publish(page)
    assert changes(page) == [("new", "A"), ("new", "B"), ("progress", "B")]


def test_published_twice_nothing_is_told_twice(page, mair):
    did(page, mair, recommend(page, mair, "A", response="accepted", done_on=date(2025, 1, 1)))
    publish(page)
    before = changes(page)
    fresh(page).unpublish()
    publish(page)
    assert (len(before), changes(page)) == (2, before)


def test_what_changed_since_is_told_and_nothing_else(page, mair):
    stays, answered, done, worded, goes = (recommend(page, mair, text) for text in "ABCDE")
    publish(page)
    alter(page, mair, "recommendations", answered, response="rejected", reason="No money")
    alter(page, mair, "recommendations", done, done_on=date(2025, 1, 1))
    alter(page, mair, "recommendations", worded, text="D, more clearly")
    did(page, mair, stays, "Begun", on=date(2025, 2, 2))
    take_out(page, mair, goes)
    assert len(changes(page)) == 5
    publish(page)
    assert changes(page)[5:] == [
        ("progress", "A"),
        ("response", "B"),
        ("done", "C"),
        ("reworded", "D, more clearly"),
        ("removed", "E"),
    ]
    alter(page, mair, "recommendations", done, done_on=None)
    publish(page)
    assert changes(page)[10:] == [("reopened", "C")]


def test_pages_in_other_languages_tell_the_same_change_once(page, mair):
    recommend(page, mair, "A")
    publish(page)
    assert RecommendationChange.objects.filter(text="A").count() == 1


@pytest.mark.parametrize(
    ("values", "progress", "says"),
    [
        ({"due_on": date(2026, 5, 31)}, None, "Overdue: the day for an answer"),
        ({"due_on": date(2026, 6, 1)}, None, "No answer is recorded"),
        ({"response": "accepted", "due_on": date(2026, 5, 31)}, date(2026, 1, 1), "Overdue: the"),
        ({"response": "rejected", "due_on": date(2020, 1, 1)}, None, ""),
        ({"response": "accepted", "due_on": date(2020, 1, 1), "done_on": TODAY}, None, ""),
        ({}, None, "No answer is recorded"),
        ({"response": "accepted", "responded_on": date(2025, 5, 1)}, None, "Nothing has been"),
        ({"response": "accepted", "responded_on": date(2025, 7, 1)}, None, ""),
        ({"response": "partly"}, date(2025, 1, 1), "Nothing has been"),
        ({"response": "partly"}, date(2026, 1, 1), ""),
        ({"response": "rejected"}, None, ""),
    ],
)
def test_late_and_silent_are_said_in_words(page, mair, values, progress, says):
    key = recommend(page, mair, **values)
    if progress:
        did(page, mair, key, on=progress)
    (row,) = Tracker(working_copy(fresh(page)), TODAY).rows
    warnings = row.standing.warnings()
    assert [one[: len(says)] for one in warnings] == ([says] if says else [])


def test_what_was_made_lately_is_not_called_silent(mair):
    page = entry(mair, ends_on=TODAY - timedelta(days=180))
    recommend(page, mair)
    (row,) = Tracker(working_copy(fresh(page)), TODAY).rows
    assert row.standing.warnings() == []


def test_the_bar_and_its_table_say_the_same(page, mair):
    answers = ["accepted"] * 3 + ["partly"] + ["pending"] * 4
    for answer in answers:
        recommend(page, mair, response=answer)
    tracker = Tracker(working_copy(fresh(page)), TODAY)
    parts = [(one.response.value, one.number, one.start, one.width) for one in tracker.parts]
    assert parts == [("accepted", 3, 0, 37.5), ("partly", 1, 37.5, 12.5), ("pending", 4, 50, 50)]
    assert tracker.bar_in_words == "Accepted: 3, Accepted in part: 1, No answer yet: 4"
    html = read(publish(page))
    assert 'aria-label="Accepted: 3, Accepted in part: 1, No answer yet: 4"' in html
    assert html.count("<tr>") == 6  # with its headings, the sum and what nobody has heard of


def read(page, client=None, prefix="") -> str:
    answer = (client or Client()).get(f"{prefix}/practice/{page.slug}/what-happened/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_residents_read_what_happened(page, mair):
    mair.give_name("Mair Invented")
    mair.save()
    key = recommend(page, mair, "Plant *trees*", votes_for=42, votes_of=47, response="accepted")
    did(page, mair, key, "Planted", on=date(2024, 5, 1), evidence="https://www.example.org/a")
    html = read(publish(page))
    for words in (
        "Plant <em>trees</em>",
        "42 of 47 voted for it",
        f'id="recommendation-{key.hex[:8]}"',
        '<time datetime="2024-05-01">1 May 2024</time>',
        'href="https://www.example.org/a"',
        "The people who took part made 1 recommendation.",
    ):
        assert words in html
    assert "Mair" not in html


def test_what_is_being_written_is_not_public(page, mair):
    recommend(page, mair, "Public words")
    publish(page)
    recommend(page, mair, "Words of a draft")
    html, feed = read(page), Client().get(FEED).content.decode()
    assert ("Public words" in html, "Words of a draft" in html) == (True, False)
    assert ("Public words" in feed, "Words of a draft" in feed) == (True, False)


@pytest.mark.parametrize("more", ["what-happened", "feed"])
def test_what_is_not_published_or_withdrawn_is_not_there(page, mair, more):
    recommend(page, mair, "A")
    address = f"/practice/{page.slug}/{more}/"
    assert Client().get(address).status_code == 404
    publish(page)
    assert Client().get(address).status_code == 200
    fresh(page).unpublish()
    assert Client().get(address).status_code == 404
    assert [title for title in titles(Client()) if page.title in title] == []


@pytest.mark.parametrize("more", ["what-happened", "feed"])
def test_what_is_for_members_is_for_members(mair, more):
    page = entry(mair, visibility="members")
    recommend(page, mair, "A")
    publish(page)
    address = f"/practice/{page.slug}/{more}/"
    assert Client().get(address).status_code == 302
    assert browser(UserFactory(standing="waiting")).get(address).status_code == 403
    assert browser(UserFactory()).get(address).status_code == 200
    found = titles(browser(UserFactory()))  # nobody signs in with a feed reader
    assert [title for title in found if page.title in title] == []


def titles(client, address=FEED) -> list[str]:
    answer = client.get(address)
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = ElementTree.fromstring(answer.content)
    ids = [one.text for one in feed.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids)
    return [one.findtext(f"{ATOM}title") for one in feed.iter(f"{ATOM}entry")]


def test_a_feed_tells_each_change_and_leads_to_its_recommendation(page, mair):
    key = recommend(page, mair, "Trees\x0b & <b>", response="pending")
    did(page, mair, key, "Was begun before")
    publish(page)
    alter(page, mair, "recommendations", key, response="accepted", reason="It is right")
    did(page, mair, key, "Planted", on=date(2024, 5, 1))
    publish(page)
    told = [
        f"{what}: “Trees & <b>” (Assembly on trams)"
        for what in ("Progress", "The council answered", "New recommendation")
    ]
    assert [one for one in titles(Client()) if "Trees" in one] == told
    address = f"/practice/{page.slug}/feed/"
    assert titles(Client(), address) == told
    feed = ElementTree.fromstring(Client().get(address).content)
    newest = feed.find(f"{ATOM}entry")
    link = f"http://testserver/practice/{page.slug}/what-happened/#recommendation-{key.hex[:8]}"
    assert newest.find(f"{ATOM}link").get("href") == link
    summary = newest.findtext(f"{ATOM}summary")
    assert summary.splitlines()[-1] == "1 May 2024: Planted"


def _queries(address) -> int:
    Client().get(address)
    with CaptureQueriesContext(connection) as queries:
        assert Client().get(address).status_code == 200
    return len(queries)


@pytest.mark.parametrize("prefix", ["", "/cy"])
@pytest.mark.parametrize("more", ["what-happened/", "feed/"])
def test_more_recommendations_cost_no_more_queries(page, mair, prefix, more):
    did(page, mair, recommend(page, mair, "A"))
    publish(page)
    address = f"{prefix}/practice/{page.slug}/{more}"
    before = _queries(address)
    for text in "BCDEFG":
        did(page, mair, recommend(page, mair, text))
    publish(page)
    assert (_queries(address), before <= 20) == (before, True)


def test_the_feed_of_all_costs_no_more_queries_with_more_entries(page, mair):
    recommend(page, mair)
    publish(page)
    before = _queries(FEED)
    for number in range(3):
        other = entry(mair, f"Assembly {number}")
        recommend(other, mair)
        publish(other)
    assert _queries(FEED) == before


def test_an_entry_without_recommendations_leads_to_itself(page):
    publish(page)
    answer = Client().get(f"/practice/{page.slug}/what-happened/")
    assert (answer.status_code, answer.url) == (302, fresh(page).url)


def test_a_welsh_page_not_translated_shows_the_same_rows_and_says_that_they_are_english(page, mair):
    key = recommend(page, mair, "Plant trees")
    did(page, mair, key, "Planted")
    html = read(publish(page), prefix="/cy")
    assert f'id="recommendation-{key.hex[:8]}"' in html
    assert '<blockquote class="recommendation__text prose" lang="en-GB"><p>Plant trees</p>' in html


def translated(page) -> PracticePage:
    """The Welsh page, every text of it translated: “cy: ” before the English."""
    source, _new = TranslationSource.update_or_create_from_instance(fresh(page))
    welsh = Locale.objects.get(language_code="cy")
    job, _new = Translation.objects.get_or_create(source=source, target_locale=welsh)
    job.save_target(publish=True)
    po = job.export_po()
    for one in po:
        one.msgstr = one.msgid if one.msgid.startswith("http") else f"cy: {one.msgid}"
    job.import_po(po)
    job.save_target(publish=True)
    return PracticePage.objects.get(translation_key=page.translation_key, locale=welsh)


def test_a_translated_entry_says_it_in_welsh_at_the_same_anchors(page, mair):
    key = recommend(page, mair, "Plant trees", reason="It is right", response="accepted")
    did(page, mair, key, "Planted", on=date(2024, 5, 1))
    lesson = learn(page, mair, "Letters work", happened="Many came")
    twin = translated(publish(page))
    assert twin.alias_of_id is None
    (told,) = twin.lessons.all()
    assert (told.claim, told.happened) == ("cy: Letters work", "cy: Many came")
    assert told.translation_key == lesson
    html = read(twin, prefix="/cy")
    for words in (
        "cy: Plant trees",
        "cy: It is right",
        "cy: Planted",
        f"recommendation-{key.hex[:8]}",
    ):
        assert words in html
    assert (
        'lang="en-GB"' not in html.partition('class="recommendations"')[2].partition("<section")[0]
    )


def test_what_the_council_answers_later_shows_on_the_welsh_page_at_once(page, mair):
    key = recommend(page, mair, "Plant trees")
    twin = translated(publish(page))
    alter(page, mair, "recommendations", key, response="accepted")
    recommend(page, mair, "A new one")
    publish(page)
    rows = Tracker(PracticePage.objects.get(pk=twin.pk), timezone.localdate()).rows
    told = [(row.text, row.one.response, row.written_in) for row in rows]
    assert told == [("cy: Plant trees", "accepted", "cy"), ("A new one", "pending", "en-gb")]


def test_the_welsh_feed_speaks_welsh_where_it_can(page, mair):
    recommend(page, mair, "Plant trees")
    twin = translated(publish(page))
    (title,) = titles(Client(), f"/cy/practice/{twin.slug}/feed/")
    assert "“cy: Plant trees” (cy: Assembly on trams)" in title
