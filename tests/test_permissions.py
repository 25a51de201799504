"""Every cell of the table of permissions, asked of the running site."""

import re
from functools import partial
from types import SimpleNamespace
from uuid import uuid4

import pytest
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from django.contrib.admindocs.views import simplify_regex
from django.core.files.base import ContentFile
from django.urls import URLResolver, get_resolver, reverse
from django.utils import timezone
from wagtail.models import Locale

from accounts.models import Organisation, User
from core.models import SiteDocument
from events.actions.notes import Writing, add_comment, save_section
from events.actions.publishing import publish_notes
from events.models import (
    Batch,
    CalendarFeed,
    Release,
    ScheduleUpload,
    SessionPage,
    Submission,
    Track,
    UploadInvitation,
)
from network.models import Application, Audience, DataExport, DepartureReport, Profile
from resources.models import Identifier, Thumbnail, Withdrawal
from tests.doors import HIDDEN, NO, ROLES, SIGN_IN, YES
from tests.factories import (
    AffiliationFactory,
    ProgrammeFactory,
    ResourceFactory,
    SessionFactory,
    UserFactory,
)
from tests.permissions import DOCUMENT, DOORS, document
from tests.practice_things import practice_things
from tests.source import APPS

pytestmark = pytest.mark.django_db

DUDLEY = "DUD"


@pytest.fixture
def people(db) -> dict[str, User | None]:
    """Somebody of each kind; the things below are a Dudley officer's."""
    dudley = Organisation.objects.get(code=DUDLEY)
    waiting = UserFactory(standing="waiting", member_since=None)
    people = {
        "visitor": None,
        "waiting": waiting,
        "member": UserFactory(),
        "colleague": AffiliationFactory(organisation=dudley).user,
        "organiser": User.objects.get(email="organiser@example.org"),
        "administrator": User.objects.get(email="administrator@example.org"),
    }
    for user in filter(None, people.values()):
        Profile.objects.get_or_create(user=user)
    return people


def _export_of(owner: User) -> str:
    """A copy of somebody's data that waits to be fetched: the token from the mail."""
    token = "somebody-else-was-mailed-this"
    DataExport.objects.create(
        user=owner,
        token_hash=DataExport.hash(token),
        ready_at=timezone.now(),
        file=ContentFile(b"zip", name="copy.zip"),
    )
    return token


def _document(visibility: str) -> SiteDocument:
    item = ResourceFactory(visibility=visibility, title=f"For {visibility}")
    file = SiteDocument(title="A file")
    file.file.save(f"{visibility}.txt", ContentFile(b"words"))
    item.attachments.create(document=file, title="A file")
    item.save_revision().publish()
    Thumbnail.objects.create(document=file, image=b"picture", width=1, height=1, file_hash="x")
    return item, file


def _withdrawn(visibility: str) -> Identifier:
    item = ResourceFactory(visibility=visibility, title=f"Was for {visibility}")
    item.unpublish()
    return item.permanent


def _programmes() -> dict[str, tuple]:
    """A session of a programme that is out, and one of a programme that is not; each in a track."""
    things = {"track_slug": ("money",)}
    english = Locale.objects.get(language_code="en-gb")
    for hidden, is_out in (("", True), ("hidden_", False)):
        tracks = [Track(name="Money", locale=english)]
        event = ProgrammeFactory(programme_is_out=is_out, tracks=tracks)
        session = SessionFactory(parent=event, track=event.tracks.get())
        things[f"{hidden}session"] = (session.url.strip("/") + "/",)
        things[f"{hidden}session_identifier"] = (session.identifier,)
        things[f"{hidden}session_slug"] = (session.slug,)
        things[f"{hidden}event_slug"] = (event.slug,)
        things[f"{hidden}slugs"] = _slugs(session)
        Release.objects.create(event=event, number=1)
        things["event"], things["session_pk"] = (event.pk,), (session.pk,)
        if is_out:
            things |= _materials_of(session)
    return things


def _materials_of(session) -> dict[str, tuple]:
    """Somebody is asked for them, has sent something; and files wait for their session."""
    event = session.event_page
    day = timezone.localdate()
    link = UploadInvitation.objects.create(session=session, until=day, email="sam@example.org")
    sent = Submission.objects.create(invitation=link)
    return {
        "asked_event": (event.pk,),
        "asked_session": (event.pk, session.pk),
        "upload_token": (link.token,),
        "link_deed": (event.pk, link.pk, "remind"),
        "submission_deed": (event.pk, sent.pk, "publish"),
        "batch_pk": (event.pk, Batch.objects.create(event=event).pk),
    }


