"""The demonstration's files: made when it loads, from the words of its pages."""

from pathlib import Path

from django.core.files.base import ContentFile

from core.actions import add_document, keep_version
from core.models import SiteDocument, SiteImage
from home.demo.bodies import Links
from home.demo.booklet import make_booklet
from home.demo.content import film, guide
from home.demo.content.guide import introduction, slides
from home.demo.content.pages import case_studies, evaluation
from home.demo.deck import make_deck

FILES = Path(__file__).parent / "files"
OURS = "A summary in our own words, not a publication of the programme."


def load(links: Links) -> None:
    """Make the files that are not there yet, and tell the pages where they are."""
    numbered = [
        chapter | {"title": f"{number}. {chapter['title']}"}
        for number, chapter in enumerate(guide.CHAPTERS, start=1)
    ]
    booklets = [
        (
            "handbook",
            introduction.GUIDE,
            [introduction.GUIDE | {"title": "About this guide"}, *numbered],
            "All chapters of the guide in one file.",
        ),
        ("case-studies", case_studies.PAGE, [case_studies.PAGE | {"title": ""}], OURS),
        ("evaluation", evaluation.PAGE, [evaluation.PAGE | {"title": ""}], OURS),
    ]
    for key, words, chapters, description in booklets:
        document = _document(
            words["title"],
            f"{key}.pdf",
            lambda: make_booklet(words, chapters),  # noqa: B023
        )
        links.documents[key] = (document, description)
    _keep_first_edition(links.documents["handbook"][0], introduction.GUIDE, numbered)
    deck = _document(slides.SLIDES["title"], "slides.pptx", lambda: make_deck(slides.SLIDES))
    links.documents["slides"] = (deck, "With speaker notes, to take and to change.")
    links.film.update(_film())


def _document(title: str, name: str, make) -> SiteDocument:
    document = SiteDocument.objects.filter(title=title, file__endswith=name).first()
    if document is None:
        document = add_document(title, ContentFile(make(), name=name))
    return document


def _keep_first_edition(document: SiteDocument, words: dict, chapters: list[dict]) -> None:
    """The booklet had half of its chapters once: an older version to look at."""
    if document.version_note or document.earlier_versions.exists():
        return
    whole = document.file.name
    document.file.save(
        "handbook-first-edition.pdf", ContentFile(make_booklet(words, chapters[:5])), save=False
    )
    document._set_document_file_metadata()
    document.version_note = "The first five chapters."
    document.save()
    keep_version(document)
    document.file = whole
    document._set_document_file_metadata()
    document.version_note = "All ten chapters, with the budget and what comes after the assembly."
    document.save()


def _film() -> dict:
    words = film.FILM
    video = _document(words["title"], "three-journeys.webm", _content("three-journeys.webm"))
    captions = [
        {"document": _captions(words["title"], language).pk, "language": language}
        for language in ("en", "cy")
    ]
    return {
        "title": words["title"],
        "duration": words["duration"],
        "poster": _poster(words["title"]).pk,
        "file": video.pk,
        "captions": captions,
        "transcript": words["transcript"],
        "url": "",
    }


def _captions(title: str, language: str) -> SiteDocument:
    name = f"three-journeys.{language}.vtt"
    return _document(f"{title}: captions ({language})", name, _content(name))


def _content(name: str):
    return (FILES / name).read_bytes


def _poster(title: str) -> SiteImage:
    poster = SiteImage.objects.filter(title=title).first()
    if poster is None:
        name = "three-journeys-poster.png"
        poster = SiteImage(title=title, description="", credit="Peer Learning Network")
        poster.file.save(name, ContentFile((FILES / name).read_bytes()), save=False)
        poster.width, poster.height = poster.file.width, poster.file.height
        poster.save()
    return poster
