from .documents import document_versions, download, first_page
from .permanent import permanent
from .search import search, search_csv, search_feed

__all__ = [
    "document_versions",
    "download",
    "first_page",
    "permanent",
    "search",
    "search_csv",
    "search_feed",
]
