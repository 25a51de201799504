"""Members keep a programme of their own."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale

from accounts.models import User
from events.actions import mine as actions
from events.models import CalendarFeed, EventPage, SavedSession, SessionPage
from events.personal import gather, holdings
from tests.factories import EventFactory, SessionFactory, UserFactory
from tests.my_programme import called, feed_of, press, talks, titles
from tests.rendered import Document

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def member(db) -> User:
    SavedSession.objects.all().delete()  # what members of the demonstration keep
    return UserFactory()


@pytest.fixture
def mine(member) -> Client:
    """The member’s browser."""
    client = Client()
    client.force_login(member)
    return client


@pytest.fixture
def event() -> EventPage:
    return talks()


def buttons(client, page) -> dict[str, str]:
    """What each button says that there is beside a session, and whether it is pressed."""
    document = Document(client.get(page.url).content.decode())
    words = {
        one.get("id"): " ".join("".join(one.itertext()).split())
        for one in [*document.all("button"), *document.all("a")]
    }
    return {
        " ".join(words[key] for key in one.get("aria-labelledby", one.get("id")).split()): one.get(
            "aria-pressed"
        )
        for one in document.all("button")
        if one.get("aria-pressed")
    }


@pytest.fixture
def feed(member, event) -> str:
    """The address of the member’s own calendar; “Money” is in it."""
    actions.save_session(member, called("Money"))
    actions.renew_feed(member)
    return feed_of(member)


# -- Saving -----------------------------------------------------------------------------------------


def test_a_saved_session_is_in_my_programme_until_i_take_it_out(mine, event):
    assert titles(mine, event) == []
    press(mine, event, save="Later")
    press(mine, event, save="Money")
    press(mine, event, save="Money")  # pressed twice, saved once
    assert titles(mine, event) == ["Money", "Later"]
    press(mine, event, remove="Money")
    assert titles(mine, event) == ["Later"]


def test_each_session_but_a_break_has_a_button_that_says_how_it_is(mine, event):
    press(mine, event, save="Money")
    assert buttons(mine, event) == {
        "Saved: remove Money": "true",
        "Save to my programme Garden": "false",
        "Save to my programme Later": "false",
    }
    assert buttons(mine, called("Money")) == {"Saved: remove": "true"}
    assert buttons(mine, called("Garden")) == {"Save to my programme": "false"}


def test_a_press_leads_back_to_the_very_entry_with_the_filters_as_they_were(mine, event):
    key = called("Money").translation_key
    there = f"{event.url}?format=talk"
    answer = mine.post(f"{event.url}mine/", {"save": key, "next": there})
    assert answer["Location"] == f"{there}#my-{called('Money').pk}"
    page = mine.get(there).content.decode()
    assert f'id="my-{called("Money").pk}"' in page
    for elsewhere in ("https://evil.example/", "//evil.example/", "javascript:alert(1)"):
        answer = mine.post(f"{event.url}mine/", {"save": key, "next": elsewhere})
        assert answer["Location"].startswith(event.url)


def test_sessions_at_the_same_time_are_named_in_words(mine, event):
    press(mine, event, save="Money")
    press(mine, event, save="Later")
    assert "At the same time as" not in mine.get(f"{event.url}mine/").content.decode()
    press(mine, event, save="Garden")
    page = Document(mine.get(f"{event.url}mine/").content.decode()).text
    start = timezone.localtime(called("Money").starts_at)
    times = f"from {start:%H:%M} to {start + timedelta(hours=1):%H:%M}."
    assert f"At the same time as “Garden”, {times}" in page
    assert f"At the same time as “Money”, {times}" in page
    assert "At the same time as “Later”" not in page
    assert "2 sessions are at the same time as others." in page


def test_what_is_cancelled_clashes_with_nothing(mine, event):
    press(mine, event, save="Money")
    press(mine, event, save="Garden")
    SessionPage.objects.filter(title="Garden").update(is_cancelled=True)
    page = mine.get(f"{event.url}mine/").content.decode()
    assert "Cancelled" in page
    assert "At the same time as" not in page


def test_it_is_the_same_programme_in_both_languages(mine, event):
    press(mine, event, save="Money")
    call_command("sync_locale_trees", verbosity=0)
    twin = EventPage.objects.get(pk=event.pk).get_translation(
        Locale.objects.get(language_code="cy")
    )
    assert titles(mine, twin) == ["Money"]
    mine.post(f"{twin.url}mine/", {"remove": called("Money").translation_key})
    assert titles(mine, event) == []


def test_everybody_has_their_own(mine, event):
    other = Client()
    other.force_login(UserFactory())
    press(mine, event, save="Money")
    assert (titles(mine, event), titles(other, event)) == (["Money"], [])
    press(other, event, remove="Money")
    assert titles(mine, event) == ["Money"]


def test_a_visitor_has_no_button_and_one_sentence(client, event):
    page = client.get(event.url).content.decode()
    assert buttons(client, event) == buttons(client, called("Money")) == {}
    assert page.count("Members who sign in can keep a programme of their own.") == 1
    assert "overlaps" not in page


@pytest.mark.parametrize("standing", ["waiting", "suspended", "left"])
def test_who_is_no_member_keeps_nothing(standing, event):
    client = Client()
    client.force_login(UserFactory(standing=standing))
    assert buttons(client, event) == {}
    assert client.get(f"{event.url}mine/").status_code == 403
    assert press(client, event, save="Money").status_code == 403
    assert not SavedSession.objects.exists()


def test_what_is_held_back_again_is_not_shown_and_comes_back(mine, event):
    press(mine, event, save="Money")
    EventPage.objects.filter(pk=event.pk).update(programme_is_out=False)
    assert mine.get(f"{event.url}mine/").status_code == 404
    EventPage.objects.filter(pk=event.pk).update(programme_is_out=True)
    SessionPage.objects.filter(title="Money").update(live=False)
    assert titles(mine, event) == []
    SessionPage.objects.filter(title="Money").update(live=True)
    assert titles(mine, event) == ["Money"]


@pytest.mark.parametrize(
    "sent", ["", "x", "9" * 60, "a\x00b", "00000000-0000-0000-0000-000000000000", "Soup"]
)
def test_what_is_no_session_of_the_programme_is_said_in_words(sent, mine, event):
    sent = str(called("Soup").translation_key) if sent == "Soup" else sent
    answer = mine.post(f"{event.url}mine/", {"save": sent}, follow=True)
    assert answer.status_code == 200
    assert "That session is not in the programme any more." in answer.content.decode()
    assert not SavedSession.objects.exists()


def test_a_session_of_another_event_is_none_of_this_one(mine, event):
    other = SessionFactory(title="Elsewhere")
    press(mine, event, save="Elsewhere")
    assert not SavedSession.objects.exists()
    press(mine, other.event_page, save="Elsewhere")
    assert SavedSession.objects.get().work == other.translation_key


def test_a_session_called_mine_does_not_take_the_address(mine, event):
    session = SessionFactory(parent=event, title="Mine", slug="")
    assert mine.get(session.url).context["page"].title == "Mine"
    assert mine.get(f"{event.url}mine/").context["event"] == event


def test_a_session_that_is_deleted_is_in_nobody_s_programme(mine, event):
    press(mine, event, save="Money")
    press(mine, event, save="Later")
    called("Money").delete()
    assert SavedSession.objects.get().work == called("Later").translation_key


def test_one_more_question_for_members_and_none_for_each_session(mine, event, client):
    def queries(by, page) -> int:
        by.get(page.url)
        with CaptureQueriesContext(connection) as found:
            by.get(page.url)
        return len([one for one in found if "events_savedsession" in one["sql"]])

    for page in (event, called("Money")):
        assert (queries(mine, page), queries(client, page)) == (1, 0)


# -- What is kept ------------------------------------------------------------------------------------


def test_it_is_part_of_one_s_data_but_the_secret_is_not(member, feed):
    actions.save_session(member, called("Later"))
    actions.remove_session(member, called("Later"))
    found = gather(member)
    assert [(one["session"], bool(one["taken_out"])) for one in found["saved_sessions"]] == [
        ("Money", False),
        ("Later", True),
    ]
    assert len(found["calendar_feed"]) == 1
    assert CalendarFeed.objects.get().token not in json.dumps(found, default=str)
    assert sum(one.count for one in holdings(member)) == 3


def test_an_event_without_a_programme_has_nothing_to_keep(mine):
    assert mine.get(f"{EventFactory(programme_is_out=False).url}mine/").status_code == 404


def test_five_hundred_sessions_stay_light_for_a_member_too(mine, event):
    before = len(mine.get(event.url).content)
    for number in range(30):
        SessionFactory(
            parent=event,
            title=f"A session with an ordinary title, number {number}",
            starts_at=datetime(2031, 3, 4, 9, tzinfo=UTC) + timedelta(minutes=number),
        )
    after = len(mine.get(event.url).content)
    assert before + (after - before) * 500 / 30 < 400_000
