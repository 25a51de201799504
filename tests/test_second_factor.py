"""Who has to show more than a password, an app for codes, passkeys, and the pages for it."""

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail
from django.test import Client

from home.demo.people import PASSWORD
from tests.rendered import Document
from tests.signing_in import (
    CONFIRM,
    LOGIN,
    OFFICER,
    ORGANISER,
    SECOND_STEP,
    newest_code,
    sign_in_with_password,
    who,
    wrong,
)
from tests.test_safety import policy

pytestmark = pytest.mark.django_db


# -- A second step ----------------------------------------------------------------------------------

APP = "/account/second-factor/totp/activate/"


@pytest.fixture
def clock(monkeypatch):
    """Each code of an app works once: `clock.next()` goes on to the next one."""

    class Clock:
        now = time.time()

        def next(self):
            self.now += 31

    clock = Clock()
    monkeypatch.setattr(time, "time", lambda: clock.now)
    return clock


@pytest.fixture
def set_up_app(post, clock):
    """Set up an app for codes for somebody signed in: its secret."""

    def set_up(client) -> str:
        html = client.get(APP).content.decode()
        secret = re.search(r'<code class="secret">(\w+)</code>', html)[1]
        post(client, APP, code=code_of_app(secret))
        clock.next()
        return secret

    return set_up


