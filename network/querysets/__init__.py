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
from .practice import (
    PracticeAuthorQuerySet,
    PracticeDraftQuerySet,
    PracticePageQuerySet,
    speakers_for,
)

__all__ = [
    "YEAR",
    "ApplicationQuerySet",
    "DataExportQuerySet",
    "PracticeAuthorQuerySet",
    "PracticeDraftQuerySet",
    "PracticePageQuerySet",
    "ProfileQuerySet",
    "below",
    "organisations_by_code",
    "published_by",
    "speakers_for",
    "speaks_for",
    "worded",
]
