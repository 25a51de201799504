"""By code or by password, another address, where I am signed in, and mail that is not sent."""

import re
import time

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client

from accounts.models import User
from home.demo.people import PASSWORD
from tests.signing_in import (
    CONFIRM,
    LOGIN,
    NOBODY,
    OFFICER,
    ORGANISER,
    newest_code,
    said,
    sign_in_with_password,
    who,
    wrong,
)

pytestmark = pytest.mark.django_db

FIELDS_OF_ONE_VISIT = re.compile(r'(name="csrfmiddlewaretoken" value=")[^"]+')


@pytest.fixture
def ask_for_code(post):
    """Ask for a code on the sign-in page: the code, if a mail brought one."""

    def ask(client, email=OFFICER, **fields) -> str | None:
        answer = post(client, LOGIN, login=email, by="code", **fields)
        assert answer["Location"].startswith(CONFIRM)
        return newest_code()

    return ask


# -- By code ----------------------------------------------------------------------------------------


def test_the_code_from_the_mail_signs_in(client, post, ask_for_code):
    code = ask_for_code(client)
    (sent,) = mail.outbox
    assert sent.to == [OFFICER]
    assert post(client, CONFIRM, code=code)["Location"] == "/"
    assert who(client) == OFFICER


def test_no_password_means_a_code(client, post):
    answer = post(client, LOGIN, login=OFFICER, password="")
    assert answer["Location"] == CONFIRM
    assert newest_code()


def test_asking_for_a_code_counts_even_where_the_browser_filled_in_a_password(client, post):
    answer = post(client, LOGIN, login=OFFICER, password=PASSWORD, by="code")
    assert answer["Location"] == CONFIRM
    assert who(client) is None


def test_one_lands_where_one_wanted_to_go(client, post, ask_for_code):
    code = ask_for_code(client, next="/contact/")
    assert post(client, CONFIRM, code=code, next="/contact/")["Location"] == "/contact/"


def test_nobody_is_led_to_another_site(client, post, ask_for_code):
    code = ask_for_code(client, next="https://evil.example/")
    answer = post(client, CONFIRM, code=code, next="https://evil.example/")
    assert answer["Location"] == "/"


def test_a_known_and_an_unknown_address_get_the_same_page_for_the_code(post):
    pages = []
    for email in (OFFICER, NOBODY):
        client = Client()
        post(client, LOGIN, login=email, by="code")
        html = client.get(CONFIRM).content.decode().replace(email, "")
        pages.append(FIELDS_OF_ONE_VISIT.sub(r"\1", html))
    assert pages[0] == pages[1]
    known, unknown = mail.outbox
    assert known.to == [OFFICER]
    assert unknown.to == [NOBODY]
    assert unknown.subject == "There is no account with this address"
    assert f"with {NOBODY}, or asked" in unknown.body
    assert "http://127.0.0.1:8000/join/email/" in unknown.body


def test_any_code_for_an_unknown_address_is_wrong(client, post):
    post(client, LOGIN, login=NOBODY, by="code")
    for code in ("000000", "", " "):
        assert post(client, CONFIRM, code=code).status_code in {200, 302}
    assert who(client) is None


def test_a_wrong_code_is_said_to_be_wrong_and_the_right_one_still_works(client, post, ask_for_code):
    code = ask_for_code(client)
    answer = post(client, CONFIRM, code=wrong(code))
    assert "The code is not right" in answer.content.decode()
    assert who(client) is None
    post(client, CONFIRM, code=f"{code[:3]} {code[3:]}")
    assert who(client) == OFFICER


def test_after_five_wrong_codes_the_right_one_is_too_late(client, post, ask_for_code):
    code = ask_for_code(client)
    answers = [post(client, CONFIRM, code=wrong(code)) for _ in range(5)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 200, 302]
    assert "That code was wrong too often" in said(answers[-1])[-1]
    post(client, CONFIRM, code=code)
    assert who(client) is None


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "twelve", "x" * 100_000])
def test_what_is_no_code_at_all_is_said_to_be_wrong_and_uses_nothing_up(
    client, post, ask_for_code, typed
):
    code = ask_for_code(client)
    for _ in range(10):
        assert "<title>Error:" in post(client, CONFIRM, code=typed).content.decode()
    post(client, CONFIRM, code=code)
    assert who(client) == OFFICER


def test_a_code_works_once(client, post, ask_for_code):
    code = ask_for_code(client)
    post(client, CONFIRM, code=code)
    post(client, "/account/logout/")
    client.get(LOGIN)  # shows what has been said so far
    answer = client.post(CONFIRM, {"code": code}, follow=True)
    assert "This code no longer works" in answer.content.decode()
    assert who(client) is None


