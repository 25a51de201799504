from .documents import download
from .search import search, search_csv, search_feed

__all__ = ["download", "search", "search_csv", "search_feed"]
