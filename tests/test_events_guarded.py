"""What was never told is told to nobody, and what was sent is not lost: events that move, go, or are half finished."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.contrib.auth.models import AnonymousUser, Group, Permission
from django.utils import timezone
from wagtail.models import GroupPagePermission, Locale

from core.markdown import as_blocks
from core.models import SiteDocument
from events.actions import inviting
from events.actions.desk import shift_sessions
from events.actions.notes import Writing, save_section
from events.actions.publishing import publish_notes, take_back
from events.entries import Draft
from events.importing.record import Speaker
from events.importing.telling import called
from events.models import (
    EventPage,
    NotesPage,
    Release,
    SessionPage,
    Submission,
    UploadInvitation,
)
from tests.collecting import IN_A_MONTH, burrows, deck, there
from tests.factories import ProgrammeFactory, SessionFactory, UserFactory

pytestmark = pytest.mark.django_db

QUARTER = timedelta(minutes=15)


def in_welsh(page):
    """Its Welsh page, as editors of the English one make it."""
    return page.copy_for_translation(Locale.objects.get(language_code="cy"), alias=True)


def invited(session: SessionPage) -> UploadInvitation:
    until = timezone.localdate() + IN_A_MONTH
    return inviting.invite(session, until, email="sam@example.org")[0]


# -- what nobody saw -------------------------------------------------------------------------------


@pytest.mark.parametrize("goes", [SessionPage.unpublish, SessionPage.delete])
def test_what_nobody_ever_saw_leaves_no_title_behind(client, goes):
    for event in (ProgrammeFactory(programme_is_out=False), ProgrammeFactory(live=False)):
        session = SessionFactory(title="Quokka parade", slug="quokka", parent=event)
        places = [session.url, session.permanent.get_absolute_url()]
        goes(SessionPage.objects.get(pk=session.pk))
        for place in places:
            assert "Quokka" not in client.get(place, follow=True).content.decode()


def test_what_was_out_once_leaves_its_title_behind(client):
    session = SessionFactory(title="Quokka parade")
    session.unpublish()
    answer = client.get(session.permanent.get_absolute_url())
    assert (answer.status_code, "Quokka parade" in answer.content.decode()) == (410, True)


def test_a_session_moves_to_another_event_in_every_language(client):
    out, held = ProgrammeFactory(slug="out"), ProgrammeFactory(slug="held", programme_is_out=False)
    in_welsh(out), in_welsh(held)
    session = SessionFactory(title="Quokka parade", slug="quokka", parent=out)
    in_welsh(session)
    same = SessionPage.objects.filter(translation_key=session.translation_key).order_by("pk")
    assert same.visible_to(AnonymousUser()).count() == 2
    SessionPage.objects.get(pk=session.pk).move(held, pos="last-child")
    assert [one.url for one in same] == ["/events/held/quokka/", "/cy/events/held/quokka/"]
    assert not same.visible_to(AnonymousUser()).exists()
    answer = client.get("/cy/events/out/quokka/", follow=True)
    assert "Quokka parade" not in answer.content.decode()
    SessionPage.objects.get(pk=session.pk).move(EventPage.objects.get(pk=out.pk), pos="last-child")
    assert same.visible_to(AnonymousUser()).count() == 2


def test_notes_are_taken_back_in_every_language(client, olwen):
    session = SessionFactory(parent=ProgrammeFactory(slug="wombats"))
    in_welsh(session.event_page), in_welsh(session)
    save_section(session, Writing("discussion", "Said.", 0, uuid4()), UserFactory())
    page = publish_notes(session, olwen, "en")
    same = NotesPage.objects.of(session)
    same.exclude(pk=page.pk).update(alias_of=None)  # somebody has translated them
    twin = same.exclude(pk=page.pk).get()
    assert client.get(twin.url).status_code == 200
    take_back(NotesPage.objects.get(pk=page.pk), olwen)
    assert not same.live().exists()


def test_notes_of_a_session_with_the_longest_title_are_published(client, olwen):
    session = SessionFactory(title="Quokka " * 36 + "end", slug="quokka")
    assert len(session.title) == 255
    save_section(session, Writing("discussion", "Said.", 0, uuid4()), UserFactory())
    page = publish_notes(session, olwen, "en")
    assert (len(page.title), page.title[-1]) == (255, "…")
    assert client.get(page.url).status_code == 200


@pytest.mark.parametrize("text", ["> # Said\n> so\n\nafter", "- # One\n- two\n\nafter"])
def test_a_heading_inside_of_something_leaves_nothing_open(text):
    blocks = [*as_blocks(text)]
    assert [kind for kind, _value in blocks].count("heading") == 1
    for html in (value for kind, value in blocks if kind == "text"):
        for tag in ("blockquote", "ul", "li", "p"):
            assert html.count(f"<{tag}>") == html.count(f"</{tag}>")


def test_by_what_an_import_knows_somebody_nobody_guesses_the_name(settings):
    known = called(Speaker("Sam Invented"))
    assert known == called(Speaker("SAM INVENTED")) != called(Speaker("Jo Invented"))
    settings.SECRET_KEY = "another site"
    assert known != called(Speaker("Sam Invented"))


# -- who may ---------------------------------------------------------------------------------------


def test_who_may_publish_the_welsh_page_alone_does_not_organise_the_event(client):
    event = ProgrammeFactory()
    welsh = in_welsh(event)
    group, allowed = Group.objects.create(name="Welsh"), Permission.objects
    group.permissions.add(allowed.get(codename="access_admin"))
    publish = allowed.get(codename="publish_page", content_type__app_label="wagtailcore")
    GroupPagePermission.objects.create(group=group, page=welsh, permission=publish)
    translator = UserFactory()
    translator.groups.add(group)
    client.force_login(translator)
    assert client.get("/admin/").status_code == 200
    for one in (event, welsh):
        assert client.get(f"/admin/events/{one.pk}/programme/").status_code != 200


# -- what is half finished, and what waits ---------------------------------------------------------


def half_finished(session: SessionPage) -> SessionPage:
    """A draft of a session as the editor keeps it before everything is filled in."""
    page = SessionPage.objects.get(pk=session.pk)
    page.format, page.title, page.draft_title = "", "Half of a title", "Half of a title"
    page.save_revision(clean=False)
    return page


def test_which_draft_cannot_be_released_is_said(organiser):
    event = ProgrammeFactory(programme_is_out=False)
    half_finished(SessionFactory(parent=event))
    address = f"/admin/events/{event.pk}/programme/release/"
    shown = organiser.get(address).context["release_form"]["state"].value()
    answer = organiser.post(address, {"note": "Our first", "state": shown})
    assert answer.status_code == 422
    assert "Nothing is released: “Half of a title” is not complete." in answer.content.decode()
    assert answer.context["release_form"]["note"].value() == "Our first"
    assert not Release.objects.of(event).exists()


def test_a_draft_that_is_not_finished_can_be_moved(olwen):
    session = SessionFactory()
    half_finished(session)
    event = session.event_page
    assert shift_sessions(event, olwen, Draft(event).state, 15, lambda one: True) == 1
    (moved,) = Draft(event).entries
    assert (moved.title, moved.starts_at - session.starts_at) == ("Half of a title", QUARTER)


@pytest.mark.parametrize("is_out", [True, False])
def test_a_draft_that_is_not_finished_stands_in_nobodys_way(olwen, is_out):
    session = burrows()
    if not is_out:
        session.unpublish()
    half_finished(session)
    if not is_out:
        SessionPage.objects.filter(pk=session.pk).update(format="")
    inviting.hand_in(invited(session), [deck("half.pptx")])
    assert inviting.publish_submission(Submission.objects.get(), olwen)
    assert there(session) == ["half"]
    page = SessionPage.objects.get(pk=session.pk)
    draft = page.get_latest_revision_as_object()
    assert (page.live, page.title, draft.title) == (is_out, "Burrows", "Half of a title")
    assert [one.document.title for one in draft.attachments.all()] == ["half"]


def test_what_waits_goes_with_its_session(olwen):
    session = burrows()
    link = invited(session)
    inviting.hand_in(link, [deck("shared.pptx")])
    inviting.publish_submission(Submission.objects.get(), olwen)
    inviting.hand_in(link, [deck("waiting.pptx")])
    SessionPage.objects.get(pk=session.pk).delete()
    assert SiteDocument.objects.filter(title="shared").exists()
    assert not SiteDocument.objects.filter(title="waiting").exists()
