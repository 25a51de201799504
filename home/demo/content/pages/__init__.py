"""The words of the site’s pages: one module a page, each holding one constant."""