@pytest.fixture
def things(people) -> dict[str, tuple]:
    """What the doors lead to, by the name it has in the table: the arguments of its address."""
    dudley = Organisation.objects.get(code=DUDLEY)
    owner = AffiliationFactory(organisation=dudley).user
    shy = AffiliationFactory(organisation=dudley).user
    profile = Profile.objects.create(user=owner)
    things = {
        "organisation": (dudley.code,),
        "organisation_pk": (dudley.pk,),
        "profile": (profile.key,),
        "colleagues_profile": (
            Profile.objects.create(user=shy, seen_by=Audience.ORGANISATION).key,
        ),
        "experience": (profile.experience.create(role="Clerk").pk,),
        "token": (_export_of(owner),),
        "person": (owner.pk,),
        "departure": (DepartureReport.objects.create(about=owner, organisation=dudley).pk,),
        "application": (Application.objects.waiting().first().pk,),
        "passkey": (
            Authenticator.objects.create(user=owner, type="webauthn", data={"name": "Laptop"}).pk,
        ),
        "format": ("bib",),
        "": ("",),
    }
    for visibility in ("public", "members"):
        item, file = _document(visibility)
        things[f"{visibility}_item"] = (item.url.strip("/") + "/",)
        things[f"{visibility}_file"] = (file.pk, file.filename)
        things[f"{visibility}_file_pk"] = (file.pk,)
        things[f"{visibility}_identifier"] = (item.identifier,)
        things[f"{visibility}_gone"] = (_withdrawn(visibility).value,)
    things |= _programmes()
    things["feed"] = (CalendarFeed.objects.create(member=owner).token,)
    things["no_feed"] = ("an-address-that-was-ended-long-ago",)
    things |= _notes(owner)
    things |= practice_things(people["colleague"], owner, people["organiser"])
    things["upload"] = (ScheduleUpload.objects.create(user=owner, name="a.xml", content=b"x").pk,)
    things["withdrawal"] = (Withdrawal.objects.first().pk,)
    return things


def _slugs(session: SessionPage) -> tuple[str, str]:
    return session.event_page.slug, session.slug


def _notes(owner: User) -> dict[str, tuple]:
    """Notes of a member’s: published ones with a comment, and a text of theirs that did not fit."""
    session = SessionFactory()
    write = partial(Writing, "discussion", form=uuid4())
    save_section(session, write(text="At five.", base=0), owner)
    save_section(session, write(text="At six.", base=1), UserFactory())
    organiser = User.objects.get(email="organiser@example.org")
    page = publish_notes(session, organiser, "en")
    section = session.sections.get()
    return {
        "kind": ("discussion",),
        "conflict": (
            section.conflicts.create(member=owner, text="At four.", base=1, against=2, key="x").pk,
        ),
        "comment": (add_comment(session, "Hello", uuid4(), owner).pk,),
        "published_slugs": _slugs(session),
        "noted_event": _slugs(session)[:1],
        "event_pk": (session.event_id,),
        "noted_session_pk": (session.pk,),
        "notes_page": (page.url.strip("/") + "/",),
    }


def address(door, things) -> str:
    args = [part for name in door.args for part in things[name]]
    return reverse(door.url, args=args) + door.query


def just_signed_in(client, user: User) -> None:
    """Signed in a moment ago: nobody is asked once more who they are."""
    client.force_login(user)
    request = SimpleNamespace(session=client.session)
    record_authentication(request, user, method="password", reauthenticated=True)
    request.session.save()


def answered(response) -> str:
    if response.status_code == 302 and response["Location"].startswith("/account/login/?next="):
        return SIGN_IN
    return {401: SIGN_IN, 403: NO, 404: HIDDEN}.get(response.status_code, YES)


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.what)
def test_everybody_gets_the_answer_of_the_table(door, people, things, client):
    found = []
    for role in ROLES:
        client.logout()
        if people[role]:
            just_signed_in(client, people[role])
        response = client.get(address(door, things))
        assert response.status_code < 500
        found.append(answered(response))
        if found[-1] != YES:  # whoever does not see it does not do it either
            sent = client.post(address(door, things))
            assert sent.status_code == 405 or answered(sent) == found[-1]
    assert dict(zip(ROLES, found, strict=True)) == dict(zip(ROLES, door.answers, strict=True))


def test_the_document_is_the_table():
    assert DOCUMENT.read_text() == document()


def _patterns(resolver, route="", names=()):
    for one in resolver.url_patterns:
        here = route + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _patterns(one, here, (*names, one.namespace) if one.namespace else names)
        else:
            yield here, ":".join((*names, one.name or "")), one


def test_no_address_of_ours_is_missing_from_the_table():
    known = {door.url for door in DOORS}
    ours = {
        name
        for _route, name, one in _patterns(get_resolver())
        if name and one.lookup_str.split(".")[0] in {*APPS, "allauth"}
    }
    assert ours - known == set()


def _admin_addresses() -> list[str]:
    found = []
    for route, _name, _one in _patterns(get_resolver()):
        if route.startswith("admin/"):
            path = simplify_regex(re.sub(r"<(\w+):(\w+)>", r"<\2>", route)).replace("//", "/")
            found.append(re.sub(r"<[^>]+>", "1", path).replace("\\", ""))
    return sorted({path for path in found if "/./" not in path})  # the pattern for all the rest


# Words and icons for the admin's scripts, and its sign-in, which leads to the site's own.
OPEN_TO_ALL = {"/admin/jsi18n/", "/admin/sprite/", "/admin/login/"}


@pytest.mark.parametrize(
    ("role", "answer"), [("visitor", SIGN_IN), ("waiting", NO), ("member", NO)]
)
def test_the_admin_is_shut_to_everybody_else(role, answer, people, client):
    if people[role]:
        client.force_login(people[role])
    answers = {path: answered(client.get(path)) for path in _admin_addresses()}
    assert len(answers) > 200
    let_in = {path for path, said in answers.items() if said not in (answer, HIDDEN)}
    assert let_in - OPEN_TO_ALL == set()
