"""What nobody should send and somebody does: our own list, and published ones."""

import json
from pathlib import Path

import pytest

from tests.source import ROOT

PUBLISHED = ROOT.parent / "shared" / "data" / "hostile-text"

OWN = [
    "",
    " ",
    "\x00",
    "a\x00b",
    "\x07\x1b[31m",
    "a" * 100_000,
    "<" * 5_000,
    "Cyfarfod â'r ŵyl ddŵr",
    "Συνέλευση πολιτών",
    "اجتماع المواطنين",
    "אסיפת אזרחים",
    "公民大会",
    "नागरिक सभा",
    "👩‍👩‍👧‍👦🗳️🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "\u202emoc.elpmaxe\u202c",
    "Z̴̢͝a̶l̵g̷ó",
    "line one\r\nBcc: everybody@example.org\r\n\r\nline two",
    "<script>alert(1)</script>",
    "</textarea><img src=x onerror=alert(1)>",
    '" autofocus onfocus="alert(1)',
    "{{ request.user }}{% debug %}",
    "' OR 1=1; DROP TABLE home_contactmessage; --",
    "%s %d %(name)s {0} {name}",
    "../../../../etc/passwd",
]

# Part of an address as it travels: not everything a client sends is text.
RAW_QUERIES = [
    "%00",
    "%ff%fe",
    "%ED%A0%80",
    "a&q=b",
    "%26%3D%23",
    "%",
    "%u0041",
    "&page=-1",
    "&page=0",
    "&page=999999999999999999999",
    "&page=abc",
    "&page=%D9%A3",
    "&page[]=1",
    "&" * 500,
]

REDIRECTS = [
    "//example.org",
    "///example.org",
    "/\\example.org",
    "\\\\example.org",
    "https:example.org",
    "https://example.org",
    "javascript:alert(1)",
    " https://example.org",
    "/\t/example.org",
    "//127.0.0.1@example.org",
    "data:text/html,<script>alert(1)</script>",
]


def _file(path: str) -> Path:
    file = PUBLISHED / path
    if not file.exists():
        pytest.skip(f"not tried: the published list {path} is not at {PUBLISHED}")
    return file


def naughty_strings() -> list[str]:
    """The Big List of Naughty Strings."""
    return json.loads(_file("blns.json").read_text(encoding="utf-8"))


def scripts() -> list[str]:
    """Payloads that try to run something in a page."""
    files = [_file("xss/xss_payloads_quick.txt"), _file("xss/RSNAKE_XSS.txt")]
    text = "\n".join(file.read_text(encoding="utf-8", errors="replace") for file in files)
    return [line for line in text.splitlines() if line.strip()]


def redirects() -> list[str]:
    """Addresses that try to lead elsewhere."""
    lines = _file("url/openredirects.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip()]


SOURCES = {"our own": lambda: OWN, "naughty strings": naughty_strings, "scripts": scripts}
