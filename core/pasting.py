"""What is pasted from Word, Google Docs or a web page, as Markdown: headings, lists, links, emphasis, quotations.
Everything else becomes plain words."""

import re
from collections.abc import Iterator
from itertools import groupby
from textwrap import indent

import nh3
from bs4 import BeautifulSoup, Tag
from markdownify import MarkdownConverter

LARGEST = 500_000  # letters of HTML
DEEPEST = 150  # elements inside each other
HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
BLOCKS = {"p", "div", "ul", "ol", "li", "table", "tr", "td", "th", "blockquote", "pre", *HEADINGS}
TAGS = BLOCKS | {"a", "b", "strong", "i", "em", "span", "br", "hr", "thead", "tbody", "tfoot"}
# What stands inside of these is nobody's words; <del> is what Word's tracked changes took out.
WITHOUT_CONTENT = {"script", "style", "title", "xml", "del", "template", "noscript", "iframe"}
LOOK = {"class", "style", "id"}  # by which Word and Google Docs say what something is

WORD_LEVEL = re.compile(r"mso-list:[^;]*?\blevel(\d)")
WORD_MARK = re.compile(r"^\s*(?:[·•▪§◦–o-]|\(?[0-9a-zA-Z]{1,4}[.)])[\s\u00a0]+")
IGNORED = re.compile(r"mso-list:\s*Ignore", re.IGNORECASE)
NUMBER = re.compile(r"^\W*(?:(\d{1,4})|[a-zA-Z]{1,4})[.)]")
BOLD = re.compile(r"(?:^|;)\s*font-weight:\s*(?:bold|[6-9]00)")
NOT_BOLD = re.compile(r"(?:^|;)\s*font-weight:\s*(?:normal|[1-4]00)")
ITALIC = re.compile(r"(?:^|;)\s*font-style:\s*italic")
STARTS_AS_YEAR = re.compile(r"(?m)^(\d{3,9})([.)])(?=\s)")
MEANS_SOMETHING = re.compile(r"([*`\\]|(?<!\w)_|_(?!\w)|\[(?=[^\]]*\]\())")


