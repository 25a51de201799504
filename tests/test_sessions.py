"""Who sees a session and who is named at it; what follows from its place, its time and its people."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Locale

from accounts.actions import record_merger
from accounts.models import User
from events.models import Contribution, EventPage, SessionPage
from network.models import Profile
from resources.models import LibraryPage
from resources.querysets import visible_pages
from tests.factories import (
    OrganisationFactory,
    ProgrammeFactory,
    ResourceFactory,
    SessionFactory,
    UserFactory,
    person,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def organiser() -> User:
    return User.objects.get(email="organiser@example.org")


def everywhere(session: SessionPage) -> list[str]:
    """Every address where something of a session might be seen."""
    words = "?q=quokka+parade"
    searches = (f"/search/{words}", f"/search/results.csv{words}", f"/search/feed/{words}")
    interface = (f"/api/v1/search/{words}", "/search/suggest/?q=quokka")
    lists = ("/", "/resources/", "/resources/?kind=session", "/sitemap.xml", "/events/")
    return [*searches, *interface, *lists, session.event_page.url]


def shown_at(client, session: SessionPage) -> list[str]:
    pages = {one: client.get(one).content.decode() for one in everywhere(session)}
    return [one for one, text in pages.items() if "Quokka parade" in text or session.slug in text]


# -- a programme that is not out -----------------------------------------------------------------


def test_a_session_of_a_programme_that_is_not_out_is_seen_by_nobody(client, organiser):
    session = SessionFactory(title="Quokka parade", parent=ProgrammeFactory(programme_is_out=False))
    for user in (None, UserFactory(), organiser):
        if user:
            client.force_login(user)
        assert client.get(session.url).status_code == 404
        assert client.get(session.permanent.get_absolute_url()).status_code == 404
        assert shown_at(client, session) == []
        assert session.page_ptr not in visible_pages(user or AnonymousUser())


def test_it_is_found_everywhere_as_soon_as_the_programme_is_out(client):
    event = ProgrammeFactory(programme_is_out=False)
    session = SessionFactory(title="Quokka parade", parent=event)
    assert shown_at(client, session) == []
    event.programme_is_out = True
    event.save_revision().publish()
    assert client.get(session.url).status_code == 200
    found = {one.partition("?")[0] for one in shown_at(client, session)}
    wanted = {"/search/", "/search/results.csv", "/search/feed/", "/api/v1/search/"}
    assert found >= {*wanted, "/search/suggest/", "/resources/", "/sitemap.xml", event.url}
    event.programme_is_out = False
    event.save_revision().publish()
    assert shown_at(client, session) == []


def test_a_session_goes_with_its_event(client):
    session = SessionFactory(title="Quokka parade")
    assert client.get(session.url).status_code == 200
    EventPage.objects.get(pk=session.event_id).unpublish()
    assert client.get(session.url).status_code == 404
    assert "Quokka parade" not in client.get("/search/?q=quokka+parade").content.decode()


def test_one_language_that_says_not_yet_holds_back_both(client):
    session = SessionFactory()
    call_command("sync_locale_trees", verbosity=0)
    twin = session.get_translation(Locale.objects.get(language_code="cy"))
    assert client.get(twin.url).status_code == 200
    EventPage.objects.filter(pk=session.event_id).update(programme_is_out=False)
    assert client.get(twin.url).status_code == 404


def test_a_session_for_members_is_in_the_programme_of_members_only(client):
    session = SessionFactory(title="Quokka parade", visibility="members")
    assert client.get(session.url).status_code == 302
    assert "Quokka parade" not in client.get(session.event_page.url).content.decode()
    client.force_login(UserFactory())
    assert client.get(session.url).status_code == 200
    assert "Quokka parade" in client.get(session.event_page.url).content.decode()


# -- a break ---------------------------------------------------------------------------------------


def test_a_break_is_in_the_programme_and_no_item_of_the_library(client):
    session = SessionFactory(title="Quokka parade", format="break")
    assert shown_at(client, session) == [session.event_page.url]
    answer = client.get(session.url)
    assert answer["Location"] == f"{session.event_page.url}#programme"
    assert session.url not in client.get(session.event_page.url).content.decode()


# -- people ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("missing", ["is_confirmed", "may_be_named"])
def test_nobody_is_named_before_they_confirmed_and_agreed(client, missing):
    people = [person("Numbat Quokkadaughter", **{missing: False}), person("Sam Shown")]
    session = SessionFactory(title="Quokka parade", contributions=people)
    assert "Sam Shown" in client.get(session.url).content.decode()
    for address in (session.url, *everywhere(session), f"/id/{session.identifier}/cite/"):
        assert "Quokkadaughter" not in client.get(address).content.decode(), address
    assert client.get("/api/v1/search/?q=Quokkadaughter").json()["total"] == 0


def test_a_session_is_found_and_cited_by_who_speaks(client, titles):
    people = [person("Chair Quokkason", role="chair"), person("Jo Quokkadaughter")]
    session = SessionFactory(title="Parade", contributions=people)
    assert titles("Quokkadaughter") == ["Parade"]
    assert "Quokkadaughter, J. (2031)" in client.get(session.url).content.decode()


def test_who_takes_the_consent_back_is_gone_in_every_language(client, titles):
    session = SessionFactory(contributions=[person("Jo Quokkadaughter")])
    call_command("sync_locale_trees", verbosity=0)
    twin = session.get_translation(Locale.objects.get(language_code="cy"))
    twin.alias_of = None  # as if somebody had translated it: from now on it goes its own way
    twin.save()
    assert "Quokkadaughter" in client.get(twin.url).content.decode()
    one = session.contributions.get()
    one.may_be_named = False
    session.contributions = [one]
    session.save_revision().publish()
    for page in (session, twin):
        assert "Quokkadaughter" not in client.get(page.url).content.decode()
        assert "Quokkadaughter" not in client.get(page.event_page.url).content.decode()
    assert titles("Quokkadaughter") == []
    assert titles("Quokkadaughter", locale="cy") == []


def test_a_name_leads_members_to_the_profile_and_nobody_else(client):
    speaker = UserFactory()
    profile = Profile.objects.create(user=speaker)
    session = SessionFactory(contributions=[person("Jo Quokkadaughter", member=speaker)])
    assert profile.get_absolute_url() not in client.get(session.url).content.decode()
    client.force_login(UserFactory())
    Profile.objects.create(user=User.objects.get(pk=client.session["_auth_user_id"]))
    assert profile.get_absolute_url() in client.get(session.url).content.decode()
    profile.seen_by = "nobody"
    profile.save()
    assert profile.get_absolute_url() not in client.get(session.url).content.decode()


def test_a_merger_takes_along_who_spoke_for_the_old_body():
    old, new = OrganisationFactory(), OrganisationFactory()
    SessionFactory(contributions=[person("Jo Quokkadaughter", organisation=old)])
    record_merger(old, new, on=timezone.localdate())
    assert Contribution.objects.get(name="Jo Quokkadaughter").organisation == new


def test_a_merger_takes_along_those_in_a_draft_too():
    old, new = OrganisationFactory(), OrganisationFactory()
    session = SessionFactory()
    session.contributions = [person("Jo Quokkadaughter", organisation=old)]
    draft = session.save_revision()
    record_merger(old, new, on=timezone.localdate())
    draft.refresh_from_db()
    draft.publish()
    assert Contribution.objects.get(session=session).organisation == new


# -- what follows ----------------------------------------------------------------------------------


def test_a_session_is_of_the_event_it_stands_below():
    one, other = ProgrammeFactory(), ProgrammeFactory()
    session = SessionFactory(parent=one)
    assert list(LibraryPage.objects.from_event(one)) == [session.librarypage_ptr]
    session.move(other, pos="last-child")
    assert list(LibraryPage.objects.from_event(one)) == []
    assert list(LibraryPage.objects.from_event(other)) == [session.librarypage_ptr]


def test_a_session_is_found_by_the_name_of_its_event_and_in_its_facet(titles, ask):
    event = ProgrammeFactory(title="Wombats of the world", slug="wombats")
    SessionFactory(title="Quokka parade", parent=event)
    ResourceFactory(title="Quokka leaflet")
    assert titles("quokka", event="wombats") == ["Quokka parade"]
    assert titles("quokka", kind="session") == ["Quokka parade"]
    assert ask("quokka")["facets"]["event"][0]["label"] == "Wombats of the world"


def test_its_date_is_its_day():
    session = SessionFactory()
    assert str(session.published_on) == "2031-03-04"


def test_no_version_of_a_session_holds_names_but_those_of_its_people():
    session = SessionFactory(contributions=[person("Jo Quokkadaughter")])
    assert session.authors == "Quokkadaughter, Jo"
    content = session.save_revision().content
    assert content["authors"] == ""
    assert [one["name"] for one in content["contributions"]] == ["Jo Quokkadaughter"]
