"""What the index keeps. Change anything here and raise VERSION: every node then builds anew.

One document for each item with all its words and its facets, and one for each of its passages. Items
are ranked and counted; passages are only asked for once their item stands on the page. Each language
tree has fields of its own, so nothing of the other tree is read, or counts as common there.
"""

import json
from functools import cache

from tantivy import Document, Index, Schema, SchemaBuilder

from resources.search.words import ENGLISH, PAIRS, PLAIN

VERSION = 3
TREES = ("en", "cy")
FACETS = (
    "kind",
    "topic",
    "method",
    "stage",
    "organisation",
    "event",
    "year",
    "language",
    "format",
    "reuse",
)
CURSOR = "cursor"


@cache
def schema() -> Schema:
    """The fields; `docs/search.md` says what each is for."""
    builder = SchemaBuilder()
    for name in ("meta", "key", "audience", "tree"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("item", stored=True, indexed=True, fast=True)
    builder.add_unsigned_field("of", indexed=True, fast=True)
    builder.add_unsigned_field("place", indexed=True, fast=True)
    for tree in TREES:
        builder.add_text_field(f"text_{tree}", tokenizer_name="english")
        builder.add_text_field(f"title_{tree}", tokenizer_name="english")
        builder.add_text_field(f"words_{tree}", tokenizer_name="plain", index_option="basic")
        builder.add_text_field(f"passage_{tree}", tokenizer_name="english")
        builder.add_text_field(f"pairs_{tree}", tokenizer_name="pairs", index_option="freq")
    for name in FACETS:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_unsigned_field("date", fast=True)
    builder.add_text_field("title_order", tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_bytes_field("data", stored=True)
    return builder.build()


def open_index(path: str) -> Index:
    """The index of a folder, made if it is empty. ValueError: what lies there is of no use."""
    index = Index(schema(), path)
    index.register_tokenizer("english", ENGLISH)
    index.register_tokenizer("plain", PLAIN)
    index.register_tokenizer("pairs", PAIRS)
    index.config_reader("manual")
    return index


def put_data(document: Document, data) -> None:
    """Keep beside a document what a result needs to show."""
    document.add_bytes("data", json.dumps(data, separators=(",", ":")).encode())


def data_of(document: Document):
    """What was kept."""
    return json.loads(bytes(document["data"][0]))


def tree_of(language: str) -> str:
    """The language tree an address stands in: "en" for "en-gb"."""
    code = language.split("-")[0]
    return code if code in TREES else TREES[0]
