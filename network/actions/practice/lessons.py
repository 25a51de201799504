"""What another organisation says to a lesson."""

from uuid import UUID

from accounts.models import Organisation, User
from network.models import LessonEcho, PracticePage


def answer_lesson(
    page: PracticePage, lesson: UUID, organisation: Organisation, by: User, agrees: bool, words: str
) -> LessonEcho:
    """Say for an organisation that it saw this too, or did not. It answers once; a new answer takes the place of
    the one before, whoever gave that.
    """
    echo, _is_new = LessonEcho.objects.update_or_create(
        lesson=lesson,
        organisation=organisation,
        defaults={"page": page, "member": by, "agrees": agrees, "words": words},
    )
    return echo


def take_answer_back(lesson: UUID, organisation: Organisation) -> None:
    """An organisation says nothing to a lesson any more."""
    LessonEcho.objects.filter(lesson=lesson, organisation=organisation).delete()
