"""Invented people: those who can sign in to the demonstration, and the members they find there."""

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.utils import timezone

from accounts.models import Affiliation, Organisation, Standing, User
from core.models import Method, Stage, Topic
from home.demo.content.members import MEMBERS, SAID_TO_HAVE_LEFT, WAITING, Person
from home.setup import EDITORS, ORGANISERS
from network.models import Application, Audience, DepartureReport, Profile

PASSWORD = "a seat at the table"

# E-mail address, password, what they can do.
LOGINS = [
    ("administrator@example.org", PASSWORD, "everything, in the admin too"),
    ("organiser@example.org", PASSWORD, "publishes, moderates, looks after members"),
    ("editor@example.org", PASSWORD, "writes and publishes pages; a member too"),
    ("officer@example.org", PASSWORD, "a member: reads and posts, has a profile"),
]
NAMES = {"administrator@example.org": "Ada Invented", "organiser@example.org": "Olwen Invented"}
GROUPS = {"organiser@example.org": ORGANISERS, "editor@example.org": EDITORS}


def load_people() -> None:
    """Make the invented people who are not there yet; needs the organisations and the vocabulary."""
    for email, name in NAMES.items():
        if not User.objects.filter(email__iexact=email).exists():
            _make_user(email, name, standing=Standing.MEMBER, member_since=timezone.now())
    for person in MEMBERS:
        if not User.objects.filter(email__iexact=person.email).exists():
            _make_member(person)
    for row in WAITING:
        if not User.objects.filter(email__iexact=row[1]).exists():
            _make_applicant(*row)
    _report_departure(*SAID_TO_HAVE_LEFT)


def _make_user(email: str, name: str, **fields) -> User:
    passwords = {login: password for login, password, _can in LOGINS}
    make = User.objects.create_user
    if email.startswith("administrator"):
        make = User.objects.create_superuser
    user = make(email, passwords.get(email), **fields)
    user.give_name(name)
    user.save()
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    if email in GROUPS:
        user.groups.add(Group.objects.get(name=GROUPS[email]))
    return user


def _make_member(person: Person) -> None:
    now = timezone.now()
    user = _make_user(
        person.email,
        person.name,
        standing=Standing.MEMBER,
        member_since=now,
        language=person.language,
    )
    Affiliation.objects.create(
        user=user,
        organisation=Organisation.objects.get(code=person.organisation),
        state=Affiliation.State.VERIFIED,
        proof=Affiliation.Proof.ORGANISER,
        verified_at=now,
    )
    _make_profile(user, person)


def _make_profile(user: User, person: Person) -> None:
    words = ("role", "can_help_with", "looking_for", "pronouns", "languages", "contact_about")
    hidden = {f"{part}_seen_by": Audience.ORGANISATION for part in person.only_for_colleagues}
    profile = Profile.objects.create(
        user=user, **{word: getattr(person, word) for word in words}, **hidden
    )
    profile.topics.set(Topic.objects.in_language("en-gb").filter(slug__in=person.topics))
    for role, method, stage, year, organisation in person.experience:
        profile.experience.create(
            role=role,
            method=Method.objects.in_language("en-gb").get(slug=method),
            stage=Stage.objects.in_language("en-gb").get(slug=stage),
            year=year,
            organisation=Organisation.objects.get(code=organisation),
        )


def _make_applicant(name: str, email: str, organisation: str, role: str, note: str) -> None:
    """Somebody who waits for an organiser; no mail goes out for it."""
    user = _make_user(email, name, standing=Standing.WAITING)
    Profile.objects.create(user=user, role=role)
    listed = Organisation.objects.filter(code=organisation).first()
    if listed:
        Affiliation.objects.create(user=user, organisation=listed)
    Application.objects.create(
        user=user,
        organisation=listed,
        organisation_name="" if listed else organisation,
        note=note,
        submitted_at=timezone.now(),
    )


def _report_departure(about: str, organisation: str, by: str, words: str) -> None:
    gone = User.objects.filter(email=about).first()
    if gone and not gone.departure_reports.exists():
        DepartureReport.objects.create(
            about=gone,
            organisation=Organisation.objects.get(code=organisation),
            reported_by=User.objects.filter(email=by).first(),
            words=words,
        )
