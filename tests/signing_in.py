"""What the tests of signing in share."""

import re

from django.contrib.messages import get_messages
from django.core import mail

from accounts.models import User
from home.demo.people import PASSWORD

OFFICER, ORGANISER, NOBODY = "officer@example.org", "organiser@example.org", "nobody@example.org"
LOGIN, CONFIRM = "/account/login/", "/account/login/code/confirm/"
SECOND_STEP = "/account/second-factor/authenticate/"


def newest_code() -> str | None:
    found = re.match(r"(\d{6}) ", mail.outbox[-1].subject)
    return found and found[1]


def wrong(code: str) -> str:
    """Another code of six digits."""
    return f"{(int(code) + 1) % 1_000_000:06}"


def who(client) -> str | None:
    """The address of the person who is signed in with this browser."""
    key = client.session.get("_auth_user_id")
    return key and User.objects.get(pk=key).email


def said(answer) -> list[str]:
    return [str(message) for message in get_messages(answer.wsgi_request)]


def sign_in_with_password(client, post, email=OFFICER):
    """Signed in, and asked once more who one is, as before everything that matters."""
    post(client, LOGIN, login=email, password=PASSWORD)
    post(client, "/account/reauthenticate/", password=PASSWORD)
    assert who(client) == email
