"""An officer with ten minutes posts what their council did: by keyboard, without JavaScript, on a telephone."""

import re
import time

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_journeys import WITHOUT_JAVASCRIPT, tab_to
from tests.browser.test_notes_journey import (
    FARIDA,
    WITH_AND_WITHOUT,
    come_back,
    faults,
    sign_in,
    two,
)

__all__ = ["two"]  # two members in two browsers

NARROW = pytest.mark.parametrize(
    "context", [{"viewport": {"width": 320, "height": 800}}], indirect=True, ids=["narrow"]
)


@pytest.fixture
def farida(page) -> Page:
    page.goto("/account/login/")
    sign_in(page, FARIDA)
    return page


def begin(page: Page, title: str) -> str:
    """An entry with this title; its address."""
    page.goto("/practice/new/")
    page.get_by_label("Title").fill(title)
    page.get_by_label("Summary").fill("Forty people met for four days.")
    page.get_by_label("Citizens’ assembly").check()
    page.get_by_label("Year").fill("2024")
    page.get_by_role("button", name="Save as a draft").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    return page.url


def save(page: Page) -> None:
    page.get_by_role("button", name="Save", exact=True).click()


class Keys:
    """Counts what somebody presses who has the keyboard only."""

    def __init__(self, page: Page):
        self.page, self.pressed, self.typed = page, 0, 0

    def to(self, locator) -> None:
        for _press in range(60):
            if locator.evaluate("one => one === document.activeElement"):
                return
            self.press("Tab")
        raise AssertionError(f"The Tab key does not reach {locator}.")

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.pressed += 1

    def type(self, words: str) -> None:
        self.page.keyboard.type(words)
        self.typed += len(words)


