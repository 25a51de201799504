"""What the search finds in an entry beside its texts: figures, recommendations, lessons, each where it stands."""

from collections import defaultdict
from collections.abc import Iterator

from django.utils import translation
from django.utils.translation import gettext as _

from network.models import PracticePage
from network.practice.glance import Glance
from network.practice.words import in_a_line

Found = tuple[str, str, str]  # heading, text, anchor


def findable(page: PracticePage) -> Iterator[Found]:
    """In the language the entry is written in, as its page shows it."""
    with translation.override(page.written_in):
        yield from [*_figures(page), *_recommendations(page), *_lessons(page)]


def _figures(page: PracticePage) -> Iterator[Found]:
    line = in_a_line(page)
    text = "\n".join(filter(None, [line and f"{line}.", Glance(page).text]))
    if text:
        yield _("At a glance"), text, "at-a-glance"


def _recommendations(page: PracticePage) -> Iterator[Found]:
    done = defaultdict(list)
    for one in page.progress.all():
        done[one.recommendation].append(one.words)
    for place, one in enumerate(page.recommendations.all(), start=1):
        said = [one.text, one.get_response_display(), one.reason, one.owner]
        text = "\n".join(filter(None, [*map(str, said), *done[one.translation_key]]))
        yield _("Recommendation %(number)s") % {"number": place}, text, one.anchor


def _lessons(page: PracticePage) -> Iterator[Found]:
    for one in page.lessons.all():
        text = "\n".join(filter(None, [one.happened, one.conditions]))
        yield one.claim, text or one.claim, one.anchor
