"""An organiser reads what somebody wrote, and marks it as answered."""

import pytest

from accounts.models import User
from home.models import ContactMessage

pytestmark = pytest.mark.django_db


@pytest.fixture
def message():
    return ContactMessage.objects.create(
        name="Farida",
        email="farida@example.org",
        about="join",
        message="First line\nSecond <b>line</b>",
    )


@pytest.fixture
def organiser(client):
    client.force_login(User.objects.get(email="organiser@example.org"))
    return client


def test_the_whole_message_is_on_the_page_that_its_name_leads_to(organiser, message):
    address = f"/admin/messages/edit/{message.pk}/"
    assert address in organiser.get("/admin/messages/").content.decode()
    page = organiser.get(address).content.decode()
    assert "First line<br>Second &lt;b&gt;line&lt;/b&gt;" in page
    assert "farida@example.org" in page
    assert "Joining the network" in page


def test_it_is_marked_as_answered_and_nothing_else_changes(organiser, message):
    organiser.post(f"/admin/messages/edit/{message.pk}/", {"answered": "on", "message": "Changed"})
    message.refresh_from_db()
    assert message.answered
    assert message.message.startswith("First line")


@pytest.mark.parametrize("email", ["organiser@example.org", "administrator@example.org"])
def test_nobody_writes_a_message_in_the_admin(client, email):
    client.force_login(User.objects.get(email=email))
    assert client.get("/admin/messages/new/").status_code in {302, 403}
    assert "/admin/messages/new/" not in client.get("/admin/messages/").content.decode()


def test_an_editor_does_not_see_messages(client, message):
    client.force_login(User.objects.get(email="editor@example.org"))
    assert client.get("/admin/messages/").status_code in {302, 403}
    assert "/admin/messages/" not in client.get("/admin/").content.decode()
