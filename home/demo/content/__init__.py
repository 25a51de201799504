"""The words of the demonstration, page by page."""
