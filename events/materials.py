"""What there is of sessions: files, links and films, in words and in lists."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.names import fold
from events.models import EventPage, SessionLink, SessionPage
from resources.models import Attachment

Kind = SessionLink.Kind
FILMS, CAPTIONS = {"mp4", "webm"}, {"vtt", "srt"}
MOST_HERE = 100  # files and links on the page of an event; more have a page of their own

# What a file is, by its kind, and by what its name says.
BY_FORMAT = {
    **dict.fromkeys(("pptx", "odp"), Kind.SLIDES),
    **dict.fromkeys(("mp4", "webm", "mp3", "vtt", "srt"), Kind.VIDEO),
}
BY_WORD = {
    **dict.fromkeys(("slides", "slide", "deck", "presentation", "sleidiau"), Kind.SLIDES),
    **dict.fromkeys(("notes", "minutes", "nodiadau"), Kind.NOTES),
    **dict.fromkeys(("handout", "worksheet", "exercise", "taflen"), Kind.HANDOUT),
}
GROUPS = {
    Kind.SLIDES: _("Slides"),
    Kind.VIDEO: _("Video"),
    Kind.NOTES: _("Notes"),
    Kind.HANDOUT: _("Handouts"),
    Kind.LINK: _("Links"),
}
IN_A_LINE = {
    Kind.SLIDES: _("slides"),
    Kind.VIDEO: _("video"),
    Kind.NOTES: _("notes"),
    Kind.HANDOUT: _("handouts"),
    Kind.LINK: _("links"),
}


@dataclass(frozen=True)
class Material:
    """A file, a link elsewhere, or a film on the page of the session."""

    kind: Kind
    title: str
    url: str
    file: Attachment | None = None
    link: SessionLink | None = None


@dataclass(frozen=True)
class Group:
    """What there is of one kind."""

    kind: Kind
    items: list[Material]

    @property
    def name(self):
        return GROUPS[self.kind]


def kind_of(file: Attachment) -> Kind:
    """What a file of a session is: its format says so, or its name, or that its pages are wider than high."""
    document = file.document
    if document.file_extension.lower() in BY_FORMAT:
        return BY_FORMAT[document.file_extension.lower()]
    for word in fold(f"{file.title} {document.title} {document.filename}").split():
        if word in BY_WORD:
            return BY_WORD[word]
    picture = getattr(document, "thumbnail", None)
    return Kind.SLIDES if picture and picture.width > picture.height else Kind.HANDOUT


def of_file(file: Attachment) -> Material:
    return Material(kind_of(file), str(file), file.document.url, file=file)


def of_link(link: SessionLink) -> Material:
    return Material(Kind(link.kind), str(link), link.href, link=link)


def of_notes(session: SessionPage) -> Material:
    """The published notes of a session, as the session itself or a list of sessions names them."""
    above = getattr(session, "href", "")
    return Material(Kind.NOTES, gettext("Notes"), f"{above}{session.notes_slug}/")


def groups_of(session: SessionPage) -> list[Group]:
    """What there is of one session, for its page; films in its text are listed with where they stand."""
    items = [of_file(file) for file in session.files]
    items += [of_link(link) for link in session.links_of_original]
    items += [
        Material(Kind.VIDEO, block.value["title"], f"#video-{block.id}")
        for block in session.body
        if block.block_type == "video"
    ]
    return grouped(items)


def grouped(items: Iterable[Material]) -> list[Group]:
    """Kind by kind, in the order of the page."""
    by_kind = defaultdict(list)
    for one in items:
        by_kind[one.kind].append(one)
    return [Group(kind, by_kind[kind]) for kind in GROUPS if kind in by_kind]


def gather(event: EventPage, sessions: list[SessionPage]) -> None:
    """Tell each session of a programme its `materials`, and in a `materials_line` what there is or what is missing.

    Two queries, however many there are. The sessions are those of `for_a_list`.
    """
    files, links = _files_at(event), _links_at(event)
    for one in sessions:
        one.materials = [of_file(file) for file in files[one.pk]]
        one.materials += [of_link(link) for link in links[one.translation_key]]
        if one.notes_slug:
            one.materials.append(of_notes(one))
        one.materials_line = "" if one.is_break or one.is_cancelled else line_of(one)


def _files_at(event: EventPage) -> dict[int, list[Attachment]]:
    sessions = SessionPage.objects.child_of(event)
    found = Attachment.objects.filter(page__in=sessions.values("pk"))
    found = found.select_related("document__thumbnail").defer("document__thumbnail__image")
    files = defaultdict(list)
    for file in found.order_by("page", "sort_order", "pk"):
        files[file.page_id].append(file)
    return files


def _links_at(event: EventPage) -> dict[str, list[SessionLink]]:
    found = SessionLink.objects.at(event).annotate(work=F("session__translation_key"))
    links = defaultdict(list)
    for link in found.order_by("session", "sort_order", "pk"):
        links[link.work].append(link)
    return links


def line_of(session: SessionPage) -> str:
    """What there is of a session in a few words: "Slides, video, notes"."""
    there = {one.kind for one in session.materials}
    if session.has_film:
        there.add(Kind.VIDEO)
    words = ", ".join(str(IN_A_LINE[kind]) for kind in IN_A_LINE if kind in there)
    return capfirst(words or session.missing_in_words)


def without_words(session: SessionPage) -> list[str]:
    """The titles of its films that have neither captions nor a transcript."""
    films = [one.value for one in session.body if one.block_type == "video"]
    found = [one["title"] for one in films if not (one["captions"] or str(one["transcript"]))]
    files = [one.document for one in session.attachments.all()]
    formats = {one.file_extension.lower() for one in files}
    if not formats & CAPTIONS:
        found += [one.title for one in files if one.file_extension.lower() in FILMS]
    return found
