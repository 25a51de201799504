"""What lies elsewhere of each session: pages it links to, and files one can fetch."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext as _

from core.models import SiteDocument
from events.models import EventPage, NotesPage, SessionLink, SessionPage
from resources.models import Attachment
from resources.reading.words import one_line

# The words of the schema for what we call it.
TYPES = {
    "slides": "slides",
    "video": "media",
    "handout": "paper",
    "notes": "related",
    "link": "web",
}
BY_ENDING = dict.fromkeys(("ppt", "pptx", "odp", "key"), "slides") | dict.fromkeys(
    ("mp4", "webm", "mp3", "ogg"), "media"
)


@dataclass
class Reference:
    """An address with its name. `type` is one of the words of the schema."""

    url: str
    title: str
    type: str


def references(event: EventPage, sessions: list[SessionPage]) -> dict[int, tuple[list, list]]:
    """The links and the attachments of each session, by its key, in four queries.

    Whoever may see the session may fetch its files: these are public because it is.
    """
    links, attachments = defaultdict(list), defaultdict(list)
    _add_files(sessions, attachments)
    _add_films(sessions, attachments)
    by_work = SessionLink.objects.by_work(sessions)
    for one in sessions:
        for link in by_work[one.translation_key]:
            is_link = link.kind == SessionLink.Kind.LINK
            there = links if is_link else attachments
            there[one.pk].append(Reference(link.url, one_line(link.title), TYPES[link.kind]))
    _add_notes(event, sessions, links)
    return {one.pk: (links[one.pk], attachments[one.pk]) for one in sessions}


def _add_files(sessions: list[SessionPage], attachments: dict) -> None:
    pages = [one.pk for one in sessions]
    found = Attachment.objects.filter(page__in=pages).select_related("document")
    for one in found.order_by("page", "sort_order", "pk"):
        attachments[one.page_id].append(_file(one.document, str(one)))


def _add_films(sessions: list[SessionPage], attachments: dict) -> None:
    """Those that play on the page of a session: a file of ours, or one that lies elsewhere."""
    films = [
        (one.pk, block["value"])
        for one in sessions
        for block in one.body.raw_data
        if block["type"] == "video"
    ]
    files = _documents(film.get("file") for _pk, film in films)
    for pk, film in films:
        title = one_line(film.get("title") or "")
        if file := files.get(film.get("file")):
            attachments[pk].append(_file(file, title or file.title))
        elif address := film.get("url"):
            attachments[pk].append(Reference(address, title, "media"))


def _add_notes(event: EventPage, sessions: list[SessionPage], links: dict) -> None:
    """Those that are published for everybody."""
    address = settings.BASE_URL + event.url
    found = NotesPage.objects.visible_to(AnonymousUser()).filter(session__in=sessions)
    for session, slug, notes in found.values_list("session", "session__slug", "slug"):
        links[session].append(Reference(f"{address}{slug}/{notes}/", _("Notes"), TYPES["notes"]))


def _documents(keys: Iterable[int | None]) -> dict[int, SiteDocument]:
    return SiteDocument.objects.in_bulk({key for key in keys if key} or [0])


def _file(document: SiteDocument, title: str) -> Reference:
    kind = BY_ENDING.get(document.file_extension.lower(), "paper")
    return Reference(settings.BASE_URL + document.url, one_line(title), kind)
