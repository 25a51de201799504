"""Pictures of an entry: what is in them in words, and nothing of what a camera wrote."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from core.models import SiteImage
from network.actions.practice import post_practice
from network.practice.working import working_copy
from tests.factories import AffiliationFactory

GPS = {1: "N", 2: (52.0, 30.0, 0.0), 3: "W", 4: (2.0, 5.0, 0.0)}


@pytest.fixture
def author(db):
    return AffiliationFactory().user


def begin(author):
    organisation = author.affiliations.get().organisation
    return post_practice(
        author, title="An assembly", summary="Short.", organisation=organisation, year=2024
    )


@pytest.fixture
def entry(author):
    return begin(author)


@pytest.fixture
def mine(client, author):
    client.force_login(author)
    return client


@pytest.fixture(autouse=True)
def _folders(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


def address(entry, rest="") -> str:
    return f"/practice/entries/{entry.identifier}/{rest}"


def photo(kind="JPEG", size=(60, 40), **extra) -> bytes:
    kept = BytesIO()
    Image.new("RGB", size, "teal").save(kept, kind, **extra)
    return kept.getvalue()


def photo_with_a_place() -> bytes:
    exif = Image.Exif()
    exif[0x0110] = "Camera of Jo"
    exif[0x0112] = 6  # lying on its side
    exif.get_ifd(0x8825).update(GPS)
    return photo(exif=exif, comment=b"Jo's kitchen")


def send_picture(client, entry, data=None, name="IMG_1.jpg", **fields):
    files = {"image": SimpleUploadedFile(name, photo() if data is None else data)} if name else {}
    return client.post(address(entry, "pictures/new/"), files | {"alt": "A full hall"} | fields)


def test_a_picture_is_kept_without_where_it_was_taken(mine, entry):
    answer = send_picture(mine, entry, photo_with_a_place(), caption="By Jo")
    assert answer.status_code == 302
    shown = working_copy(entry).images.get()
    assert (shown.alt, shown.caption, shown.image.default_alt_text) == ("A full hall", "By Jo", "")
    with shown.image.file.open() as file:
        data = file.read()
    with Image.open(BytesIO(data)) as kept:
        assert (kept.size, dict(kept.getexif()), kept.info.get("comment")) == ((40, 60), {}, None)
    assert b"Camera of Jo" not in data
    assert "IMG_1" not in shown.image.file.name  # nobody can guess its address
    assert (shown.image.width, shown.image.height, bool(shown.image.file_hash)) == (40, 60, True)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF", "AVIF"])
def test_pictures_of_other_kinds_are_taken_too(mine, entry, kind):
    data = photo(kind, size=(2600, 100))
    assert send_picture(mine, entry, data, f"x.{kind.lower()}").status_code == 302
    assert working_copy(entry).images.get().image.width == 2560


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.jpg", b"<html><script>alert(1)</script>"),
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("cut.jpg", photo(size=(900, 900))[:900]),
        ("other.png", photo()),
        ("empty.jpg", b""),
        ("", b""),
    ],
)
def test_what_is_no_picture_is_refused_beside_the_field(mine, entry, name, data):
    answer = send_picture(mine, entry, data, name)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["image"]
    assert SiteImage.objects.filter(title="A full hall").count() == 0


@pytest.mark.parametrize("alt", ["", "IMG_2041.jpg", "image 3", "a" * 251])
def test_without_words_a_picture_waits_and_need_not_be_sent_again(mine, entry, alt):
    answer = send_picture(mine, entry, alt=alt)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["alt"]
    assert working_copy(entry).images.count() == 0
    kept = answer.context["kept"]
    again = send_picture(mine, entry, name="", kept=kept)
    assert again.status_code == 302
    assert working_copy(entry).images.get().image == answer.context["image"]


def test_a_picture_of_somebody_else_cannot_be_named_as_sent_before(mine, entry, author):
    other = begin(author)
    kept = send_picture(mine, other, alt="").context["kept"]
    for sent_before in (kept, "1", "\x7f", ""):
        answer = send_picture(mine, entry, name="", kept=sent_before)
        assert list(answer.context["form"].errors) == ["image"]


def test_words_of_a_picture_are_changed(mine, entry):
    send_picture(mine, entry)
    picture = working_copy(entry).images.get()
    place = address(entry, f"pictures/{picture.translation_key}/")
    assert mine.post(place, {"alt": ""}).status_code == 422
    assert mine.post(place, {"alt": "An empty hall", "caption": "After"}).status_code == 302
    shown = working_copy(entry).images.get()
    assert (shown.alt, shown.caption, shown.image) == ("An empty hall", "After", picture.image)


def test_a_picture_that_was_never_public_is_gone_for_good(mine, post, entry):
    send_picture(mine, entry)
    picture = working_copy(entry).images.get()
    post(mine, address(entry, f"files/{picture.translation_key}/remove/"))
    assert not SiteImage.objects.filter(pk=picture.image_id).exists()
    for revision in entry.revisions.all():
        assert revision.as_object().images.count() == 0
