"""Opens office files, which are ZIP archives of XML, with nothing in them that could hurt."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from core import archives
from resources.reading.found import CannotRead, damaged, protected

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how Office packs a file that has a password


def check(data: bytes) -> BytesIO:
    """The bytes to open, once they are known to be safe to open."""
    if data.startswith(OLE) and "EncryptedPackage".encode("utf-16-le") in data:
        raise protected()
    try:
        with ZipFile(BytesIO(data)) as archive:
            archives.check(archive)
            archives.check_declarations(archive)
    except archives.Refused as error:
        raise _said(str(error)) from error
    except (BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError) as error:
        raise damaged() from error
    return BytesIO(data)


def _said(reason: str) -> CannotRead:
    state = {"password": "password", "damaged": "damaged"}.get(reason, "refused")
    return CannotRead(state, reason)


def xml(data: bytes) -> etree._Element:
    """The root of XML that expands nothing, fetches nothing and is of a bounded depth."""
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise damaged() from error
