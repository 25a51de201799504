"""Signing in with a browser; and people whom only these journeys know: some organise, one speaks for a council."""

from collections.abc import Iterator
from contextlib import contextmanager

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.utils import timezone
from playwright.sync_api import Page, expect

from accounts.models import Affiliation, Organisation, Standing, User
from home.demo.people import PASSWORD
from home.setup import ORGANISERS

# Other tests sign in with the logins of the demonstration: none of them may find a second factor there.
ORGANISES = "journeys@example.org"
ADDS_A_PASSKEY, SIGNS_IN_TWICE = "keys@example.org", "twice@example.org"
# What they publish is no concern of journeys that count what the demonstration's council did.
POSTS, OF_COUNCIL = "posts@example.org", "RUT"
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def keep_passkeys(page: Page) -> None:
    """Give the browser a device that can keep passkeys."""
    client = page.context.new_cdp_session(page)
    client.send("WebAuthn.enable")
    client.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})


def sign_in(page: Page, email: str, site: str = "") -> None:
    page.goto(f"{site}/account/login/")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("link", name="Your account")).to_be_visible()


def say_again_who_one_is(page: Page) -> None:
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Continue").click()


@contextmanager
def people_of_journeys() -> Iterator[None]:
    """In the copy of the database that is made meanwhile, and nowhere else; an organiser for each who keeps a passkey."""
    users = [_organiser(email) for email in (ORGANISES, ADDS_A_PASSKEY, SIGNS_IN_TWICE)]
    users.append(_officer())
    try:
        yield
    finally:
        for user in users:
            user.delete()


def _organiser(email: str) -> User:
    user = _member(email, "Jo Invented")
    user.groups.add(Group.objects.get(name=ORGANISERS))
    return user


def _officer() -> User:
    user = _member(POSTS, "Perry Invented")
    Affiliation.objects.create(
        user=user,
        organisation=Organisation.objects.get(code=OF_COUNCIL),
        state=Affiliation.State.VERIFIED,
        proof=Affiliation.Proof.ORGANISER,
        verified_at=timezone.now(),
    )
    return user


def _member(email: str, name: str) -> User:
    user = User.objects.create_user(
        email, PASSWORD, standing=Standing.MEMBER, member_since=timezone.now()
    )
    user.give_name(name)
    user.save()
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    return user
