"""The questions the network asks: of its members, of what councils did, and of what stands to its left."""

from .people import (
    YEAR,
    ApplicationQuerySet,
    DataExportQuerySet,
    ProfileQuerySet,
    below,
    organisations_by_code,
    published_by,
    speaks_for,
    worded,
)
from .practice import PracticeAuthorQuerySet, PracticeDraftQuerySet, PracticePageQuerySet
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
    "published_by",
    "speaks_for",
    "worded",
]
