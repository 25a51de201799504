"""What is too old goes, and nothing newer does."""

import os
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from uuid import uuid4

import pytest
from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth.models import Group
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import ModelLogEntry

from accounts.models import User
from events.models import SavedSession
from home import retention
from home.models import ContactMessage
from network.directory import with_details
from network.models import (
    Application,
    DataExport,
    DepartureReport,
    Profile,
    Question,
    SentMessage,
)
from resources.models import QuestionAsked, SearchChange
from resources.search import log
from tests.collecting import old_invitation
from tests.dump import empty, where
from tests.factories import (
    AffiliationFactory,
    OrganisationFactory,
    PracticeFactory,
    SessionFactory,
    UserFactory,
)
from tests.members import member

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _no_copies_of_other_tests():
    """A file does not roll back."""
    empty("exports")


def aged(one, **moments):
    """The same row, as if these moments had been then."""
    type(one).objects.filter(pk=one.pk).update(**moments)
    return one


def contact_message(when):
    fields = {"name": "A", "email": "a@example.org", "about": "question", "message": "Hello"}
    return aged(ContactMessage.objects.create(**fields), sent_at=when)


def unfinished_account(when):
    return UserFactory(standing="", member_since=None, date_joined=when)


def never_joined_account(when):
    one = unfinished_account(when)
    EmailAddress.objects.create(user=one, email=one.email, verified=True)
    return one


def refused_account(when):
    return UserFactory(standing="refused", date_joined=when - HOUR, last_login=when)


def unfinished_application(when):
    return aged(Application.objects.create(user=UserFactory()), started_at=when)


def decided_application(when):
    one = Application.objects.create(user=UserFactory(), decided_at=when, outcome="approved")
    Question.objects.create(application=one, text="Who are you?")
    return aged(one, started_at=when - HOUR)


def departure_report(when):
    return DepartureReport.objects.create(
        about=UserFactory(), organisation=OrganisationFactory(), decided_at=when
    )


def sent_message(when):
    one = SentMessage.objects.create(sender=UserFactory(), recipient=UserFactory())
    return aged(one, sent_at=when)


def data_export(when):
    return aged(DataExport.objects.create(user=UserFactory()), asked_at=when)


def removed_session(when):
    return SavedSession.objects.create(
        member=UserFactory(), work=uuid4(), saved_at=when - HOUR, removed_at=when
    )


def finished_task(when):
    return DBTaskResult.objects.create(
        args_kwargs={},
        task_path="core.tasks.deliver",
        run_after=when,
        status="FAILED",
        finished_at=when,
    )


def question_asked(when):
    day = timezone.localdate(when)
    return QuestionAsked.objects.create(day=day, language="en-gb", text=f"lots {when}")


def notes_draft(when):
    section = SessionFactory().sections.create(kind="discussion")
    return section.drafts.create(member=UserFactory(), text="Begun", base=0, at=when)


def practice_draft(when):
    page = PracticeFactory()
    return page.practice_drafts.create(member=UserFactory(), section="cost", base=0, at=when)


def left_account(when):
    return UserFactory(standing="left", date_joined=when - HOUR, last_login=when)


MAKE: dict[str, Callable] = {
    "contact_messages": contact_message,
    "unfinished_accounts": unfinished_account,
    "never_joined_accounts": never_joined_account,
    "refused_accounts": refused_account,
    "unfinished_applications": unfinished_application,
    "decided_applications": decided_application,
    "departure_reports": departure_report,
    "sent_messages": sent_message,
    "data_exports": data_export,
    "removed_sessions": removed_session,
    "finished_tasks": finished_task,
    "upload_invitations": old_invitation,
    "questions_asked": question_asked,
    "notes_drafts": notes_draft,
    "practice_drafts": practice_draft,
    "left_accounts": left_account,
}
BY_DAY = {"questions_asked"}  # what is counted by day goes by day


def apply(**options) -> dict[str, int]:
    """What the command says that it did."""
    said = StringIO()
    call_command("apply_retention", stdout=said, **options)
    lines = [line.rsplit(": ", 1) for line in said.getvalue().splitlines()]
    return {what.replace(" ", "_"): int(number) for what, number in lines}


def exists(one) -> bool:
    return type(one).objects.filter(pk=one.pk).exists()


def test_every_line_of_the_table_has_its_rule_and_every_rule_its_line():
    assert set(settings.RETENTION) == set(retention.RULES) == set(MAKE)


