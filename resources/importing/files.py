"""Files of imported items: paths beside the list they stand in, and never outside its folder."""

import re
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.translation import gettext as _
from wagtail.utils.file import hash_filelike

from core.actions import add_document, replace_file
from core.models import SiteDocument
from core.uploads import MAX_BYTES, validate_upload
from resources.models import Attachment, ResourcePage


class FileError(ValueError):
    """What is wrong with a file, in words."""


def read_files(value, folder: Path) -> tuple[Path, ...] | None:
    """The files a line names, each looked at; None where it says nothing of files."""
    if value is None:
        return None
    names = re.split("[;\n]", value) if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(one, str) for one in names):
        raise FileError(_("“files” is not a list of paths."))
    return tuple(_find(name.strip(), folder) for name in names if name.strip())


def _find(name: str, folder: Path) -> Path:
    """The file of that name, as far as it lies in the folder and may be uploaded."""
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()):
            raise FileError(_("“%(name)s” is not in the folder of the list.") % {"name": name})
        if not path.is_file():
            raise FileError(_("There is no file “%(name)s”.") % {"name": name})
        if path.stat().st_size > MAX_BYTES:
            raise FileError(_("“%(name)s” is too large.") % {"name": name})
        with path.open("rb") as file:
            validate_upload(File(file, name=path.name))
    except ValidationError as error:
        raise FileError(f"“{name}”: {' '.join(error.messages)}") from error
    except (OSError, ValueError) as error:
        if isinstance(error, FileError):
            raise
        raise FileError(_("“%(name)s” cannot be read.") % {"name": name}) from error
    return path


def differ(page: ResourcePage, files: tuple[Path, ...] | None) -> bool:
    """Does an item show other files, or others in another order?"""
    if files is None:
        return False
    shown = [one.document.get_file_hash() for one in page.attachments.all()]
    return shown != [_hash(path) for path in files]


def attach(page: ResourcePage, files: tuple[Path, ...]) -> None:
    """Let an item show these files. What has changed since is a new version of what was there."""
    known = _known(list(page.attachments.all()), files)
    page.attachments = [
        _brought_up_to_date(known[place], path)
        if place in known
        else Attachment(document=_document(path), locale=page.locale)
        for place, path in enumerate(files)
    ]


def _known(shown: list[Attachment], files: tuple[Path, ...]) -> dict[int, Attachment]:
    """What an item shows already of some files, by their place, each once: by name and format, and
    then by name alone, where one came in another format.
    """
    known: dict[int, Attachment] = {}
    for names_of in (_name_and_format, _name):
        for place, path in enumerate(files):
            alike = [one for one in shown if names_of(one.document, path)]
            if place not in known and alike:
                known[place] = alike[0]
                shown.remove(alike[0])
    return known


def _name(document: SiteDocument, path: Path) -> bool:
    return document.title == path.stem


def _name_and_format(document: SiteDocument, path: Path) -> bool:
    return _name(document, path) and f".{document.file_extension}".lower() == path.suffix.lower()


def _brought_up_to_date(attachment: Attachment, path: Path) -> Attachment:
    if attachment.document.get_file_hash() != _hash(path):
        with path.open("rb") as file:
            replace_file(attachment.document, File(file, name=path.name), _("Imported anew."))
    return attachment


def attachments_of(pages: list[ResourcePage], files: tuple[Path, ...]) -> list[Attachment]:
    """For a new item and its twins: the same files, not yet in the database."""
    documents = [_document(path) for path in files]
    source, *twins = pages
    made = [
        Attachment(page=source, document=one, locale_id=source.locale_id, sort_order=place)
        for place, one in enumerate(documents)
    ]
    return made + [
        Attachment(
            page=twin,
            document=one.document,
            locale_id=twin.locale_id,
            sort_order=one.sort_order,
            translation_key=one.translation_key,
        )
        for twin in twins
        for one in made
    ]


def _document(path: Path) -> SiteDocument:
    with path.open("rb") as file:
        return add_document(path.stem, File(file, name=path.name))


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hash_filelike(file)
