"""What became of the recommendations of an entry, as readers see it: `templates/network/practice/results/`."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape

from django.conf import settings
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.markdown import as_html
from network.models import PracticePage, Progress, Recommendation, Response
from network.practice.progress import Standing, made_on

# What a bar begins with, and how each part is drawn: never by colour alone.
ORDER = [Response.ACCEPTED, Response.PARTLY, Response.REJECTED, Response.PENDING]
NARROW = 7  # per cent of a bar: in a narrower part no number fits


@dataclass
class Step:
    """Something that was done, in the words of one language."""

    progress: Progress
    words: str
    written_in: str

    @property
    def html(self) -> SafeString:
        return as_html(self.words, above=4)


@dataclass
class Row:
    """One recommendation with everything known of it, in the words of one language."""

    number: int
    one: Recommendation
    text: str
    reason: str
    written_in: str
    steps: list[Step]
    standing: Standing

    @property
    def html(self) -> SafeString:
        return as_html(self.text, above=3)

    @property
    def plain(self) -> str:
        """The wording on one line, without signs of Markdown."""
        return on_one_line(self.text)

    @property
    def reason_html(self) -> SafeString:
        return as_html(self.reason, above=3)

    @property
    def support(self) -> str:
        """“42 of 47 voted for it”; empty where nobody counted."""
        one = self.one
        if one.votes_for is None:
            return ""
        if one.votes_of is None:
            words = ngettext("%(n)s vote for it", "%(n)s votes for it", one.votes_for)
            return words % {"n": one.votes_for}
        return _("%(n)s of %(all)s voted for it") % {"n": one.votes_for, "all": one.votes_of}


@dataclass
class Part:
    """One part of the bar, and one row of the table beside it. Lengths are per cent of the bar."""

    response: Response
    number: int
    start: float
    width: float

    @property
    def middle(self) -> float:
        return self.start + self.width / 2

    @property
    def has_room(self) -> bool:
        return self.width >= NARROW


class Tracker:
    """The recommendations of an entry, of its page in another language, or of its newest version.

    What is decided and counted is that of the page which its authors write; the words are those of the page that
    is asked, where it has its own. Words of the interface come out in the language in which they are asked for.
    """

    def __init__(self, page: PracticePage, today: date | None = None):
        self.page, self.today = page, today or timezone.localdate()

    @cached_property
    def rows(self) -> list[Row]:
        """In their order. Four queries, six where the page is a translation."""
        source = _source(self.page)
        words = _words_of(self.page) if source.pk != self.page.pk else {}
        steps = defaultdict(list)
        for one in sorted(source.progress.all(), key=lambda one: (one.on, one.sort_order or 0)):
            steps[one.recommendation].append(one)
        there = sorted(source.recommendations.all(), key=lambda one: one.sort_order or 0)
        return [
            self._row(number, one, steps[one.translation_key], words, source)
            for number, one in enumerate(there, 1)
        ]

    def _row(self, number: int, one: Recommendation, steps, words: dict, source) -> Row:
        own = words.get(one.translation_key)
        return Row(
            number=number,
            one=one,
            text=own.text if own else one.text,
            reason=own.reason if own else one.reason,
            written_in=self.page.written_in if own else source.written_in,
            steps=[self._step(step, words, source) for step in steps],
            standing=Standing(one, steps, made_on(source), self.today),
        )

    def _step(self, step: Progress, words: dict, source) -> Step:
        own = words.get(step.translation_key)
        return Step(step, (own or step).words, self.page.written_in if own else source.written_in)

    def __bool__(self) -> bool:
        return bool(self.rows)

    def _count(self, response: str) -> int:
        return sum(row.one.response == response for row in self.rows)

    @property
    def parts(self) -> list[Part]:
        """The parts of the bar that are not empty."""
        parts, start = [], 0.0
        for response in ORDER:
            n = self._count(response)
            width = 100 * n / len(self.rows) if n else 0
            if n:
                parts.append(Part(response, n, round(start, 3), round(width, 3)))
            start += width
        return parts

    @property
    def bar_in_words(self) -> str:
        """The bar for who does not see it."""
        return ", ".join(f"{part.response.label}: {part.number}" for part in self.parts)

    @property
    def done(self) -> int:
        return sum(row.standing.is_done for row in self.rows)

    @property
    def overdue(self) -> int:
        return sum(row.standing.is_overdue for row in self.rows)

    @property
    def silent(self) -> int:
        """Of those that are not overdue: nothing is said twice."""
        return sum(row.standing.is_silent and not row.standing.is_overdue for row in self.rows)

    def sentences(self) -> list[str]:
        """The totals in plain words, a sentence each."""
        n = len(self.rows)
        said = [
            ngettext(
                "The people who took part made %(n)s recommendation.",
                "The people who took part made %(n)s recommendations.",
                n,
            )
            % {"n": n}
        ]
        for count, words in self._counted():
            if count:
                said.append(words % {"n": count})
        return said

    def _counted(self) -> Iterator[tuple[int, str]]:
        n = self._count(Response.ACCEPTED)
        yield n, ngettext("%(n)s was accepted.", "%(n)s were accepted.", n)
        n = self._count(Response.PARTLY)
        yield n, ngettext("%(n)s was accepted in part.", "%(n)s were accepted in part.", n)
        n = self._count(Response.REJECTED)
        yield n, ngettext("%(n)s was rejected.", "%(n)s were rejected.", n)
        n = self._count(Response.PENDING)
        yield n, ngettext("%(n)s has no answer yet.", "%(n)s have no answer yet.", n)
        n = self.done
        yield n, ngettext("%(n)s is done.", "%(n)s are done.", n)
        n = self.overdue
        yield n, ngettext("%(n)s is overdue.", "%(n)s are overdue.", n)
        n = self.silent
        yield (
            n,
            ngettext(
                "We have not heard of %(n)s for a long time.",
                "We have not heard of %(n)s for a long time.",
                n,
            ),
        )


def on_one_line(text: str) -> str:
    """A text without line breaks and signs of Markdown."""
    return " ".join(unescape(strip_tags(as_html(text))).split())


def _source(page: PracticePage) -> PracticePage:
    """The page whose answers and dates count: the original, where this one is its translation."""
    if page.alias_of_id or page.language == settings.LANGUAGE_CODE:
        return page
    originals = PracticePage.objects.originals().live()
    return originals.filter(translation_key=page.translation_key).first() or page


def _words_of(page: PracticePage) -> dict:
    """What a translation says, by the keys of recommendations and progress."""
    return {
        one.translation_key: one
        for relation in (page.recommendations, page.progress)
        for one in relation.all()
    }
