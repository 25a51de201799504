"""What the mails on the way in say: in whose words, for whom, and in which language."""

import pytest
from django.core import mail

from accounts.models import Organisation, User
from network import actions
from network.models import Application
from tests.factories import OrganisationFactory, UserFactory
from tests.people import applicant

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(django_capture_on_commit_callbacks):
    """What goes out by mail for what is done: subject and body of each."""

    def mails(do) -> list[str]:
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            do()
        return [f"{message.subject}\n{message.body}" for message in mail.outbox]

    return mails


@pytest.fixture
def council() -> Organisation:
    return OrganisationFactory(name="Council of One Domain", name_cy="Cyngor Un Parth")


FORGED = "Yes.\n\nThe Peer Learning Network\rDecide here:\u2028https://evil.example"


def test_nothing_that_somebody_writes_passes_for_our_words_in_a_mail(sent, olwen, council):
    def write():
        one = applicant(organisation=council)
        question = actions.ask_question(one, by=olwen, text=FORGED)
        actions.answer_question(question, FORGED)
        actions.refuse(one, by=olwen, reason=FORGED)

    asked, answered, refused = sent(write)[-3:]
    quoted = "> Yes.\n>\n> The Peer Learning Network\n> Decide here:\n> https://evil.example"
    assert [asked.count(quoted), answered.count(quoted), refused.count(quoted)] == [1, 2, 1]
    assert (asked + answered + refused).count("evil.example") == 4


@pytest.fixture
def sent_in_welsh(sent, olwen):
    """What applicant and organiser read until the one is let in by the other, both in Welsh."""
    User.objects.filter(pk=olwen.pk).update(language="cy")
    user = UserFactory(email="sam@gmail.com", standing="", member_since=None, language="cy")

    def let_in(**named):
        one = actions.open_application(user)
        Application.objects.filter(pk=one.pk).update(**named)
        actions.approve(actions.join_network(one), by=olwen)

    return lambda **named: sent(lambda: let_in(**named))


def test_mails_name_an_organisation_in_the_language_of_who_reads_them(sent_in_welsh, council):
    mails = sent_in_welsh(organisation=council)
    assert ["Cyngor Un Parth" in one for one in mails] == [True] * 3
    assert not any(council.name in one for one in mails)


def test_mails_say_nobody_in_particular_in_the_language_of_who_reads_them(sent_in_welsh):
    waiting, to_check, approved = sent_in_welsh(organisation_name=Application.INDEPENDENT)
    assert "Annibynnol" in to_check
    assert "Annibynnol" not in waiting + approved
    assert "Independent" not in waiting + to_check + approved


def test_a_welcome_does_not_say_that_somebody_takes_part_for_a_body_nobody_knows(
    sent, olwen, council
):
    known = applicant(organisation=council)
    unknown = applicant("kim@gmail.com", organisation_name="A charity")
    (welcome,) = sent(lambda: actions.approve(known, by=olwen))
    assert "You take part for Council of One Domain." in welcome
    (welcome,) = sent(lambda: actions.approve(unknown, by=olwen))
    assert "take part for" not in welcome
    assert "named A charity, which is not in our register" in welcome
