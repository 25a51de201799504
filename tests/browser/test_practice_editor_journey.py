"""The one editor of the house, as it stands in the notes of a session: by keyboard, and with what is pasted."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checks import AXE, FINISH, MODES, RUN_AXE, SIDEWAYS
from tests.browser.signing_in import sign_in

PLACE = "/events/innovations-in-local-democracy/plan-your-own/notes/links/"
SAMPLES = Path(__file__).parent.parent / "pasted"
SELECT = """([box, text, from, to]) => {
    box.value = text; box.focus(); box.setSelectionRange(from, to) }"""
PASTE = """([box, html, plain]) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    clipboardData.setData('text/plain', plain)
    box.focus()
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })) }"""


@pytest.fixture
def box(context):
    page = context.new_page()
    sign_in(page, "officer@example.org")
    page.goto(PLACE)
    found = page.locator("textarea")
    found.fill("")
    return found


def paste(box, html: str, plain: str) -> None:
    box.page.evaluate(PASTE, [box.element_handle(), html, plain])


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_the_buttons_are_reached_and_used_with_the_keyboard(box):
    page = box.page
    buttons = page.get_by_role("toolbar", name="Formats").get_by_role("button")
    box.fill("Words")
    box.press("Control+a")
    press(page, "Shift+Tab")
    expect(buttons.nth(0)).to_be_focused()
    press(page, "ArrowRight")
    expect(buttons.nth(1)).to_be_focused()
    press(page, "End", "ArrowRight", "ArrowLeft", "Home", "ArrowRight", "Enter")
    expect(box).to_have_value("**Words**")
    expect(box).to_be_focused()
    press(page, "Control+z")
    expect(box).to_have_value("Words")
    press(page, "Shift+Tab")
    expect(buttons.nth(1)).to_be_focused()  # one stop for the Tab key: where one was last
    press(page, "Shift+Tab")
    expect(buttons.nth(0)).not_to_be_focused()
    box.press("Control+a")
    box.press("Control+b")
    expect(box).to_have_value("**Words**")
    box.press("Control+b")
    expect(box).to_have_value("Words")


@pytest.mark.parametrize(
    ("button", "text", "chosen", "made", "again"),
    [
        ("Heading", "One\nTwo", (0, 0), "## One\nTwo", "One\nTwo"),
        ("Heading", "- One", (1, 3), "## One", "One"),
        ("List", "One\nTwo", (1, 5), "- One\n- Two", "One\nTwo"),
        ("List", "", (0, 0), "- ", None),
        ("List", "One\nTwo", (0, 1), "- One\n\nTwo", None),
        ("Numbered list", "One\n\nTwo", (0, 8), "1. One\n\n2. Two", "One\n\nTwo"),
        ("Numbered list", "- One\n- Two", (0, 11), "1. One\n2. Two", None),
        ("Quote", "One", (3, 3), "> One", "One"),
        ("Bold", "One two", (4, 7), "One **two**", "One two"),
        ("Bold", "One two", (3, 7), "One **two**", "One two"),
        ("Bold", "- One\n- Two", (0, 11), "- **One**\n- **Two**", None),
        ("Bold", "", (0, 0), "**text**", None),
        ("Link", "See this", (4, 8), "See [this](https://)", None),
        ("Link", "https://example.org", (0, 19), "[text](https://example.org)", None),
    ],
)
def test_what_each_button_does_and_undoes(box, button, text, chosen, made, again):
    page = box.page
    do = page.get_by_role("button", name=button, exact=True)
    page.evaluate(SELECT, [box.element_handle(), text, *chosen])
    do.click()
    expect(box).to_have_value(made)
    if again is not None:
        do.click()
        expect(box).to_have_value(again)


def test_what_word_puts_on_the_clipboard_becomes_markdown_and_can_be_undone(box):
    html = (SAMPLES / "word.html").read_text(encoding="utf-8")
    made = (SAMPLES / "word.md").read_text(encoding="utf-8").strip()
    box.fill("Before.\n\n")
    paste(box, html, "What we learned\r\nInviting people")
    expect(box).to_have_value(f"Before.\n\n{made}")
    expect(box.page.locator("[data-said]")).to_contain_text("Pasted with its headings")
    box.press("Control+z")
    expect(box).to_have_value("Before.\n\nWhat we learned\nInviting people")


def test_hostile_html_runs_nothing_and_leaves_plain_words(box):
    said = []
    box.page.on("dialog", lambda dialog: said.append(dialog.message))
    box.page.on("console", lambda message: said.append(message.text))
    html = """<p onclick="alert(1)">Good <b>words</b></p><script>alert(1)</script>
        <img src="/nowhere.png" onerror="alert(1)"><a href="javascript:alert(1)">here</a>"""
    paste(box, html, "Good words here")
    expect(box).to_have_value("Good **words**\n\nhere")
    assert said == []


def test_when_the_server_cannot_be_reached_the_plain_text_stays(box, context):
    context.set_offline(True)
    paste(box, "<h2>Good</h2>", "Good\r\nwords")
    expect(box).to_have_value("Good\nwords")
    context.set_offline(False)


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_javascript_there_are_no_buttons_that_do_nothing(box):
    expect(box).to_be_visible()
    expect(box.page.get_by_role("toolbar")).to_have_count(0)


def test_axe_finds_no_fault_in_any_mode(box):
    page, found = box.page, []
    page.evaluate(AXE)
    for name, mode in MODES.items():
        wanted = dict(mode)
        page.set_viewport_size(wanted.pop("viewport"))
        page.emulate_media(**wanted)
        page.evaluate(FINISH)
        if name != "forced":  # in forced colours axe reads colours that are not painted
            found += page.evaluate(RUN_AXE)
        assert page.evaluate(SIDEWAYS) <= 0
    assert found == []


def test_how_a_text_looks_is_shown_below_it_and_hidden_again(box):
    look = box.page.get_by_role("button", name="How it looks")
    below = box.page.get_by_role("region", name="How it looks")
    box.fill("**Forty** people")
    look.click()
    expect(below.locator("strong")).to_have_text("Forty")
    expect(look).to_have_attribute("aria-expanded", "true")
    look.click()
    expect(below).to_have_count(0)
    box.fill("")
    look.click()
    expect(below).to_have_text("There is nothing to show yet.")
