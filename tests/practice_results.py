"""Entries with recommendations and lessons, for tests about what became of them."""

from uuid import uuid4

from django.test import Client

from accounts.models import Organisation, User
from network.actions.practice import add_parts, change, post_practice
from network.models import Lesson, PracticePage, Progress, Recommendation
from network.practice.working import child_of, working_copy
from tests.factories import AffiliationFactory, OrganisationFactory, UserFactory


def author(organisation: Organisation | None = None, **fields) -> User:
    """A member who speaks for an organisation, by default one of their own."""
    return AffiliationFactory(
        organisation=organisation or OrganisationFactory(), user=UserFactory(**fields)
    ).user


def entry(by: User, title="Assembly on trams", **fields) -> PracticePage:
    """An entry that its author has begun, not published; `fields` are columns of it."""
    organisation = by.affiliations.first().organisation
    page = post_practice(by, title=title, summary="A summary", organisation=organisation, year=2024)
    if fields:
        change(page, by, lambda copy: [setattr(copy, name, fields[name]) for name in fields])
    return fresh(page)


def fresh(page: PracticePage) -> PracticePage:
    return PracticePage.objects.get(pk=page.pk)


def publish(page: PracticePage) -> PracticePage:
    fresh(page).get_latest_revision().publish()
    return fresh(page)


def add(page: PracticePage, by: User, model: type, **values):
    """Add a part to an entry as it is being written; its key."""
    key = uuid4()
    add_parts(page, by, model, {key: values})
    return key


def recommend(page: PracticePage, by: User, text="Plant trees", **values):
    return add(page, by, Recommendation, text=text, **values)


def did(page: PracticePage, by: User, key, words="Trees were planted", **values):
    return add(page, by, Progress, recommendation=key, words=words, **values)


def learn(page: PracticePage, by: User, claim="Letters work", **values):
    return add(page, by, Lesson, claim=claim, **values)


def alter(page: PracticePage, by: User, relation: str, key, **values) -> None:
    """Change a part as somebody else would."""

    def change_it(copy):
        one = child_of(copy, relation, key)
        for name, value in values.items():
            setattr(one, name, value)

    change(page, by, change_it)


def written(page: PracticePage, relation="recommendations") -> list[str]:
    """What the newest version says, in its order."""
    return [str(one) for one in getattr(working_copy(fresh(page)), relation).all()]


def public(page: PracticePage, relation="recommendations") -> list[str]:
    return [str(one) for one in getattr(fresh(page), relation).all()]


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def address(page: PracticePage, *more: str) -> str:
    """An address below `/practice/entries/<identifier>/`."""
    return "/".join(["/practice/entries", page.identifier, *map(str, more), ""])
