"""The questions the network asks: of its members, of what councils did, and of what stands to its left."""

from .people import (
    YEAR,
    ApplicationQuerySet,
    DataExportQuerySet,
    ProfileQuerySet,
    below,
    organisations_by_code,
    practice_of,
    published_by,
    speaks_for,
    worded,
)
from .practice import (
    PracticeAuthorQuerySet,
    PracticeDraftQuerySet,
    PracticePageQuerySet,
    speakers_for,
    told_in_rows,
    willing_to_talk_of,
)
from .results import RecommendationChangeQuerySet

__all__ = [
    "YEAR",
    "ApplicationQuerySet",
    "DataExportQuerySet",
    "PracticeAuthorQuerySet",
    "PracticeDraftQuerySet",
    "PracticePageQuerySet",
    "ProfileQuerySet",
    "RecommendationChangeQuerySet",
    "below",
    "organisations_by_code",
    "practice_of",
    "published_by",
    "speakers_for",
    "speaks_for",
    "told_in_rows",
    "willing_to_talk_of",
    "worded",
]
