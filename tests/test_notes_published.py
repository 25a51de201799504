"""Organisers tidy and publish notes; from then on they are found, cited, commented and printed, and not before."""

from html import unescape
from uuid import uuid4

import pytest
from django.test import Client
from wagtail.models import Locale, Revision

from accounts.models import User
from accounts.signals import data_requested, erasure_considered, person_erased
from events.actions import notes as actions
from events.actions.publishing import publish_notes, take_back
from events.models import EventPage, NotesComment, NotesPage, NotesRevision, NoteTaker, SessionPage
from tests.dump import where
from tests.factories import ProgrammeFactory, SessionFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def session():
    return SessionFactory(title="Parade", parent=ProgrammeFactory(title="Wombats", slug="wombats"))


@pytest.fixture
def sam():
    return UserFactory(first_name="Sam", last_name="Plantedova", email="sam@planted.example.org")


def write(user, session, text="The numbat spoke.", base=0, kind="discussion"):
    return actions.save_section(session, actions.Writing(kind, text, base, uuid4()), user)


def signed_in(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def words(answer) -> str:
    return unescape(answer.content.decode())


def everywhere(session: SessionPage) -> list[str]:
    """Every address where something of the notes might be seen."""
    q = "?q=numbat"
    searches = (f"/search/{q}", f"/search/results.csv{q}", f"/search/feed/{q}")
    interface = (f"/api/v1/search/{q}", "/search/suggest/?q=notes")
    lists = ("/", "/resources/", "/resources/?kind=notes", "/sitemap.xml", "/events/")
    event = session.event_page.url
    return [*searches, *interface, *lists, event, f"{event}notes/", session.url]


def shown_at(client, session) -> list[str]:
    pages = {one: words(client.get(one)) for one in everywhere(session)}
    there = f"{session.slug}/published-notes"
    return [one for one, text in pages.items() if "numbat s" in text or there in text]


def test_the_notes_of_a_whole_event_are_led_to_once_there_are_some(client, session, sam, olwen):
    event = session.event_page
    materials = f"{event.url}materials/"
    leads = f'href="{event.url}notes/"'
    assert not any(leads in words(client.get(one)) for one in (event.url, materials))
    write(sam, session)
    page = publish_notes(session, olwen, "en")
    for one in (event.url, materials, page.url):
        assert leads in words(client.get(one)), one


# -- before and after publishing -------------------------------------------------------------------


def test_before_they_are_published_nobody_but_members_sees_notes(client, session, sam, olwen):
    write(sam, session)
    for user in (None, UserFactory(standing="waiting"), UserFactory(), olwen):
        reader = signed_in(user) if user else client
        assert shown_at(reader, session) == []
    assert client.get(f"{session.url}notes/")["Location"].startswith("/account/login/")
    assert signed_in(UserFactory(standing="waiting")).get(f"{session.url}notes/").status_code == 403
    assert "The numbat spoke." in words(signed_in(UserFactory()).get(f"{session.url}notes/"))


def test_published_they_are_found_cited_and_read_by_everybody(
    client, session, sam, olwen, titles, ask
):
    write(sam, session)
    page = publish_notes(session, olwen, "en")
    assert titles("numbat") == ["Notes: Parade"]
    assert titles("numbat", kind="notes", event="wombats") == ["Notes: Parade"]
    assert "Notes: Parade" in words(client.get(f"/id/{page.identifier}/cite/"))
    for address in (page.url, f"{session.event_page.url}notes/"):
        assert "The numbat spoke." in words(client.get(address))
    assert page.url in words(client.get(session.url))
    assert page.url in words(client.get("/sitemap.xml"))
    assert client.get(f"{session.url}notes/")["Location"] == page.url
    twin = page.get_translation(Locale.objects.get(language_code="cy"))
    assert "The numbat spoke." in words(client.get(twin.url))


def test_what_is_written_later_is_shown_once_it_is_published_again(client, session, sam, olwen):
    write(sam, session)
    page = publish_notes(session, olwen, "en")
    write(sam, session, "The numbat sang.", base=1)
    assert "The numbat spoke." in words(client.get(page.url))
    assert publish_notes(session, olwen, "en").pk == page.pk
    assert "The numbat sang." in words(client.get(page.url))
    assert "The numbat spoke." not in words(client.get(page.url))


def test_notes_that_are_taken_back_are_nowhere(client, session, sam, olwen):
    write(sam, session)
    page = publish_notes(session, olwen, "en")
    take_back(NotesPage.objects.get(pk=page.pk), olwen)
    assert client.get(page.url, follow=True).status_code == 410
    assert shown_at(client, session) == []


def hide_programme(session):
    EventPage.objects.filter(pk=session.event_id).update(programme_is_out=False)


def unpublish_event(session):
    EventPage.objects.get(pk=session.event_id).unpublish()


def unpublish_session(session):
    SessionPage.objects.get(pk=session.pk).unpublish()


@pytest.mark.parametrize("hide", [hide_programme, unpublish_event, unpublish_session])
def test_published_notes_are_held_back_with_their_session(client, session, sam, olwen, hide):
    write(sam, session)
    page = publish_notes(session, olwen, "en")
    assert client.get(page.url).status_code == 200
    hide(session)
    for reader in (client, signed_in(sam), signed_in(olwen)):
        assert reader.get(page.url).status_code == 404
        assert reader.get(page.permanent.get_absolute_url()).status_code == 404
        assert reader.get(f"{session.url}notes/").status_code == 404
        for address in ("/search/?q=numbat", "/resources/?kind=notes", "/sitemap.xml"):
            assert "parade/published-notes" not in words(reader.get(address))
        assert reader.get("/api/v1/search/?q=numbat").json()["total"] == 0


def test_notes_of_a_session_for_members_are_for_members(client, session, sam, olwen):
    write(sam, session)
    page = publish_notes(session, olwen, "en")
    session.visibility = "members"
    session.save_revision().publish()
    assert client.get(page.url).status_code == 302
    assert "numbat" not in words(client.get(f"{session.event_page.url}notes/"))
    assert "The numbat spoke." in words(signed_in(sam).get(page.url))
    draft = SessionPage.objects.get(pk=session.pk)
    draft.visibility = "public"
    draft.save_revision()
    assert client.get(page.url).status_code == 302  # a draft opens nothing


# -- who is named ----------------------------------------------------------------------------------


def test_only_note_takers_who_agreed_are_named_as_authors(client, session, sam, olwen):
    write(sam, session)
    page = publish_notes(session, olwen, "en")
    assert "Plantedova" not in words(client.get(page.url))
    actions.agree_to_be_named(session, sam, True)
    assert "Plantedova, S. (2031)" in words(client.get(page.url))
    publish_notes(session, olwen, "en")
    assert "Plantedova, S. (2031)" in words(client.get(page.url))
    assert where("Plantedova, Sam") == ["resources_librarypage"]
    actions.agree_to_be_named(session, sam, False)
    assert "Plantedova" not in words(client.get(page.url))
    assert where("Plantedova, Sam") == []


def test_under_the_chatham_house_rule_nobody_who_writes_is_kept(client, sam, olwen):
    session = SessionFactory(chatham_house=True)
    write(sam, session)
    actions.agree_to_be_named(session, sam, True)
    actions.add_comment(session, "A remark", uuid4(), sam)
    page = publish_notes(session, olwen, "en")
    assert NotesRevision.objects.get(section__session=session).author is None
    assert NotesComment.objects.get(session=session).author is None
    assert not NoteTaker.objects.filter(session=session).exists()
    sent = {"text": "Half", "base": 1, "form": uuid4()}
    signed_in(sam).post(f"{session.url}notes/discussion/draft/", sent)
    reader = signed_in(UserFactory())
    there = ("notes/", "notes/discussion/", "notes/discussion/history/?from=0&to=1")
    for address in (*(session.url + one for one in there), page.url):
        text = words(reader.get(address))
        assert "This session is under the Chatham House Rule." in text
        assert "Plantedova" not in text
    assert "Somebody is writing in Discussion now." in words(reader.get(f"{session.url}notes/"))


def test_the_rule_set_later_takes_the_names_out_everywhere(client, session, sam, olwen):
    write(sam, session)
    actions.agree_to_be_named(session, sam, True)
    actions.add_comment(session, "A remark", uuid4(), sam)
    page = publish_notes(session, olwen, "en")
    assert "Plantedova" in words(signed_in(olwen).get(f"{session.url}notes/discussion/history/"))
    session.chatham_house = True
    session.save_revision().publish()
    assert where("Plantedova") == ["accounts_user"]
    assert not NotesRevision.objects.filter(author=sam).exists()
    assert not NotesComment.objects.filter(author=sam).exists()
    for address in (page.url, f"/id/{page.identifier}/cite/"):
        assert "Plantedova" not in words(signed_in(olwen).get(address))
    assert signed_in(olwen).get("/api/v1/search/?q=Plantedova").json()["total"] == 0


# -- comments --------------------------------------------------------------------------------------


def comment(user, session, text="We lent our hall.", form=None):
    address = f"{session.url}notes/comments/"
    return signed_in(user).post(address, {"text": text, "form": form or uuid4()})


def test_members_comment_and_visitors_see_neither_words_nor_names(client, session, sam, olwen):
    write(olwen, session)
    page = publish_notes(session, olwen, "en")
    form = uuid4()
    for _time in range(2):
        comment(sam, session, form=form)
    assert NotesComment.objects.filter(session=session).count() == 1
    seen = words(signed_in(UserFactory()).get(page.url))
    assert "We lent our hall." in seen
    assert "Sam Plantedova" in seen
    for reader in (client, signed_in(UserFactory(standing="waiting"))):
        seen = words(reader.get(page.url))
        assert "We lent our hall." not in seen
        assert "Plantedova" not in seen


def test_there_is_nothing_to_comment_before_publishing(session, sam):
    write(sam, session)
    assert comment(sam, session).status_code == 404


def test_an_empty_or_long_comment_is_refused_in_words(session, sam, olwen):
    write(sam, session)
    publish_notes(session, olwen, "en")
    for text, wrong in (("", "Write your comment"), ("x" * 2001, "there is room for 2000")):
        answer = comment(sam, session, text)
        assert answer.status_code == 422
        assert wrong in words(answer)


def test_a_comment_is_deleted_by_its_writer_or_an_organiser(session, sam, olwen):
    write(olwen, session)
    publish_notes(session, olwen, "en")
    for user, gone in ((UserFactory(), False), (sam, True), (olwen, True)):
        one = actions.add_comment(session, f"For {user.pk}", uuid4(), sam)
        answer = signed_in(user).post(f"{session.url}notes/comments/{one.pk}/delete/")
        assert answer.status_code == (302 if gone else 404)
        assert NotesComment.objects.filter(pk=one.pk).exists() is not gone


# -- on paper --------------------------------------------------------------------------------------


def test_the_notes_of_an_event_are_one_document_day_by_day(client, session, sam, olwen):
    later = SessionFactory(
        title="Later",
        parent=session.event_page,
        starts_at=session.starts_at.replace(day=5),
        ends_at=session.ends_at.replace(day=5),
    )
    draft = SessionFactory(title="Unpublished", parent=session.event_page)
    for one in (session, later, draft):
        write(sam, one, f"Words of {one.title}.")
    for one in (session, later):
        publish_notes(one, olwen, "en")
    address = f"{session.event_page.url}notes/"
    page = words(client.get(address))
    assert page.index("Words of Parade.") < page.index("Words of Later.")
    assert "Words of Unpublished." not in page
    day = words(client.get(f"{address}?day=2031-03-05"))
    assert "Words of Later." in day
    assert "Words of Parade." not in day
    assert client.get(f"{address}?day=2031-02-31").status_code == 200


def test_a_draft_of_an_event_has_no_document(client, session):
    EventPage.objects.get(pk=session.event_id).unpublish()
    assert client.get("/events/wombats/notes/").status_code == 404


# -- the tab of the organisers -----------------------------------------------------------------------------


@pytest.fixture
def tab(session):
    return f"/admin/events/{session.event_id}/notes/"


def tidied(**texts) -> dict:
    names = ("key_points", "discussion", "actions", "links")
    sent = {f"text_{name}": "" for name in names} | {f"base_{name}": 0 for name in names}
    return sent | {"text_language": "en", "form": uuid4()} | texts


def test_organisers_see_where_the_notes_of_each_session_stand(organiser, session, sam, olwen, tab):
    def state() -> str:
        return words(organiser.get(tab))

    assert "None yet" in state()
    write(sam, session)
    assert "Written, not published" in state()
    publish_notes(session, olwen, "en")
    assert "Published, and changed since" not in state()
    write(sam, session, "More", base=1)
    assert "Published, and changed since" in state()
    sent = {"text": "Half", "base": 1, "form": uuid4()}
    signed_in(sam).post(f"{session.url}notes/discussion/draft/", sent)
    assert "1 member is writing now" in state()


def test_organisers_tidy_all_sections_at_once_and_publish(client, organiser, session, sam, tab):
    write(sam, session)
    there = f"{tab}{session.pk}/"
    sent = tidied(text_discussion="A tidy numbat.", base_discussion=1, text_links="- A link")
    assert organiser.post(there, sent | {"publish": "1"}).status_code == 302
    page = NotesPage.objects.get(session=session)
    text = words(Client().get(page.url))
    assert "A tidy numbat." in text
    assert "A link" in text
    organiser.post(f"{there}take-back/")
    assert Client().get(page.url, follow=True).status_code == 410


def test_a_text_that_does_not_fit_is_not_published(organiser, session, sam, tab):
    write(sam, session, "We meet at five.")
    write(sam, session, "We meet at six.", base=1)
    sent = tidied(text_discussion="We meet at four.", base_discussion=1) | {"publish": "1"}
    page = words(organiser.post(f"{tab}{session.pk}/", sent, follow=True))
    assert "Your text is kept beside theirs" in page
    assert not NotesPage.objects.filter(session=session).exists()
    assert session.sections.get(kind="discussion").conflicts.get().text == "We meet at four."


def test_too_long_a_section_is_refused_in_words_in_the_admin_too(organiser, session, tab):
    answer = organiser.post(f"{tab}{session.pk}/", tidied(text_links="x" * 30_001))
    assert answer.status_code == 422
    assert "there is room for 30000" in words(answer)
    assert "x" * 30_001 in words(answer)


def test_who_may_not_organise_an_event_has_no_tab(session, sam, tab):
    assert signed_in(sam).get(tab).status_code == 403


# -- personal data -----------------------------------------------------------------------------------


def test_a_copy_of_ones_data_holds_what_one_wrote(session, sam):
    other = UserFactory()
    write(other, session, "First.\n\nTheirs.")
    write(sam, session, "First, mine.\n\nTheirs.", base=1)
    write(sam, session, "Links of mine", kind="links")
    sent = {"text": "Half of mine", "base": 1, "form": uuid4()}
    signed_in(sam).post(f"{session.url}notes/links/draft/", sent)
    actions.add_comment(session, "A remark of mine", uuid4(), sam)
    found: dict = {}
    for _receiver, rows in data_requested.send(User, user=sam):
        found |= rows or {}
    assert {one["text"] for one in found["notes_versions"]} == {
        "First, mine.\n\nTheirs.",
        "Links of mine",
    }
    assert [one["text"] for one in found["notes_not_saved"]] == ["Half of mine"]
    assert [one["text"] for one in found["notes_comments"]] == ["A remark of mine"]


def test_after_an_erasure_the_notes_stay_without_the_name(client, session, sam, olwen):
    write(sam, session)
    actions.agree_to_be_named(session, sam, True)
    actions.add_comment(session, "A remark of Sam", uuid4(), sam)
    page = publish_notes(session, olwen, "en")
    assert "Plantedova" in words(client.get(page.url))
    stays = [
        one
        for _receiver, found in erasure_considered.send(User, user=sam)
        for one in found
        if one.count and one.stays
    ]
    assert [one.count for one in stays] == [1]
    person_erased.send(User, user=sam, under=None)
    sam.delete()
    assert where("Plantedova") == []
    assert where("A remark of Sam") == []
    assert "The numbat spoke." in words(client.get(page.url))
    assert "Plantedova" not in words(client.get(page.url))
    assert not Revision.objects.filter(content__icontains="Plantedova").exists()
