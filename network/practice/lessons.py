"""Lessons as readers see them: with what other organisations say to them, and from all entries together."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import OuterRef, Q, Subquery
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from core.markdown import as_html
from core.models import Stage
from network.forms.practice.lessons import LessonsForm
from network.models import Lesson, LessonEcho, PracticePage


@dataclass
class Told:
    """A lesson with what is shown of it. `stage` is in the reader's words."""

    lesson: Lesson
    page: PracticePage
    stage: str = ""
    echoes: list[LessonEcho] = field(default_factory=list)

    @property
    def happened(self) -> SafeString:
        return as_html(self.lesson.happened, above=3)

    @property
    def conditions(self) -> SafeString:
        return as_html(self.lesson.conditions, above=3)

    @property
    def agreeing(self) -> list[LessonEcho]:
        return [one for one in self.echoes if one.agrees]

    @property
    def differing(self) -> list[LessonEcho]:
        return [one for one in self.echoes if not one.agrees]

    @property
    def address(self) -> str:
        """Where it stands in its entry."""
        return f"{self.page.url}#{self.lesson.anchor}"


def lessons_of(page: PracticePage) -> list[Told]:
    """The lessons of one entry, in their order: of its public page, or of its newest version."""
    lessons = sorted(page.lessons.all(), key=lambda one: one.sort_order or 0)
    return _told((lesson, page) for lesson in lessons)


def lessons_among(lessons: Iterable[Lesson]) -> list[Told]:
    """Lessons of several entries, each with its own."""
    return _told((lesson, lesson.page) for lesson in lessons)


def with_stages():
    """Lessons, each with its stage in the reader's words (`stage_in_words`): the same query."""
    stages = Stage.objects.in_language().filter(slug=OuterRef("stage"))
    return Lesson.objects.annotate(stage_in_words=Subquery(stages.values("name")[:1]))


def found_lessons(form: LessonsForm, user):
    """The lessons this person may see in the language they read, those of the newest entries first."""
    asked = form.choices()
    entries = PracticePage.objects.visible_to(user).filter(locale__language_code=get_language())
    entries = entries.matching(topic=asked["topic"], method=asked["method"])
    found = with_stages().filter(page__in=entries.values("pk"))
    if asked["stage"]:
        found = found.filter(stage=asked["stage"])
    for word in asked["q"].split()[:10]:
        texts = ("claim", "happened", "conditions", "page__title")
        has_it = Q()
        for text in texts:
            has_it |= Q(**{f"{text}__icontains": word})
        found = found.filter(has_it)
    newest = ("-page__published_on", "-page__pk", "sort_order", "pk")
    return found.select_related("page__alias_of").order_by(*newest)


def _told(pairs) -> list[Told]:
    pairs = [*pairs]
    if not pairs:
        return []
    echoes = _echoes([lesson.translation_key for lesson, _page in pairs])
    stages = {}
    if any(not hasattr(lesson, "stage_in_words") for lesson, _page in pairs):
        stages = dict(Stage.objects.in_language().values_list("slug", "name"))
    return [
        Told(lesson, page, _stage(lesson, stages), echoes[lesson.translation_key])
        for lesson, page in pairs
    ]


def _stage(lesson: Lesson, stages: dict[str, str]) -> str:
    if hasattr(lesson, "stage_in_words"):
        return lesson.stage_in_words or ""
    return stages.get(lesson.stage, "")


def _echoes(keys: list[UUID]) -> dict[UUID, list[LessonEcho]]:
    found = defaultdict(list)
    for one in LessonEcho.objects.filter(lesson__in=keys).select_related("organisation"):
        found[one.lesson].append(one)
    return found
