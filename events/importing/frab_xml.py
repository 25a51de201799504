"""`schedule.xml` of frab, Pentabarf and pretalx."""

import re
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.utils.translation import gettext as _

from events.importing.frab import Frab
from events.importing.record import NotASchedule, Schedule

PROLOGUE = re.compile(r"^\s*<\?xml[^>]*\?>")
LISTS = {"persons": "person", "links": "link", "attachments": "attachment"}
OTHERS = {"rss", "feed", "svg", "html", "urlset", "kml", "gpx"}


def read_xml(data: bytes) -> Schedule:
    """The schedule; NotASchedule where it is other XML, broken, or made to do harm."""
    root = _parse(data.lstrip(b"\xef\xbb\xbf \t\r\n"))
    days = list(root.iter("day"))
    if _name(root) != "schedule" or not days:
        raise NotASchedule(_what_it_is(root))
    conference = root.find("conference")
    fields = _fields(conference) if conference is not None else {}
    base = root.findtext("base_url") or root.findtext("generator") or ""
    frab = Frab(_("a schedule.xml"), fields, base)
    for day in days:
        for event in day.findall("event"):
            frab.add(_session(event), day.get("date", ""))
        for room in day.findall("room"):
            for event in room.findall("event"):
                frab.add(_session(event), day.get("date", ""), room.get("name", ""))
    return frab.found.finish()


def without_prologue(text: str) -> bytes:
    """The same in UTF-8, and without the line that may say otherwise."""
    return PROLOGUE.sub("", text.lstrip("\ufeff")).encode()


def _parse(data: bytes) -> Element:
    try:
        try:
            return fromstring(data, forbid_dtd=True)
        except ParseError:  # it says UTF-8 and is Latin-1: old exports are
            return fromstring(without_prologue(data.decode("cp1252", "replace")), forbid_dtd=True)
    except DefusedXmlException:
        raise NotASchedule(
            _(
                "This XML brings declarations of its own (a DTD or entities), with which files do harm. No schedule"
                " needs them: export it anew."
            )
        ) from None
    except ParseError as error:
        words = _("This begins like XML, and breaks off or is broken at line %(line)s.")
        raise NotASchedule(words % {"line": error.position[0]}) from None
    except (ValueError, LookupError):  # an encoding nobody knows
        raise NotASchedule(_("This begins like XML, and cannot be read.")) from None


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _what_it_is(root: Element) -> str:
    name = _name(root)
    if name == "schedule":
        return _("This is a schedule.xml without a single day.")
    words = _(
        "This is XML, but of another kind: it begins with <%(name)s>. The schedule.xml of frab, Pentabarf or pretalx"
        " begins with <schedule>."
    )
    return words % {"name": name[:40]}


def _fields(element: Element) -> dict:
    return {_name(child): child.text or "" for child in element}


def _session(event: Element) -> dict:
    """An event as the JSON of the same conference would have it."""
    raw = _fields(event) | {"id": event.get("id", ""), "guid": event.get("guid", "")}
    for name, each in LISTS.items():
        holder = event.find(name)
        rows = [] if holder is None else holder.findall(each)
        if holder is None:
            raw.pop(name, None)
        else:
            raw[name] = [_row(one) for one in rows]
    recording = event.find("recording")
    if recording is not None:
        raw["recording"] = _fields(recording)
    return raw


def _row(one: Element) -> dict:
    words = "".join(one.itertext()).strip()
    return {**one.attrib, "name": words, "url": one.get("href") or one.get("url") or words}
