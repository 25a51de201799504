"""Practice that nobody did, to measure with: see `manage.py make_practice`. The same each time."""

import random
from datetime import date
from decimal import Decimal
from uuid import UUID, uuid5

from accounts.models import Organisation
from core.models import Method, Stage, Topic
from network.models import (
    FigureNote,
    Lesson,
    PracticeIndexPage,
    PracticePage,
    Recommendation,
    Recruitment,
    Response,
)
from resources.models import Identifier, LibraryPage
from resources.planting import grow

SUBJECTS = ["Climate", "Town centre", "Air quality", "Housing", "Social care", "Transport", "Play"]
FORMS = ["assembly", "jury", "panel", "conversation", "forum"]
TEXT = "Invented for measuring. Nobody said this, and nothing of it took place.\n\n" * 5
FIRST_YEAR, YEARS = 2004, 22
LESSONS = 2  # of each entry


def _chance(n: int) -> random.Random:
    return random.Random(n)  # noqa: S311 - the same figures each time; nothing is secret


class Invention:
    """Entries with their recommendations, spread evenly, below every list of practice."""

    def __init__(self, entries: int, recommendations: int):
        self.entries, self.recommendations = entries, recommendations
        self.root = PracticeIndexPage.objects.get(alias_of=None)
        self.organisations = list(Organisation.objects.order_by("pk").values_list("pk", flat=True))

    def plant(self, numbers: range) -> None:
        """Make those of these numbers. Needs a transaction."""
        source = PracticeIndexPage.objects.select_for_update(of=("self",)).get(pk=self.root.pk)
        originals = grow(source, [self._page(n) for n in numbers])
        self._fill(originals, numbers)
        for twin in source.get_translations().select_for_update(of=("self",)):
            pages = [self._page(n) for n in numbers]
            for page, original in zip(pages, originals, strict=True):
                page.alias_of_id = original.pk
            self._fill(grow(twin, pages), numbers)
        Identifier.objects.give([page.translation_key for page in originals])

    def _page(self, n: int) -> PracticePage:
        chance = _chance(n)
        selected = chance.choice([None, *range(20, 120)])
        invited = chance.choice([None, 0, *range(2_000, 30_000, 500)])
        page = PracticePage(
            translation_key=self._key("entry", n),
            title=f"{chance.choice(SUBJECTS)} {chance.choice(FORMS)} {n} (invented)",
            slug=f"invented-{n}",
            summary="An invented entry, made to measure how quick the site is.",
            kind="practice",
            published_on=date(2026, 1, 1),
            licence=chance.choice(["", "OGL-UK-3.0", "CC-BY-4.0"]),
            visibility="members" if n % 50 == 0 else "public",
            year=FIRST_YEAR + n % YEARS,
            question="What should we do?",
            invited=invited,
            replies=invited and invited // chance.randint(5, 60),
            selected=selected,
            completed=selected and selected - chance.randint(0, selected // 4),
            recruitment=chance.choice(["", *Recruitment.values]),
            hours=chance.choice([None, *(Decimal(n) / 2 for n in range(10, 120))]),
            cost=chance.choice([None, *(Decimal(1_000) * n for n in range(5, 300))]),
            **dict.fromkeys(
                ("scope", "context", "evidence", "deciding", "outputs", "advice"), TEXT
            ),
        )
        page.count_responses([response for _key, response in self._responses(n)])
        return page

    def _key(self, what: str, n: int) -> UUID:
        return uuid5(self.root.translation_key, f"{what} {n}")

    def _responses(self, n: int) -> list[tuple[int, str]]:
        """The numbers of the recommendations of an entry, each with its response."""
        first, last = (self.recommendations * number // self.entries for number in (n, n + 1))
        return [(one, _chance(one).choice(Response.values)) for one in range(first, last)]

    def _fill(self, pages: list[PracticePage], numbers: range) -> None:
        pairs = list(zip(pages, numbers, strict=True))
        for model, make in ((Recommendation, self._recommendations), (Lesson, self._lessons)):
            model.objects.bulk_create([one for page, n in pairs for one in make(page, n)])
        FigureNote.objects.bulk_create(
            FigureNote(
                page=page,
                figure="cost",
                precision="about",
                locale_id=page.locale_id,
                translation_key=self._key("note", n),
            )
            for page, n in pairs
            if n % 3 == 0
        )
        self._classify(pairs)

    def _recommendations(self, page, n):
        for place, (one, response) in enumerate(self._responses(n)):
            yield Recommendation(
                page=page,
                sort_order=place,
                text=f"Recommendation {one}, invented.",
                response=response,
                locale_id=page.locale_id,
                translation_key=self._key("recommendation", one),
            )

    def _lessons(self, page, n):
        for one in range(LESSONS * n, LESSONS * (n + 1)):
            yield Lesson(
                page=page,
                sort_order=one - LESSONS * n,
                claim=f"Lesson {one}, invented",
                happened=TEXT[:300],
                certainty=Lesson.Certainty.values[one % 3],
                locale_id=page.locale_id,
                translation_key=self._key("lesson", one),
            )

    def _classify(self, pairs) -> None:
        for field, model, most in (
            ("topics", Topic, 2),
            ("methods", Method, 1),
            ("stages", Stage, 2),
        ):
            found = model.objects.order_by("slug").values_list("pk", "locale_id")
            terms = {}
            for key, locale in found:
                terms.setdefault(locale, []).append(key)
            self._link(field, pairs, terms, most)
        locales = {page.locale_id for page, _n in pairs}
        self._link("organisations", pairs, dict.fromkeys(locales, self.organisations), 1)

    @staticmethod
    def _link(field: str, pairs, terms: dict[int, list[int]], most: int) -> None:
        relation = LibraryPage._meta.get_field(field)
        through, name = relation.remote_field.through, relation.m2m_reverse_field_name()
        through.objects.bulk_create(
            through(librarypage_id=page.pk, **{f"{name}_id": key})
            for page, n in pairs
            for key in _some(terms.get(page.locale_id, []), n, most)
        )


def _some(terms: list[int], n: int, most: int) -> list[int]:
    return _chance(n).sample(terms, min(most, len(terms)))
