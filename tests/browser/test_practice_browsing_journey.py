"""Comparing what councils did, and sending the comparison: with the keyboard, on a phone, without JavaScript."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checks import Visit
from tests.browser.hands import about
from tests.browser.test_journeys import WITHOUT_JAVASCRIPT, tab_to

PHONE = {"viewport": {"width": 320, "height": 800}, "java_script_enabled": False}


def titles(page: Page) -> list[str]:
    return page.locator("tbody .sheet__title a").all_text_contents()


def compare_the_first_two(page: Page) -> list[str]:
    """Sort by cost, tick two, compare; returns their titles."""
    page.goto("/practice/")
    page.get_by_role("columnheader", name="Cost").get_by_role("link").click()
    expect(page.get_by_role("columnheader", name="Cost")).to_have_attribute(
        "aria-sort", "descending"
    )
    chosen = titles(page)[:2]
    for number in range(2):
        page.get_by_role("checkbox").nth(number).check()
    page.get_by_role("button", name="Compare the ticked entries").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Compare entries")
    return chosen


@pytest.mark.parametrize(
    "context", [{"java_script_enabled": False}, PHONE], indirect=True, ids=["wide", "phone"]
)
def test_two_entries_are_compared_one_is_added_and_one_taken_out(page):
    chosen = compare_the_first_two(page)
    heads = page.locator(".compare thead th > a:first-child")
    expect(heads).to_have_text(chosen)
    page.get_by_label("Words in the title, or a council").fill("a")
    page.locator(".compare-add").get_by_role("button", name="Search").click()
    page.locator(".compare-offered a").first.click()
    expect(heads).to_have_count(3)
    page.get_by_role("link", name=about("Take out", chosen[0])).click()
    expect(heads).to_have_count(2)
    with page.expect_download() as download:
        page.get_by_role("link", name="This table for a spreadsheet (CSV)").click()
    assert download.value.suggested_filename == "comparison.csv"


@WITHOUT_JAVASCRIPT
def test_a_filter_is_chosen_and_taken_away_with_the_keyboard(page):
    page.goto("/practice/")
    before = titles(page)
    tab_to(page, page.get_by_label("Words in the title, or a council"))
    page.keyboard.type("xylophone")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="0 entries")).to_be_visible()
    tab_to(page, page.get_by_role("link", name="Remove filter: “xylophone”"))
    page.keyboard.press("Enter")
    expect(page.locator("tbody .sheet__title a")).to_have_text(before)


def test_the_comparison_is_right_in_every_mode(page):
    compare_the_first_two(page)
    assert Visit(page).faults(page.url) == []