def code_of_app(secret: str) -> str:
    """What an app shows now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def recovery_codes(client) -> list[str]:
    return client.get("/account/second-factor/recovery-codes/download/").content.decode().split()


def test_an_app_is_set_up_with_a_square_or_a_secret_and_a_first_code(client, post, set_up_app):
    sign_in_with_password(client, post)
    html = client.get(APP).content.decode()
    assert 'src="/account/second-factor/app/square.svg"' in html
    square = client.get("/account/second-factor/app/square.svg")
    assert square["Content-Type"] == "image/svg+xml"
    assert "no-store" in square["Cache-Control"]
    set_up_app(client)
    assert mail.outbox[-1].subject == "A second step is set up for your account"
    assert len(recovery_codes(client)) == 10


def test_a_wrong_first_code_sets_nothing_up(client, post, clock):
    sign_in_with_password(client, post)
    client.get(APP)
    answer = post(client, APP, code="000000")
    assert "That was not right" in answer.content.decode()
    assert not Authenticator.objects.exists()


def test_there_is_no_square_where_nothing_is_being_set_up(client, post):
    assert client.get("/account/second-factor/app/square.svg").status_code == 302
    sign_in_with_password(client, post)
    assert client.get("/account/second-factor/app/square.svg").status_code == 404


@pytest.mark.parametrize("way", ["password", "code"])
def test_with_an_app_neither_password_nor_mail_is_enough(way, client, post, set_up_app, clock):
    sign_in_with_password(client, post)
    secret = set_up_app(client)
    another = Client()
    if way == "password":
        answer = post(another, LOGIN, login=OFFICER, password=PASSWORD)
    else:
        post(another, LOGIN, login=OFFICER, by="code")
        answer = post(another, CONFIRM, code=newest_code())
    assert answer["Location"] == SECOND_STEP
    assert who(another) is None
    assert another.get("/account/").status_code == 302
    assert post(another, SECOND_STEP, code=wrong(code_of_app(secret))).status_code == 200
    assert who(another) is None
    post(another, SECOND_STEP, code=code_of_app(secret))
    assert who(another) == OFFICER


def test_a_code_of_the_app_works_once(client, post, set_up_app):
    sign_in_with_password(client, post)
    code = code_of_app(set_up_app(client))
    browsers = Client(), Client()
    for browser in browsers:
        post(browser, LOGIN, login=OFFICER, password=PASSWORD)
        post(browser, SECOND_STEP, code=code)
    assert [who(browser) for browser in browsers] == [OFFICER, None]


def test_a_recovery_code_gets_in_without_the_telephone_once(client, post, set_up_app):
    sign_in_with_password(client, post)
    set_up_app(client)
    code = recovery_codes(client)[0]
    browsers = Client(), Client()
    for browser in browsers:
        post(browser, LOGIN, login=OFFICER, password=PASSWORD)
        post(browser, SECOND_STEP, code=code)
    assert [who(browser) for browser in browsers] == [OFFICER, None]


def test_guessing_at_the_second_step_is_limited(client, post, set_up_app):
    sign_in_with_password(client, post)
    secret = set_up_app(client)
    another = Client()
    post(another, LOGIN, login=OFFICER, password=PASSWORD)
    for _ in range(5):
        post(another, SECOND_STEP, code=wrong(code_of_app(secret)))
    answer = post(another, SECOND_STEP, code=code_of_app(secret))
    assert "Wait five minutes" in answer.content.decode()
    assert who(another) is None


def test_the_app_is_not_taken_away_from_a_screen_left_open(client, post, set_up_app, clock):
    sign_in_with_password(client, post)
    secret = set_up_app(client)
    another = Client()
    post(another, LOGIN, login=OFFICER, password=PASSWORD)
    post(another, SECOND_STEP, code=code_of_app(secret))
    answer = another.post("/account/second-factor/totp/deactivate/")
    assert answer["Location"].startswith("/account/reauthenticate/")
    assert Authenticator.objects.filter(type="totp").exists()
    post(client, "/account/second-factor/totp/deactivate/")
    assert not Authenticator.objects.exists()
    assert mail.outbox[-1].subject == "The second step of your account is gone"


# -- Who must have one ------------------------------------------------------------------------------


@pytest.mark.parametrize("email", [ORGANISER, "administrator@example.org", "editor@example.org"])
def test_without_a_second_factor_the_admin_stays_shut_where_one_is_required(
    email, client, post, settings
):
    settings.REQUIRE_SECOND_FACTOR = True
    sign_in_with_password(client, post, email)
    for address in ("/admin/", "/admin/pages/", "/admin/users/", "/admin/pages/2/edit/"):
        assert client.get(address)["Location"] == "/account/second-factor/"
        assert client.post(address)["Location"] == "/account/second-factor/"
    page = client.get("/account/second-factor/").content.decode()
    assert "Set up a second step first. Then you can manage the site." in page


def test_whoever_has_just_set_one_up_gets_in(client, post, settings, set_up_app):
    settings.REQUIRE_SECOND_FACTOR = True
    sign_in_with_password(client, post, ORGANISER)
    set_up_app(client)
    assert client.get("/admin/").status_code == 200


def test_a_session_from_before_the_second_factor_is_asked_for_it(
    client, post, settings, set_up_app
):
    settings.REQUIRE_SECOND_FACTOR = True
    stolen = Client()
    for browser in (stolen, client):
        sign_in_with_password(browser, post, ORGANISER)
    secret = set_up_app(client)
    ask = "/account/second-factor/reauthenticate/?next=/admin/"
    assert stolen.get("/admin/")["Location"] == ask
    assert stolen.get(ask).status_code == 200
    assert post(stolen, ask, code=code_of_app(secret), next="/admin/")["Location"] == "/admin/"
    assert stolen.get("/admin/").status_code == 200


def test_a_second_factor_shown_at_the_sign_in_is_not_asked_for_again(
    client, post, settings, set_up_app
):
    settings.REQUIRE_SECOND_FACTOR = True
    sign_in_with_password(client, post, ORGANISER)
    secret = set_up_app(client)
    another = Client()
    post(another, LOGIN, login=ORGANISER, password=PASSWORD)
    post(another, SECOND_STEP, code=code_of_app(secret))
    assert another.get("/admin/").status_code == 200


def test_where_none_is_required_the_admin_opens_without(client, post, settings):
    settings.REQUIRE_SECOND_FACTOR = False
    sign_in_with_password(client, post, ORGANISER)
    assert client.get("/admin/").status_code == 200


def test_a_second_factor_opens_no_admin_to_somebody_without_rights(
    client, post, settings, set_up_app
):
    settings.REQUIRE_SECOND_FACTOR = True
    sign_in_with_password(client, post)
    set_up_app(client)
    assert client.get("/admin/").status_code == 403


# -- Passkeys ---------------------------------------------------------------------------------------


INVENTED = ["{}", "[]", "1", "nonsense", '{"id": "a", "response": {"userHandle": "MQ"}}']


@pytest.mark.parametrize("credential", INVENTED)
def test_an_invented_passkey_opens_nothing(credential, client, post):
    client.get("/account/second-factor/webauthn/login/", headers={"accept": "application/json"})
    answer = post(client, "/account/second-factor/webauthn/login/", credential=credential)
    assert answer["Location"] == LOGIN
    assert who(client) is None


@pytest.mark.parametrize("credential", INVENTED)
def test_an_invented_passkey_is_not_added(credential, client, post):
    sign_in_with_password(client, post)
    client.get("/account/second-factor/webauthn/add/")
    answer = post(client, "/account/second-factor/webauthn/add/", credential=credential)
    assert answer.status_code == 200
    assert not Authenticator.objects.exists()


def test_the_sign_in_page_itself_has_no_script(client):
    assert "<script" not in client.get(LOGIN).content.decode()


# -- Every page of it -------------------------------------------------------------------------------

PAGES = [
    "",
    "email/",
    "password/change/",
    "reauthenticate/",
    "second-factor/",
    "second-factor/totp/activate/",
    "second-factor/totp/deactivate/",
    "second-factor/recovery-codes/",
    "second-factor/recovery-codes/generate/",
    "second-factor/reauthenticate/",
    "second-factor/webauthn/",
    "second-factor/webauthn/add/",
    "sessions/",
]


@pytest.mark.parametrize("prefix", ["/account/", "/cy/account/"])
def test_every_account_page_is_sound_html(prefix, client, post, set_up_app):
    sign_in_with_password(client, post)
    answers = {page: client.get(prefix + page) for page in PAGES}
    set_up_app(client)
    answers |= {page: client.get(prefix + page) for page in PAGES if "totp/a" not in page}
    for page, answer in answers.items():
        assert answer.status_code == 200, page
        document = Document(answer.content.decode())
        assert document.errors == [], page
        assert len(document.all("h1")) == 1, page
        assert policy(answer)["script-src"] == "'self'", page


@pytest.mark.parametrize("page", ["", "email/", "second-factor/", "sessions/"])
def test_account_pages_ask_a_visitor_to_sign_in(page, client):
    assert client.get(f"/account/{page}")["Location"].startswith(LOGIN)


def test_pages_on_the_way_in_are_sound_html(client, post, set_up_app):
    sign_in_with_password(client, post)
    set_up_app(client)
    pages = [Client().get("/account/login/passkey/"), Client().get("/cy/account/login/passkey/")]
    for fields, page in (({"by": "code"}, CONFIRM), ({"password": PASSWORD}, SECOND_STEP)):
        another = Client()
        post(another, LOGIN, login=OFFICER, **fields)
        pages += [another.get(page), another.get(f"/cy{page}"), post(another, page, code="")]
    for answer in pages:
        document = Document(answer.content.decode())
        assert answer.status_code == 200
        assert document.errors == []
        assert len(document.all("h1")) == 1
        assert policy(answer)["script-src"] == "'self'"


def test_a_phone_offers_the_code_and_shows_its_number_keys(client, post):
    post(client, LOGIN, login=OFFICER, by="code")
    (field,) = [
        one
        for one in Document(client.get(CONFIRM).content.decode()).all("input")
        if one.get("name") == "code"
    ]
    assert field.get("autocomplete") == "one-time-code"
    assert field.get("inputmode") == "numeric"
