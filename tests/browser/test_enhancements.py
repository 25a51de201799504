"""What JavaScript adds on public pages: suggestions under the search box, and a button that copies."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checks import AXE, FINISH, MODES, RUN_AXE, SAY_FORCED_COLOURS, SIDEWAYS

WITHOUT_JAVASCRIPT = pytest.mark.parametrize(
    "context", [{"java_script_enabled": False}], indirect=True, ids=["without JavaScript"]
)
MAY_COPY = pytest.mark.parametrize(
    "context", [{"permissions": ["clipboard-read", "clipboard-write"]}], indirect=True, ids=["all"]
)
READ_CLIPBOARD = "() => navigator.clipboard.readText()"


def typed(page: Page, letters: str, address="/search/"):
    """The search box with these letters in it, and its suggestions there."""
    page.goto(address)
    box = page.locator("#search-words")
    box.focus()
    page.keyboard.type(letters)
    expect(page.get_by_role("option").first).to_be_visible()
    return box


@pytest.fixture
def said(page) -> list[str]:
    """What the console says."""
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


# -- suggestions -------------------------------------------------------------------------------------


def test_the_arrow_keys_go_through_the_suggestions_and_back_to_what_was_typed(page):
    box = typed(page, "citizens")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("status")).to_contain_text("suggestions")
    options = page.get_by_role("option")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", options.first.get_attribute("id"))
    expect(box).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator("[aria-selected=true]")).to_have_count(0)
    assert box.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    expect(box).to_have_value("citizens")


def test_enter_leads_to_the_chosen_suggestion(page):
    typed(page, "three assemb")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/resources/case-studies/")


def test_enter_without_a_choice_searches_for_the_words(page):
    typed(page, "three assemb")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/search/\?q=three\+assemb"))


def test_a_topic_leads_to_what_there_is_about_it(page):
    typed(page, "town cen")
    page.get_by_role("option", name="Town centres Topic").click()
    page.wait_for_url("**/search/?topic=town-centres#results")


def test_escape_and_leaving_close_the_list_and_keep_the_words(page):
    box = typed(page, "citizens")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("citizens")
    page.keyboard.press("ArrowDown")  # and the arrow opens it again
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_attribute("aria-expanded", "false")


def test_suggestions_are_in_the_language_of_the_page(page):
    typed(page, "cynull", "/cy/search/")
    expect(page.get_by_role("option").first).to_contain_text("Cynulliad")
    expect(page.get_by_role("option").first.locator("span").first).to_have_attribute("lang", "cy")


@pytest.mark.parametrize("mode", MODES)
def test_the_open_list_has_no_fault_in_any_mode(mode, page, said):
    wanted = dict(MODES[mode])
    page.set_viewport_size(wanted.pop("viewport"))
    page.emulate_media(**wanted)
    typed(page, "citizens")
    page.keyboard.press("ArrowDown")
    page.evaluate(AXE)
    page.evaluate(FINISH)
    if mode == "forced":
        page.evaluate(SAY_FORCED_COLOURS)
    assert page.evaluate(RUN_AXE) == []
    assert page.evaluate(SIDEWAYS) == 0
    assert said == []


def test_a_hostile_answer_is_shown_not_run(page, said):
    page.route(
        "**/search/suggest/**",
        lambda route: route.fulfill(
            json={
                "suggestions": [
                    {
                        "what": "<b>x</b>",
                        "label": "<img src=x onerror=alert(1)>",
                        "written_in": "en-GB",
                        "url": "/programme/",
                    }
                ],
                "words": "1 suggestion",
            }
        ),
    )
    typed(page, "anything")
    expect(page.get_by_role("option")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator(".suggestions img, .suggestions b").count() == 0
    assert said == []


def test_where_nothing_answers_the_box_still_searches(page):
    page.route("**/search/suggest/**", lambda route: route.abort())
    page.goto("/search/")
    with page.expect_event("requestfailed"):
        page.locator("#search-words").fill("assembly")
    page.locator("#search-words").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/search/\?q=assembly"))


# -- citing --------------------------------------------------------------------------------------------


@MAY_COPY
def test_the_reference_is_copied_with_one_button(page, addresses, said):
    page.goto(addresses["cite (en-gb)"])
    page.get_by_role("button", name="Copy the reference").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    assert page.evaluate(READ_CLIPBOARD) == page.locator("#reference").inner_text().strip()
    assert said == []


@WITHOUT_JAVASCRIPT
def test_without_javascript_there_is_no_button_and_everything_else(page, addresses):
    page.goto(addresses["cite (en-gb)"])
    expect(page.get_by_role("button", name="Copy the reference")).to_be_hidden()
    expect(page.locator("#reference")).to_contain_text("p. 34")
    page.get_by_label("Page, if you refer to one").fill("7")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("#reference")).to_contain_text("p. 7")
    expect(page.get_by_role("link", name="Download as RIS")).to_have_attribute(
        "href", re.compile(r"cite\.ris\?page=7$")
    )


def test_the_way_from_an_item_to_its_file_for_a_reference_manager(page, addresses):
    page.goto(addresses["resource (en-gb)"])
    page.get_by_role("link", name="Copy it, cite a page").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download as BibTeX").click()
    assert download.value.suggested_filename.endswith(".bib")


def test_what_an_item_says_of_itself_is_no_script_to_the_policy(page, addresses, said):
    answer = page.goto(addresses["resource (en-gb)"])
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert page.locator("script[type='application/ld+json']").count() == 1
    assert said == []
