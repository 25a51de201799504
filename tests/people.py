"""Those who wait for an organiser, and what became of them: for tests."""

from django.urls import reverse

from accounts.models import User
from network import actions
from network.models import Application
from tests.factories import UserFactory


def applicant(email="sam@gmail.com", organisation=None, **fields) -> Application:
    """Somebody who has handed in an application that is not decided by itself."""
    name = email.partition("@")[0].title()
    user = UserFactory(email=email, first_name=name, standing="", member_since=None)
    one = actions.open_application(user)
    one.organisation = organisation
    for field, value in fields.items():
        setattr(one, field, value)
    one.save()
    one = actions.join_network(one)
    assert one.decided_at is None
    return one


def address(name: str, *args) -> str:
    return reverse(f"people:{name}", args=args)


def read(client, name: str, *args, **query) -> str:
    answer = client.get(address(name, *args), query)
    assert answer.status_code == 200
    return answer.content.decode()


def standing(user: User) -> str:
    return User.objects.get(pk=user.pk).standing


def speaks_for(user: User) -> list:
    return [one.organisation for one in user.affiliations.filter(state="verified")]
