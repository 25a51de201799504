from .asked import QuestionAsked
from .attachment import Attachment
from .browse import ResourceIndexPage
from .guide import ChapterPage, GuidePage
from .identifier import Identifier
from .library import LibraryPage
from .reading import Extraction, Passage
from .resource import ResourcePage
from .search import SearchChange, SynonymGroup

__all__ = [
    "Attachment",
    "ChapterPage",
    "Extraction",
    "GuidePage",
    "Identifier",
    "LibraryPage",
    "Passage",
    "QuestionAsked",
    "ResourceIndexPage",
    "ResourcePage",
    "SearchChange",
    "SynonymGroup",
]
