"""What the speakers of the conference left behind: two decks, a film with its captions, and what was not shared."""

from django.core.files.base import ContentFile

from core.actions import add_document
from core.models import SiteDocument
from events.models import SessionPage
from home.demo.bodies import Links, make_body
from home.demo.content import talks
from home.demo.deck import make_deck
from resources.models import Attachment


def load(links: Links, new: set[int]) -> None:
    """Put them with the sessions that have just been made; what an editor changed since stays."""
    for slug, row in talks.TALKS.items():
        page = links.pages.get(slug)
        if page and page.pk in new:
            _fill(SessionPage.objects.get(pk=page.pk), row, links)


def _fill(page: SessionPage, row: dict, links: Links) -> None:
    for name, value in row.get("says", {}).items():
        setattr(page, name, value)
    if row.get("deck"):
        document = _deck(slug=page.slug, words=row["deck"])
        page.attachments.add(Attachment(document=document, locale=page.locale))
    if row.get("film"):
        body = page.body.get_prep_value() + make_body([("video", None)], links)
        page.body = body
    page.save_revision().publish()


def _deck(slug: str, words: dict) -> SiteDocument:
    name = f"{slug}-deck.pptx"
    known = SiteDocument.objects.filter(title=words["title"], file__contains=f"{slug}-deck")
    return known.first() or add_document(words["title"], ContentFile(make_deck(words), name=name))
