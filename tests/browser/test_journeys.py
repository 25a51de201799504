"""What people come for, done with the keyboard only, and done without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect

from home.demo.people import LOGINS

EMAIL, PASSWORD, _can = LOGINS[-1]
WITHOUT_JAVASCRIPT = pytest.mark.parametrize(
    "context", [{"java_script_enabled": False}], indirect=True, ids=["without JavaScript"]
)
MOST_STOPS = 200

# The element that has the focus: what it is, whether one sees so, and whether one sees it.
HERE = """() => {
    const here = document.activeElement
    if (!here || here === document.body) return null
    if (!here.dataset.stop) here.dataset.stop = String(Math.random())
    const style = getComputedStyle(here), box = here.getBoundingClientRect()
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    return {
        key: here.dataset.stop,
        name: here.outerHTML.slice(0, 120),
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        inView: box.top > -1 && box.left > -1
            && box.bottom < innerHeight + 1 && box.right < innerWidth + 1,
        covered: !(top && (here.contains(top) || top.contains(here))),
    }
}"""
# What one should be able to reach: of a group of radio buttons the group is one stop.
NOT_REACHED = """() => [...document.querySelectorAll(
        "a[href], button, input:not([type=hidden]), select, textarea, summary")]
    .filter(one => one.checkVisibility({visibilityProperty: true}) && one.tabIndex >= 0
        && !one.disabled && one.type !== "radio" && !one.dataset.stop)
    .map(one => one.outerHTML.slice(0, 120))"""


def stops(page: Page) -> list[dict]:
    """Everything the Tab key stops at, from the top of the page to its end."""
    found = []
    while len(found) < MOST_STOPS:
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here is None or here["key"] in {stop["key"] for stop in found}:
            break
        found.append(here)
    return found


def tab_to(page: Page, locator) -> None:
    """Press Tab until this has the focus."""
    for _press in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if locator.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError(f"The Tab key does not reach {locator}.")


def main_menu(page: Page):
    return page.get_by_role("navigation", name="Main", exact=True)


@pytest.mark.parametrize(
    "sample", ["home", "handbook", "library", "event", "contact", "sign in", "search", "display"]
)
def test_tab_reaches_everything_and_one_always_sees_where_one_is(sample, page, addresses):
    page.goto(addresses[f"{sample} (en-gb)"])
    found = stops(page)
    assert "Skip to main content" in found[0]["name"]
    assert [stop["name"] for stop in found if not stop["outlined"]] == []
    assert [stop["name"] for stop in found if stop["covered"] or not stop["inView"]] == []
    assert page.evaluate(NOT_REACHED) == []


def test_the_skip_link_leads_past_the_menu_into_the_page(page):
    page.goto("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.querySelector('main').contains(document.activeElement)")


def test_the_main_menu_is_followed_with_the_keyboard(page):
    page.goto("/")
    link = main_menu(page).get_by_role("link").nth(1)
    address = link.get_attribute("href")
    tab_to(page, link)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{address}")
    expect(main_menu(page).get_by_role("link").nth(1)).to_have_attribute("aria-current", "page")


def test_a_message_is_sent_with_the_keyboard(page):
    page.goto("/contact/")
    for label, text in (("Your name", "Farida"), ("Your e-mail address", "farida@example.org")):
        tab_to(page, page.get_by_label(label))
        page.keyboard.type(text)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    tab_to(page, page.get_by_label("Your message"))
    page.keyboard.type("What did it cost?")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Thank you")


@WITHOUT_JAVASCRIPT
def test_search_finds_a_page(page):
    page.goto("/")
    page.get_by_role("banner").get_by_role("searchbox").fill("assembly")
    page.get_by_role("banner").get_by_role("button", name="Search").click()
    first = page.get_by_role("main").get_by_role("article").get_by_role("link").first
    title = first.inner_text()
    first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(title)


@WITHOUT_JAVASCRIPT
def test_the_contact_form_says_what_is_missing_then_thanks(page):
    page.goto("/contact/")
    page.get_by_label("Your name").fill("Farida")
    page.get_by_role("button", name="Send the message").click()
    problems = page.get_by_role("alert")
    expect(problems).to_contain_text("There is a problem")
    expect(page).to_have_title(re.compile("^Error:"))
    expect(page.get_by_label("Your name")).to_have_value("Farida")
    problems.get_by_role("link", name="Write your message").click()
    expect(page.get_by_label("Your message")).to_be_focused()
    page.get_by_label("Your message").fill("What did it cost?")
    page.get_by_label("Your e-mail address").fill("farida@example.org")
    page.get_by_label("A question about running a process").check()
    page.get_by_role("button", name="Send the message").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Thank you")


@WITHOUT_JAVASCRIPT
def test_a_member_signs_in_and_out(page):
    page.goto("/")
    page.get_by_role("link", name="Sign in").click()
    page.get_by_label("E-mail address").fill(EMAIL)
    page.get_by_label("Password", exact=True).fill("not this one")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_contain_text("not right")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name="Sign out").click()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()


@WITHOUT_JAVASCRIPT
def test_a_reader_chooses_dark_and_it_stays(page):
    page.goto("/display/")
    page.get_by_label("Dark").check()
    page.get_by_role("button", name="Save").click()
    page.goto("/")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    background = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    assert max(int(part) for part in re.findall(r"\d+", background)[:3]) < 80, background


@WITHOUT_JAVASCRIPT
@pytest.mark.parametrize(
    "sample", ["home", "programme", "handbook", "contact", "search", "sign in"]
)
def test_the_language_switch_leads_to_the_twin_and_back(sample, page, addresses, site):
    page.goto(addresses[f"{sample} (en-gb)"])
    page.get_by_role("link", name="Cymraeg").click()
    expect(page).to_have_url(site + addresses[f"{sample} (cy)"])
    expect(page.locator("html")).to_have_attribute("lang", "cy")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(site + addresses[f"{sample} (en-gb)"])
    expect(page.locator("html")).to_have_attribute("lang", "en-GB")
