"""The one editor of the house: what is pasted becomes Markdown, and nothing in it runs."""

import re
from pathlib import Path

import html5lib
import pytest

from accounts.models import Standing
from core.forms import Editor
from core.markdown import as_html
from core.pasting import LARGEST, from_html, plain_paste
from tests.factories import UserFactory
from tests.hostile import SOURCES

SAMPLES = Path(__file__).parent / "pasted"
PASTE = "/practice/text/paste/"
SAFE = {
    *("html", "head", "body", "p", "br", "strong", "em", "a", "ul", "ol", "li", "blockquote"),
    *("code", "pre", "hr", "h3", "h4", "h5", "h6"),
}
SCHEME = re.compile(r"[\x00-\x20]*[a-z][a-z0-9+.\x00-\x20-]*:", re.IGNORECASE)
HARMLESS = re.compile(r"(https?|mailto):")


def active(html: str) -> list[str]:
    """Whatever a browser could run of it, or be sent to, besides ordinary links."""
    found = []
    for one in html5lib.parse(html, namespaceHTMLElements=False).iter():
        if not isinstance(one.tag, str) or one.tag not in SAFE:
            found.append(str(one.tag))
        for name, value in one.attrib.items():
            leads = name == "href" and (HARMLESS.match(value) or not SCHEME.match(value))
            ordinary = name == "rel" or leads
            found += [] if ordinary else [f"{name}={value}"]
    return found


@pytest.mark.parametrize("sample", ["word", "google-docs"])
def test_what_is_pasted_keeps_headings_lists_links_and_bold(sample):
    html = (SAMPLES / f"{sample}.html").read_text(encoding="utf-8")
    assert from_html(html) == (SAMPLES / f"{sample}.md").read_text(encoding="utf-8").strip()


@pytest.mark.parametrize("sample", ["word", "google-docs"])
def test_what_was_pasted_is_shown_with_its_lists_inside_each_other(sample):
    text = (SAMPLES / f"{sample}.md").read_text(encoding="utf-8")
    shown = html5lib.parse(as_html(text), namespaceHTMLElements=False)
    assert [len(shown.findall(f".//{path}")) for path in ("li/ul/li", "ol/li")] == [
        {"word": 2, "google-docs": 1}[sample],
        2,
    ]


@pytest.mark.parametrize("source", SOURCES)
def test_nothing_hostile_comes_out_of_what_is_pasted(source):
    found = {
        text[:200]: (wrong, text == pasted)
        for text in SOURCES[source]()
        for pasted in (text, f"<p>{text}</p>", f'<a href="{text}">{text}</a>')
        if (wrong := active(as_html(from_html(pasted))))
    }
    assert found == {}


@pytest.mark.parametrize("source", SOURCES)
def test_nothing_hostile_comes_out_of_what_is_typed(source):
    found = {
        t[:200]: wrong for t in SOURCES[source]() if (wrong := active(as_html(plain_paste(t))))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One<script>alert(1)</script><style>p {}</style></p>", "One"),
        ("<p onclick='alert(1)' style='color: red'>One</p>", "One"),
        ("<a href='javascript:alert(1)'>One</a>", "One"),
        ("<a href='//example.org'>One</a>", "One"),
        ("<a href='https://example.org/a(b)'>One</a>", "[One](https://example.org/a%28b%29)"),
        ("<a href='https://example.org'>https://example.org</a>", "https://example.org"),
        ("<p>A<img src=x onerror=alert(1)>B</p>", "AB"),
        ("<p>&lt;script&gt; and 2 * 3 * 4</p>", "<script> and 2 \\* 3 \\* 4"),
        ("<p>1986. That was the year.</p>", "1986\\. That was the year."),
        ("<p>One\n line,<br>two</p>", "One line,\ntwo"),
        ("<pre>one\ntwo</pre>", "one\ntwo"),
        ("<h2><b>Bold</b> heading</h2>", "## Bold heading"),
        ("<blockquote><p>Said</p></blockquote>", "> Said"),
        ("<table><tr><td><h2>Layout</h2><p>Words</p></td></tr></table>", "## Layout\n\nWords"),
        ("<p>Old <del>gone</del></p>", "Old"),
        ("", ""),
        ("\x00", ""),
    ],
)
def test_what_becomes_of_it(html, text):
    assert from_html(html) == text


def test_what_is_nested_without_end_becomes_plain_words():
    assert from_html("<b>" * 50_000 + "deep") == "deep"


@pytest.mark.parametrize(
    ("pasted", "text"),
    [
        ("•\tOne\n•\tTwo", "- One\n- Two"),
        ("· One", "- One"),
        ("Before\n•\tOne\nAfter", "Before\n\n- One\n\nAfter"),
        ("•\tOne\no\tdeeper\n▪\tdeepest\n•\tTwo", "- One\n   - deeper\n      - deepest\n- Two"),
        ("1.\tOne\n2.\tTwo\na)\tdeeper\n3.\tThree", "1. One\n2. Two\n   1. deeper\n3. Three"),
        ("•\tOne\r\n•\tTwo\r\n", "- One\n- Two\n"),
        ("- a list already\n1. and one", "- a list already\n1. and one"),
        ("o dear", "o dear"),
        ("•", "•"),
        ("", ""),
    ],
)
def test_lists_of_word_survive_without_javascript(pasted, text):
    assert Editor(5).value_from_datadict({"text": pasted}, {}, "text") == text
    assert plain_paste(text) == text


def test_the_buttons_are_there_only_with_javascript():
    html = Editor(5).render("text", "<b>", attrs={"id": "id_text"})
    page = html5lib.parse(html, namespaceHTMLElements=False)
    bar = page.find(".//*[@role='toolbar']")
    assert "hidden" in bar.attrib
    assert bar.attrib["aria-controls"] == "id_text"
    buttons = ["".join(one.itertext()).strip() for one in bar.findall("button")]
    assert buttons == ["Heading", "Bold", "List", "Numbered list", "Quote", "Link", "How it looks"]
    assert page.find(".//textarea").text.strip() == "<b>"


def test_a_member_gets_markdown_back(client, db):
    client.force_login(UserFactory())
    answer = client.post(PASTE, {"html": "<h2>Ŵyl</h2><p>Words</p>"})
    assert (answer.status_code, answer.content.decode()) == (200, "## Ŵyl\n\nWords")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"


def test_nobody_else_does(client, db):
    assert client.post(PASTE, {"html": "<p>Words</p>"}).status_code == 403
    client.force_login(UserFactory(standing=Standing.WAITING))
    assert client.post(PASTE, {"html": "<p>Words</p>"}).status_code == 403


def test_too_much_is_refused_and_another_site_cannot_ask(client, db):
    member = UserFactory()
    client.force_login(member)
    assert client.post(PASTE, {"html": "a" * (LARGEST + 1)}).status_code == 413
    assert client.get(PASTE).status_code == 405
    strict = type(client)(enforce_csrf_checks=True)
    strict.force_login(member)
    assert strict.post(PASTE, {"html": "<p>Words</p>"}).status_code == 403
