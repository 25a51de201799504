"""A programme from nothing to its public page: by keyboard alone and without JavaScript, and what visitors read."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from events.models import EventPage
from tests.browser.checks import AXE, FINISH, MODES, RUN_AXE, SIDEWAYS

PLAIN = {"java_script_enabled": False, "viewport": {"width": 1280, "height": 900}}
NARROW = {"width": 320, "height": 800}
OF_THE_DESK = RUN_AXE.replace("axe.run(document,", "axe.run('.event-admin',")


def go(page: Page, to: Locator) -> None:
    """With the Tab key, as far as it is."""
    expect(to).to_be_visible()
    for _step in range(150):
        if to.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{to} cannot be reached with the keyboard")


def field(page: Page, label: str) -> Locator:
    """The field one sees by its label; the admin puts an asterisk behind what is required."""
    words = re.compile(rf"^\s*{re.escape(label)}\s*\*?\s*$")
    return page.get_by_label(words).locator("visible=true").first


def write(page: Page, label: str, text: str) -> None:
    go(page, field(page, label))
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type(text)


def press(page: Page, role: str, name: str) -> None:
    go(page, page.get_by_role(role, name=name, exact=True).first)
    page.keyboard.press("Enter")


def add_place(page: Page, name: str) -> None:
    go(page, page.locator("#places summary"))
    page.keyboard.press("Enter")
    write(page, "What it is called", name)
    page.keyboard.press("Enter")
    expect(page.get_by_text(f"“{name}” is added.")).to_be_visible()


def choose(page: Page, label: str, text: str) -> None:
    go(page, field(page, label))
    page.keyboard.type(text)


def test_a_programme_is_put_together_and_released_by_keyboard_without_javascript(
    organising, browser, site, desk_of
):
    page = organising(**PLAIN)
    page.goto(desk_of("writing-the-question-webinar"))
    add_place(page, "Hall")
    add_place(page, "Attic")
    add_sessions(page)
    see_a_clash_and_mend_it(page)
    release(page, 1, "Invented for a test.")
    press(page, "link", "Move or change “Why we are here”")
    go(page, field(page, "Cancelled"))
    page.keyboard.press("Space")
    press(page, "button", "Keep the changes")
    release(page, 2)
    read_it(
        browser, site, page.get_by_role("link", name="View it", exact=True).get_attribute("href")
    )


def add_sessions(page: Page) -> None:
    """Two, one after the other in the same room; a third has no title yet."""
    write(page, "Title", "Why we are here")
    choose(page, "Room", "Hall")
    press(page, "button", "Add it")
    expect(page.get_by_text("“Why we are here” is added.")).to_be_visible()
    expect(field(page, "Title")).to_be_focused()
    page.keyboard.type("What you asked for")
    press(page, "button", "Add it")
    expect(page.get_by_text("“What you asked for” is added.")).to_be_visible()
    press(page, "button", "Add it")
    expect(page.locator(".event-admin [role=alert]")).to_contain_text("Give it a title.")
    expect(field(page, "Title")).to_be_focused()


def see_a_clash_and_mend_it(page: Page) -> None:
    taken = "“Hall” is taken: “Why we are here” is there from"
    press(page, "link", "Move or change “What you asked for”")
    hour, minute = field(page, "Starts").input_value().split(":")
    earlier = int(hour) * 60 + int(minute) - 15
    go(page, field(page, "Starts"))
    page.keyboard.type(f"{earlier // 60:02}{earlier % 60:02}")
    press(page, "button", "Keep the changes")
    expect(page.get_by_text(taken).first).to_be_visible()
    press(page, "link", "Move or change “What you asked for”")
    go(page, field(page, "Move to a free place"))
    page.keyboard.press("ArrowDown")
    press(page, "button", "Move it there")
    expect(page.get_by_text("“What you asked for” is changed.")).to_be_visible()
    expect(page.get_by_text(taken)).to_have_count(0)


def release(page: Page, number: int, note: str = "") -> None:
    press(page, "link", f"Release version {number}…")
    if note:
        write(page, "A note on it", note)
    press(page, "button", f"Release version {number}")
    expect(page.get_by_text(f"Version {number} is out: everybody sees it now.")).to_be_visible()


def read_it(browser, site, address: str) -> None:
    """A visitor with a small screen, who finds the programme and what changed in it."""
    visitor = browser.new_context(base_url=site, locale="en-GB", viewport=NARROW)
    page = visitor.new_page()
    page.goto(address)
    expect(page.get_by_role("link", name="Why we are here")).to_be_visible()
    page.get_by_role("link", name=re.compile("^Version 2, ")).click()
    newest = page.locator("#version-2")
    expect(newest.get_by_role("listitem")).to_have_text(["Why we are here: Cancelled."])
    expect(page.locator("#version-1")).to_contain_text("Invented for a test.")
    page.evaluate(AXE)
    page.evaluate(FINISH)
    assert page.evaluate(RUN_AXE) == []
    assert page.evaluate(SIDEWAYS) == 0
    visitor.close()


@pytest.fixture
def desk_of(addresses, django_db_blocker):
    """The address of the desk of an event, by its slug."""

    def find(slug: str) -> str:
        with django_db_blocker.unblock():
            event = EventPage.objects.get(slug=slug, locale__language_code="en-gb")
        return f"/admin/events/{event.pk}/programme/"

    return find


@pytest.mark.parametrize("mode", ["light", "dark", "narrow"])
def test_the_desk_of_the_conference_has_no_fault(organising, desk_of, mode):
    page = organising(**MODES[mode])
    for view in ("", "?view=grid", "release/"):
        page.goto(desk_of("innovations-in-local-democracy") + view)
        page.evaluate(AXE)
        page.evaluate(FINISH)
        assert page.evaluate(OF_THE_DESK) == [], view
        assert page.evaluate(SIDEWAYS) == 0, view
