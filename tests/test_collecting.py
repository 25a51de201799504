"""Organisers ask speakers for their materials, remind them, and decide what is published."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from core.models import SiteDocument
from events.actions import inviting as actions
from events.models import EventPage, SessionPage, Submission, UploadInvitation
from tests.collecting import WEEK, burrows, deck, page_of, there
from tests.factories import ProgrammeFactory, SessionFactory, UserFactory, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def session() -> SessionPage:
    return burrows()


@pytest.fixture
def event(session) -> EventPage:
    return session.event_page


@pytest.fixture
def invite(session, django_capture_on_commit_callbacks):
    def send(email="sam@example.org", **about) -> UploadInvitation:
        until = about.pop("until", timezone.localdate() + timedelta(days=30))
        with django_capture_on_commit_callbacks(execute=True):
            return actions.invite(session, until, email=email, **about)[0]

    return send


# -- once a week ------------------------------------------------------------------------------------


@pytest.fixture
def remind(django_capture_on_commit_callbacks):
    """The addresses that the daily command writes to."""

    def run() -> list[str]:
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            call_command("remind_speakers", verbosity=0)
        return sorted(message.to[0] for message in mail.outbox)

    return run


def a_week_later():
    for moment in ("sent_at", "reminded_at"):
        for one in UploadInvitation.objects.exclude(**{moment: None}):
            setattr(one, moment, getattr(one, moment) - WEEK)
            one.save()


def test_speakers_are_reminded_once_a_week_until_they_answer(client, invite, remind):
    link = invite()
    assert remind() == []
    a_week_later()
    assert remind() == ["sam@example.org"]
    assert f"{page_of(link)}nothing/" in mail.outbox[0].body
    assert remind() == []
    a_week_later()
    assert remind() == ["sam@example.org"]
    link.refresh_from_db()
    assert link.reminders == 2
    client.post(page_of(link), {"link": "https://example.org"})
    a_week_later()
    assert remind() == []


def test_nobody_is_reminded_who_declined_or_whose_link_is_over_or_whose_session_is_cancelled(
    client, invite, remind, event
):
    links = {name: invite(f"{name}@example.org") for name in ("declined", "over", "revoked", "in")}
    off = SessionFactory(parent=event, is_cancelled=True)
    actions.invite(off, timezone.localdate() + WEEK, email="off@example.org")
    invite("")  # a link that was handed on
    client.post(f"{page_of(links['declined'])}nothing/")
    actions.revoke(links["revoked"])
    yesterday = timezone.localdate() - timedelta(days=1)
    UploadInvitation.objects.filter(pk=links["over"].pk).update(until=yesterday)
    a_week_later()
    assert remind() == ["in@example.org"]


def test_a_mail_comes_in_the_language_of_its_reader(invite):
    invite(language="cy")
    assert "/cy/upload/" in mail.outbox[0].body


# -- in the admin -----------------------------------------------------------------------------------


def test_the_tab_says_what_is_missing_and_how_each_link_stands(organiser, invite, event):
    link = invite(name="Sam Invented")
    organiser.get(page_of(link))
    UploadInvitation.objects.update(reminders=2)
    page = " ".join(organiser.get(f"/admin/events/{event.pk}/materials/").content.decode().split())
    assert "reminded 2 times, opened" in page
    assert "Expected by" in page
    assert page_of(link) in page


def test_an_organiser_asks_everybody_of_whose_session_nothing_is_there(
    organiser, post, event, session
):
    member = UserFactory(email="jo@example.org", language="cy")
    session.contributions.add(person("Jo Invented", member=member), person("Kim Invented"))
    session.save()
    address = f"/admin/events/{event.pk}/materials/ask/"
    form = organiser.get(address).context["filled"]
    jo, kim = (one for one, _field in form.rows())
    assert form.fields[f"email-{jo.pk}"].initial == "jo@example.org"
    until = str(timezone.localdate() + WEEK)
    wrong = post(organiser, address, until=until, **{f"email-{kim.pk}": "kim"})
    assert wrong.status_code == 422
    post(organiser, address, until=until, **{f"email-{jo.pk}": "jo@example.org"})
    (link,) = UploadInvitation.objects.all()
    assert (link.email, link.language, link.name) == ("jo@example.org", "cy", "Jo Invented")
    assert [one.to for one in mail.outbox] == [["jo@example.org"]]


def test_an_organiser_makes_a_link_to_hand_on(organiser, post, event, session, settings):
    address = f"/admin/events/{event.pk}/materials/ask/{session.pk}/"
    answer = post(organiser, address, until=str(timezone.localdate()), name="Kim")
    (link,) = UploadInvitation.objects.all()
    said = [str(one) for one in organiser.get(answer["Location"]).context["messages"]]
    assert said == [f"The link to hand on: {settings.BASE_URL}{page_of(link)}"]
    assert mail.outbox == []
    past = str(timezone.localdate() - WEEK)
    assert post(organiser, address, until=past).status_code == 422


def test_an_organiser_uploads_for_a_speaker(organiser, post, event, session):
    address = f"/admin/events/{event.pk}/materials/upload/{session.pk}/"
    assert post(organiser, address, files=[deck(data=b"no deck")]).status_code == 422
    assert there(session) == []
    assert post(organiser, address, files=[deck()], licence="CC0-1.0").status_code == 302
    assert there(session) == ["burrows"]


def test_an_organiser_decides_once(organiser, post, invite, event, session):
    post(Client(), page_of(invite()), files=[deck("a.txt", b"words")])
    sent = Submission.objects.get()
    base = f"/admin/events/{event.pk}/materials/sent/{sent.pk}"
    organiser.get(f"{base}/publish/")
    assert there(session) == []
    post(organiser, f"{base}/aside/")
    assert not SiteDocument.objects.filter(title="a").exists()
    post(organiser, f"{base}/publish/")
    assert there(session) == []


def test_what_is_done_with_one_event_is_not_done_through_another(organiser, post, invite, session):
    link, other = invite(), ProgrammeFactory()
    post(Client(), page_of(link), files=[deck()])
    sent = Submission.objects.get()
    base = f"/admin/events/{other.pk}/materials"
    assert post(organiser, f"{base}/links/{link.pk}/revoke/").status_code == 404
    post(organiser, f"{base}/sent/{sent.pk}/publish/")
    assert post(organiser, f"{base}/upload/{session.pk}/", files=[deck()]).status_code == 404
    assert there(session) == []
