"""What organisers do with notes."""

from django.db import transaction
from django.utils import translation
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from wagtail_localize.synctree import create_aliases_for_new_page

from accounts.models import User
from core.markdown import as_blocks
from core.models import language_code
from events.models import NotesPage, Section, SessionPage
from events.models.notes_page import SLUG

LONGEST_TITLE = NotesPage._meta.get_field("title").max_length


@transaction.atomic
def publish_notes(session: SessionPage, by: User, text_language: str) -> NotesPage:
    """Publish what the notes of a session say now; once more after more was written."""
    session = SessionPage.objects.select_for_update(of=("self",)).get(pk=session.original.pk)
    written = {one.kind: one for one in session.sections.all()}
    page = notes_page(session) or _begin(session)
    with translation.override(language_code(session.locale_id)):
        title = _("Notes: %(session)s") % {"session": session.title}
        page.title = Truncator(title).chars(LONGEST_TITLE)
        page.summary = _summary(session)
        page.body = [*_body(written)]
    page.text_language = text_language
    page.numbers = {kind: one.number for kind, one in written.items()}
    page.save_revision(user=by, clean=False).publish(user=by)
    return page


def notes_page(session: SessionPage) -> NotesPage | None:
    """The page of a session's notes, published or taken back."""
    return NotesPage.objects.filter(session=session.original).order_by("pk").first()


def _begin(session: SessionPage) -> NotesPage:
    """A page that is about what its session is about."""
    page = NotesPage(title=session.title, slug=SLUG, licence=session.licence, live=False)
    session.add_child(instance=page)
    for name in ("topics", "methods", "stages", "organisations"):
        setattr(page, name, list(getattr(session, name).all()))
    page.save()
    create_aliases_for_new_page(page)
    return page


def _summary(session: SessionPage) -> str:
    words = _("What was said in this session, written down together by members who were there.")
    if session.is_chatham_house:
        words = _("What was said in this session, written down under the Chatham House Rule.")
    return words


def _body(written: dict[str, Section]):
    for kind in Section.Kind:
        section = written.get(kind)
        if section and section.text.strip():
            yield "heading", {"text": str(kind.label), "level": "h2"}
            yield from as_blocks(section.text)


def take_back(page: NotesPage, by: User) -> None:
    """Nobody sees the published notes any more, in any language; what members wrote stays with them."""
    languages = NotesPage.objects.filter(translation_key=page.translation_key, alias_of=None)
    for one in languages.live():
        one.unpublish(user=by)  # and its aliases with it
