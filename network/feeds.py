"""What became of recommendations, for feed readers."""

from collections.abc import Callable
from uuid import UUID, uuid5

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from network.models import PracticePage, Progress, Recommendation, RecommendationChange, Response
from resources.feeds import UNPRINTABLE

MOST = 50  # entries of a feed
LONGEST_TITLE = 120
What = RecommendationChange.What


def changes_as_atom(page: PracticePage, absolute: Callable[[str], str]) -> str:
    """What changed of the recommendations of one entry, which its reader may see; the newest first."""
    feed = Atom1Feed(
        title=_printable(
            _("What happened to what we recommended: %(entry)s") % {"entry": page.title}
        ),
        link=absolute(reverse("what_happened", args=[page.slug])),
        feed_url=absolute(reverse("what_happened_feed", args=[page.slug])),
        description="",
        language=get_language(),
    )
    changes = RecommendationChange.objects.filter(page__translation_key=page.translation_key)
    _fill(feed, changes.news(), {page.translation_key: page}, absolute)
    return feed.writeString("utf-8")


def all_changes_as_atom(absolute: Callable[[str], str]) -> str:
    """The same of all entries, as everybody may read it."""
    index = absolute(reverse("wagtail_serve", args=["practice/"]))
    feed = Atom1Feed(
        title=_("What councils did about recommendations"),
        link=index,
        feed_url=absolute(reverse("recommendations_feed")),
        description="",
        language=get_language(),
    )
    changes = RecommendationChange.objects.visible_to(AnonymousUser()).news()
    entries = PracticePage.objects.visible_to(AnonymousUser()).filter(
        locale__language_code=get_language()
    )
    newest = changes.values_list("page__translation_key", flat=True)[:MOST]
    pages = {one.translation_key: one for one in entries.filter(translation_key__in=list(newest))}
    _fill(feed, changes, pages, absolute)
    return feed.writeString("utf-8")


def _fill(feed: Atom1Feed, changes, pages: dict[UUID, PracticePage], absolute) -> None:
    shown = [*changes.select_related("page").order_by("-at", "-pk")[:MOST]]
    words = _words(shown, pages)
    for one in shown:
        page = pages.get(one.page.translation_key)
        if page is None:  # not published in this language
            continue
        anchor = Recommendation(translation_key=one.recommendation).anchor
        address = absolute(reverse("what_happened", args=[page.slug]))
        feed.add_item(
            title=_printable(_title(one, page, words.get(one.recommendation, one.text))),
            link=f"{address}#{anchor}",
            description=_printable("\n\n".join(_lines(one, words))),
            unique_id=uuid5(page.translation_key, str(one.pk)).urn,
            pubdate=one.at,
            updateddate=one.at,
        )


def _words(shown: list[RecommendationChange], pages: dict) -> dict[UUID, str]:
    """What the recommendations and their progress say in the language of the reader, by their keys."""
    if get_language() in {one.page.language for one in shown}:
        return {}  # the language they were written in: as they were at that time
    keys = {one.recommendation for one in shown} | {one.progress for one in shown}
    here = {"page__in": [page.pk for page in pages.values()], "translation_key__in": keys}
    found = [*Recommendation.objects.filter(**here), *Progress.objects.filter(**here)]
    return {one.translation_key: str(one) for one in found}


def _title(one: RecommendationChange, page: PracticePage, text: str) -> str:
    text = " ".join(text.split())
    if len(text) > LONGEST_TITLE:
        text = f"{text[:LONGEST_TITLE].rstrip()}…"
    told = {"what": one.get_what_display(), "text": text, "entry": page.title}
    return _("%(what)s: “%(text)s” (%(entry)s)") % told


def _lines(one: RecommendationChange, words: dict[UUID, str]) -> list[str]:
    lines = [words.get(one.recommendation, one.text)]
    if one.what in (What.NEW, What.RESPONSE):
        lines.append(_("Response: %(response)s.") % {"response": Response(one.response).label})
    said = words.get(one.progress, one.words)
    if one.on:
        lines.append(
            f"{date_format(one.on, 'j F Y')}: {said}" if said else date_format(one.on, "j F Y")
        )
    elif said:
        lines.append(said)
    return lines


def _printable(text: str) -> str:
    """XML has no way to write control characters."""
    return UNPRINTABLE.sub(" ", text)
