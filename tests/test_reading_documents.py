"""A document is read when it comes and when its file changes, and says so to who looks after it."""

from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Collection

from accounts.models import User
from core.models import SiteDocument
from resources import tasks
from resources.models import Extraction, Passage
from resources.reading import documents
from tests import files
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def organiser(client):
    client.force_login(User.objects.get(email="organiser@example.org"))
    return client


def said(document: SiteDocument) -> list[str]:
    return list(
        Passage.objects.filter(extraction__document=document).values_list("text", flat=True)
    )


def test_a_new_document_is_read(keep):
    document = keep(files.pdf("The council replies to the people and for them.", "Two."), "a.pdf")
    extraction = document.extraction
    assert (extraction.state, extraction.pages, extraction.problems) == ("read", 2, [])
    assert extraction.file_hash == document.file_hash
    assert extraction.characters == len("The council replies to the people and for them.Two.")
    assert extraction.language == "en"
    assert [passage.position for passage in extraction.passages.all()] == [0, 1]


def test_until_it_is_read_it_waits(django_capture_on_commit_callbacks):
    document = SiteDocument(title="Waiting", file=ContentFile(b"Words.", name="words.txt"))
    with django_capture_on_commit_callbacks(execute=False):
        document.save()
    assert document.extraction.state == "waiting"


def test_reading_it_again_does_nothing(keep):
    document = keep(b"Some words.", "words.txt")
    first = Extraction.objects.values().get(document=document)
    passages = list(Passage.objects.filter(extraction__document=document).values())
    tasks.read_document.enqueue(document.pk)
    keep(b"Some words.", "words.txt", document)
    assert Extraction.objects.values().get(document=document) == first
    assert list(Passage.objects.filter(extraction__document=document).values()) == passages


def test_a_changed_file_is_read_again(keep):
    document = keep(b"Some words.", "words.txt")
    keep(b"Other words.", "words.txt", document)
    assert said(document) == ["Other words."]


def test_words_of_an_earlier_file_are_gone_before_the_new_one_is_read(
    keep, django_capture_on_commit_callbacks
):
    document = keep(b"Some words.", "words.txt")
    with django_capture_on_commit_callbacks(execute=False):
        document.file = ContentFile(b"Other words.", name="words.txt")
        document._set_document_file_metadata()
        document.save()
    assert said(document) == []
    assert Extraction.objects.get(document=document).state == "waiting"


def test_of_a_file_that_was_replaced_while_it_was_read_nothing_is_kept(keep):
    document = keep(b"Some words.", "words.txt")
    as_it_was = SiteDocument.objects.get(pk=document.pk)
    keep(b"Other words.", "words.txt", document)
    documents.read(as_it_was)
    assert said(document) == ["Other words."]


def test_a_document_that_is_deleted_leaves_no_passage(keep):
    document = keep(b"Some words.", "words.txt")
    key = document.pk
    assert said(document) == ["Some words."]
    document.delete()
    assert not Passage.objects.filter(extraction__document=key).exists()
    tasks.read_document.enqueue(key)
    assert not Extraction.objects.filter(document=key).exists()


def test_a_file_that_is_gone_is_said_to_be_missing(keep):
    document = keep(b"Some words.", "words.txt")
    document.file.storage.delete(document.file.name)
    tasks.read_document.enqueue(document.pk)
    document.extraction.refresh_from_db()
    assert (document.extraction.state, document.extraction.problems) == ("refused", ["missing"])
    assert said(document) == []


@pytest.mark.parametrize(
    ("kind", "locator", "heading", "fragment", "place"),
    [
        ("page", "34", "Costs", "page=34", "page 34"),
        ("slide", "7", "Costs", "slide=7", "slide 7"),
        ("time", "00:14:32", "", "t=872", "14:32"),
        ("time", "01:00:05", "", "t=3605", "01:00:05"),
        ("heading", "costs", "Costs", "", "Costs"),
        ("sheet", "2024", "2024", "", "sheet “2024”"),
    ],
)
def test_a_passage_knows_the_way_to_its_place(kind, locator, heading, fragment, place):
    passage = Passage(kind=kind, locator=locator, heading=heading)
    with override("en-gb"):
        assert (passage.fragment, passage.place) == (fragment, place)


