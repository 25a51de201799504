"""What others wrote, as text of ours: cleaned, and readable as it was meant."""

import re
from html import escape

import nh3
from lxml import html as parser
from markdown_it import MarkdownIt

INLINE = {"a", "b", "strong", "i", "em", "br"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
LISTS = {"ul", "ol"}
PARAGRAPHS = {
    "p",
    "div",
    "section",
    "blockquote",
    "pre",
    "table",
    "tr",
    "td",
    "th",
    "li",
    "dt",
    "dd",
}
SCHEMES = {"http", "https", "mailto"}
NAMES = {"strong": "b", "em": "i"}
LONGEST_HEADING = 150
DEEPEST = 40  # elements in each other; whoever nests deeper means harm
IS_HTML = re.compile(
    r"</?(p|br|a|ul|ol|li|b|i|em|strong|div|span|h[1-6]|blockquote|pre|table|script)\b[^<>]*>", re.I
)
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
EDITORS_KEY = re.compile(r' data-block-key="[^"]*"')
MARKDOWN = MarkdownIt("commonmark", {"html": False, "breaks": True})


def plain(value) -> str:
    """Any value of a file as a text that can be kept; nothing for what is no text."""
    if isinstance(value, dict):  # words in several languages
        value = value.get("en") or next(iter(value.values()), "")
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return UNWRITABLE.sub("", str(value)).strip()


def line(value, longest: int) -> str:
    """The same on one line, no longer than this."""
    text = " ".join(plain(value).split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def short(text: str, longest: int) -> str:
    """A text that is one plain paragraph of at most this length; otherwise nothing."""
    blocks = blocks_of(text)
    if len(blocks) != 1 or blocks[0]["type"] != "text":
        return ""
    inside = re.fullmatch(r"<p>([^<]*)</p>", blocks[0]["value"])
    words = parser.fromstring(blocks[0]["value"]).text_content() if inside else ""
    return words if 0 < len(words) <= longest else ""


def blocks_of(text: str) -> list[dict]:
    """HTML, Markdown or plain text as blocks of a body: headings, and text between them."""
    if not text.strip():
        return []
    markup = text if IS_HTML.search(text) else MARKDOWN.render(text)
    writer = _Writer()
    for root in parser.fragments_fromstring(f"<div>{_clean(markup)}</div>"):
        writer.walk(root)
    return writer.finish()


def _clean(markup: str) -> str:
    return nh3.clean(
        markup,
        tags=INLINE | HEADINGS | LISTS | PARAGRAPHS,
        attributes={"a": {"href"}, "ol": {"start"}},
        url_schemes=SCHEMES,
        link_rel=None,
    )


class _Writer:
    """Writes blocks from clean HTML; a paragraph is open until something ends it."""

    def __init__(self):
        self.blocks: list[dict] = []
        self.open: list[str] = []
        self.done: list[str] = []

    def walk(self, node, depth: int = 0) -> None:
        if depth > DEEPEST:
            self.open.append(escape(node.text_content(), quote=False))
        elif node.tag in HEADINGS:
            self._heading(node)
        elif node.tag in LISTS:
            self._list(node)
        elif node.tag in INLINE and not _holds_paragraphs(node):
            self.open.append(_inline(node))
        else:
            self._ends(node)
            self._inside(node, depth)
            self._ends(node)
        self.open.append(_spaced(node.tail))

    def finish(self) -> list[dict]:
        self._close_text()
        return self.blocks

    def _inside(self, node, depth: int) -> None:
        text = node.text or ""
        self.open.append(_broken(text) if node.tag == "pre" else _spaced(text))
        for child in node:
            self.walk(child, depth + 1)

    def _ends(self, node) -> None:
        if node.tag not in INLINE:
            self._close()

    def _close(self) -> None:
        inside = _trimmed("".join(self.open))
        self.open = []
        if inside:
            self.done.append(f"<p>{inside}</p>")

    def _close_text(self) -> None:
        self._close()
        if self.done:
            self.blocks.append({"type": "text", "value": "".join(self.done)})
        self.done = []

    def _heading(self, node) -> None:
        """All of them sections: what stands above is the title, and none may skip a level."""
        words = " ".join(node.text_content().split())
        self._close()
        if not words or len(words) > LONGEST_HEADING:
            self.done.append(f"<p><b>{escape(words, quote=False)}</b></p>" if words else "")
            return
        self._close_text()
        self.blocks.append({"type": "heading", "value": {"text": words, "level": "h2"}})

    def _list(self, node) -> None:
        self._close()
        items = [_inline_of(item) for item in node if item.tag == "li"]
        items = [item for item in items if item]
        if node.tag == "ol" and node.get("start", "1") != "1":  # "1986. A good year." is no list
            self.done += [f"<p>{node.get('start')}. {item}</p>" for item in items]
        elif items:
            inside = "".join(f"<li>{item}</li>" for item in items)
            self.done.append(f"<{node.tag}>{inside}</{node.tag}>")


def _holds_paragraphs(node) -> bool:
    return any(one.tag not in INLINE for one in node.iterdescendants())


def _inline(node, depth: int = 0) -> str:
    """An element inside a paragraph, with what is in it."""
    if node.tag == "br":
        return "<br/>"
    if depth > DEEPEST:
        return escape(node.text_content(), quote=False)
    inside = _spaced(node.text) + "".join(
        _inline(child, depth + 1) + _spaced(child.tail) for child in node
    )
    if node.tag == "a":
        href = node.get("href")
        return f'<a href="{escape(href)}">{inside}</a>' if href and inside.strip() else inside
    if node.tag not in INLINE:
        return f"{inside}<br/>" if node.tag in PARAGRAPHS | LISTS else inside
    name = NAMES.get(node.tag, node.tag)
    return f"<{name}>{inside}</{name}>" if inside.strip() else inside


def _inline_of(item) -> str:
    parts = _spaced(item.text) + "".join(_inline(one) + _spaced(one.tail) for one in item)
    return _trimmed(parts)


def _trimmed(markup: str) -> str:
    """No spaces around the breaks of lines, and neither at the ends."""
    return re.sub(r"^(<br/>)+|(<br/>)+$", "", re.sub(r"\s*<br/>\s*", "<br/>", markup.strip()))


def _spaced(text: str | None) -> str:
    return escape(re.sub(r"\s+", " ", text or ""), quote=False)


def _broken(text: str) -> str:
    return "<br/>".join(escape(one, quote=False) for one in text.splitlines())


def bare(blocks) -> list[dict]:
    """Blocks without what an editor adds to them: two texts that read the same are the same."""
    return [{"type": one["type"], "value": _bare(one["value"])} for one in blocks]


def _bare(value):
    return EDITORS_KEY.sub("", value) if isinstance(value, str) else value


def in_short(blocks, longest: int = 120) -> str:
    """The first words of a body."""
    parts = [
        one["value"] if isinstance(one["value"], str) else one["value"].get("text", "")
        for one in blocks
        if isinstance(one["value"], str | dict)
    ]
    text = " ".join(parts)
    return (
        line(parser.fromstring(f"<div>{text}</div>").text_content(), longest)
        if text.strip()
        else ""
    )
