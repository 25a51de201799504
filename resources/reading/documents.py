"""Reads a document of the site and keeps what it says. Safe to repeat: what is read stays."""

import hashlib
import re
from io import BytesIO

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from PIL import Image

from core.models import SiteDocument
from core.uploads import MAX_BYTES, validate_upload
from resources.models import Extraction, Passage, Thumbnail
from resources.reading import words
from resources.reading.found import Found, Picture
from resources.reading.process import Reading, read_apart

State, Problem = Extraction.State, Extraction.Problem
FORMATS = "resources.reading.formats"
READERS = {
    "pdf": f"{FORMATS}.pdf",
    "docx": f"{FORMATS}.word",
    "pptx": f"{FORMATS}.slides",
    "xlsx": f"{FORMATS}.sheets",
    **dict.fromkeys(("odt", "odp", "ods"), f"{FORMATS}.open_document"),
    **dict.fromkeys(("txt", "csv"), f"{FORMATS}.text"),
    **dict.fromkeys(("vtt", "srt"), f"{FORMATS}.captions"),
}
MEDIA = {"mp4", "webm", "mp3"}
ANYTHING = re.compile(r".{1,200}")
LOCATORS = {
    "page": re.compile(r"[1-9][0-9]{0,8}"),
    "slide": re.compile(r"[1-9][0-9]{0,8}"),
    "time": re.compile(r"[0-9]{2,10}:[0-9]{2}:[0-9]{2}"),
}
QUALITY = 70  # of the small picture of a first page: some eight kilobytes
MOST_PAGES = 2**31 - 1  # what the column holds


def expect(document: SiteDocument) -> None:
    """Note that a document is to be read, and forget what an earlier file of it said."""
    extraction, _created = Extraction.objects.get_or_create(document_id=document.pk)
    if extraction.file_hash and extraction.file_hash != document.file_hash:
        extraction.passages.all().delete()
        Thumbnail.objects.filter(document_id=document.pk).delete()
        extraction.state, extraction.problems = State.WAITING, []
        extraction.save(update_fields=["state", "problems"])


def read(document: SiteDocument, *, again: bool = False) -> None:
    """Read a document's file and keep its passages, unless this very content was read before."""
    try:
        with document.file.storage.open(document.file.name) as file:
            data = file.read(MAX_BYTES + 1)
    except OSError:
        return _keep(document, "", Reading(State.REFUSED, [Problem.MISSING]))
    content = hashlib.sha1(data, usedforsecurity=False).hexdigest()
    known = Extraction.objects.filter(document=document, file_hash=content)
    if again or not known.exclude(state=State.WAITING).exists():
        _keep(document, content, read_bytes(data, document.filename))


def read_bytes(data: bytes, name: str) -> Reading:
    """What a file says. Its kind is its name's, if its content agrees."""
    try:
        kind = validate_upload(ContentFile(data, name=name))
    except ValidationError as error:
        state = State.PASSWORD if error.code == Problem.PASSWORD else State.REFUSED
        return Reading(state, [error.code])
    if kind in MEDIA:
        return Reading(State.REFUSED, [Problem.MEDIA])
    return read_apart(READERS[kind], data)


@transaction.atomic
def _keep(document: SiteDocument, content: str, reading: Reading) -> None:
    """Put the passages in the place of earlier ones; nothing, if the file changed in the meantime."""
    same = SiteDocument.objects.select_for_update().filter(pk=document.pk, file=document.file.name)
    if same.first() is None:
        return
    found = [one for one in reading.passages if _is_known(one)]
    extraction, _created = Extraction.objects.update_or_create(
        document_id=document.pk,
        defaults={
            "state": reading.state if reading.state in State.values else State.DAMAGED,
            "problems": [code for code in reading.problems if code in Problem.values],
            "file_hash": content,
            "pages": min(reading.pages, MOST_PAGES),
            "language": words.language(one.text for one in found),
            "characters": sum(len(one.text) for one in found),
            "read_at": timezone.now(),
        },
    )
    extraction.passages.all().delete()
    Passage.objects.bulk_create(
        [
            Passage(extraction=extraction, position=position, **one._asdict())
            for position, one in enumerate(found)
        ],
        batch_size=500,
    )
    _keep_picture(document, content, reading.picture)


def _keep_picture(document: SiteDocument, content: str, picture: Picture | None) -> None:
    Thumbnail.objects.filter(document_id=document.pk).delete()
    if picture is None:
        return
    made = BytesIO()
    Image.frombytes("RGB", picture[:2], picture.dots).save(made, "WEBP", quality=QUALITY, method=6)
    Thumbnail.objects.create(
        document_id=document.pk,
        image=made.getvalue(),
        width=picture.width,
        height=picture.height,
        file_hash=content,
    )


def _is_known(found: Found) -> bool:
    """Is it such as our readers write? A file that takes its reader over may say anything."""
    if found.kind not in Passage.Kind.values or len(found.heading) > 255:
        return False
    shape = LOCATORS.get(found.kind, ANYTHING)
    return shape.fullmatch(found.locator) is not None
