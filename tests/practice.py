"""Entries being written, for tests: who writes them, and what they say now."""

import re
from html import unescape

from django.test import Client

from accounts.models import User
from core.models import Method
from network.actions.practice import change, post_practice
from network.models import PracticePage
from network.practice.working import working_copy
from tests.factories import AffiliationFactory, OrganisationFactory
from tests.members import term

METHOD = "citizens-assembly"


def officer(name="Sam Invented", organisation=None) -> User:
    """A member who speaks for an organisation."""
    user = AffiliationFactory(organisation=organisation or OrganisationFactory()).user
    user.give_name(name)
    user.save()
    return user


def organisation_of(user: User):
    return user.affiliations.get(state="verified").organisation


def posted(by: User, title="Quokka assembly", **fields) -> PracticePage:
    """An entry that somebody has begun; `fields` are written into its newest version."""
    page = post_practice(
        by,
        title=title,
        summary="Forty people met.",
        organisation=organisation_of(by),
        year=2024,
        methods=[term(Method, METHOD)],
    )
    if fields:
        change(
            page, by, lambda copy: [setattr(copy, name, value) for name, value in fields.items()]
        )
    return PracticePage.objects.get(pk=page.pk)


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def at(page: PracticePage, *more: str) -> str:
    return "/".join(["/practice/entries", page.identifier, *more, ""])


def section_at(page: PracticePage, slug: str, *more: str) -> str:
    return at(page, "sections", slug, *more)


def begin(user: User, page: PracticePage, slug: str) -> dict:
    """The form of a section as a browser would send it unchanged."""
    client = signed_in(user)
    return fields_of(client.get(section_at(page, slug)))


def fields_of(answer) -> dict:
    """The fields of the form of an answer, by name, with what is in them."""
    form = answer.context["form"]
    found = {}
    for field in form:
        value = field.value()
        found[field.html_name] = "" if value is None else value
    return found


def save(user: User, page: PracticePage, slug: str, form: dict | None = None, **changed):
    """Send a section with these fields changed; the form is fetched now unless it was begun before."""
    sent = (form or begin(user, page, slug)) | changed
    return signed_in(user).post(section_at(page, slug), sent)


def said(page: PracticePage, name: str):
    """What the newest version says."""
    return getattr(working_copy(page), name)


def words(answer) -> str:
    return unescape(re.sub(r"\s+", " ", answer.content.decode()))
