"""Putting a programme together in the admin."""

from datetime import UTC, datetime

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Locale, Revision
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from accounts.models import User
from accounts.signals import data_requested, erasure_considered
from core.actions import add_document
from events.models import Contribution, EventPage, Room, SessionPage
from home.demo.documents import FILES
from network import actions
from tests.dump import where
from tests.factories import (
    AffiliationFactory,
    OrganisationFactory,
    ProgrammeFactory,
    SessionFactory,
    UserFactory,
    person,
)
from tests.files import VTT

pytestmark = pytest.mark.django_db


@pytest.fixture
def event() -> EventPage:
    locale = Locale.objects.get(language_code="en-gb")
    rooms = [Room(name=name, locale=locale) for name in ("Great hall", "Attic")]
    return ProgrammeFactory(title="Wombats", rooms=rooms)


@pytest.fixture
def organiser(client):
    client.force_login(User.objects.get(email="organiser@example.org"))
    return client


def row(name="Jo Quokkadaughter", **fields) -> dict:
    defaults = {"role": "speaker", "organisation": "", "organisation_in_words": "", "member": ""}
    return {"name": name} | defaults | fields


@pytest.fixture
def create(organiser, event):
    """Publish a session with the editor’s form; gives the answer of the page it leads to."""

    def send(people=(), **fields):
        form = {
            "title": "Parade",
            "slug": "parade",
            "summary": "",
            "starts_at": "2031-03-04 10:00",
            "ends_at": "2031-03-04 11:00",
            "format": "talk",
            "room": "",
            "track": "",
            "text_language": "en",
            "licence": "",
            "visibility": "public",
            "key_points": streamfield([]),
            "body": streamfield([]),
            "contributions": inline_formset(people),
            "links": inline_formset([]),
            "attachments": inline_formset([]),
            "comments": inline_formset([]),
            "action-publish": "yes",
        }
        address = f"/admin/pages/add/events/sessionpage/{event.pk}/"
        return organiser.post(address, nested_form_data(form | fields), follow=True)

    return send


def made() -> SessionPage:
    """The session itself; its twin in Welsh is made with it."""
    return SessionPage.objects.get(title="Parade", alias_of=None)


def said(answer) -> list[str]:
    return [str(one) for one in answer.context["messages"] if one.level_tag == "warning"]


def test_a_session_is_made_below_its_event(create, event, client):
    hall = event.rooms.get(name="Great hall")
    answer = create([row(is_confirmed="on", may_be_named="on")], room=hall.pk)
    assert said(answer) == []
    session = made()
    assert (session.event_id, session.kind, session.room) == (event.pk, "session", hall)
    client.logout()
    page = client.get("/events/wombats/").content.decode()
    assert "Parade" in page
    assert "Jo Quokkadaughter" in page


def test_only_the_rooms_of_the_event_are_offered(organiser, event, create):
    locale = Locale.objects.get(language_code="en-gb")
    other = ProgrammeFactory(rooms=[Room(name="Elsewhere", locale=locale)])
    address = f"/admin/pages/add/events/sessionpage/{event.pk}/"
    form = organiser.get(address).context["form"]
    assert [str(room) for room in form.fields["room"].queryset] == ["Great hall", "Attic"]
    answer = create(room=other.rooms.get().pk)
    assert "room" in answer.context["form"].errors
    assert not SessionPage.objects.filter(title="Parade").exists()


def test_a_session_is_not_made_where_a_page_of_the_event_stands(create, event):
    answer = create(slug="changes")
    assert answer.context["form"].errors["slug"] == [
        "Something else stands at this address. Choose another slug."
    ]
    assert not SessionPage.objects.child_of(event).exists()


def test_a_session_that_ends_before_it_starts_is_refused_in_words(create):
    answer = create(ends_at="2031-03-04 09:00")
    assert "A session ends after it starts." in answer.content.decode()
    assert not SessionPage.objects.filter(title="Parade").exists()


def test_a_session_without_times_is_refused_in_words(create):
    answer = create(starts_at="", ends_at="tomorrow")
    assert {"starts_at", "ends_at"} <= set(answer.context["form"].errors)


def test_a_member_is_named_by_their_address(create):
    member = UserFactory(email="jo@example.org")
    create([row(member="JO@example.org ")])
    assert made().contributions.get().member == member


@pytest.mark.parametrize("address", ["nobody@example.org", "waiting@example.org"])
def test_an_address_of_no_member_is_refused(create, address):
    UserFactory(email="waiting@example.org", standing="waiting", member_since=None)
    answer = create([row(member=address)])
    assert answer.context["form"].formsets["contributions"].errors[0]["member"]
    assert not SessionPage.objects.filter(title="Parade").exists()


# -- what does not fit -----------------------------------------------------------------------------


def test_a_room_that_is_taken_is_said_and_not_forbidden(create, event):
    hall = event.rooms.get(name="Great hall")
    starts, ends = datetime(2031, 3, 4, 10, 30, tzinfo=UTC), datetime(2031, 3, 4, 12, tzinfo=UTC)
    SessionFactory(parent=event, title="Before us", room=hall, starts_at=starts, ends_at=ends)
    assert said(create(room=hall.pk)) == [
        "“Great hall” is taken: “Before us” is there from 10:30 to 12:00."
    ]
    assert made().live


