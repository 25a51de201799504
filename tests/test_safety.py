"""Safe from the first day."""

import re

import pytest
from django.core import mail
from django.core.cache import cache

from accounts.models import User
from home.models import StandardPage

pytestmark = pytest.mark.django_db

PUBLIC = ["/", "/cy/", "/programme/", "/contact/", "/search/?q=x", "/account/login/", "/nothing/"]


def policy(response) -> dict[str, str]:
    parts = response["Content-Security-Policy"].split("; ")
    return dict(part.partition(" ")[::2] for part in parts)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_pages_have_the_strict_policy(client, address):
    response = client.get(address)
    rules = policy(response)
    assert rules["default-src"] == "'none'"
    assert rules["frame-ancestors"] == "'none'"
    assert set(rules.values()) == {"'none'", "'self'"}
    assert "frame-src" not in rules
    assert "camera=()" in response["Permissions-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"


def test_the_admin_has_the_least_exception(client):
    client.force_login(User.objects.get(email="organiser@example.org"))
    rules = policy(client.get("/admin/"))
    assert rules["script-src"] == "'self' 'unsafe-inline'"
    assert rules["frame-ancestors"] == "'self'"
    assert rules["default-src"] == "'none'"
    assert not any("http" in value for value in rules.values())


def test_the_admin_has_no_sign_in_of_its_own(client):
    assert client.get("/admin/")["Location"] == "/account/login/?next=/admin/"
    assert client.get("/admin/login/?next=/admin/")["Location"] == "/account/login/?next=/admin/"
    assert client.post("/admin/login/", {"username": "a", "password": "b"}).status_code == 302


def programme_with_video(url):
    page = StandardPage.objects.get(slug="programme", locale__language_code="en-gb")
    page.body = [("video", {"title": "A talk", "url": url, "captions": []})]
    page.save_revision().publish()
    return page.body[0].id


def test_nothing_of_a_third_party_loads_before_the_click(client):
    block = programme_with_video("https://vimeo.com/123456789")
    response = client.get("/programme/")
    assert "<iframe" not in response.content.decode()
    assert "frame-src" not in policy(response)
    played = client.get(f"/programme/?play={block}")
    assert 'src="https://player.vimeo.com/video/123456789?dnt=1"' in played.content.decode()
    assert policy(played)["frame-src"] == "https://player.vimeo.com"


def test_a_made_up_player_opens_nothing(client):
    programme_with_video("https://vimeo.com/123456789")
    response = client.get("/programme/?play=https://evil.example/")
    assert "frame-src" not in policy(response)


def test_our_own_film_plays_with_captions_in_both_languages(client):
    html = client.get("/programme/").content.decode()
    assert "<video" not in html
    played = client.get(re.search(r"\?play=[\w-]+", html)[0].join(["/programme/", ""]))
    html = played.content.decode()
    assert html.count('<track kind="captions"') == 2
    assert "frame-src" not in policy(played)


def test_signing_in_is_limited_after_too_many_tries(client):
    wrong = {"login": "officer@example.org", "password": "guess"}
    answers = [client.post("/account/login/", wrong) for _ in range(6)]
    assert "too many attempts" in answers[-1].content.decode()
    cache.clear()
    right = {"login": "officer@example.org", "password": "a seat at the table"}
    assert client.post("/account/login/", right).status_code == 302


def test_an_unknown_and_a_known_address_get_the_same_answer(client):
    answers = []
    for email in ("officer@example.org", "nobody@example.org"):
        response = client.post("/account/login/", {"login": email, "password": "guess"})
        answers.append(
            re.sub(r'(csrfmiddlewaretoken|value=)"?[^>]*', "", response.content.decode())
        )
    assert answers[0] == answers[1]


def test_the_case_of_an_address_does_not_matter(client):
    right = {"login": "Officer@EXAMPLE.org", "password": "a seat at the table"}
    assert client.post("/account/login/", right).status_code == 302


def test_the_one_way_to_an_account_is_joining(client):
    response = client.post(
        "/account/signup/", {"email": "new@example.org", "password1": "three plain words"}
    )
    assert 'href="/join/"' in response.content.decode()
    assert not User.objects.filter(email="new@example.org").exists()


def test_one_address_is_one_user():
    from django.db import IntegrityError

    with pytest.raises(IntegrityError):
        User.objects.create_user("OFFICER@example.org")


def test_somebody_signed_in_without_rights_is_told_so_at_the_admin(client):
    client.force_login(User.objects.get(email="officer@example.org"))
    response = client.get("/admin/")
    assert response.status_code == 403
    assert "You cannot see this page" in response.content.decode()


@pytest.mark.parametrize("address", ["/admin/password_reset/", "/admin/password_reset/complete/"])
def test_there_is_no_second_door_for_passwords(client, address):
    client.force_login(User.objects.get(email="organiser@example.org"))
    assert client.get(address).status_code == 404
    client.force_login(User.objects.get(email="officer@example.org"))
    assert client.get(address).status_code in {403, 404}
    client.logout()
    assert client.get(address).status_code in {302, 404}


def test_the_admin_changes_neither_my_password_nor_my_address(client):
    client.force_login(User.objects.get(email="organiser@example.org"))
    html = client.get("/admin/account/").content.decode()
    assert "old_password" not in html
    assert 'type="password"' not in html
    assert 'name="name_email-email"' not in html


def test_a_mail_server_that_does_not_answer_breaks_no_page(client, settings, transactional):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    with transactional(execute=True):
        response = client.post("/account/password/reset/", {"email": "officer@example.org"})
    assert response.status_code == 302


@pytest.fixture
def transactional(django_capture_on_commit_callbacks):
    return django_capture_on_commit_callbacks


def test_a_new_password_is_chosen_with_the_code_from_the_mail(client, transactional):
    with transactional(execute=True):
        client.post("/account/password/reset/", {"email": "officer@example.org"})
    (sent,) = mail.outbox
    code = re.search(r"^(\d{6}) is your code", sent.subject)[1]
    confirmed = client.post("/account/password/reset/confirm/", {"code": code})
    assert confirmed.status_code == 302
    words = "three plain words"
    done = client.post(confirmed["Location"], {"password1": words, "password2": words})
    assert done.status_code == 302
    assert User.objects.get(email="officer@example.org").check_password(words)


def test_what_goes_wrong_in_production_is_noted(settings):
    assert settings.LOGGING["root"]["handlers"] == ["console"]
