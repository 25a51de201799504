"""What a file may be is decided by its content."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.urls import reverse

from core import uploads
from core.models import SiteDocument
from core.uploads import validate_upload
from home.demo.content.guide import slides
from home.demo.deck import make_deck
from tests import files

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
ODT = "application/vnd.oasis.opendocument.text"


def typed(*types: str, **parts) -> bytes:
    """An Office file whose parts say they are of these types."""
    listed = "".join(f'<Override PartName="/a" ContentType="{kind}"/>' for kind in types)
    return files.archive({"[Content_Types].xml": f"<Types>{listed}</Types>", **parts})


def spoilt(archive: bytes) -> bytes:
    """An archive whose first part cannot be unpacked."""
    return archive[:60] + bytes(100) + archive[160:]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("report.pdf", PDF),
        ("REPORT.PDF", PDF),
        ("figures.csv", b"what,how many\nletters,10000\n"),
        ("captions.vtt", b"WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n"),
        ("words.txt", "Café".encode("utf-16")),
        ("notes.odt", files.archive({"mimetype": ODT})),
        ("letter.docx", typed(MAIN)),
        ("letter.docx", files.docx()),
        ("slides.pptx", files.pptx()),
        ("costs.xlsx", files.xlsx()),
        ("report.pdf", files.pdf("Words.")),
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
        ("report.pdf", files.docx()),
        ("report.pdf", b"<script>alert(1)</script>" + PDF),
        ("report.pdf", PDF + files.docx()),
        ("words.txt", b"Some words." + files.archive({"program.exe": "MZ"})),
        ("letter.docx", PDF),
        ("letter.docx", PDF + files.docx()),
        ("letter.docx", files.xlsx()),
        ("letter.docx", files.docx()[:2_000]),
        ("letter.docx", files.docx().replace(b"PK\x03\x04", b"PK\x03\x05")),
        ("letter.docx", spoilt(files.docx())),
        ("letter.docx", files.archive({"word/document.xml": "<w/>"})),
        ("letter.docx", files.archive({"program.exe": "MZ"})),
        ("letter.docx", typed(MAIN, **{"../../outside": "x"})),
        ("letter.docx", files.changed(files.docx(), {"[Content_Types].xml": files.LAUGHS})),
        ("notes.odt", files.archive({"mimetype": ODT.replace("text", "presentation")})),
        ("notes.odt", files.archive({"content": "no type at all"})),
        ("words.txt", b"<script>alert(1)</script>"),
        ("words.txt", "<script>alert(1)</script>".encode("utf-16")),
        ("words.txt", b"PK\x03\x04\x00\x00"),
        ("archive.zip", files.archive({"a": "b"})),
        ("letter.docm", typed(MAIN)),
        ("letter.docx", b""),
        ("program.exe", b"MZ"),
        ("noextension", PDF),
    ],
)
def test_a_file_that_is_something_else_is_refused(name, content):
    with pytest.raises(ValidationError):
        validate_upload(ContentFile(content, name=name))


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("letter.docx", typed(MAIN, **{"word/vbaProject.bin": "x"}), "macros"),
        ("letter.docx", typed(MAIN, **{"word/VBAPROJECT.BIN": "x"}), "macros"),
        ("letter.docx", typed(MAIN, **{"word/activeX/a.bin": "x"}), "macros"),
        ("letter.docx", typed("application/vnd.ms-word.document.macroEnabled.main+xml"), "macros"),
        ("letter.docx", typed(MAIN, "application/vnd.ms-office.vba&#80;roject"), "macros"),
        ("notes.odt", files.archive({"mimetype": ODT, "Basic/Standard/a.xml": "x"}), "macros"),
        ("notes.odt", files.archive({"mimetype": ODT, "Scripts/python/a.py": "x"}), "macros"),
        ("letter.docx", typed(MAIN, **{"a.xml": b" " * 12_000_000}), "packed"),
        ("letter.docx", uploads.OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("letter.docx", uploads.OLE + b"an old Word file", "content"),
        ("letter.doc", uploads.OLE, "kind"),
    ],
)
def test_the_refusal_says_why(name, content, code):
    with pytest.raises(ValidationError) as refusal:
        validate_upload(ContentFile(content, name=name))
    assert refusal.value.code == code


def test_a_file_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(uploads, "MAX_BYTES", 10)
    with pytest.raises(ValidationError) as refusal:
        validate_upload(ContentFile(PDF, name="report.pdf"))
    assert refusal.value.code == "size"


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
