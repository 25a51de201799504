"""A file is replaced and nothing is lost: earlier versions stay at their address and name the newest."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.documents.forms import get_document_form
from wagtail.models import Collection

from accounts.models import User
from core.actions import add_document, keep_version, replace_file
from core.models import DocumentVersion, SiteDocument
from resources.models import Attachment
from tests.factories import ResourceFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def document() -> SiteDocument:
    """A file of a public item, in its first version."""
    document = SiteDocument(title="Costs")
    document.file.save("costs.txt", ContentFile(b"One hundred."), save=False)
    document._set_document_file_metadata()
    document.save()
    item = ResourceFactory(title="What it costs")
    item.attachments.add(Attachment(document=document, locale=item.locale))
    item.save()
    return document


@pytest.fixture
def replace(client, document, post):
    """An organiser puts another file in its place; answers with what the admin said."""

    def send(content: bytes, name: str = "costs.txt", note: str = "", **fields):
        client.force_login(User.objects.get(email="organiser@example.org"))
        fields |= {"collection": Collection.get_first_root_node().pk, "tags": ""}
        file = SimpleUploadedFile(name, content)
        address = reverse("wagtaildocs:edit", args=[document.pk])
        answer = post(client, address, title="Costs", file=file, version_note=note, **fields)
        client.logout()
        document.refresh_from_db()
        return answer

    return send


def words(client, address: str) -> bytes:
    return b"".join(client.get(address))


def links(client, address: str) -> dict[str, str]:
    """The `Link` header: what each relation leads to."""
    pairs = (one.split("; ") for one in client.get(address)["Link"].split(", "))
    return {rel[5:-1]: target[1:-1] for target, rel in pairs}


def test_each_version_stays_at_its_address(client, document, replace):
    first = document.url
    replace(b"Two hundred.", note="Prices of this year")
    second = document.url
    replace(b"Three hundred.", name="new costs.txt", note="With travel")
    assert [words(client, at) for at in (first, second, document.url)] == [
        b"One hundred.",
        b"Two hundred.",
        b"Three hundred.",
    ]
    assert len({first, second, document.url}) == 3


def test_the_item_shows_what_changed(client, document, replace):
    replace(b"Two hundred.", note="Prices of this year")
    page = client.get(Attachment.objects.get(document=document).page.url).content.decode()
    assert (
        page.index("Older versions") < page.index("Version 2") < page.index("Prices of this year")
    )
    assert page.index("Prices of this year") < page.index("Version 1")


def test_an_item_with_one_version_says_nothing_of_versions(client, document):
    page = client.get(Attachment.objects.get(document=document).page.url).content.decode()
    assert "Older versions" not in page


def test_an_old_version_says_that_there_is_a_newer_one(client, document, replace):
    first = document.url
    replace(b"Two hundred.", note="More")
    second = document.url
    replace(b"Three hundred.", note="Still more")
    history = f"/files/{document.pk}/"
    assert links(client, first) == {
        "version-history": history,
        "latest-version": document.url,
        "successor-version": second,
    }
    assert links(client, document.url) == {
        "version-history": history,
        "predecessor-version": second,
    }


def test_the_page_of_versions_lists_them_with_the_items_they_belong_to(client, document, replace):
    replace(b"Two hundred.", note="Prices of this year")
    page = client.get(f"/files/{document.pk}/").content.decode()
    assert "There are 2 versions of this file." in page
    assert "Prices of this year" in page
    assert "What it costs" in page


def test_versions_are_as_visible_as_the_newest(client, document, replace):
    first = document.url
    replace(b"Two hundred.", note="More")
    item = Attachment.objects.get(document=document).page
    item.visibility = "members"
    item.save()
    for address in (first, document.url, f"/files/{document.pk}/"):
        assert client.get(address)["Location"] == f"/account/login/?next={address}"
    client.force_login(UserFactory())
    assert client.get(first).status_code == 200


def test_whoever_replaces_a_file_says_what_changed(document, replace):
    answer = replace(b"Two hundred.")
    assert "Say in a few words what changed in the new file." in answer.content.decode()
    assert document.earlier_versions.count() == 0
    assert document.file.read() == b"One hundred."


def test_the_form_of_a_file_leads_to_its_versions_once_there_are_some(client, document, replace):
    client.force_login(User.objects.get(email="organiser@example.org"))
    form, history = reverse("wagtaildocs:edit", args=[document.pk]), f"/files/{document.pk}/"
    assert history not in client.get(form).content.decode()
    replace(b"Two hundred.", note="More")
    client.force_login(User.objects.get(email="organiser@example.org"))
    page = client.get(form).content.decode()
    assert (history in page, "2 versions of this file" in page) == (True, True)


def test_a_refused_file_is_not_said_to_be_lost(document, replace):
    page = replace(b"<!doctype html><p>1</p>", name="costs.html", note="As a page").content.decode()
    assert "Files of this kind cannot be uploaded." in page
    assert "The file could not be found." not in page
    assert document.url in page


def test_the_same_file_is_no_new_version(document, replace):
    answer = replace(b"One hundred.", note="Nothing")
    assert "This is the very file that is there already." in answer.content.decode()
    assert document.earlier_versions.count() == 0


def test_what_should_never_have_been_public_is_not_kept(client, document, replace):
    first = document.url
    replace(b"Two hundred.", forget="on")
    assert document.earlier_versions.count() == 0
    assert client.get(first).status_code == 404
    assert words(client, document.url) == b"Two hundred."


def test_a_file_is_not_deleted_before_another_has_taken_its_place(document, monkeypatch):
    """Something fails between the file and its row: the row still leads to a file."""
    fields = {"title": "Costs", "collection": Collection.get_first_root_node().pk, "forget": "on"}
    file = SimpleUploadedFile("costs.txt", b"Two hundred.")
    form = get_document_form(SiteDocument)(fields, {"file": file}, instance=document)
    assert form.is_valid(), form.errors
    monkeypatch.setattr("wagtail.documents.forms.search_index.insert_or_update_object", fail)
    with pytest.raises(RuntimeError):
        form.save()
    document.refresh_from_db()
    assert document.file.read() == b"One hundred."


def fail(*args):
    raise RuntimeError


def test_the_name_of_a_version_says_which_it_is():
    document = add_document("Numbered", ContentFile(b"One.", name="numbered.txt"))
    for number in ("Two.", "Three."):
        file = ContentFile(number.encode(), name="numbered.txt")
        replace_file(document, file, "By an import")
    names = [one.filename for one in (document, *document.earlier_versions.all())]
    assert names == ["numbered-v3.txt", "numbered-v2.txt", "numbered.txt"]


def test_a_file_that_is_lost_is_put_back_at_its_address(client, document, replace):
    before = document.url
    document.file.storage.delete(document.file.name)
    assert client.get(before).status_code == 404
    replace(b"One hundred.", name=document.filename)
    assert (document.url, document.earlier_versions.count()) == (before, 0)
    assert words(client, before) == b"One hundred."


def test_changing_the_title_alone_makes_no_version(client, document):
    client.force_login(User.objects.get(email="organiser@example.org"))
    fields = {"title": "Costs in full", "collection": Collection.get_first_root_node().pk}
    client.post(reverse("wagtaildocs:edit", args=[document.pk]), fields | {"tags": ""})
    document.refresh_from_db()
    assert (document.title, document.version_number) == ("Costs in full", 1)


def test_a_new_document_is_not_asked_what_changed(client):
    client.force_login(User.objects.get(email="organiser@example.org"))
    page = client.get(reverse("wagtaildocs:add_multiple")).content.decode()
    assert "What changed" not in page
    fields = {"title": "New", "files[]": SimpleUploadedFile("new.txt", b"Words.")}
    answer = client.post(reverse("wagtaildocs:add_multiple"), fields)
    assert answer.json()["success"] is True
    assert "version_note" not in answer.json()["form"]


def test_versions_go_with_their_document(document, replace, django_capture_on_commit_callbacks):
    replace(b"Two hundred.", note="More")
    storage, name = document.file.storage, document.earlier_versions.get().file.name
    assert storage.exists(name)
    document.attachments.all().delete()
    with django_capture_on_commit_callbacks(execute=True):
        document.delete()
    assert not DocumentVersion.objects.filter(file=name).exists()
    assert not storage.exists(name)


def test_a_name_that_no_version_has_leads_nowhere(client, document):
    assert client.get(f"/documents/{document.pk}/other.txt").status_code == 404


def test_a_file_more_costs_no_query_more(client, document, replace):
    replace(b"Two hundred.", note="More")
    page = Attachment.objects.get(document=document).page
    client.get(page.url)
    with CaptureQueriesContext(connection) as with_one:
        client.get(page.url)
    for number in range(3):
        more = SiteDocument(title=f"More {number}")
        more.file.save("more.txt", ContentFile(b"More."))
        more.save()
        keep_version(more)
        Attachment.objects.create(page=page, document=more, locale=page.locale)
    with CaptureQueriesContext(connection) as with_four:
        answer = client.get(page.url)
    assert answer.content.decode().count("Older versions") == 4
    assert len(with_four) == len(with_one) <= 20