def test_the_files_of_the_demonstration_are_read():
    unread = Extraction.objects.not_searchable()
    assert [extraction.problems for extraction in unread] == [["media"]]
    handbook = Passage.objects.filter(extraction__document__file__endswith="handbook.pdf")
    assert handbook.filter(locator="12").get().fragment == "page=12"
    captions = Extraction.objects.get(document__file__endswith=".cy.vtt")
    assert (captions.language, captions.passages.first().kind) == ("cy", "time")


def test_read_files_reads_what_waits_and_with_again_everything(keep):
    keep(b"Some words.", "words.txt")
    waiting = keep(b"Other words.", "words.txt")
    Extraction.objects.exclude(document=waiting).update(language="xx")
    waiting.extraction.delete()
    out = StringIO()
    call_command("read_files", stdout=out)
    assert said(waiting) == ["Other words."]
    assert out.getvalue() == "1 files looked at.\n     1  Yes\n"
    assert set(Extraction.objects.values_list("language", flat=True)) == {"xx", ""}
    call_command("read_files", again=True, verbosity=0)
    assert "xx" not in Extraction.objects.values_list("language", flat=True)


def test_who_uploads_sees_what_to_do_about_a_file(organiser, keep):
    pictures = keep(files.pdf(""), "scan.pdf")
    page = organiser.get(reverse("wagtaildocs:edit", args=[pictures.pk])).content.decode()
    assert "Can this file be searched? No: images only" in page
    assert "it cannot be searched or read aloud. Add a text version." in page
    readable = keep(b"Some words.", "words.txt")
    page = organiser.get(reverse("wagtaildocs:edit", args=[readable.pk])).content.decode()
    assert "Can this file be searched? Yes" in page


def test_the_list_of_documents_says_what_can_be_searched(organiser, keep):
    keep(files.pdf(""), "scan.pdf")
    SiteDocument.objects.bulk_create([SiteDocument(title="From before", file="before.pdf")])
    page = organiser.get(reverse("wagtaildocs:index")).content.decode()
    assert "Can be searched" in page
    assert "No: images only" in page
    assert "Not yet: waiting to be read" in page
    assert organiser.get(reverse("wagtaildocs:index_results")).status_code == 200


def test_the_report_lists_what_cannot_be_searched_and_what_to_do(organiser, keep):
    keep(files.pdf(""), "scan.pdf")
    keep(b"Some words.", "readable.txt")
    address = reverse("unsearchable_documents")
    page = organiser.get(address).content.decode()
    assert "scan" in page
    assert "Add a text version." in page
    assert "readable" not in page
    narrowed = organiser.get(address, {"state": "damaged"}).content.decode()
    assert "scan" not in narrowed
    exported = organiser.get(address, {"export": "csv"})
    assert "No: images only" in b"".join(exported.streaming_content).decode()


def test_the_report_shows_only_documents_one_looks_after(client, keep):
    ours = Collection.get_first_root_node().add_child(name="Ours")
    group = Group.objects.create(name="Who look after ours")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    may_change = Permission.objects.get(codename="change_document")  # Wagtail's own, for ours too
    group.collection_permissions.create(collection=ours, permission=may_change)
    keep(files.pdf(""), "theirs.pdf")
    keep(files.pdf(""), "ours.pdf", SiteDocument(title="Ours", collection=ours))
    user = UserFactory()
    user.groups.add(group)
    client.force_login(user)
    page = client.get(reverse("unsearchable_documents")).content.decode()
    assert "ours.pdf" in page
    assert "theirs.pdf" not in page


def test_the_report_is_for_those_who_look_after_documents(client):
    client.force_login(User.objects.get(email="officer@example.org"))
    assert client.get(reverse("unsearchable_documents")).status_code in (302, 403)


def test_the_list_and_the_report_cost_the_same_for_many(organiser, django_assert_max_num_queries):
    many = [SiteDocument(title=f"Many {n}", file=f"{n}.pdf") for n in range(15)]
    SiteDocument.objects.bulk_create(many)
    Extraction.objects.bulk_create([Extraction(document=one) for one in many])
    for address in (reverse("wagtaildocs:index"), reverse("unsearchable_documents")):
        with django_assert_max_num_queries(20):
            organiser.get(address)