@pytest.mark.parametrize("key", MAKE)
def test_what_is_too_old_goes_and_what_is_an_hour_younger_stays(key):
    line = timezone.now() - timedelta(days=settings.RETENTION[key])
    step = timedelta(days=1) if key in BY_DAY else HOUR
    old, young = MAKE[key](line - step), MAKE[key](line + step)
    assert apply(dry_run=True)[key] == 1
    assert exists(old)
    assert apply()[key] == 1
    assert (exists(old), exists(young)) == (False, True)
    assert apply()[key] == 0


@pytest.mark.parametrize("key", MAKE)
def test_another_period_in_the_settings_is_another_line(key, settings):
    one = MAKE[key](timezone.now() - timedelta(days=5))
    settings.RETENTION = settings.RETENTION | {key: 6}
    apply()
    assert exists(one)
    settings.RETENTION = settings.RETENTION | {key: 4}
    apply()
    assert not exists(one)


def test_more_than_one_batch_goes():
    user, other = UserFactory(), UserFactory()
    SentMessage.objects.bulk_create(
        SentMessage(sender=user, recipient=other) for _number in range(1100)
    )
    SentMessage.objects.update(sent_at=timezone.now() - timedelta(days=366))
    assert apply()["sent_messages"] >= 1100
    assert not SentMessage.objects.filter(sender=user).exists()


LONG_AGO = timezone.now() - timedelta(days=5000)


def test_an_account_stays_that_somebody_uses_or_was_given():
    """Confirmed or signed in lately, an administrator, in a group, or with a place in the network."""
    lately = timezone.now() - timedelta(days=100)
    stays = [unfinished_account(LONG_AGO) for _number in range(4)]
    EmailAddress.objects.create(user=stays[0], email=stays[0].email, verified=True)
    aged(stays[0], date_joined=lately)
    aged(stays[1], last_login=lately)
    aged(stays[2], is_superuser=True)
    stays[3].groups.add(Group.objects.get(name="Editors"))
    stays += [UserFactory(standing="waiting", member_since=None, date_joined=LONG_AGO)]
    goes = unfinished_account(LONG_AGO)
    EmailAddress.objects.create(user=goes, email=goes.email, verified=False)
    apply()
    assert [exists(one) for one in [*stays, goes]] == [True] * 5 + [False]


@pytest.mark.parametrize("make", [never_joined_account, refused_account, left_account])
def test_who_has_rights_or_did_anything_here_lately_stays_whatever_became_of_them(make):
    """An administrator, in a group, with an application, for an organisation, or signed in."""
    stays = [make(LONG_AGO) for _number in range(6)]
    aged(stays[0], is_superuser=True)
    stays[1].groups.add(Group.objects.get(name="Editors"))
    Application.objects.create(user=stays[2])
    Application.objects.create(user=stays[3], decided_at=timezone.now(), outcome="withdrawn")
    AffiliationFactory(user=stays[4])
    aged(stays[5], last_login=timezone.now())
    goes = make(LONG_AGO)
    apply()
    assert [exists(one) for one in [*stays, goes]] == [True] * 6 + [False]


def named(user, when, name="A charity", outcome="approved"):
    return Application.objects.create(
        user=user, organisation_name=name, outcome=outcome, decided_at=when
    )


def test_what_names_a_members_organisation_that_the_register_does_not_know_stays():
    user, left = UserFactory(), UserFactory(standing="left", last_login=timezone.now())
    older, newest = named(user, LONG_AGO - HOUR), named(user, LONG_AGO, "Another charity")
    refused = named(user, LONG_AGO + HOUR, outcome="refused")
    of_who_left = named(left, LONG_AGO)
    apply()
    kept = [exists(one) for one in (older, newest, refused, of_who_left)]
    assert kept == [False, True, False, False]
    (shown,) = with_details(Profile.objects.filter(pk=member("Mair", user=user).pk))
    assert [one.name_in_language for one in shown.user.unlisted] == ["Another charity"]


def test_nobody_is_mailed_at_an_address_that_was_never_confirmed(
    django_capture_on_commit_callbacks,
):
    unfinished_account(LONG_AGO)
    left = left_account(LONG_AGO)
    EmailAddress.objects.create(user=left, email=left.email, verified=True)
    with django_capture_on_commit_callbacks(execute=True):
        apply()
    assert [message.to for message in mail.outbox] == [[left.email]]