def from_html(html: str) -> str:
    """HTML that somebody pasted, as Markdown. Nothing active is in it, and nothing that looks like tags means any.

    Takes at most `LARGEST` letters; what is nested too deeply becomes plain words.
    """
    html = html[:LARGEST].replace("\x00", "")
    cleaned = nh3.clean(
        html,
        tags=TAGS,
        clean_content_tags=WITHOUT_CONTENT,
        attributes={"*": LOOK, "a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    soup = BeautifulSoup(f"<div>{_joined(cleaned)}</div>", "html.parser")
    if _is_too_deep(soup):
        return _tidied(soup.get_text(" ", strip=True))
    # Each step gives elements other names and moves none: that stays quick however many there are.
    for step in (_word_paragraphs, _word_lists, _styles, _links, _tables):
        step(soup)
    return _tidied(_Writer(heading_style="ATX", bullets="-", autolinks=False).convert_soup(soup))


def _is_too_deep(soup: BeautifulSoup) -> bool:
    depths = {id(soup): 0}
    for one in soup.find_all(True):
        depths[id(one)] = depths[id(one.parent)] + 1
        if depths[id(one)] > DEEPEST:
            return True
    return False


def _joined(cleaned: str) -> str:
    """A line's end means nothing in HTML, and a great deal in our Markdown."""
    parts = re.split(r"(<pre.*?</pre>)", cleaned, flags=re.DOTALL)
    for number, part in enumerate(parts):
        kept = part.replace("\n", "<br>") if number % 2 else part
        parts[number] = re.sub(r"\s+", " ", kept)
    return "".join(parts).replace("<pre", "<p").replace("</pre", "</p")


def _tidied(text: str) -> str:
    lines = [line.rstrip() for line in text.replace("\u00a0", " ").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _word_paragraphs(soup: BeautifulSoup) -> None:
    """Word says by a class that a paragraph is a title or a quotation."""
    for paragraph in soup.find_all("p", class_=re.compile("^Mso")):
        names = " ".join(paragraph["class"])
        if "MsoTitle" in names:
            paragraph.name = "h1"
        elif "Quote" in names:
            paragraph.name = "blockquote"


def _word_lists(soup: BeautifulSoup) -> None:
    """Word has no lists: paragraphs with a mark in front, and a style that tells how deep they are."""
    last, depth = None, 0
    for paragraph in soup.find_all("p"):
        level = WORD_LEVEL.search(paragraph.get("style", ""))
        if not level and not _has_mark(paragraph):
            continue
        if last is None or paragraph.find_previous_sibling() is not last:
            depth = 0
        depth = min(max(int(level[1]), 1) if level else 1, depth + 1)
        number = NUMBER.match(_take_mark(paragraph))
        sign = f"{number[1] or 1}." if number else "-"
        paragraph["data-item"] = f"{'   ' * (depth - 1)}{sign} "
        last = paragraph


def _has_mark(paragraph: Tag) -> bool:
    is_item = any("MsoListParagraph" in name for name in paragraph.get("class", []))
    return is_item and bool(WORD_MARK.match(paragraph.get_text()))


def _take_mark(paragraph: Tag) -> str:
    """The mark in front of a paragraph, which is not there afterwards."""
    if ignored := paragraph.find(style=IGNORED):
        mark = ignored.get_text()
        ignored.clear()
        return mark
    found = WORD_MARK.match(paragraph.get_text())
    left = len(found[0]) if found else 0
    for words in list(paragraph.find_all(string=True)):
        taken = min(left, len(words))
        left -= taken
        if taken:
            words.replace_with(str(words)[taken:])
    return found[0] if found else ""


def _styles(soup: BeautifulSoup) -> None:
    """Google Docs says by a style what is bold, and puts a <b> that is none round everything."""
    for one in soup.find_all(["b", "strong", "i", "em", "span"]):
        style = one.get("style", "")
        is_none = one.name in ("b", "strong") and (NOT_BOLD.search(style) or one.find(BLOCKS))
        if is_none or one.find_parent(HEADINGS):
            one.name = "span"
        elif one.name == "span" and BOLD.search(style):
            one.name = "strong"
        elif one.name == "span" and ITALIC.search(style):
            one.name = "em"


def _links(soup: BeautifulSoup) -> None:
    for one in soup.find_all("a"):
        if not re.match(r"(?:https?|mailto):", one.get("href", "")):
            one.name = "span"  # a bookmark in a document of theirs


def _tables(soup: BeautifulSoup) -> None:
    """A table becomes lines; one that only holds a layout goes, and what is in it stays."""
    for table in soup.find_all("table"):
        rows = table.find_all("tr")
        lines = [_row(row) for row in rows]
        if table.find([*HEADINGS, "ul", "ol", "table"]) or len(rows) < 2:
            table.name = "div"
        for one in table.find_all(["thead", "tbody", "tfoot", "tr", "td", "th"]):
            one.name = "div"
        if table.name == "table":
            table.clear()
            table["data-lines"] = "\n".join(filter(None, lines))


def _row(row: Tag) -> str:
    cells = [cell.get_text(" ", strip=True) for cell in row.find_all(["td", "th"])]
    return " | ".join(cells) if any(cells) else ""


class _Writer(MarkdownConverter):
    """Writes Markdown as people do: nothing is escaped that means nothing."""

    def escape(self, text, parent_tags):
        return MEANS_SOMETHING.sub(r"\\\1", text)

    def convert_br(self, el, text, parent_tags):
        return " " if "_inline" in parent_tags else "\n"

    def convert_p(self, el, text, parent_tags):
        if item := el.get("data-item"):
            return f"\n{item}{text.strip()}\n" if text.strip() else ""
        written = super().convert_p(el, text.strip(), parent_tags)
        return STARTS_AS_YEAR.sub(r"\1\\\2", written)

    def convert_a(self, el, text, parent_tags):
        address = re.sub(r"[\s()<>]", lambda found: f"%{ord(found[0]):02X}", el["href"])
        if text.strip() in ("", el["href"]):
            return address if text.strip() else ""
        return super().convert_a(el, text, parent_tags).replace(f"({el['href']})", f"({address})")

    def convert_table(self, el, text, parent_tags):
        return f"\n\n{self.escape(el['data-lines'], parent_tags)}\n\n"

    def convert_blockquote(self, el, text, parent_tags):
        return f"\n{super().convert_blockquote(el, text, parent_tags)}"

    def convert_list(self, el, text, parent_tags):
        if el.parent and el.parent.name in ("ul", "ol"):  # Google Docs puts it beside its item
            return "\n" + indent(text.strip("\n"), "  ") + "\n"
        return super().convert_list(el, text, parent_tags)

    convert_ul = convert_ol = convert_list


# -- What was pasted as plain text ------------------------------------------------------------------

PASTED_ITEM = re.compile(
    r"^[ \t]*(?:(?P<bullet>[•·▪◦‣●○§])[ \t]*|(?P<letter>o|[-–])\t[ \t]*|"
    r"(?P<number>\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)])\t[ \t]*)(?P<words>\S.*)$"
)


def plain_paste(text: str) -> str:
    """Lines that begin with a bullet of Word's ("•", "·", "o" and a tab, "1." and a tab) as lists in Markdown."""
    lines = text.replace("\r\n", "\n").split("\n")
    found = [PASTED_ITEM.match(line) for line in lines]
    if not any(found):
        return text
    written: list[str] = []
    for is_list, group in groupby(zip(lines, found, strict=True), key=lambda one: bool(one[1])):
        pairs = list(group)
        part = [*_items([one for _line, one in pairs])] if is_list else [line for line, _ in pairs]
        if written and written[-1] and part[0]:
            written.append("")  # or the words would be part of the list, or it of them
        written += part
    return "\n".join(written)


def _items(found: list[re.Match]) -> Iterator[str]:
    """Another mark than before is one step deeper; one that was there already leads back to its depth."""
    marks: dict[str, int] = {}  # each with how often it came
    for one in found:
        mark = one["bullet"] or one["letter"] or re.sub(r"\w+", "1", one["number"])
        if mark in marks:
            kept = list(marks).index(mark) + 1
            marks = dict(list(marks.items())[:kept])
        marks[mark] = marks.get(mark, 0) + 1
        sign = f"{marks[mark]}." if one["number"] else "-"
        yield f"{'   ' * (len(marks) - 1)}{sign} {one['words'].rstrip()}"
