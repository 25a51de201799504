"""The first page of a PDF is shown small, to whoever may have the file."""

from io import BytesIO

import pytest
from PIL import Image

from core.models import SiteDocument
from resources.models import Attachment, Thumbnail
from resources.reading.found import Picture
from resources.reading.limits import Limits
from resources.reading.process import read_apart
from tests import files
from tests.factories import ResourceFactory, UserFactory

pytestmark = pytest.mark.django_db
PDF = "resources.reading.formats.pdf"


def attach(document: SiteDocument, **fields):
    item = ResourceFactory(**fields)
    item.attachments.add(Attachment(document=document, locale=item.locale))
    item.save()
    return item


def test_a_pdf_shows_its_first_page(keep, client):
    document = keep(files.pdf("", "Words on the second page."), "a.pdf")
    attach(document)
    answer = client.get(document.thumbnail.url)
    picture = Image.open(BytesIO(answer.content))
    assert answer["Content-Type"] == "image/webp"
    assert picture.size == (document.thumbnail.width, document.thumbnail.height)
    assert abs(picture.width / picture.height - 210 / 297) < 0.01  # A4
    colours = {colour for _count, colour in picture.convert("P", colors=4).getcolors()}
    assert len(colours) > 1  # the picture on the page was drawn


def test_the_item_shows_it_without_words_of_its_own(keep, client):
    document = keep(files.pdf("Words."), "a.pdf")
    page = client.get(attach(document).url).content.decode()
    assert f'src="{document.thumbnail.url}"' in page
    assert 'alt=""' in page
    assert "PDF, " in page
    assert "1 page" in page


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"Only words.", "a.txt"),
        (files.pdf("Words.", password="secret"), "locked.pdf"),
        (files.pdf("Words.")[:300], "broken.pdf"),
    ],
)
def test_what_has_no_page_to_show_has_no_picture(keep, data, name, client):
    document = keep(data, name)
    assert not Thumbnail.objects.filter(document=document).exists()
    assert client.get(f"/documents/{document.pk}/first-page.webp").status_code == 404


def test_a_replaced_file_has_another_picture_at_another_address(keep):
    document = keep(files.pdf("Words."), "a.pdf")
    before = document.thumbnail
    document = keep(files.pdf(""), "a.pdf", document)
    assert bytes(document.thumbnail.image) != bytes(before.image)
    assert document.thumbnail.url != before.url
    document = keep(b"Words alone.", "a.txt", document)
    assert not Thumbnail.objects.filter(document=document).exists()


def test_a_picture_is_as_visible_as_its_file(keep, client):
    document = keep(files.pdf("Words."), "a.pdf")
    attach(document, visibility="members")
    address = document.thumbnail.url
    assert client.get(address).status_code == 302
    client.force_login(UserFactory())
    answer = client.get(address)
    assert (answer.status_code, answer["Cache-Control"]) == (200, "private, no-cache")
    assert client.get(address, headers={"If-None-Match": answer["ETag"]}).status_code == 304
    client.logout()
    assert client.get(address, headers={"If-None-Match": answer["ETag"]}).status_code == 302


def test_a_page_of_any_shape_fits():
    assert read_apart(PDF, files.pdf("Words.")).picture[:2] == (241, 340)


@pytest.mark.parametrize(
    ("deed", "picture"),
    [
        ("picture: right", Picture(2, 1, b"abcdef")),
        ("picture: too few dots", None),
        ("picture: too large", None),
        ("picture: not numbers", None),
        ("picture: not dots", None),
    ],
)
def test_a_reader_that_lies_about_its_picture_is_not_believed(deed, picture):
    reading = read_apart("tests.strange_reader", deed.encode())
    assert (reading.picture, reading.state, len(reading.passages)) == (picture, "read", 2)


def test_a_picture_that_takes_too_long_costs_no_words():
    reading = read_apart("tests.strange_reader", b"picture: never", Limits(seconds=1))
    assert (reading.state, reading.problems, reading.picture) == ("read", [], None)
