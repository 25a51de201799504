"""What members write is Markdown: headings, lists, emphasis, quotations, links. No HTML, no pictures."""

import re
from collections.abc import Iterator
from html import unescape

import nh3
from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

TAGS = {"p", "br", "strong", "em", "a", "ul", "ol", "li", "blockquote", "code", "pre", "hr"}
HEADINGS = {"h3", "h4", "h5", "h6"}
ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]'’”]")
LONGEST_HEADING = 150  # letters, as core.blocks has it

_parser = MarkdownIt("commonmark", {"html": False, "breaks": True}).disable(
    ["image", "html_block", "html_inline"]
)


def as_html(text: str, above: int = 2) -> SafeString:
    """The text as safe HTML. Its headings begin one level below `above`, and none skips a level."""
    tokens = _parser.parse(text)
    _place_headings(tokens, above)
    for token in tokens:
        if token.children:
            token.children = [*_with_links(token.children)]
    return _clean(_parser.renderer.render(tokens, _parser.options, {}))


def as_blocks(text: str, above: int = 2) -> Iterator[tuple[str, object]]:
    """The same as blocks of a page's body, below a heading of the level `above`."""
    for piece in re.split(r"(?=<h[3-6]>)", as_html(text, above)):
        heading, level, rest = "", "", piece
        if found := re.match(r"<h([3-6])>(.*?)</h\1>", piece, re.DOTALL):
            level, heading = min(int(found[1]), 4), strip_tags(found[2]).strip()
            rest = piece[found.end() :]
        if heading:
            words = unescape(heading)[:LONGEST_HEADING]
            yield "heading", {"text": words, "level": f"h{level}"}
        # A heading in a quotation or a list takes it apart: each part closes what it opens.
        rest = _clean(rest).strip()
        if strip_tags(rest).strip() or "<hr" in rest:
            yield "text", rest


def _clean(html: str) -> SafeString:
    # markdown-it lets no HTML through; this is the second lock on the door.
    cleaned = nh3.clean(
        html,
        tags=TAGS | HEADINGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="nofollow noopener ugc",
    )
    return mark_safe(cleaned)


def _place_headings(tokens: list[Token], above: int) -> None:
    depth = above
    for token in tokens:
        if token.type == "heading_open":
            depth = min(above + int(token.tag[1]), depth + 1, 6)
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{depth}"


def _with_links(tokens: list[Token]) -> Iterator[Token]:
    """An address that stands there bare becomes a link, but not inside of one."""
    inside = 0
    for token in tokens:
        inside += (token.type == "link_open") - (token.type == "link_close")
        if token.type == "text" and not inside:
            yield from _linked(token.content)
        else:
            yield token


def _linked(words: str) -> Iterator[Token]:
    start = 0
    for found in ADDRESS.finditer(words):
        yield _text(words[start : found.start()])
        yield Token("link_open", "a", 1, attrs={"href": found[0]})
        yield _text(found[0])
        yield Token("link_close", "a", -1)
        start = found.end()
    yield _text(words[start:])


def _text(words: str) -> Token:
    return Token("text", "", 0, content=words)
