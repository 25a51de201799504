"""Office files are ZIP archives: what may be in one, before anything is unpacked.

Knows nothing of the site: the process that reads files uses it too.
"""

from xml.parsers import expat
from zipfile import ZipFile, ZipInfo

MEGABYTE = 1024 * 1024
MOST_MEMBERS = 10_000
MOST_BYTES = 300 * MEGABYTE  # of all members, unpacked
MOST_XML = 100 * MEGABYTE  # of one member that has to be taken apart
LARGE, MOST_TIMES = 10 * MEGABYTE, 200  # a large member that packs better than this is a bomb
ENCRYPTED = 0x1


class Refused(Exception):
    """The archive is not opened further, and why: "packed", "password", "declarations" or "damaged"."""


def check(archive: ZipFile) -> None:
    """Refuse an archive that would unpack to too much, or that needs a password."""
    members = archive.infolist()
    if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > MOST_BYTES:
        raise Refused("packed")
    if any(_is_bomb(member) for member in members):
        raise Refused("packed")
    if any(member.flag_bits & ENCRYPTED for member in members):
        raise Refused("password")


def _is_bomb(member: ZipInfo) -> bool:
    if _is_xml(member.filename) and member.file_size > MOST_XML:
        return True
    return member.file_size > LARGE and member.file_size > MOST_TIMES * member.compress_size


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels", ".vml"))


def check_declarations(archive: ZipFile) -> None:
    """Refuse XML that declares a document type: only there can entities be hidden, and no office
    program writes one. A part of any name may be XML.
    """
    for name in archive.namelist():
        with archive.open(name) as member:
            _read_to_first_element(member, must_be_xml=_is_xml(name))


def _read_to_first_element(member, must_be_xml: bool) -> None:
    parser = expat.ParserCreate()
    started: list[str] = []

    def refuse(*declared):
        raise Refused("declarations")

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = lambda name, attributes: started.append(name)
    while not started and (chunk := member.read(16 * 1024)):
        try:
            parser.Parse(chunk)
        except expat.ExpatError as error:
            if must_be_xml and not started:  # what we cannot look into, nobody opens
                raise Refused("damaged") from error
            return


def content_types(archive: ZipFile) -> set[str]:
    """What the parts of an Office file say they are, in small letters."""
    types: set[str] = set()
    parser = expat.ParserCreate()

    def note(name, attributes):
        types.add(attributes.get("ContentType", "").lower())

    def refuse(*declared):
        raise Refused("declarations")

    parser.StartElementHandler, parser.StartDoctypeDeclHandler = note, refuse
    try:
        parser.Parse(archive.read("[Content_Types].xml"), True)
    except expat.ExpatError as error:
        raise Refused("damaged") from error
    return types
