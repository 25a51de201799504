"""Somebody who left traces wherever this site keeps any, for a test to look for them afterwards."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.models import (
    Comment,
    CommentReply,
    Locale,
    ModelLogEntry,
    PageLogEntry,
    UploadedFile,
)
from wagtail.users.models import UserProfile
from wagtail_localize.models import TranslationSource

from accounts.models import User
from home.demo.people import PASSWORD
from home.models import ContactMessage
from network import actions
from network.models import (
    Block,
    DepartureReport,
    Profile,
    SentMessage,
)
from resources.models import ResourcePage
from tests.factories import (
    AffiliationFactory,
    OrganisationFactory,
    ResourceFactory,
    UserFactory,
)
from tests.signing_in import LOGIN, who

ZIP = "PK\x03\x04"  # how a zip file begins
NAME, ADDRESS = "Siânedwen Plantedova", "sianedwen@planted.gov.uk"

# Each is planted once, in the place that it names.
TEXTS = [
    "planted role of a profile",
    "planted help of a profile",
    "planted role of an experience",
    "planted note of an application",
    "planted organisation of an application",
    "planted question of an organiser",
    "planted answer to a question",
    "planted words of a report",
    "planted report about somebody",
    "planted contact message",
    "planted comment in the editor",
    "planted reply in the editor",
    "planted comment of long ago",
    "planted reason in a workflow",
    "planted name of a passkey",
    "PlantedBrowser/1.0",
    "planted-avatar",
    "planted-upload",
]


def make_person(email=ADDRESS, name=NAME, **fields) -> User:
    user = UserFactory(email=email, **fields)
    user.give_name(name)
    user.set_password(PASSWORD)
    user.save()
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    return user


def plant_in_the_network(user: User, organiser: User) -> None:
    """A place in the network with all that comes with it."""
    profile = Profile.objects.create(
        user=user, role="planted role of a profile", can_help_with="planted help of a profile"
    )
    profile.experience.create(role="planted role of an experience")
    application = actions.open_application(user)
    application.note = "planted note of an application"
    application.organisation_name = "planted organisation of an application"
    application.save()
    actions.join_network(application)
    question = actions.ask_question(application, organiser, "planted question of an organiser")
    actions.answer_question(question, "planted answer to a question")
    actions.approve(application, organiser)
    other, council = UserFactory(), OrganisationFactory()
    SentMessage.objects.create(sender=user, recipient=other)
    Block.objects.create(owner=user, blocked=other)
    DepartureReport.objects.create(
        about=other, organisation=council, reported_by=user, words="planted words of a report"
    )
    DepartureReport.objects.create(
        about=user, organisation=council, words="planted report about somebody"
    )


def plant_in_the_editor(user: User, other: User) -> None:
    """Comments, in each of the places where Wagtail keeps them, a reason, and files."""
    page = ResourceFactory(title="A page with comments", owner=user)
    page.wagtail_admin_comments.add(
        Comment(user=user, text="planted comment in the editor", contentpath="title")
    )
    page.save()
    revision = page.save_revision(user=user)
    comment = page.wagtail_admin_comments.get()
    comment.log_create(user=user, page_revision=revision)
    comment.log_resolve(user=other)
    theirs = Comment.objects.create(
        user=other, page=page, text="Somebody else’s words", contentpath="title"
    )
    reply = CommentReply.objects.create(
        user=user, comment=theirs, text="planted reply in the editor"
    )
    reply.log_create(user=user)
    reply.log_delete(user=other)
    page = type(page).objects.get(pk=page.pk)
    page.save_revision(user=other)
    TranslationSource.update_or_create_from_instance(page)
    gone = Comment.objects.create(
        user=user, page=page, text="planted comment of long ago", contentpath="title"
    )
    gone.log_create(user=user)
    gone.log_delete(user=other)
    gone.delete()
    PageLogEntry.objects.log_action(
        page,
        "wagtail.workflow.reject",
        user=user,
        data={"workflow": {}, "comment": "planted reason in a workflow"},
    )
    profile = UserProfile.get_for_user(user)
    profile.avatar.save("planted-avatar.png", ContentFile(b"A face"))
    UploadedFile.objects.create(
        uploaded_by_user=user, file=ContentFile(b"Half done", "planted-upload.pdf")
    )


def plant_in_log(user: User, organiser: User) -> None:
    """What the audit log calls things is their name: of a person, and of what belonged to one."""
    ModelLogEntry.objects.log_action(user, "wagtail.edit", user=organiser)
    affiliation = AffiliationFactory(user=user)
    ModelLogEntry.objects.log_action(affiliation, "wagtail.edit", user=organiser)
    affiliation.delete()
    ModelLogEntry.objects.log_action(
        organiser, "wagtail.edit", user=organiser, data={"told": [f"About {NAME}, {ADDRESS}."]}
    )


def plant_in_browsers(user: User, post) -> Client:
    """A session of theirs, a sign-in that waits for its code, and a message by the contact form."""
    mine = Client(headers={"user-agent": "PlantedBrowser/1.0"})
    post(mine, LOGIN, login=ADDRESS, password=PASSWORD)
    post(Client(), LOGIN, login=ADDRESS.upper(), by="code")
    words = {"name": NAME, "email": ADDRESS.title(), "about": "question"}
    post(Client(), "/contact/", **words, message="planted contact message")
    message = ContactMessage.objects.get(email__iexact=ADDRESS)
    ModelLogEntry.objects.log_action(message, "wagtail.edit")
    assert who(mine) == ADDRESS
    named = {"name": "planted name of a passkey"}
    Authenticator.objects.create(user=user, type="webauthn", data=named)
    return mine


def contributions(user: User) -> tuple[list[ResourcePage], ResourcePage]:
    """What somebody made with a partner, in two languages and with a draft; and what another made."""
    made = ResourceFactory(owner=user, organisations=[OrganisationFactory(name="Partner")])
    welsh = Locale.objects.get(language_code="cy")
    twin = made.get_translation_or_none(welsh) or made.copy_for_translation(welsh)
    twin.owner = None
    twin.save()
    for page in (made, twin):
        page.save_revision()
    return [made, twin], ResourceFactory(owner=UserFactory())


def shown_with(page: ResourcePage) -> list[str]:
    page.refresh_from_db()
    return [one.name for one in ResourcePage.objects.get(pk=page.pk).organisations.all()]
