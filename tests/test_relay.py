"""Members write to each other without knowing an address; they block, and say who has left."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from accounts.models import User
from network import actions
from network.models import Block, DepartureReport, Profile, SentMessage
from tests.factories import AffiliationFactory, OrganisationFactory, UserFactory
from tests.hostile import OWN
from tests.members import member
from tests.rendered import Document

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nobody_else")]

WORDS = "How many letters did you send?\nAnd how many came back?"


@pytest.fixture
def sender(client) -> Profile:
    """Who is signed in."""
    organisation = OrganisationFactory(name="Sending Council", name_cy="Cyngor Anfon")
    profile = member("Sam Sender", organisation)
    client.force_login(profile.user)
    return profile


@pytest.fixture
def recipient() -> Profile:
    return member("Rhian Recipient", OrganisationFactory(name="Receiving Council"))


@pytest.fixture
def send(client, sender, recipient, post):
    return lambda words=WORDS: post(client, page(recipient, "message"), words=words)


def page(profile: Profile, name: str) -> str:
    return f"{profile.get_absolute_url()}{name}/"


def test_a_message_reaches_the_other_with_who_writes_and_how_to_answer(send, sender, recipient):
    assert send()["Location"] == recipient.get_absolute_url()
    (sent,) = mail.outbox
    assert sent.recipients() == [recipient.user.email]
    assert sent.reply_to == [sender.user.email]
    assert sent.subject == "Message from Sam Sender through the Peer Learning Network"
    for line in (
        *("Name: Sam Sender", "Organisation: Sending Council"),
        f"E-mail address: {sender.user.email}",
        *("> How many letters did you send?", "> And how many came back?"),
        f"your answer goes to {sender.user.email}",
        "Your own address was not given to them",
        f"http://127.0.0.1:8000{page(sender, 'block')}",
    ):
        assert line in sent.body
    kept = SentMessage.objects.get()
    assert (kept.sender, kept.recipient) == (sender.user, recipient.user)


def test_the_mail_is_in_the_language_of_who_reads_it(send, sender, recipient):
    recipient.user.language = "cy"
    recipient.user.save()
    send()
    assert "Cyngor Anfon" in mail.outbox[0].body
    assert f"/cy{page(sender, 'block')}" in mail.outbox[0].body


def test_what_is_shared_is_said_before_and_the_other_address_never(client, send, sender, recipient):
    form = client.get(page(recipient, "message")).content.decode()
    for words in ("Sam Sender", "Sending Council", sender.user.email):
        assert words in form
    thanked = client.get(send()["Location"]).content.decode()
    assert "Your message is on its way to Rhian Recipient." in thanked
    assert recipient.user.email not in form + thanked


def test_an_empty_message_and_one_too_long_are_not_sent(send):
    for words in ("", "   ", "x" * 3001):
        answer = send(words)
        assert answer.status_code == 422
        assert "<title>Error:" in answer.content.decode()
    assert words in answer.content.decode()
    assert mail.outbox == []
    assert send("x" * 3000).status_code == 302


def test_nobody_writes_to_themselves(client, sender, post):
    assert client.get(page(sender, "message")).status_code == 404
    assert post(client, page(sender, "message"), words=WORDS).status_code == 404
    assert mail.outbox == []


def test_who_takes_no_messages_and_who_blocks_are_told_apart_by_nobody(
    client, send, sender, recipient
):
    def answers() -> list[str]:
        seen = [client.get(page(recipient, "message")), client.get(recipient.get_absolute_url())]
        seen.append(send())
        return [" ".join(Document(one.content.decode()).words()) for one in seen]

    recipient.takes_messages = False
    recipient.save()
    closed = answers()
    recipient.takes_messages = True
    recipient.save()
    actions.block(recipient.user, sender.user)
    assert answers() == closed
    for words in closed:
        assert "Rhian Recipient takes no messages through the network at the moment." in words
    assert "And how many came back?" in closed[2]
    assert mail.outbox == []


def test_a_day_has_its_limit_and_the_text_is_not_lost(send, sender, recipient, settings):
    settings.MESSAGES_A_DAY = 2
    assert [send().status_code for _ in range(4)] == [302, 302, 422, 422]
    refused = send("The third").content.decode()
    assert "You have sent 2 messages in the last 24 hours" in refused
    assert "The third" in refused
    assert len(mail.outbox) == 2
    SentMessage.objects.update(sent_at=timezone.now() - timedelta(hours=25))
    assert send().status_code == 302


def test_the_limit_is_of_each_sender(client, send, recipient, post, settings):
    settings.MESSAGES_A_DAY = 1
    send()
    client.force_login(UserFactory())
    assert post(client, page(recipient, "message"), words=WORDS).status_code == 302


def test_who_writes_without_a_profile_can_be_blocked_and_is_not_listed_by_it(
    client, recipient, post
):
    user = UserFactory()
    client.force_login(user)
    post(client, page(recipient, "message"), words=WORDS)
    assert f"{user.profile.key}/block/" in mail.outbox[0].body
    assert user.profile.seen_by == "nobody"
    client.force_login(recipient.user)
    assert client.get(page(user.profile, "block")).status_code == 200


def test_blocking_needs_a_press_and_can_be_taken_back(client, sender, recipient, post):
    address = page(recipient, "block")
    client.get(address)
    client.get(address + "?block=1")
    assert not Block.objects.exists()
    for _ in range(2):
        post(client, address, block="1")
    assert Block.objects.get().blocked == recipient.user
    assert address in client.get("/account/profile/").content.decode()
    post(client, address, unblock="1")
    assert not Block.objects.exists()
    assert address not in client.get("/account/profile/").content.decode()


def test_who_has_written_can_be_blocked_though_nobody_finds_them_any_more(
    client, send, sender, recipient, post
):
    send()
    sender.user.standing = "suspended"
    sender.user.save()
    client.force_login(recipient.user)
    assert post(client, page(sender, "block"), block="1").status_code == 302
    assert Block.objects.get().blocked == sender.user


def test_who_has_written_can_be_blocked_for_a_year(client, send, sender, recipient, post):
    send()
    sender.seen_by = "nobody"
    sender.save()
    SentMessage.objects.update(sent_at=timezone.now() - timedelta(days=364))
    call_command("apply_retention", verbosity=0)
    client.force_login(recipient.user)
    assert post(client, page(sender, "block"), block="1").status_code == 302


def test_who_was_never_heard_of_cannot_be_looked_up_by_blocking(client, sender):
    hidden = member("Hidden", seen_by="nobody")
    assert client.get(page(hidden, "block")).status_code == 404
    assert client.get(page(sender, "block")).status_code == 404  # nor oneself


def test_organisers_hear_once_that_somebody_left(client, sender, recipient, post):
    address = page(recipient, "left")
    assert "Has Rhian Recipient left Receiving Council?" in client.get(address).content.decode()
    for _ in range(2):
        answer = post(client, address, words="Since March")
        thanked = client.get(answer["Location"]).content.decode()
        assert "Thank you. An organiser will look at it." in thanked
    report = DepartureReport.objects.get()
    assert (report.about, report.reported_by) == (recipient.user, sender.user)
    assert (report.organisation.name, report.words) == ("Receiving Council", "Since March")
    (told,) = mail.outbox
    assert told.to == [User.objects.organisers().get().email]
    assert told.subject == "Has Rhian Recipient left Receiving Council?"
    assert "Sam Sender says that Rhian Recipient no longer works" in told.body
    assert "> Since March" in told.body
    assert "http://127.0.0.1:8000/admin/people/left/" in told.body


def test_a_day_has_its_limit_of_reports_and_the_words_are_not_lost(
    client, sender, recipient, post, settings
):
    assert settings.ACCOUNT_RATE_LIMITS["departure"]
    settings.ACCOUNT_RATE_LIMITS = {"departure": "1/d/user"}
    other = member("Olga Other", OrganisationFactory())
    assert post(client, page(recipient, "left"), words="Since March").status_code == 302
    refused = post(client, page(other, "left"), words="Since April")
    assert refused.status_code == 422
    assert "You have told us of several people today." in refused.content.decode()
    assert "Since April" in refused.content.decode()
    assert (DepartureReport.objects.count(), len(mail.outbox)) == (1, 1)


def test_a_report_that_was_decided_leaves_room_for_another(client, sender, recipient, post):
    post(client, page(recipient, "left"))
    DepartureReport.objects.update(decided_at=timezone.now(), was_right=False)
    post(client, page(recipient, "left"))
    assert DepartureReport.objects.count() == 2


def test_of_several_organisations_one_is_chosen_and_only_one_of_theirs(
    client, sender, recipient, post
):
    other = AffiliationFactory(user=recipient.user).organisation
    for code in ("", "nonsense", sender.user.affiliations.get().organisation.code):
        answer = post(client, page(recipient, "left"), organisation=code)
        assert answer.status_code == 422
        assert "Choose the organisation they have left" in answer.content.decode()
    assert not DepartureReport.objects.exists()
    post(client, page(recipient, "left"), organisation=other.code)
    assert DepartureReport.objects.get().organisation == other


def test_who_speaks_for_nobody_cannot_have_left(client, sender, post):
    profile = member("Nia Nobody")
    assert "speaks for no organisation here" in client.get(page(profile, "left")).content.decode()
    post(client, page(profile, "left"), words="Gone")
    assert not DepartureReport.objects.exists()


def test_every_form_answers_whatever_is_sent(client, sender, recipient, post, settings):
    settings.ACCOUNT_RATE_LIMITS, settings.MESSAGES_A_DAY = {}, 1000
    client.raise_request_exception = False
    wrong = []
    for text in OWN:
        for name in ("message", "left", "block"):
            sent = {field: [text, text] for field in ("words", "organisation", "block", "unblock")}
            answer = post(client, page(recipient, name), **sent)
            active = Document(answer.content.decode()).active()
            wrong += [(name, text[:60])] if answer.status_code >= 500 or active else []
        Block.objects.all().delete()
    assert wrong == []
    assert {tuple(one.reply_to) for one in mail.outbox} == {(sender.user.email,), ()}
    assert [one.subject for one in mail.outbox if "\n" in one.subject] == []
