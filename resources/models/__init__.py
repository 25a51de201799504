from .asked import QuestionAsked
from .attachment import Attachment
from .author import Author, read_author, read_authors
from .browse import ResourceIndexPage
from .download import DownloadDay
from .guide import ChapterPage, GuidePage
from .identifier import Identifier
from .library import LibraryPage
from .reading import Extraction, Passage
from .resource import ResourcePage
from .search import SearchChange, SynonymGroup
from .thumbnail import Thumbnail
from .withdrawal import Withdrawal

__all__ = [
    "Attachment",
    "Author",
    "ChapterPage",
    "DownloadDay",
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
    "Thumbnail",
    "Withdrawal",
    "read_author",
    "read_authors",
]
