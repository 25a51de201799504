"""A member’s calendar reads their programme at an address that only they know."""

import logging
import re

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from core.logs import WithoutSecrets
from events.actions import mine as actions
from events.models import CalendarFeed, EventPage, SavedSession
from network.actions import leave_network, suspend
from tests.factories import SessionFactory, UserFactory
from tests.my_programme import ONLINE, called, entries, feed_of, press, talks, titles

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


@pytest.fixture
def feed(member, event) -> str:
    """The address of the member’s own calendar; “Money” is in it."""
    actions.save_session(member, called("Money"))
    actions.renew_feed(member)
    return feed_of(member)


def test_my_calendar_has_the_sessions_of_all_events(member, feed):
    elsewhere = SessionFactory(title="Elsewhere")
    actions.save_session(member, elsewhere)
    assert sorted(entries(feed)) == ["Elsewhere", "Money"]
    assert entries(feed)["Money"]["UID"] == f"{called('Money').translation_key}@127.0.0.1"


def test_it_leads_members_into_the_room_online(feed):
    assert ONLINE in entries(feed)["Money"]["DESCRIPTION"]


def test_a_calendar_learns_what_was_taken_out_and_what_came_back(member, mine, event, feed):
    before = entries(feed)["Money"]
    press(mine, event, remove="Money")
    (gone,) = entries(feed).values()
    assert (gone["STATUS"], gone["SUMMARY"]) == ("CANCELLED", "No longer in my programme")
    assert gone["UID"] == before["UID"]
    assert gone["SEQUENCE"] > before["SEQUENCE"]
    assert "DESCRIPTION" not in gone
    press(mine, event, save="Money")
    back = entries(feed)["Money"]
    assert (back["STATUS"], back["SEQUENCE"]) == ("CONFIRMED", gone["SEQUENCE"] + 1)


def test_without_a_calendar_nothing_is_left_of_what_was_taken_out(member, mine, event):
    press(mine, event, save="Money")
    press(mine, event, remove="Money")
    assert not SavedSession.objects.exists()


def test_what_is_withdrawn_is_taken_out_and_what_is_held_back_is_not_there(event, feed):
    money = called("Money")
    money.save_revision().publish()
    money.unpublish()
    assert [*entries(feed)] == ["Taken out of the programme"]
    EventPage.objects.filter(pk=event.pk).update(programme_is_out=False)
    assert entries(feed) == {}


def test_a_new_address_ends_the_old_one(mine, member, event, feed):
    mine.post(f"{event.url}mine/calendar/")
    new = feed_of(member)
    assert new != feed
    assert Client().get(feed).status_code == 404
    assert [*entries(new)] == ["Money"]
    assert new in mine.get(f"{event.url}mine/").content.decode()


def test_an_address_that_was_ended_leads_nowhere(mine, event, feed):
    mine.post(f"{event.url}mine/calendar/", {"revoke": "1"})
    assert Client().get(feed).status_code == 404
    assert not CalendarFeed.objects.exists()
    assert titles(mine, event) == ["Money"]


def test_looking_at_the_address_of_the_form_changes_nothing(mine, member, event, feed):
    assert mine.get(f"{event.url}mine/calendar/").status_code == 302
    assert feed_of(member) == feed


@pytest.mark.parametrize("way", ["suspend", "leave"])
def test_who_is_no_member_any_more_has_no_calendar(way, member, feed, olwen):
    assert Client().get(feed).status_code == 200
    if way == "suspend":
        suspend(member, olwen, "because")
    else:
        leave_network(member)
    assert Client().get(feed).status_code == 404


def test_no_cache_search_engine_or_log_keeps_it(feed):
    answer = Client().get(feed)
    assert answer["X-Robots-Tag"] == "noindex"
    assert answer["Cache-Control"] == "private, no-cache"
    assert "Access-Control-Allow-Origin" not in answer
    again = Client().get(feed, headers={"If-None-Match": answer["ETag"]})
    assert again.status_code == 304
    line = logging.LogRecord("django", 30, "", 0, "%s: %s", ("Not Found", f"/cy{feed}"), None)
    assert WithoutSecrets().filter(line)
    assert line.getMessage() == "Not Found: /cy/calendar/….ics"


def test_in_welsh_at_the_welsh_address(member, feed):
    call_command("sync_locale_trees", verbosity=0)
    (found,) = entries(feed_of(member, "/cy")).values()
    assert "/cy/events/" in found["URL"]
    assert found["UID"] == entries(feed)["Money"]["UID"]


def test_more_saved_needs_no_more_queries(member, feed):
    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            Client().get(feed)
        return len(found)

    queries()
    before = queries()
    for _number in range(5):
        actions.save_session(member, SessionFactory())
    assert queries() == before


def test_a_token_is_long_and_never_the_same(member):
    tokens = {actions.renew_feed(member).token for _number in range(5)}
    assert len(tokens) == 5
    assert all(re.fullmatch("[A-Za-z0-9]{43}", one) for one in tokens)
