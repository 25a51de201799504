"""What the tests of joining share."""

import re

from accounts.models import Affiliation, User
from tests.signing_in import CONFIRM, newest_code

EMAIL, ORGANISATION, ABOUT = "/join/email/", "/join/organisation/", "/join/about/"
VISIBILITY, CHECK, DONE = "/join/visibility/", "/join/check/", "/join/done/"
NEW = "a.person@dudley.gov.uk"
SEEN_BY_ALL = {
    "seen_by": "members",
    "role_seen_by": "members",
    "topics_seen_by": "members",
    "takes_messages": "on",
    "language": "en-gb",
}


def enter_with(client, post, email=NEW) -> User:
    """Give an address and its code: signed in, on the way in."""
    post(client, EMAIL, email=email)
    post(client, CONFIRM, code=newest_code(), next=ORGANISATION)
    return User.objects.get(pk=client.session["_auth_user_id"])


def join_with(client, post, email=NEW, organisation="DUD", **fields) -> User:
    """All of the way in, for an address and what is chosen for it."""
    user = enter_with(client, post, email)
    post(client, ORGANISATION, organisation=organisation, **fields)
    post(client, ABOUT, name="Sam Invented")
    post(client, VISIBILITY, **SEEN_BY_ALL)
    post(client, CHECK)
    user.refresh_from_db()
    return user


def speaks_for(user: User) -> list[str]:
    found = user.affiliations.filter(state=Affiliation.State.VERIFIED)
    return sorted(found.values_list("organisation__code", flat=True))


def offered(client, query: str = "") -> list[str]:
    """The codes of the organisations that one can choose."""
    html = client.get(ORGANISATION + query).content.decode()
    return re.findall(r'name="organisation" value="([^":]+)"', html)


def chosen(client) -> list[str]:
    html = client.get(ORGANISATION).content.decode()
    return re.findall(r'name="organisation" value="([^"]+)"[^>]*checked', html)
