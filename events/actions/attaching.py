"""Files and links of a session: put there, and taken away again."""

from collections.abc import Iterable
from uuid import uuid4

from django.core.files import File
from django.db import transaction
from django.db.models import ProtectedError
from wagtail.models import ReferenceIndex

from accounts.models import User
from core.actions import add_document, title_of
from core.models import SiteDocument
from events.actions.changing import change
from events.materials import FILMS
from events.models import SessionLink, SessionPage
from events.versions import change_versions
from resources.models import Attachment


def keep_file(file: File) -> SiteDocument:
    """A document nobody can have yet, named as its file is."""
    return add_document(title_of(file.name), file)


def attach(
    session: SessionPage,
    documents: Iterable[SiteDocument] = (),
    link: SessionLink | None = None,
    by: User | None = None,
    as_film: bool = True,
    **fields,
) -> None:
    """Publish files and a link of a session, and what `fields` say of it.

    A film that comes with captions is shown on the page and found by what is said in it, unless `as_film` says
    that it stays in the list of files.
    """
    documents = list(documents)
    film = _film(documents) if as_film else None
    keys = {one.pk: uuid4() for one in documents if not film or one not in film["documents"]}

    def alter(page: SessionPage) -> None:
        for name, value in fields.items():
            setattr(page, name, value)
        for one in documents:
            if one.pk in keys:
                new = Attachment(document=one, locale=page.locale, translation_key=keys[one.pk])
                page.attachments.add(new)
        if film:
            page.body.append(("video", dict(film["value"])))
        if link and page.pk == session.pk:
            page.links.add(SessionLink(kind=link.kind, title=link.title, url=link.url))

    change(session, alter, by)


def _film(documents: list[SiteDocument]) -> dict | None:
    """One film and the captions that came with it, as the text of a page shows them."""
    films = [one for one in documents if one.file_extension.lower() in FILMS]
    tracks = [one for one in documents if one.file_extension.lower() == "vtt"]
    if len(films) != 1 or not tracks:
        return None
    captions = [{"document": one, "language": _language(one)} for one in tracks]
    value = {"title": films[0].title[:150], "poster": None, "duration": "", "url": ""}
    value |= {"file": films[0], "captions": captions, "transcript": ""}
    return {"documents": [*films, *tracks], "value": value}


def _language(track: SiteDocument) -> str:
    """ "talk.cy.vtt" is in Welsh."""
    return "cy" if track.filename.lower().endswith((".cy.vtt", "-cy.vtt", "_cy.vtt")) else "en"


@transaction.atomic
def take_off(session: SessionPage, document: SiteDocument, by: User | None = None) -> bool:
    """Take a file off a session again and delete it. False, and nothing happens, if others rely on it by now."""
    if is_needed(session, document):
        return False

    def alter(page: SessionPage) -> None:
        page.attachments.remove(
            *(one for one in page.attachments.all() if one.document_id == document.pk)
        )

    change(session, alter, by)
    _forget_in_versions(document)
    try:
        with transaction.atomic():
            document.delete()
    except ProtectedError:  # an older programme of another page still holds it
        return False
    return True


def is_needed(session: SessionPage, document: SiteDocument) -> bool:
    """Has somebody put a newer file in its place, or does anything but this session's list of files lead to it?"""
    twins = SessionPage.objects.filter(translation_key=session.translation_key)
    mine = {str(pk) for pk in twins.values_list("pk", flat=True)}
    others = [
        one
        for one in ReferenceIndex.get_references_to(document)
        if one.object_id not in mine or not one.model_path.startswith("attachments")
    ]
    return bool(others) or document.earlier_versions.exists()


def _forget_in_versions(document: SiteDocument) -> None:
    """No older version of a page may lead to a file that is gone: it could not be opened any more."""

    def take_out(content: dict) -> bool:
        files = content.get("attachments", [])
        content["attachments"] = [one for one in files if one["document"] != document.pk]
        return len(content["attachments"]) < len(files)

    change_versions(f'"document": {document.pk}', take_out)
