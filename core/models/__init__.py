from .base import BasePage
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
]