def test_a_code_works_only_in_the_browser_that_asked(client, post, ask_for_code):
    code = ask_for_code(client)
    another = Client()
    answer = another.post(CONFIRM, {"code": code}, follow=True)
    assert "asked for in another browser" in answer.content.decode()
    assert who(another) is None


def test_a_code_of_another_person_opens_nothing(post, ask_for_code):
    mine, theirs = Client(), Client()
    ask_for_code(mine, ORGANISER)
    post(mine, CONFIRM, code=ask_for_code(theirs, OFFICER))
    assert who(mine) is None


def test_a_code_expires_after_ten_minutes(client, post, ask_for_code, monkeypatch):
    code = ask_for_code(client)
    later = time.time() + 601
    monkeypatch.setattr(time, "time", lambda: later)
    answer = client.post(CONFIRM, {"code": code}, follow=True)
    assert "This code no longer works" in answer.content.decode()
    assert who(client) is None


def test_a_new_code_takes_the_place_of_the_one_before(client, post, ask_for_code):
    first = ask_for_code(client)
    answer = post(client, CONFIRM, action="resend")
    assert said(answer) == ["A new code is on its way. The one before no longer works."]
    second = newest_code()
    post(client, CONFIRM, code=first if first != second else wrong(second))
    assert who(client) is None
    post(client, CONFIRM, code=second)
    assert who(client) == OFFICER


def test_another_address_can_be_used_while_a_code_is_awaited(client, post, ask_for_code):
    ask_for_code(client, NOBODY)
    assert client.get(LOGIN)["Location"] == CONFIRM
    post(client, "/account/logout/", next=LOGIN)
    assert client.get(LOGIN).status_code == 200


def test_codes_for_one_address_are_limited_and_the_answer_says_for_how_long(post):
    answers = [post(Client(), LOGIN, login=OFFICER, by="code") for _ in range(4)]
    assert [answer.status_code for answer in answers] == [302, 302, 302, 200]
    assert "Wait five minutes" in answers[-1].content.decode()
    assert len(mail.outbox) == 3


def test_the_sign_in_page_is_limited_and_says_when_to_try_again(client):
    for _ in range(30):
        client.post(LOGIN, {"login": ""})
    answer = client.post(LOGIN, {"login": ""})
    assert answer.status_code == 429
    assert answer["Retry-After"] == "300"
    assert "Wait five minutes" in answer.content.decode()


def test_without_keep_me_signed_in_one_is_signed_in_until_the_browser_closes(
    client, post, ask_for_code
):
    post(client, CONFIRM, code=ask_for_code(client))
    assert client.session.get_expire_at_browser_close()
    another = Client()
    post(another, CONFIRM, code=ask_for_code(another, remember="on"))
    assert not another.session.get_expire_at_browser_close()


def test_there_is_one_page_to_sign_in(client):
    assert client.get("/account/login/code/")["Location"] == LOGIN
    assert client.post("/account/login/code/", {"email": OFFICER})["Location"] == LOGIN
    assert mail.outbox == []


def test_somebody_suspended_cannot_sign_in(client, post):
    User.objects.filter(email=OFFICER).update(is_active=False)
    post(client, LOGIN, login=OFFICER, by="code")
    assert newest_code() is None
    post(client, LOGIN, login=OFFICER, password=PASSWORD)
    assert who(client) is None


def test_mail_speaks_the_language_of_the_page(client, post):
    post(client, "/cy" + LOGIN, login=OFFICER, by="code")
    assert "Rhwydwaith" in mail.outbox[-1].body


# -- By password ------------------------------------------------------------------------------------


def test_a_password_signs_in(client, post):
    assert post(client, LOGIN, login=OFFICER, password=PASSWORD)["Location"] == "/"
    assert who(client) == OFFICER
    assert mail.outbox == []


def test_an_address_nobody_has_proved_is_proved_at_the_first_sign_in(client, post):
    User.objects.create_user("new@example.org", "three plain words")
    answer = post(client, LOGIN, login="new@example.org", password="three plain words")
    assert answer["Location"] == "/account/confirm-email/"
    assert who(client) is None
    post(client, "/account/confirm-email/", code=newest_code())
    assert who(client) == "new@example.org"
    assert EmailAddress.objects.get(email="new@example.org").verified


