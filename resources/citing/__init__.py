"""How an item is cited, and what its page says of it to other programs.

`reference` is what a citation needs to know, `harvard` and `formats` write it down, `record` is what the
page itself says in its head and its headers. Why: docs/decisions/0015-citing-and-interchange.md.
"""