def test_the_short_form_and_two_sections_with_the_keyboard_alone(farida, record_property):
    page, keys, began = farida, Keys(farida), time.monotonic()
    page.goto("/practice/mine/")
    keys.to(page.get_by_role("link", name="Post your practice"))
    keys.press("Enter")
    page.wait_for_url("**/practice/new/")
    keys.to(page.get_by_label("Title"))
    keys.type("Panel by keyboard")
    keys.to(page.get_by_label("Summary"))
    keys.type("Forty people from all over the borough met for four days.")
    keys.to(page.get_by_label("Citizens’ panel"))
    keys.press("Space")
    keys.to(page.get_by_label("Town centres"))
    keys.press("Space")
    keys.to(page.get_by_label("Year"))
    keys.type("2024")
    keys.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Panel by keyboard")
    took = {"presses": keys.pressed, "letters": keys.typed, "seconds": time.monotonic() - began}
    print(took)
    record_property("short form", took)
    tab_to(page, page.get_by_role("link", name="Question put to the public"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/sections/question/#id_question")
    tab_to(page, page.get_by_role("textbox", name="What could change as a result"))
    page.keyboard.type("The plan of the council")
    tab_to(page, page.get_by_role("button", name="Save", exact=True))
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("“The question” is saved.")
    tab_to(page, page.get_by_role("link", name="Who took part"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_label("People selected"))
    page.keyboard.type("40")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("“Who took part” is saved.")


@WITHOUT_JAVASCRIPT
def test_the_short_form_and_two_sections_without_javascript(farida):
    there = begin(farida, "Panel without JavaScript")
    farida.goto(f"{there}sections/people/")
    farida.get_by_label("People selected").fill("40")
    farida.get_by_label("People who completed it").fill("41")
    farida.get_by_label("Support to take part").fill("Not lost")
    save(farida)
    expect(farida.get_by_role("alert")).to_contain_text("More people cannot complete it")
    expect(farida.get_by_label("Support to take part")).to_have_value("Not lost")
    farida.get_by_label("People who completed it").fill("38")
    save(farida)
    farida.goto(f"{there}sections/running/")
    farida.get_by_label("First day").fill("2 November 2019")
    save(farida)
    expect(farida.get_by_role("status").first).to_contain_text("“How it ran” is saved.")
    farida.get_by_role("link", name="Preview it as others will see it").click()
    expect(farida.locator("body")).to_contain_text("Preview: not public.")


@NARROW
def test_every_page_of_posting_has_no_fault_wide_and_narrow_light_and_dark(farida):
    said: list[str] = []
    farida.on("pageerror", lambda error: said.append(str(error)))
    farida.goto("/practice/new/")
    farida.get_by_role("button", name="Save as a draft").click()
    expect(farida.get_by_role("alert")).to_contain_text("Write a title")
    found = faults(farida)
    there = begin(farida, "Panel on a telephone")
    found += faults(farida)
    sections = [f"{there}sections/{one}/" for one in ("basics", "question", "people", "running")]
    for address in (*sections, f"{there}preview/", "/practice/mine/", "/cy/practice/new/"):
        farida.goto(address)
        found += faults(farida)
    assert found + said == []


def test_a_summary_says_how_many_characters_are_left(farida):
    farida.goto("/practice/new/")
    farida.get_by_label("Summary").fill("x" * 270)
    expect(farida.locator("main")).to_contain_text("Characters left: 10")
    farida.get_by_label("Summary").fill("x" * 283)
    expect(farida.locator("main")).to_contain_text("Characters too many: 3")


def test_a_draft_of_a_section_is_kept_and_offered_when_one_comes_back(farida):
    there = f"{begin(farida, 'Panel with drafts')}sections/people/"

    def often(route):
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace('every="20"', 'every="0.2"'))

    quickly = re.compile(r"/sections/people/$")
    farida.route(quickly, often)
    farida.goto(there)
    farida.get_by_label("People selected").fill("about for")
    expect(farida.locator("[data-status]")).to_have_text(re.compile(r"Draft saved \d\d:\d\d"))
    farida.unroute(quickly)
    farida.get_by_label("How people were recruited").select_option("open")
    farida.goto("/")  # leaving keeps the rest
    come_back(farida, there, lambda page: page.get_by_label("How people were recruited"), "open")
    expect(farida.locator("main")).to_contain_text("This is your draft of")
    expect(farida.get_by_label("People selected")).to_have_value("about for")


def test_a_lost_network_loses_nothing_and_only_then_leaving_is_warned_of(farida):
    farida.goto(f"{begin(farida, 'Panel without a network')}sections/question/")
    asked: list[str] = []
    farida.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    box = farida.get_by_role("textbox", name="What could change as a result")
    box.click()
    farida.keyboard.type("Not lost")
    farida.context.set_offline(True)
    save(farida)
    expect(farida.locator("[data-status]")).to_contain_text("There is no connection.")
    farida.close(run_before_unload=True)
    expect(box).to_have_value("Not lost")
    farida.wait_for_timeout(500)
    assert asked == ["beforeunload"]
    farida.context.set_offline(False)
    save(farida)
    expect(farida.get_by_role("status").first).to_contain_text("“The question” is saved.")


@WITH_AND_WITHOUT
def test_a_session_that_ended_loses_nothing_and_the_next_try_goes_through(two):
    page = two[0]
    page.goto(f"{begin(page, 'Panel after a long lunch')}sections/question/")
    page.get_by_role("textbox", name="What could change as a result").fill("Not lost")
    page.context.clear_cookies()
    save(page)
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Sign in (opens in a new tab)").click()
    sign_in(opened.value, FARIDA)
    again = page.get_by_role("button", name=re.compile("^(Save|Send it again)$"))
    again.click()
    expect(page.get_by_role("status").first).to_contain_text("“The question” is saved.")


@WITH_AND_WITHOUT
def test_two_windows_that_do_not_fit_are_decided(two):
    page = two[0]
    there = f"{begin(page, 'Panel in two windows')}sections/people/"
    other = page.context.new_page()
    for one in (page, other):
        one.goto(there)
    for one, words in ((page, "100"), (other, "200")):
        one.get_by_label("Invitations sent").fill(words)
        save(one)
        if one is page:
            expect(one.get_by_role("status").first).to_contain_text("“Who took part” is saved.")
    expect(other.get_by_role("heading", level=1)).to_contain_text("What you wrote is kept")
    assert faults(other) == []
    other.goto(there)  # the window was closed
    expect(other.get_by_label("Invitations sent")).to_have_value("200")
    save(other)
    other.get_by_role("button", name="Leave these as the entry says now").click()
    expect(other.get_by_role("status").first).to_contain_text(
        "There was nothing to save", ignore_case=True
    )
