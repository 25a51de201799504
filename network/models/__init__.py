from .application import Application, Question
from .contact import Block, DepartureReport, SentMessage
from .data import DataExport
from .join_page import JoinPage
from .profile import Audience, Experience, Profile, unguessable

__all__ = [
    "Application",
    "Audience",
    "Block",
    "DataExport",
    "DepartureReport",
    "Experience",
    "JoinPage",
    "Profile",
    "Question",
    "SentMessage",
    "unguessable",
]
