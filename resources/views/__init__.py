from .citing import cite, cite_as
from .documents import download
from .search import search, search_csv, search_feed, search_suggest

__all__ = ["cite", "cite_as", "download", "search", "search_csv", "search_feed", "search_suggest"]
