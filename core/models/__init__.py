from .base import BasePage, language_code, words_are_in
from .files import SiteDocument, SiteImage, SiteRendition
from .vocabulary import Method, Stage, Term, Topic

__all__ = [
    "BasePage",
    "Method",
    "SiteDocument",
    "SiteImage",
    "SiteRendition",
    "Stage",
    "Term",
    "Topic",
    "language_code",
    "words_are_in",
]
