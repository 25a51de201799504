"""Words of others for what we have a word for, too: formats, languages, licences, kinds of links."""

import re
from urllib.parse import urljoin, urlsplit

from events.importing.record import LONGEST_ADDRESS, LONGEST_TITLE, Address
from events.importing.words import line, plain
from events.models import Format, SessionLink
from events.models.address import is_whole
from resources.models.library import Licence

# What stands first is looked for first: a "lightning talk session" is a talk.
FORMATS = [
    (
        Format.BREAK,
        r"break|pause|lunch|coffee|dinner|meal|registration|social|arrival|catering|party",
    ),
    (Format.PLENARY, r"plenary|keynote|opening|closing|welcome|ceremony|pl[ée]ni[èe]re"),
    (Format.PANEL, r"panel|podium|round ?table|discussion|debate"),
    (
        Format.UNCONFERENCE,
        r"unconference|barcamp|bof|birds|meet(ing|up)|self.organi[sz]ed|open space",
    ),
    (Format.WORKSHOP, r"workshop|tutorial|hands.on|training|sprint|atelier|hackathon"),
]
LANGUAGES = {"en": "en", "eng": "en", "english": "en", "cy": "cy", "welsh": "cy", "cymraeg": "cy"}
LICENCES = [
    (Licence.CC0, r"cc[- ]?0|publicdomain/zero|public domain"),
    (Licence.CC_BY_SA, r"cc[- ]by[- ]sa[- ]4|by-sa/4"),
    (Licence.CC_BY_NC, r"cc[- ]by[- ]nc[- ]4|by-nc/4"),
    (Licence.CC_BY, r"cc[- ]by[- ]4|/by/4|attribution 4"),
    (Licence.OGL, r"\bogl\b|open government licen[cs]e"),
    (Licence.COPYRIGHT, r"all rights reserved|^copyright$"),
]
FILMS = r"\.(ogg|ogv|webm|mp4|mov|avi|mkv|m4v)$"
FILM_SITES = r"(^|\.)(youtube\.com|youtu\.be|vimeo\.com|media\.ccc\.de|video\.fosdem\.org)$"
DECKS = r"\.(pptx?|odp|key)$"
WITHOUT_SCHEME = re.compile(
    r"(www\.|[\w-]+(\.[\w-]+)*\.(com|org|net|info|io|eu|uk|edu|gov|de|fr|nl|be|ie|wales|cymru|scot)(/|$))",
    re.IGNORECASE,
)


def format_of(word: str, title: str = "") -> str | None:
    """A format for the type of a session, or for its title where it has none that says more."""
    for text in (word, title if not word else ""):
        for found, pattern in FORMATS:
            if text and re.search(rf"\b({pattern})", text, re.IGNORECASE):
                return found.value
    return Format.TALK.value if word else None


def language_of(word: str) -> str | None:
    """The language of a session; None where the file does not say."""
    short = word.strip().lower().replace("_", "-").split("-")[0]
    return LANGUAGES.get(short, "other") if short else None


def licence_of(words: str) -> str | None:
    """A licence that is certainly meant; None for any other."""
    for licence, pattern in LICENCES:
        if words and re.search(pattern, words, re.IGNORECASE):
            return licence.value
    return None


def address(url, title="", base: str = "", *, is_attachment: bool = False) -> Address | None:
    """A link or an attachment, made whole by the address of the schedule where that is known."""
    where = plain(url).replace("\n", "").replace("\r", "")
    if not where or len(where) > LONGEST_ADDRESS:
        return None
    where = _whole(where, base)
    if where.split(":", 1)[0].lower() in ("javascript", "data", "vbscript"):
        return None
    words = line(title, LONGEST_TITLE)
    return Address(where, words, _kind(where, words, is_attachment=is_attachment))


def _whole(where: str, base: str) -> str:
    if is_whole(where):
        return where
    if WITHOUT_SCHEME.match(where):
        return f"https://{where}"
    try:
        return urljoin(base, where) if base.startswith(("http://", "https://")) else where
    except ValueError:
        return where


def _kind(where: str, title: str, *, is_attachment: bool) -> str:
    kinds = SessionLink.Kind
    try:
        parts = urlsplit(where)
        host, path = parts.hostname or "", parts.path.lower()
    except ValueError:
        host, path = "", where.lower()
    words = title.lower()
    if re.search(FILMS, path) or re.search(FILM_SITES, host) or "video" in words:
        return kinds.VIDEO.value
    if re.search(DECKS, path) or re.search(r"\bslides?\b|\bdeck\b|presentation|folien", words):
        return kinds.SLIDES.value
    return kinds.HANDOUT.value if is_attachment else kinds.LINK.value
