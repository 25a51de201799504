"""What is a draft, submitted, returned, refused or withdrawn is nowhere that anybody reads."""

import pytest
from django.core.files.base import ContentFile

from accounts.models import User
from core.models import SiteDocument
from network.actions.practice import change, reviewing
from network.models import Lesson, PracticePage, Recommendation
from network.practice.working import new_child
from resources.models import Attachment
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
    f"/search/?q={WORD}&kind=practice",
    "/resources/?kind=practice",
    f"/network/organisations/{COUNCIL}/",
    f"/cy/network/organisations/{COUNCIL}/",
    "/practice/",
    "/cy/practice/",
    f"/practice/?q={WORD}",
    f"/practice/compare/?q={WORD}",
    "/practice/lessons/",
    f"/cy/practice/lessons/?q={WORD}",
]
# The same for everybody: what is for members is not there even for them.
OPEN = [
    "/sitemap.xml",
    "/practice/data/practice.csv",
    "/practice/data/practice.json",
    "/practice/data/recommendations.csv",
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


def _fill(copy: PracticePage, state: str) -> None:
    """A lesson, a recommendation and a file; who may see it once it is public."""
    copy.visibility = "members" if state == "members" else "public"
    new_child(copy, Lesson, claim=f"{WORD} {state} lesson")
    new_child(copy, Recommendation, text=f"{WORD} {state} trees")
    file = SiteDocument(title=f"{WORD} {state} file")
    file.file.save(f"{state}.txt", ContentFile(b"words"))
    new_child(copy, Attachment, document=file)


@pytest.fixture
def council():
    return OrganisationFactory(name="Xylo Council", code=COUNCIL)


@pytest.fixture
def entries(council, olwen, django_capture_on_commit_callbacks) -> dict[str, PracticePage]:
    """An entry in each state that nobody may see, and one that everybody may."""
    found = {}
    with django_capture_on_commit_callbacks(execute=True):
        for state in [*HIDDEN, "members", "public"]:
            entry = entry_of(council, title=f"{WORD} {state}", outputs=f"{WORD} {state} text")
            change(entry, author_of(entry), lambda copy, state=state: _fill(copy, state))
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


def signed_in_as(client, reader: str, entries) -> None:
    if reader == "colleague":
        client.force_login(author_of(entries["public"]))
    elif reader == "member":
        client.force_login(User.objects.get(email="officer@example.org"))


@pytest.mark.parametrize("reader", ["visitor", "member", "colleague"])
def test_each_list_search_and_feed_tells_of_what_its_reader_may_see_and_of_nothing_else(
    client, entries, reader
):
    signed_in_as(client, reader, entries)
    seen = ["public"] if reader == "visitor" else ["members", "public"]
    assert {one: shown(client, one, entries) for one in EVERYWHERE} == dict.fromkeys(
        EVERYWHERE, seen
    )
    assert {one: shown(client, one, entries) for one in OPEN} == {one: ["public"] for one in OPEN}


@pytest.mark.parametrize("reader", ["visitor", "member"])
def test_only_what_its_reader_may_see_is_compared(client, entries, reader):
    signed_in_as(client, reader, entries)
    seen = ["public"] if reader == "visitor" else ["members", "public"]
    for address in ("/practice/compare/", "/practice/compare/table.csv", "/cy/practice/compare/"):
        found = [
            state
            for state, entry in entries.items()
            if f"{WORD} {state}"
            in client.get(address, {"entry": entry.identifier}).content.decode()
        ]
        assert found == seen, address


@pytest.mark.parametrize("reader", ["visitor", "member"])
def test_a_file_is_as_hidden_as_its_entry(client, entries, reader):
    signed_in_as(client, reader, entries)
    files = {one: SiteDocument.objects.get(title=f"{WORD} {one} file") for one in entries}
    given = [one for one, file in files.items() if client.get(file.url).status_code == 200]
    assert given == (["public"] if reader == "visitor" else ["members", "public"])


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
    for address in [*EVERYWHERE, *OPEN, f"/practice/{entries['public'].slug}/"]:
        response = client.get(address)
        content = response.getvalue() if response.streaming else response.content
        assert f"{WORD} secret" not in content.decode(), address