def test_a_changed_password_is_told_by_mail_and_ends_other_sessions(client, post):
    other = Client()
    for browser in (client, other):
        post(browser, LOGIN, login=OFFICER, password=PASSWORD)
    new = "quiet copper windmill"
    fields = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert post(client, "/account/password/change/", **fields)["Location"] == "/account/"
    assert mail.outbox[-1].subject == "Your password has changed"
    assert client.get("/account/").status_code == 200
    assert other.get("/account/").status_code == 302


def test_a_password_is_not_changed_without_the_one_there_is(client, post):
    post(client, LOGIN, login=OFFICER, password=PASSWORD)
    fields = {"oldpassword": "guess", "password1": "quiet copper", "password2": "quiet copper"}
    answer = post(client, "/account/password/change/", **fields)
    assert "This is not your password." in answer.content.decode()
    assert User.objects.get(email=OFFICER).check_password(PASSWORD)


def test_somebody_without_a_password_can_choose_a_first_one(client, post, ask_for_code):
    user = User.objects.get(email=OFFICER)
    user.set_unusable_password()
    user.save()
    post(client, CONFIRM, code=ask_for_code(client))
    assert client.get("/account/password/change/")["Location"] == "/account/password/set/"
    new = "quiet copper windmill"
    post(client, "/account/password/set/", password1=new, password2=new)
    assert User.objects.get(email=OFFICER).check_password(new)
    assert mail.outbox[-1].subject == "Your account has a password now"


# -- Another address --------------------------------------------------------------------------------


def test_an_address_changes_only_after_the_code_and_the_old_one_is_told(client, post):
    sign_in_with_password(client, post)
    post(client, "/account/email/", email="farida@example.org", action_add="")
    assert mail.outbox[-1].to == ["farida@example.org"]
    code = newest_code()
    assert User.objects.filter(email=OFFICER).exists()
    post(client, "/account/confirm-email/", code=wrong(code))
    assert User.objects.filter(email=OFFICER).exists()
    post(client, "/account/confirm-email/", code=code)
    assert who(client) == "farida@example.org"
    assert not EmailAddress.objects.filter(email=OFFICER).exists()
    assert mail.outbox[-1].to == [OFFICER]
    assert mail.outbox[-1].subject == "Your e-mail address here has changed"
    assert "farida@example.org" in mail.outbox[-1].body


def test_the_address_of_somebody_else_is_not_taken_and_not_betrayed(client, post):
    sign_in_with_password(client, post)
    known = post(client, "/account/email/", email=ORGANISER, action_add="")
    assert known["Location"] == "/account/confirm-email/"
    post(client, "/account/confirm-email/", code=newest_code())
    assert who(client) == OFFICER
    assert User.objects.get(email=ORGANISER)


# -- Where I am signed in ---------------------------------------------------------------------------


def test_sessions_are_listed_and_all_but_this_one_ended(client, post):
    other = Client(headers={"user-agent": "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"})
    for browser in (client, other):
        post(browser, LOGIN, login=OFFICER, password=PASSWORD)
    html = client.get("/account/sessions/").content.decode()
    assert "Firefox, Windows" in html
    assert html.count("This browser") == 1
    post(client, "/account/sessions/")
    assert client.get("/account/").status_code == 200
    assert other.get("/account/").status_code == 302


def test_nobody_sees_sessions_of_others(client, post):
    other = Client(headers={"user-agent": "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"})
    post(other, LOGIN, login=ORGANISER, password=PASSWORD)
    post(client, LOGIN, login=OFFICER, password=PASSWORD)
    assert "Firefox" not in client.get("/account/sessions/").content.decode()
    post(client, "/account/sessions/")
    assert other.get("/account/").status_code == 200


# -- Mail that is not sent --------------------------------------------------------------------------


@pytest.fixture
def mail_in_files(settings, tmp_path):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path)


@pytest.mark.usefixtures("mail_in_files")
def test_while_developing_the_outbox_shows_the_mails_newest_first(client, post, settings):
    settings.DEBUG = True
    for email in (OFFICER, NOBODY):
        post(Client(), LOGIN, login=email, by="code")
        time.sleep(0.02)  # two mails in one tick of the file system's clock have no order
    html = client.get("/outbox/").content.decode()
    assert re.search(r"\d{6} is your code to sign in", html)
    assert html.index("There is no account with this address") < html.index("to sign in</h2>")


@pytest.mark.usefixtures("mail_in_files")
def test_elsewhere_there_is_no_outbox(client, post, settings):
    settings.DEBUG = False
    post(client, LOGIN, login=OFFICER, by="code")
    assert client.get("/outbox/").status_code == 404
