"""Sources and files of an entry: its authors put them there, and nobody has them before they are public."""

from datetime import date
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.models import SiteDocument
from network.actions.practice import attaching, change, post_practice
from network.models import FigureNote, PracticePage
from network.practice.working import new_child, working_copy
from resources.models import Attachment
from tests.factories import AffiliationFactory, OrganisationFactory, UserFactory
from tests.files import changed, docx, pdf

MACRO = {"word/vbaProject.bin": b"x"}


def speaker_for(organisation):
    return AffiliationFactory(organisation=organisation).user


@pytest.fixture
def dudley(db):
    return OrganisationFactory(name="Council of Files")


@pytest.fixture
def author(dudley):
    return speaker_for(dudley)


@pytest.fixture
def entry(author, dudley):
    return post_practice(
        author, title="An assembly", summary="Short.", organisation=dudley, year=2024
    )


@pytest.fixture
def mine(client, author):
    client.force_login(author)
    return client


def address(entry, rest="") -> str:
    return f"/practice/entries/{entry.identifier}/{rest}"


def sent(name: str, data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def files_of(entry) -> list[str]:
    return [str(one) for one in attaching.in_order(working_copy(entry), "attachments")]


@pytest.fixture
def with_file(entry, author):
    attaching.attach(entry, author, [sent("final_report.pdf", pdf("Words"))])
    return working_copy(entry).attachments.get()


def publish(entry):
    revision = PracticePage.objects.get(pk=entry.pk).latest_revision
    revision.publish(skip_permission_checks=True)


# -- Files ------------------------------------------------------------------------------------------


def test_several_files_are_added_at_once_and_named_as_they_are(mine, entry):
    files = [sent("final_report.pdf", pdf("Words")), sent("the-letter.docx", docx())]
    answer = mine.post(address(entry, "files/upload/"), {"files": files})
    assert (answer.status_code, answer["Location"]) == (302, address(entry, "files/"))
    assert files_of(entry) == ["final report", "the letter"]
    assert PracticePage.objects.get(pk=entry.pk).attachments.count() == 0  # nothing of it is public


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("disguised.pdf", b"MZ this is a program"),
        ("page.pdf", b"<html><script>alert(1)</script>"),
        ("program.exe", b"MZ"),
        ("macro.docx", changed(docx(), MACRO)),
        ("empty.pdf", b""),
        ("drawing.svg", b"<svg onload='alert(1)'/>"),
    ],
)
def test_a_file_that_cannot_be_taken_is_named_and_does_not_hold_up_the_others(
    mine, entry, name, data
):
    files = [sent("good.pdf", pdf("Words")), sent(name, data)]
    answer = mine.post(address(entry, "files/upload/"), {"files": files})
    assert answer.status_code == 422
    (words,) = answer.context["form"].errors["files"]
    assert words.startswith(f"“{name}”: ")
    assert files_of(entry) == ["good"]


def test_too_many_files_are_refused_in_words(mine, entry, monkeypatch):
    files = [sent(f"{n}.txt", b"Words") for n in range(11)]
    answer = mine.post(address(entry, "files/upload/"), {"files": files})
    assert answer.status_code == 422
    assert files_of(entry) == []
    assert mine.post(address(entry, "files/upload/"), {}).status_code == 422


def test_a_file_too_large_is_refused(mine, entry, monkeypatch):
    monkeypatch.setattr("core.uploads.MAX_BYTES", 10)
    answer = mine.post(
        address(entry, "files/upload/"), {"files": [sent("large.pdf", pdf("Words"))]}
    )
    assert "larger than 50 MB" in answer.context["form"].errors["files"][0]
    assert files_of(entry) == []


def test_an_entry_has_room_for_so_many_and_says_so(mine, entry, with_file, monkeypatch):
    monkeypatch.setattr("network.forms.practice.files.MOST_IN_ALL", 1)
    monkeypatch.setattr("network.views.practice.files.MOST_IN_ALL", 0)
    more = {"files": [sent("more.txt", b"Words")]}
    assert mine.post(address(entry, "files/upload/"), more).status_code == 422
    assert mine.post(address(entry, "files/sources/new/"), SOURCE).status_code == 422
    assert mine.post(address(entry, "pictures/new/"), {"alt": "A hall"}).status_code == 422
    copy = working_copy(entry)
    assert [copy.attachments.count(), copy.sources.count(), copy.images.count()] == [1, 0, 0]


def test_a_file_of_a_draft_is_there_for_its_authors_and_for_nobody_else(
    client, entry, author, dudley, with_file
):
    place = address(entry, f"files/{with_file.translation_key}/")
    public = with_file.document.url
    assert client.get(place).status_code == 302  # sign in
    assert client.get(public).status_code == 302
    client.force_login(UserFactory())
    assert client.get(place).status_code == 404
    assert client.get(public).status_code == 403
    for somebody in (author, speaker_for(dudley)):
        client.force_login(somebody)
        answer = client.get(place)
        assert answer.status_code == 200
        assert b"".join(answer.streaming_content).startswith(b"%PDF")


