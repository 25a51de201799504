"""What somebody writes reaches the organisers, or they are told why not."""

import re

import pytest
from django.core import mail

from home.models import ContactMessage, SiteSettings
from tests.factories import ResourceFactory, UserFactory

pytestmark = pytest.mark.django_db

WORDS = {
    "name": "Farida",
    "email": "farida@example.org",
    "about": "question",
    "message": "How many letters did you send?",
}


@pytest.fixture
def send(client, django_capture_on_commit_callbacks):
    def post(address="/contact/", **changes):
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(address, WORDS | changes)

    return post


def test_a_message_is_kept_and_mailed_to_the_organisers(send):
    response = send()
    assert response.status_code == 302
    kept = ContactMessage.objects.get()
    assert (kept.name, kept.message) == (WORDS["name"], WORDS["message"])
    (sent,) = mail.outbox
    assert sent.to == [SiteSettings.objects.get().contact_email]
    assert sent.reply_to == [WORDS["email"]]
    assert WORDS["message"] in sent.body


def test_after_sending_a_person_is_thanked(client, send):
    thanks = client.get(send()["Location"]).content.decode()
    assert "Thank you" in thanks
    assert 'name="message"' not in thanks


def test_the_form_works_in_welsh(client, send):
    assert send("/cy/contact/")["Location"].startswith("/cy/contact/")


def test_what_is_wrong_is_said_beside_the_field_and_nothing_is_lost(send):
    response = send(email="not an address", about="")
    page = response.content.decode()
    assert response.status_code == 422
    assert "<title>Error:" in page.replace("\n", "")
    assert page.count("Enter an e-mail address like name@example.gov.uk") == 2
    assert page.count("Choose what it is about") == 2
    assert WORDS["message"] in page
    assert 'value="not an address"' in page
    assert not ContactMessage.objects.exists()


@pytest.mark.parametrize("field", list(WORDS))
def test_every_field_is_needed(send, field):
    response = send(**{field: ""})
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]


def test_a_message_of_5000_characters_fits_and_a_longer_one_does_not(send):
    assert send(message="x" * 5000).status_code == 302
    assert send(message="x" * 5001).status_code == 422


def test_a_robot_is_thanked_and_nothing_is_kept(send):
    assert send(website="https://example.org/").status_code == 302
    assert not ContactMessage.objects.exists()
    assert not mail.outbox


def test_after_five_messages_in_an_hour_the_sixth_waits_with_its_text(send, settings):
    settings.ACCOUNT_RATE_LIMITS = {"contact": "5/h/ip"}
    for _ in range(5):
        assert send().status_code == 302
    refused = send(message="The sixth")
    assert refused.status_code == 422
    assert "Try again in an hour" in refused.content.decode()
    assert "The sixth" in refused.content.decode()
    assert ContactMessage.objects.count() == 5


def test_a_line_break_in_a_name_does_not_break_the_mail(send):
    send(name="Farida\r\nBcc: everybody@example.org")
    (sent,) = mail.outbox
    assert "\n" not in sent.subject
    assert sent.recipients() == [SiteSettings.objects.get().contact_email]


def test_a_message_is_kept_when_the_mail_server_does_not_answer(send, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", 1, 1
    assert send().status_code == 302
    assert ContactMessage.objects.count() == 1


def test_whoever_asks_for_another_format_need_not_name_the_item(client):
    item = ResourceFactory(title="Costs of an assembly")
    form = client.get(f"/contact/?about=accessibility&item={item.identifier}").context["form"]
    assert form["about"].value() == "accessibility"
    assert "“Costs of an assembly”" in form["message"].value()
    assert f"/id/{item.identifier}/" in form["message"].value()


def test_an_item_for_members_is_not_named_to_a_visitor(client):
    item = ResourceFactory(title="Secret lottery", visibility="members")
    address = f"/contact/?about=accessibility&item={item.identifier}"
    assert "lottery" not in client.get(address).content.decode()
    client.force_login(UserFactory())
    assert "Secret lottery" in client.get(address).content.decode()


@pytest.mark.parametrize("item", ["nothing", "", "%3Cscript%3E", "x" * 500])
def test_an_item_that_is_not_there_leaves_the_form_empty(client, item):
    form = client.get(f"/contact/?item={item}").context["form"]
    assert form["message"].value() is None


def test_an_item_with_files_leads_to_the_form(client):
    page = client.get("/resources/evaluation/").content.decode()
    address = re.search(r'href="(/contact/\?[^"]+)"', page)[1].replace("&amp;", "&")
    assert "evaluation summary" in client.get(address).context["form"]["message"].value()