def test_one_session_after_the_other_is_no_clash(create, event):
    hall = event.rooms.get(name="Great hall")
    starts = datetime(2031, 3, 4, 11, tzinfo=UTC)
    people = [person("Jo Quokkadaughter")]
    SessionFactory(parent=event, room=hall, starts_at=starts, contributions=people)
    assert said(create([row()], room=hall.pk)) == []


@pytest.mark.parametrize("other", ["another room", "a member under another name"])
def test_somebody_who_is_at_two_places_is_said(create, event, other):
    member = UserFactory(email="jo@example.org")
    name = "jo quokkadaughter" if other == "another room" else "Josephine Q."
    people = [person(name, member=member), person("Somebody Else")]
    SessionFactory(parent=event, title="Elsewhere", contributions=people)
    typed = row() if other == "another room" else row(member="jo@example.org")
    if other == "another room":
        Contribution.objects.update(member=None)
    assert said(create([typed])) == [f"{name} is also at “Elsewhere” from 10:00 to 11:00."]


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        (
            "2031-03-04 08:00",
            "2031-03-04 09:30",
            "The event is from 4 March 2031, 09:00 to 5 March 2031, 17:00: this session is outside that time.",
        ),
        (
            "2031-03-04 22:00",
            "2031-03-05 10:00",
            "This session ends on another day than it starts.",
        ),
    ],
)
def test_a_session_outside_the_day_is_said(create, starts, ends, words):
    assert said(create(starts_at=starts, ends_at=ends)) == [words]


def test_changing_a_session_says_what_clashes_too(organiser, event):
    hall = event.rooms.get(name="Great hall")
    SessionFactory(parent=event, title="Before us", room=hall)
    session = SessionFactory(parent=event, title="Parade")
    form = organiser.get(f"/admin/pages/{session.pk}/edit/").context["form"]
    data = {name: form[name].value() or "" for name in form.fields if name in PLAIN}
    data |= {"room": hall.pk, "starts_at": "2031-03-04 10:30", "ends_at": "2031-03-04 11:30"}
    data |= {name: streamfield([]) for name in ("key_points", "body")}
    data |= {
        name: inline_formset([]) for name in ("contributions", "links", "attachments", "comments")
    }
    answer = organiser.post(f"/admin/pages/{session.pk}/edit/", nested_form_data(data), follow=True)
    assert said(answer) == ["“Great hall” is taken: “Before us” is there from 10:00 to 11:00."]


PLAIN = {"title", "slug", "summary", "format", "track", "text_language", "licence", "visibility"}


# -- a person who goes -----------------------------------------------------------------------------


@pytest.fixture
def spoken():
    """A member who spoke at a session with a twin in Welsh and several versions."""
    member = UserFactory(email="jo@example.org")
    other = person("Somebody Else", organisation_in_words="Kept", sort_order=1)
    mine = person(
        "Jo Quokkadaughter", member=member, organisation_in_words="Quokkaville", sort_order=0
    )
    session = SessionFactory(title="Parade", contributions=[mine, other])
    session.save_revision().publish()
    call_command("sync_locale_trees", verbosity=0)
    session.save_revision()
    return member, session


def test_what_is_kept_of_a_speaker_is_counted_and_handed_out(spoken):
    member, session = spoken
    answers = [found for _receiver, found in data_requested.send(User, user=member)]
    (told,) = next(one["sessions"] for one in answers if "sessions" in one)
    assert (told["session"], told["name"]) == (session.title, "Jo Quokkadaughter")
    answers = erasure_considered.send(User, user=member)
    words = [one.words for _receiver, found in answers for one in found if one.count]
    assert words[1:] == ["1 session where you are named, without your name"]


@pytest.mark.parametrize("with_organisation", [True, False])
def test_an_erased_speaker_is_a_participant(
    spoken, client, titles, with_organisation, django_capture_on_commit_callbacks
):
    member, session = spoken
    council = OrganisationFactory(name="Council of Wombats")
    AffiliationFactory(user=member, organisation=council)
    under = council if with_organisation else None
    assert titles("Quokkadaughter") == ["Parade"]
    assert len(where("Quokkadaughter")) > 2
    with django_capture_on_commit_callbacks(execute=True):
        actions.erase_account(member, under=under)
    for words in ("Quokkadaughter", "Quokkaville"):
        assert where(words) == []
    page = client.get(session.url).content.decode()
    assert "A participant" in page
    assert ("Council of Wombats" in page) == with_organisation
    assert "Somebody Else" in page
    assert titles("Quokkadaughter") == []
    for revision in Revision.objects.for_instance(session):
        names = [one["name"] for one in revision.content["contributions"]]
        assert names == ["", "Somebody Else"]


def test_the_clock_of_an_event_is_that_of_its_place():
    summer = SessionFactory(starts_at=datetime(2031, 6, 4, 9, tzinfo=UTC))
    assert timezone.localtime(summer.starts_at).hour == 10


# -- films ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("with_captions", "warned"), [(False, True), (True, False)])
def test_a_film_without_words_is_pointed_out_after_publishing(create, with_captions, warned):
    film = (FILES / "three-journeys.webm").read_bytes()
    files = [add_document("Our film", ContentFile(film, name="film.webm"))]
    if with_captions:
        files.append(add_document("Captions", ContentFile(VTT.encode(), name="film.vtt")))
    rows = [{"document": one.pk, "title": "", "role": "main"} for one in files]
    words = [one for one in said(create(attachments=inline_formset(rows))) if "captions" in one]
    assert [one.split("”")[0] for one in words] == (["The film “Our film"] if warned else [])
