"""A member makes a programme of their own: with the keyboard alone, without JavaScript, on a small screen."""

import urllib.error
import urllib.request

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from home.demo.people import LOGINS
from tests.browser.checks import AXE, FINISH, RUN_AXE, SIDEWAYS
from tests.browser.test_journeys import WITHOUT_JAVASCRIPT, tab_to

EVENT = "/events/innovations-in-local-democracy/"
ONE, OTHER = "Evidence that people can use", "Facilitating a table of eight"
PASSWORDS = {email: password for email, password, _can in LOGINS}
NARROW = {"width": 320, "height": 800}


def sign_in(page: Page, email: str) -> None:
    page.goto("/account/login/")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORDS[email])
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("link", name="Sign out")).to_be_visible()


def button(page: Page, does: str, title: str):
    return page.get_by_role("button", name=f"{does} {title}")


def subscribed(address: str) -> list[str]:
    """What a calendar reads there, in words."""
    with urllib.request.urlopen(address) as answer:
        return sorted(str(one["SUMMARY"]) for one in Calendar.from_ical(answer.read()).events)


def test_two_clashing_sessions_are_saved_and_one_removed_with_the_keyboard(page):
    sign_in(page, "editor@example.org")
    page.goto(EVENT)
    for title in (ONE, OTHER):
        tab_to(page, button(page, "Save to my programme", title))
        page.keyboard.press("Enter")
        pressed = button(page, "Saved: remove", title)
        expect(pressed).to_have_attribute("aria-pressed", "true")
        expect(pressed).to_be_focused()
    page.goto(EVENT)
    tab_to(page, page.get_by_role("link", name="My programme (2)"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("My programme")
    expect(page.get_by_text(f"At the same time as “{ONE}”, from 13:30 to 14:30.")).to_be_visible()
    tab_to(page, button(page, "Saved: remove", ONE))
    page.keyboard.press("Space")
    expect(page.get_by_text(f"“{ONE}” is no longer in your programme.")).to_be_visible()
    expect(page.get_by_text("At the same time as")).to_have_count(0)
    tab_to(page, button(page, "Saved: remove", OTHER))
    page.keyboard.press("Enter")
    expect(page.get_by_text("You have saved no session yet.")).to_be_visible()


@WITHOUT_JAVASCRIPT
def test_a_calendar_follows_until_its_address_is_renewed(page):
    sign_in(page, "administrator@example.org")
    page.goto(EVENT)
    button(page, "Save to my programme", ONE).click()
    expect(button(page, "Saved: remove", ONE)).to_be_visible()
    page.goto(f"{EVENT}mine/")
    page.get_by_role("button", name="Make an address for my calendar").click()
    old = page.locator("#feed").inner_text()
    assert subscribed(old) == [ONE]
    button(page, "Saved: remove", ONE).click()
    assert subscribed(old) == ["No longer in my programme"]
    page.get_by_role("button", name="Make a new address").click()
    new = page.locator("#feed").inner_text()
    assert subscribed(new) == []
    with pytest.raises(urllib.error.HTTPError, match="404"):
        subscribed(old)
    page.get_by_role("button", name="End this address").click()
    expect(page.locator("#feed")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wrong_with_the_pages_on_a_small_screen(scheme, page):
    """The officer of the demonstration has saved two sessions that are at the same time."""
    sign_in(page, "officer@example.org")
    page.set_viewport_size(NARROW)
    page.emulate_media(color_scheme=scheme)
    for address in (f"{EVENT}mine/", EVENT, f"{EVENT}getting-councillors-behind-it/"):
        page.goto(address)
        if address.endswith("mine/"):
            expect(page.get_by_text("At the same time as").first).to_be_visible()
            if page.locator("#feed").count() == 0:
                page.get_by_role("button", name="Make an address for my calendar").click()
        page.evaluate(AXE)
        page.evaluate(FINISH)
        assert (page.evaluate(RUN_AXE), page.evaluate(SIDEWAYS)) == ([], 0)
