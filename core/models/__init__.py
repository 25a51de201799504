from .base import BasePage, language_code, words_are_in
from .files import DocumentVersion, SiteDocument, SiteImage, SiteRendition
from .vocabulary import Method, Stage, Term, Topic

__all__ = [
    "BasePage",
    "DocumentVersion",
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
