"""What a file may be is decided by its content."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.urls import reverse

from core.models import SiteDocument
from core.uploads import validate_upload
from home.demo.content.guide import slides
from home.demo.deck import make_deck

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


def archive(**members) -> bytes:
    kept = BytesIO()
    with ZipFile(kept, "w") as file:
        for name, content in members.items():
            file.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return kept.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("report.pdf", PDF),
        ("REPORT.PDF", PDF),
        ("figures.csv", b"what,how many\nletters,10000\n"),
        ("captions.vtt", b"WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n"),
        ("notes.odt", archive(mimetype="application/vnd.oasis.opendocument.text")),
        ("letter.docx", archive(word__document_dot_xml="<w/>")),
    ],
)
def test_a_file_that_is_what_it_says_is_accepted(name, content):
    validate_upload(ContentFile(content, name=name))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.html", b"<!doctype html><script>alert(1)</script>"),
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("report.pdf", b"<!doctype html><p>not a PDF</p>"),
        ("report.pdf", archive(word__document_dot_xml="<w/>")),
        ("letter.docx", PDF),
        ("letter.docx", archive(xl__workbook_dot_xml="<x/>")),
        ("letter.docx", archive(word__document_dot_xml="<w/>", word__vbaProject_dot_bin="x")),
        ("notes.odt", archive(mimetype="application/vnd.oasis.opendocument.presentation")),
        ("notes.odt", archive(content="no type at all")),
        ("words.txt", b"<script>alert(1)</script>"),
        ("words.txt", b"PK\x03\x04\x00\x00"),
        ("letter.docx", b""),
        ("program.exe", b"MZ"),
        ("noextension", PDF),
    ],
)
def test_a_file_that_is_something_else_is_refused(name, content):
    with pytest.raises(ValidationError):
        validate_upload(ContentFile(content, name=name))


def test_the_deck_we_make_passes_our_own_check():
    validate_upload(ContentFile(make_deck(slides.SLIDES), name="slides.pptx"))


@pytest.fixture
def signed_in_organiser(client, db):
    from accounts.models import User

    client.force_login(User.objects.get(email="organiser@example.org"))
    return client


def upload(client, name, content):
    form = {"title": "New", "file": ContentFile(content, name=name), "tags": ""}
    return client.post(reverse("wagtaildocs:add"), form)


def test_an_organiser_uploads_a_document(signed_in_organiser):
    upload(signed_in_organiser, "report.pdf", PDF)
    assert SiteDocument.objects.filter(title="New").count() == 1


def test_the_admin_refuses_what_is_not_what_it_says(signed_in_organiser):
    response = upload(signed_in_organiser, "report.pdf", b"<html></html>")
    assert "does not match its name" in response.content.decode()
    assert not SiteDocument.objects.filter(title="New").exists()


def test_documents_have_no_address_of_their_own(client, db, settings):
    document = SiteDocument.objects.filter(file__endswith=".pdf").first()
    assert not document.file.path.startswith(str(settings.MEDIA_ROOT))
    assert client.get(document.file.url).status_code == 404
    assert client.get(document.url).status_code == 200


def test_a_download_cannot_be_run_by_the_browser(client, db):
    deck = SiteDocument.objects.get(file__endswith="slides.pptx")
    response = client.get(deck.url)
    assert response.status_code == 200
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert b"".join(response.streaming_content).startswith(b"PK")


def test_a_part_of_a_film_can_be_asked_for(client, db):
    film = SiteDocument.objects.get(file__endswith=".webm")
    part = client.get(film.url, HTTP_RANGE="bytes=100-199")
    assert part.status_code == 206
    assert part["Content-Range"] == f"bytes 100-199/{film.file_size}"
    assert b"".join(part.streaming_content) == film.file.read()[100:200]
    assert client.get(film.url, HTTP_RANGE="bytes=99999999-").status_code == 416
    assert client.get(film.url, HTTP_RANGE="bytes=nonsense").status_code == 200
