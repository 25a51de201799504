"""What councils did: an entry is a Wagtail page; what belongs to its text stands in the versions of the page,
what belongs to the people who write it stands beside them."""

from .entry import Meeting, PracticeIndexPage, PracticePage, Recruitment
from .parts import FigureNote, Lesson, PracticeImage, PracticeSource, Precision
from .people import PracticeAuthor, PracticeDraft
from .recommendation import Progress, Recommendation, RecommendationChange, Response
from .review import PracticeReview, SectionComment
from .seen import LessonEcho

__all__ = [
    "FigureNote",
    "Lesson",
    "LessonEcho",
    "Meeting",
    "PracticeAuthor",
    "PracticeDraft",
    "PracticeImage",
    "PracticeIndexPage",
    "PracticePage",
    "PracticeReview",
    "PracticeSource",
    "Precision",
    "Progress",
    "Recommendation",
    "RecommendationChange",
    "Recruitment",
    "Response",
    "SectionComment",
]
