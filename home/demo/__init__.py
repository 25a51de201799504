"""The demonstration content: loaded by `manage.py demo`, never needed by the site itself.

`content/` holds the words, `files/` our film; the other modules put them into pages.
"""
