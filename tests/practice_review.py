"""Entries of practice for tests about their way from draft to public."""

from accounts.models import Organisation, User
from core.models import Method
from network.actions.practice import change, post_practice
from network.models import PracticePage
from tests.factories import AffiliationFactory, OrganisationFactory

SECOND = "The same in better words"


def entry_of(organisation: Organisation | None = None, **fields) -> PracticePage:
    """A complete draft with one author, who speaks for its organisation."""
    organisation = organisation or OrganisationFactory()
    author = AffiliationFactory(organisation=organisation).user
    author.give_name("Ann Author")
    author.save()
    return complete(author, organisation, **fields)


def complete(author: User, organisation: Organisation, **fields) -> PracticePage:
    """A draft of this author that can be submitted."""
    page = post_practice(
        author,
        title="Assembly on the high street",
        summary="Forty people met.",
        organisation=organisation,
        year=2024,
        methods=Method.objects.in_language("en-gb")[:1],
    )
    fields = {"question": "What should become of it?"} | fields
    change(page, author, lambda copy: [setattr(copy, k, v) for k, v in fields.items()])
    return PracticePage.objects.get(pk=page.pk)


def author_of(entry: PracticePage) -> User:
    """Who writes it."""
    return entry.practice_authors.first().member


def public(entry: PracticePage) -> str | None:
    """The title that everybody reads; None where nothing is public."""
    page = PracticePage.objects.live().filter(pk=entry.pk).first()
    return page and page.title
