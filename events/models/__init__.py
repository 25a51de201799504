from .contribution import Contribution
from .event import EventPage
from .event_index import EventIndexPage
from .place import Room, Track
from .series import Series
from .session import Format, SessionPage

__all__ = [
    "Contribution",
    "EventIndexPage",
    "EventPage",
    "Format",
    "Room",
    "Series",
    "SessionPage",
    "Track",
]
