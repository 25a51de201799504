"""How the library is found: a tantivy index on each node, derived from the database and disposable.

`words` and `schema` say what is kept, `passages` and `documents` make it of pages, `node` keeps the
folder and follows the change log. `parsing`, `spelling`, `synonyms` and `ranking` understand a
question; `facets`, `snippets` and `finding` answer it. docs/search.md tells the whole story.
"""
