from .attachment import Attachment
from .browse import ResourceIndexPage
from .guide import ChapterPage, GuidePage
from .identifier import Identifier
from .library import LibraryPage
from .resource import ResourcePage

__all__ = [
    "Attachment",
    "ChapterPage",
    "GuidePage",
    "Identifier",
    "LibraryPage",
    "ResourceIndexPage",
    "ResourcePage",
]
