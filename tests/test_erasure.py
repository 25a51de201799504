"""Erased means erased: after it no table, revision, log, session or file holds who somebody was."""

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult
from wagtail.models import Comment, ModelLogEntry, Revision

from accounts.models import Affiliation, Organisation, Standing, User
from accounts.signals import person_erased
from home.demo.people import PASSWORD
from home.models import ContactMessage
from network import actions
from network.models import SentMessage
from tests.decided import DECIDED, GOES, LOG, UNNAMED
from tests.dump import empty, where
from tests.factories import (
    AffiliationFactory,
    OrganisationFactory,
    ResourceFactory,
    UserFactory,
)
from tests.planting import (
    ADDRESS,
    NAME,
    TEXTS,
    ZIP,
    contributions,
    make_person,
    plant_in_browsers,
    plant_in_log,
    plant_in_the_editor,
    plant_in_the_network,
    shown_with,
)
from tests.signing_in import LOGIN, who

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_copies_of_other_tests():
    """A file does not roll back."""
    empty("exports")


@pytest.fixture
def organiser() -> User:
    return User.objects.get(email="organiser@example.org")


@pytest.fixture
def work(settings, django_capture_on_commit_callbacks):
    """Tasks wait in the database, as on a real site, until the worker comes: `work()`."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

    def run() -> None:
        while one := DBTaskResult.objects.ready().first():
            with django_capture_on_commit_callbacks(execute=True):
                one.claim("a worker")
                Worker(**IDLE).run_task(one)

    return run


IDLE = {
    "queue_names": ["*"],
    "interval": 0,
    "batch": True,
    "backend_name": "default",
    "startup_delay": False,
    "max_tasks": None,
    "worker_id": "a worker",
    "excluded_queue_names": [],
}


def erase(user: User, capture, **options) -> None:
    with capture(execute=True):
        actions.erase_account(user, **options)


# -- Everything, everywhere ------------------------------------------------------------------------


def test_after_an_erasure_nothing_anywhere_tells_who_somebody_was(
    post, work, organiser, django_capture_on_commit_callbacks
):
    user = make_person(standing=Standing.NONE, member_since=None)
    with django_capture_on_commit_callbacks(execute=True):
        plant_in_the_network(user, organiser)
        plant_in_the_editor(user, other=organiser)
    plant_in_log(user, organiser)
    mine = plant_in_browsers(user, post)
    post(mine, "/account/data/")
    missing = [text for text in TEXTS if not where(text)]
    assert missing == [], "was not planted, so its absence would show nothing"
    assert {
        *("accounts_user", "account_emailaddress", "django_session", "home_contactmessage"),
        *("django_tasks_database_dbtaskresult", "wagtailcore_modellogentry"),
    } <= set(where(ADDRESS))
    assert {"accounts_user", "wagtailcore_modellogentry"} <= set(where("Plantedova"))
    assert {
        *("wagtailcore_comment", "wagtailcore_revision", "wagtailcore_pagelogentry"),
        "wagtail_localize_translationsource",
    } == set(where("planted comment in the editor"))
    work()  # the copy of the data is made, mail goes out
    assert "exports:" in where(ZIP)

    post(mine, "/account/reauthenticate/", password=PASSWORD)
    answer = post(mine, "/account/data/erase/", certain="on")
    assert answer["Location"] == "/account/data/erased/"
    work()

    assert {
        text: where(text) for text in [*TEXTS, NAME, "Plantedova", ADDRESS] if where(text)
    } == {}
    assert not DBTaskResult.objects.filter(task_path="core.tasks.deliver").exists()
    assert "exports:" not in where(ZIP)


def test_a_last_mail_goes_to_whoever_was_erased_and_to_nobody_else(
    django_capture_on_commit_callbacks,
):
    erase(make_person(language="cy"), django_capture_on_commit_callbacks)
    (message,) = mail.outbox
    assert message.recipients() == [ADDRESS]
    assert "/cy/" in message.body


def test_what_others_have_stays(post, organiser, django_capture_on_commit_callbacks):
    user, other = make_person(), make_person("another@planted.gov.uk", "Another Plantedova")
    page = ResourceFactory(title="A page that stays", owner=user)
    comment = Comment.objects.create(
        user=other, page=page, text="A comment that stays", contentpath="title"
    )
    comment.log_create(user=other)
    page.save_revision(user=other)
    browser = Client()
    post(browser, LOGIN, login=other.email, password=PASSWORD)
    ContactMessage.objects.create(
        name="Another", email=other.email, about="question", message="A message that stays"
    )
    ModelLogEntry.objects.log_action(other, "wagtail.edit", user=user)
    before = {
        text: where(text)
        for text in (other.email, "A comment that stays", "A message that stays", page.title)
    }
    erase(user, django_capture_on_commit_callbacks)
    assert {text: where(text) for text in before} == before
    assert who(browser) == other.email
    page.refresh_from_db()
    assert page.owner is None
    assert Revision.objects.for_instance(page).get().as_object().title == "A page that stays"


def test_who_only_typed_an_address_erases_nothing_that_came_from_it(
    django_capture_on_commit_callbacks,
):
    user = make_person()
    EmailAddress.objects.create(user=user, email="victim@example.org", verified=False)
    message = ContactMessage.objects.create(
        name="Victim", email="victim@example.org", about="question", message="Mine"
    )
    erase(user, django_capture_on_commit_callbacks)
    assert ContactMessage.objects.get() == message


def test_a_name_of_one_word_leaves_other_words_alone(organiser, django_capture_on_commit_callbacks):
    user = make_person(name="Council")
    ModelLogEntry.objects.log_action(user, "wagtail.edit", user=organiser)
    ModelLogEntry.objects.log_action(
        OrganisationFactory(name="Council of the Plain"), "wagtail.edit", user=organiser
    )
    erase(user, django_capture_on_commit_callbacks)
    labels = ModelLogEntry.objects.order_by("-pk").values_list("label", flat=True)
    assert list(labels[:2]) == ["Council of the Plain", "…"]


def test_a_session_of_somebody_else_loses_only_what_names_the_erased(
    client, post, django_capture_on_commit_callbacks
):
    user, other = make_person(), make_person("another@planted.gov.uk", "Another Plantedova")
    post(client, LOGIN, login=other.email, password=PASSWORD)
    session = client.session
    session["noted"], session["kept"] = {"about": [ADDRESS]}, f"x{ADDRESS}.example"
    session.save()
    erase(user, django_capture_on_commit_callbacks)
    assert who(client) == other.email
    assert (client.session.get("noted"), client.session.get("kept")) == (
        None,
        f"x{ADDRESS}.example",
    )


def test_an_organisation_still_takes_part_since_the_same_day(django_capture_on_commit_callbacks):
    council = OrganisationFactory()
    long_ago, lately = (timezone.now() - timezone.timedelta(days=days) for days in (900, 3))
    first = AffiliationFactory(organisation=council, verified_at=long_ago).user
    AffiliationFactory(organisation=council, verified_at=lately)

    def shown():
        one = Organisation.objects.with_members().get(pk=council.pk)
        return one.members, one.takes_part_since

    assert shown() == (2, long_ago)
    erase(first, django_capture_on_commit_callbacks)
    assert shown() == (1, long_ago)
    erase(council.affiliations.get().user, django_capture_on_commit_callbacks)
    assert shown() == (0, long_ago)


def test_other_organisations_take_part_since_their_first_member_or_not_at_all():
    council = OrganisationFactory()
    assert Organisation.objects.with_members().get(pk=council.pk).takes_part_since is None
    one = AffiliationFactory(organisation=council)
    found = Organisation.objects.with_members().get(pk=council.pk)
    assert found.takes_part_since == one.verified_at


# -- Under whose name, and who may not -------------------------------------------------------------


@pytest.fixture
def heard():
    """What apps that listen are told."""
    told = []

    def listen(sender, user, under, **kwargs):
        told.append((user.email, under, User.objects.filter(pk=user.pk).exists()))

    person_erased.connect(listen)
    yield told
    person_erased.disconnect(listen)


def test_contributions_go_under_the_name_of_an_organisation_one_speaks_for(
    heard, django_capture_on_commit_callbacks
):
    user = make_person()
    council = AffiliationFactory(user=user).organisation
    made, of_others = contributions(user)
    erase(user, django_capture_on_commit_callbacks, under=council)
    assert heard == [(ADDRESS, council, True)]
    for page in made:
        assert set(shown_with(page)) == {"Partner", council.name}
        page.latest_revision.publish()
        assert set(shown_with(page)) == {"Partner", council.name}
    assert shown_with(of_others) == []


def test_contributions_stay_unnamed_otherwise(heard, django_capture_on_commit_callbacks):
    user = make_person()
    AffiliationFactory(user=user)
    made, _of_others = contributions(user)
    erase(user, django_capture_on_commit_callbacks)
    assert heard == [(ADDRESS, None, True)]
    assert [shown_with(page) for page in made] == [["Partner"]] * 2


def test_nobody_leaves_contributions_to_an_organisation_they_do_not_speak_for(heard):
    user = make_person()
    claimed = AffiliationFactory(
        user=user, state=Affiliation.State.CLAIMED, proof="", verified_at=None
    )
    for council in (OrganisationFactory(), claimed.organisation):
        with pytest.raises(PermissionDenied):
            actions.erase_account(user, under=council)
    assert heard == []


def test_the_last_administrator_stays_until_there_is_another(django_capture_on_commit_callbacks):
    last = User.objects.get(is_superuser=True)
    with pytest.raises(PermissionDenied):
        actions.erase_account(last)
    User.objects.create_superuser("idle@example.org", is_active=False)
    with pytest.raises(PermissionDenied):
        actions.erase_account(last)
    User.objects.create_superuser("second@example.org")
    erase(last, django_capture_on_commit_callbacks)
    assert not User.objects.filter(pk=last.pk).exists()


# -- Where there is much ---------------------------------------------------------------------------


@pytest.fixture
def busy() -> User:
    user, other = make_person(), UserFactory()
    rows = [SentMessage(sender=user, recipient=other) for _number in range(700)]
    SentMessage.objects.bulk_create(rows)
    return user


def test_a_large_account_is_shut_at_once_and_erased_by_a_task(
    busy, client, post, work, django_capture_on_commit_callbacks
):
    post(client, LOGIN, login=ADDRESS, password=PASSWORD)
    erase(busy, django_capture_on_commit_callbacks)
    busy.refresh_from_db()
    assert (busy.is_active, bool(busy.erasing_since)) == (False, True)
    assert client.get("/account/").status_code == 302
    assert not DBTaskResult.objects.filter(args_kwargs__icontains=ADDRESS).exists()
    work()
    assert where(ADDRESS) == []
    assert [message.to for message in mail.outbox] == [[ADDRESS]]


def test_an_erasure_that_broke_off_is_finished_by_the_daily_command(
    busy, heard, work, django_capture_on_commit_callbacks
):
    council = AffiliationFactory(user=busy).organisation
    erase(busy, django_capture_on_commit_callbacks, under=council)
    DBTaskResult.objects.all().delete()  # the worker died with it
    busy.messages_sent.filter(pk__in=busy.messages_sent.values("pk")[:300]).delete()
    with django_capture_on_commit_callbacks(execute=True):
        call_command("apply_retention", verbosity=0)
    assert heard == [(ADDRESS, council, True)]
    work()
    assert where(ADDRESS) == []


def test_asking_twice_erases_once(busy, heard, work, django_capture_on_commit_callbacks):
    for _time in range(2):
        erase(busy, django_capture_on_commit_callbacks)
    work()
    erase(busy, django_capture_on_commit_callbacks)
    assert len(heard) == 1
    assert len(mail.outbox) == 1


# -- Nothing is forgotten later --------------------------------------------------------------------

BY_DATABASE = {"CASCADE": GOES, "SET_NULL": UNNAMED, "DO_NOTHING": LOG}


def test_every_relation_to_a_person_has_its_decision():
    found = {}
    for relation in User._meta.get_fields(include_hidden=True):
        if relation.auto_created and (relation.one_to_many or relation.one_to_one):
            name = f"{relation.related_model._meta.label}.{relation.field.name}"
            found[name] = BY_DATABASE[relation.on_delete.__name__]
    assert found == DECIDED
