from .citing import cite, cite_as
from .documents import document_versions, download, first_page
from .permanent import permanent
from .search import search, search_csv, search_feed, search_suggest

__all__ = [
    "cite",
    "cite_as",
    "document_versions",
    "download",
    "first_page",
    "permanent",
    "search",
    "search_csv",
    "search_feed",
    "search_suggest",
]