def test_it_is_public_once_the_entry_is(client, entry, with_file):
    publish(entry)
    answer = client.get(with_file.document.url)
    assert answer.status_code == 200


def test_a_key_that_is_no_files_leads_nowhere(mine, entry, with_file):
    assert mine.get(address(entry, f"files/{uuid4()}/")).status_code == 404
    assert mine.post(address(entry, f"files/{uuid4()}/remove/")).status_code == 404
    assert mine.post(address(entry, "files/"), {"up": "\x01"}).status_code == 404
    assert mine.post(address(entry, "files/"), {"rename": "x", "title": "y"}).status_code == 404
    assert (
        mine.get(address(entry, f"files/sources/{with_file.translation_key}/")).status_code == 404
    )


def test_a_file_is_renamed(mine, entry, with_file):
    fields = {"rename": with_file.translation_key, "title": "Ein hadroddiad"}
    answer = mine.post(address(entry, "files/"), fields)
    assert answer["Location"] == address(entry, f"files/#part-{with_file.translation_key}")
    assert files_of(entry) == ["Ein hadroddiad"]


@pytest.mark.parametrize("title", ["", " ", "a" * 201])
def test_a_title_that_will_not_do_is_answered_beside_its_field(mine, entry, with_file, title):
    fields = {"rename": with_file.translation_key, "title": title}
    answer = mine.post(address(entry, "files/"), fields)
    assert answer.status_code == 422
    assert list(answer.context["naming"].errors) == ["title"]
    assert files_of(entry) == ["final report"]


def test_files_are_put_in_order_and_stay_at_the_ends(mine, entry, author):
    attaching.attach(entry, author, [sent(f"{name}.txt", b"Words") for name in "abc"])
    keys = {str(one): one.translation_key for one in working_copy(entry).attachments.all()}
    for way, name, order in [
        ("up", "c", "acb"),
        ("up", "c", "cab"),
        ("up", "c", "cab"),
        ("down", "c", "acb"),
        ("down", "b", "acb"),
    ]:
        assert mine.post(address(entry, "files/"), {way: keys[name]}).status_code == 302
        assert files_of(entry) == list(order)
    publish(entry)
    assert [str(one) for one in PracticePage.objects.get(pk=entry.pk).attachments.all()] == list(
        "acb"
    )


def test_a_new_file_comes_after_all_others_though_one_was_taken_off(entry, author):
    attaching.attach(entry, author, [sent(f"{name}.txt", b"Words") for name in "abc"])
    first = working_copy(entry).attachments.all()[0]
    attaching.take_off(entry, author, first.translation_key)
    attaching.attach(entry, author, [sent("d.txt", b"Words")])
    assert files_of(entry) == ["b", "c", "d"]


# -- Taking off -------------------------------------------------------------------------------------


def exists(document) -> bool:
    return SiteDocument.objects.filter(pk=document.pk).exists()


def test_a_file_that_was_never_public_is_gone_for_good(mine, post, entry, with_file):
    document = with_file.document
    place = address(entry, f"files/{with_file.translation_key}/remove/")
    assert mine.get(place).status_code == 200
    assert files_of(entry) == ["final report"]  # to look is not to remove
    post(mine, place)
    assert files_of(entry) == []
    assert not exists(document)
    assert not document.file.storage.exists(document.file.name)
    for revision in entry.revisions.all():  # every older version still opens
        assert [one.title for one in revision.as_object().attachments.all()] == []


def test_a_file_that_was_public_stays_for_the_versions_that_were(post, entry, author, with_file):
    publish(entry)
    attaching.take_off(entry, author, with_file.translation_key)
    publish(entry)
    assert exists(with_file.document)
    first = entry.revisions.order_by("created_at", "pk")[1].as_object()
    assert [one.document for one in first.attachments.all()] == [with_file.document]


def test_what_is_public_keeps_its_file_until_it_is_published_again(
    client, entry, author, with_file
):
    publish(entry)
    attaching.take_off(entry, author, with_file.translation_key)
    assert client.get(with_file.document.url).status_code == 200
    publish(entry)
    assert client.get(with_file.document.url).status_code == 302


def test_a_file_added_after_publishing_and_taken_off_again_is_gone(entry, author, with_file):
    publish(entry)
    attaching.attach(entry, author, [sent("later.txt", b"Words")])
    later = working_copy(entry).attachments.all()[1]
    document = later.document
    attaching.take_off(entry, author, later.translation_key)
    assert not exists(document)
    assert exists(with_file.document)


def test_a_file_that_something_else_leads_to_stays(entry, author, dudley, with_file):
    other = post_practice(author, title="Another", summary="", organisation=dudley, year=2024)
    change(other, author, lambda copy: new_child(copy, Attachment, document=with_file.document))
    attaching.take_off(entry, author, with_file.translation_key)
    assert exists(with_file.document)
    assert files_of(other) == ["final report"]