def test_who_left_lately_stays_however_long_ago_they_signed_in():
    left, member = left_account(LONG_AGO), left_account(LONG_AGO)
    AffiliationFactory(
        user=left, state="ended", ending="left", ended_at=timezone.now() - timedelta(days=3)
    )
    aged(member, standing="member", member_since=LONG_AGO)
    apply()
    assert (exists(left), exists(member)) == (True, True)


def test_an_application_that_waits_stays_however_old():
    waiting = unfinished_application(LONG_AGO)
    aged(waiting, submitted_at=LONG_AGO)
    undecided = aged(departure_report(None), made_at=LONG_AGO)
    apply()
    assert (exists(waiting), exists(undecided)) == (True, True)


def test_a_task_that_is_still_to_be_done_stays():
    one = aged(finished_task(LONG_AGO), status="READY", finished_at=None)
    apply()
    assert exists(one)


def test_the_file_of_a_copy_goes_with_it_and_so_does_a_file_nobody_can_fetch(
    django_capture_on_commit_callbacks, settings
):
    storage = storages["exports"]
    old, young = data_export(timezone.now()), data_export(timezone.now())
    for one in (old, young):
        one.file.save("copy.zip", ContentFile(b"A copy"))
    aged(old, asked_at=LONG_AGO)
    lost = storage.save("lost.zip", ContentFile(b"Lost"))
    two_days_ago = (timezone.now() - timedelta(days=2)).timestamp()
    os.utime(storage.path(lost), (two_days_ago, two_days_ago))
    new = storage.save("being-made.zip", ContentFile(b"Not yet kept"))
    with django_capture_on_commit_callbacks(execute=True):
        assert apply()["files_nobody_can_fetch"] == 1
    kept = {name: storage.exists(name) for name in (old.file.name, young.file.name, lost, new)}
    assert [*kept.values()] == [False, True, False, True]
    for name in (young.file.name, new):
        storage.delete(name)


def test_the_log_forgets_who_wrote_when_the_message_goes():
    line = timezone.now() - timedelta(days=settings.RETENTION["contact_messages"])
    for name, when in (("Planted Old", line - HOUR), ("Planted Young", line + HOUR)):
        message = ContactMessage.objects.create(
            name=name, email="a@example.org", about="question", message="Hello"
        )
        aged(message, sent_at=when)
        ModelLogEntry.objects.log_action(message, "wagtail.edit")
        gone = ContactMessage.objects.create(
            name=f"{name} gone", email="a@example.org", about="question", message="Hello"
        )
        ModelLogEntry.objects.log_action(gone, "wagtail.delete", timestamp=when)
        gone.delete()
    assert "wagtailcore_modellogentry" in where("Planted Old")
    apply()
    assert (where("Planted Old"), where("Planted Old gone")) == ([], [])
    assert "wagtailcore_modellogentry" in where("Planted Young")
    assert "wagtailcore_modellogentry" in where("Planted Young gone")


def test_sessions_that_are_over_go_with_what_was_noted_of_the_browser():
    browsers = [Client(), Client()]
    for browser in browsers:
        browser.force_login(UserFactory())
        browser.get("/account/")
        UserSession.objects.create(
            user=User.objects.get(pk=browser.session["_auth_user_id"]),
            ip="127.0.0.1",
            session_key=browser.session.session_key,
        )
    over, live = (browser.session.session_key for browser in browsers)
    Session.objects.filter(session_key=over).update(expire_date=timezone.now() - HOUR)
    assert apply()["ended_sessions"] >= 1
    for model in (Session, UserSession):
        assert not model.objects.filter(session_key=over).exists()
        assert model.objects.filter(session_key=live).exists()


def test_lines_that_search_has_followed_go_and_the_newest_stay():
    old = timezone.now() - log.KEPT - timedelta(days=1)
    SearchChange.objects.bulk_create(SearchChange(key=uuid4()) for _n in range(log.GAPS + 3))
    SearchChange.objects.update(at=old)
    there = SearchChange.objects.count()
    recent = SearchChange.objects.order_by("pk").first()
    SearchChange.objects.filter(pk=recent.pk).update(at=timezone.now())
    assert apply(dry_run=True)["changes_that_search_has_followed"] == there - log.GAPS - 1
    assert apply()["changes_that_search_has_followed"] == there - log.GAPS - 1
    assert SearchChange.objects.count() == log.GAPS + 1
    assert SearchChange.objects.filter(pk=recent.pk).exists()
