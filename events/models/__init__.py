from .batch import Batch, BatchFile
from .contribution import Contribution
from .event import EventPage
from .event_index import EventIndexPage
from .invitation import Submission, SubmittedFile, UploadInvitation
from .link import SessionLink
from .materials import WithMaterials
from .notes import Conflict, Draft, NotesComment, NotesRevision, NoteTaker, Section
from .notes_page import NotesPage
from .place import Room, Track
from .release import Release
from .saved import CalendarFeed, SavedSession
from .schedule_upload import ScheduleUpload
from .series import Series
from .session import Format, SessionPage

__all__ = [
    "Batch",
    "BatchFile",
    "CalendarFeed",
    "Conflict",
    "Contribution",
    "Draft",
    "EventIndexPage",
    "EventPage",
    "Format",
    "NoteTaker",
    "NotesComment",
    "NotesPage",
    "NotesRevision",
    "Release",
    "Room",
    "SavedSession",
    "ScheduleUpload",
    "Section",
    "Series",
    "SessionLink",
    "SessionPage",
    "Submission",
    "SubmittedFile",
    "Track",
    "UploadInvitation",
    "WithMaterials",
]