def test_a_file_that_a_source_names_stays(entry, author, with_file):
    attaching.add_source(entry, author, title="Report", document=with_file.document)
    attaching.take_off(entry, author, with_file.translation_key)
    assert exists(with_file.document)
    assert working_copy(entry).sources.get().document == with_file.document


# -- Sources ----------------------------------------------------------------------------------------

SOURCE = {"title": "Final report", "address": "example.org/report", "dated": "31/05/2024"}


def test_a_source_is_named_changed_and_taken_off(mine, entry):
    assert mine.post(address(entry, "files/sources/new/"), SOURCE).status_code == 302
    source = working_copy(entry).sources.get()
    assert (source.title, source.address, source.dated, source.document) == (
        "Final report",
        "https://example.org/report",
        date(2024, 5, 31),
        None,
    )
    place = address(entry, f"files/sources/{source.translation_key}/")
    assert mine.get(place).context["form"].initial["title"] == "Final report"
    assert mine.post(place, SOURCE | {"title": "Interim report"}).status_code == 302
    assert working_copy(entry).sources.get().title == "Interim report"
    mine.post(address(entry, f"files/{source.translation_key}/remove/"))
    assert working_copy(entry).sources.count() == 0


def test_a_source_is_one_of_the_files(mine, entry, with_file):
    fields = {"title": "Report", "document": with_file.translation_key}
    assert mine.post(address(entry, "files/sources/new/"), fields).status_code == 302
    source = working_copy(entry).sources.get()
    assert source.document == with_file.document
    answer = mine.get(address(entry, f"files/sources/{source.translation_key}/"))
    assert answer.context["form"]["document"].value() == with_file.translation_key


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"title": ""}, "title"),
        ({"title": "a" * 251}, "title"),
        ({"address": ""}, "address"),
        ({"address": "javascript:alert(1)"}, "address"),
        ({"address": "ftp://example.org/x"}, "address"),
        ({"address": "nowhere"}, "address"),
        ({"address": "https://example.org/" + "a" * 500}, "address"),
        ({"document": "1"}, "document"),
        ({"dated": "soon"}, "dated"),
        ({"dated": "0001-01-01"}, "dated"),
    ],
)
def test_what_is_wrong_with_a_source_is_said_beside_the_field(mine, entry, fields, wrong):
    answer = mine.post(address(entry, "files/sources/new/"), SOURCE | fields)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [wrong]
    assert answer.context["form"].data["title"] == (SOURCE | fields)["title"]
    assert working_copy(entry).sources.count() == 0


def test_a_figure_whose_source_is_taken_off_stays_without_one(mine, entry, author):
    attaching.add_source(entry, author, title="Report", address="https://example.org")
    source = working_copy(entry).sources.get()
    note = {"figure": "cost", "source": source.translation_key, "source_page": 3}
    change(entry, author, lambda copy: new_child(copy, FigureNote, precision="about", **note))
    place = address(entry, f"files/{source.translation_key}/remove/")
    assert [one.figure for one in mine.get(place).context["figures"]] == ["cost"]
    mine.post(place)
    kept = working_copy(entry).figure_notes.get()
    assert (kept.precision, kept.source, kept.source_page) == ("about", None, None)


# -- Licence, and who may -----------------------------------------------------------------------------


def test_the_licence_is_chosen(mine, entry):
    assert mine.post(address(entry, "files/"), {"licence": "CC-BY-4.0"}).status_code == 302
    assert working_copy(entry).licence == "CC-BY-4.0"
    assert mine.post(address(entry, "files/"), {"licence": "mine"}).status_code == 422
    assert working_copy(entry).licence == "CC-BY-4.0"


def test_nobody_of_another_council_sees_or_changes_any_of_it(client, entry, author, with_file):
    attaching.add_source(entry, author, title="Report", address="https://example.org")
    client.force_login(speaker_for(OrganisationFactory()))
    key = with_file.translation_key
    places = [
        "files/",
        "files/upload/",
        "files/sources/new/",
        "pictures/new/",
        f"files/{key}/remove/",
    ]
    for place in places:
        assert client.get(address(entry, place)).status_code == 404
        assert client.post(address(entry, place), SOURCE).status_code == 404
    assert files_of(entry) == ["final report"]
    assert working_copy(entry).sources.count() == 1


def queries(ask) -> int:
    with CaptureQueriesContext(connection) as asked:
        ask()
    return len(asked)


def test_the_list_costs_the_same_however_long_it_is(mine, entry, author, with_file):
    """Opening a version asks for each row that a row of it leads to; the list adds nothing to that."""

    def cost() -> int:
        whole = queries(lambda: mine.get(address(entry, "files/")))
        return whole - queries(lambda: working_copy(entry).attachments.count())

    attaching.add_source(entry, author, title="Report", document=with_file.document)
    attaching.attach(entry, author, [sent("first.txt", b"Words")])
    mine.get(address(entry, "files/"))
    before = cost()
    attaching.attach(entry, author, [sent(f"{n}.txt", b"Words") for n in range(8)])
    for n in range(3):
        attaching.add_source(entry, author, title=f"Report {n}", document=with_file.document)
    assert cost() == before
