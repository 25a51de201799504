"""What is a draft, submitted, returned, refused or withdrawn is nowhere that anybody reads."""

import pytest

from accounts.models import User
from network.actions.practice import change, reviewing
from network.models import PracticePage
from tests.factories import OrganisationFactory
from tests.practice_review import author_of, entry_of

pytestmark = pytest.mark.django_db

WORD = "Xylothermia"
HIDDEN = ["draft", "submitted", "returned", "refused", "withdrawn"]
COUNCIL = "XYLO"

EVERYWHERE = [
    f"/search/?q={WORD}",
    f"/search/results.csv?q={WORD}",
    f"/search/feed/?q={WORD}",
    f"/api/v1/search/?q={WORD}",
    f"/search/suggest/?q={WORD}",
    "/search/?q=&kind=practice",
    "/resources/?kind=practice",
    f"/network/organisations/{COUNCIL}/",
    f"/cy/network/organisations/{COUNCIL}/",
    "/sitemap.xml",
    "/practice/",
    "/cy/practice/",
    "/practice/data/practice.csv",
    "/practice/data/practice.json",
    "/practice/lessons/",
    "/practice/recommendations/feed/",
]


def _brought_to(state: str, entry: PracticePage, by: User) -> None:
    """Let an entry come to a state, by the deeds that lead there."""
    author = author_of(entry)
    if state == "draft":
        return
    reviewing.submit(entry, author)
    submission = reviewing.submission_of(entry)
    if state in ("returned", "refused"):
        decide = reviewing.send_back if state == "returned" else reviewing.refuse
        more = [{}] if state == "returned" else []
        decide(entry, by, submission.pk, "Because.", *more)
    elif state != "submitted":
        reviewing.approve(entry, by, submission.pk)
    if state == "withdrawn":
        reviewing.withdraw(entry, by, "Because.")


@pytest.fixture
def council():
    return OrganisationFactory(name="Xylo Council", code=COUNCIL)


@pytest.fixture
def entries(council, olwen, django_capture_on_commit_callbacks) -> dict[str, PracticePage]:
    """An entry in each state that nobody may see, and one that everybody may."""
    found = {}
    with django_capture_on_commit_callbacks(execute=True):
        for state in [*HIDDEN, "public"]:
            entry = entry_of(council, title=f"{WORD} {state}", outputs=f"{WORD} {state} text")
            _brought_to(state, entry, olwen)
            found[state] = PracticePage.objects.get(pk=entry.pk)
    return found


def shown(client, address: str, entries) -> list[str]:
    """The entries that an address tells of, by their title, their text or their address."""
    response = client.get(address)
    content = response.getvalue() if response.streaming else response.content
    text = content.decode()
    return [
        state
        for state, entry in entries.items()
        if f"{WORD} {state}" in text or f"/practice/{entry.slug}/" in text
    ]


@pytest.mark.parametrize("reader", ["visitor", "member", "colleague"])
def test_no_list_search_or_feed_tells_of_what_is_not_public(client, entries, reader):
    if reader != "visitor":
        of_council = author_of(entries["public"]) if reader == "colleague" else None
        client.force_login(of_council or User.objects.get(email="officer@example.org"))
    for address in EVERYWHERE:
        assert [state for state in shown(client, address, entries) if state != "public"] == []


@pytest.mark.parametrize("address", [*EVERYWHERE[:4], "/sitemap.xml"])
def test_what_is_public_is_there(client, entries, address):
    """Or the test above would see nothing in lists that are empty."""
    assert shown(client, address, entries) == ["public"]


@pytest.mark.parametrize("state", HIDDEN)
def test_its_own_addresses_tell_nothing_either(client, entries, state):
    entry = entries[state]
    addresses = [
        f"/practice/{entry.slug}/",
        f"/cy/practice/{entry.slug}/",
        f"/id/{entry.identifier}/",
        f"/id/{entry.identifier}/cite/",
        f"/id/{entry.identifier}/cite.bib",
        f"/practice/{entry.slug}/what-happened/",
        f"/practice/{entry.slug}/feed/",
    ]
    for address in addresses:
        response = client.get(address, follow=True)
        assert response.status_code in (404, 410), address
        assert f"{WORD} {state} text" not in response.content.decode()


def test_what_is_withdrawn_says_so_and_keeps_its_title(client, entries):
    response = client.get(f"/practice/{entries['withdrawn'].slug}/", follow=True)
    assert response.status_code == 410
    assert "Because." in response.content.decode()


def test_changes_that_are_not_published_show_nowhere(client, council, olwen, entries):
    author = author_of(entries["public"])
    change(entries["public"], author, lambda copy: setattr(copy, "title", f"{WORD} secret"))
    reviewing.submit(entries["public"], author)
    for address in [*EVERYWHERE, f"/practice/{entries['public'].slug}/"]:
        response = client.get(address)
        content = response.getvalue() if response.streaming else response.content
        assert f"{WORD} secret" not in content.decode(), address
