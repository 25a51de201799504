"""From the page about joining to the directory: in both languages, with and without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checks import AXE, FINISH, RUN_AXE, SIDEWAYS

LANGUAGES = {"English": "", "Welsh": "/cy"}
NARROW, WIDE = {"width": 320, "height": 800}, {"width": 1280, "height": 900}


@pytest.fixture
def newest_code(site, tmp_path_factory):
    """The six digits of the newest mail to an address."""
    folder = tmp_path_factory.getbasetemp()

    def find(email: str) -> str:
        files = sorted(folder.glob("served*/mail/*"), key=lambda file: file.stat().st_mtime_ns)
        mails = [file.read_text() for file in files]
        mine = [text for text in mails if f"To: {email}" in text]
        return re.search(r"^Subject: (\d{6})", mine[-1], re.MULTILINE)[1]

    return find


def send(page: Page) -> None:
    page.locator("main form[method=post] button.button").first.click()


def arriving(page: Page, prefix: str, look):
    def arrive(step: str) -> None:
        expect(page).to_have_url(re.compile(f"{prefix}/{step}/"))
        look()

    return arrive


def walk(page: Page, prefix: str, email: str, newest_code, look=lambda: None) -> None:
    """All of the way to membership; `look` is called on every page of it."""
    arrive = arriving(page, prefix, look)

    page.goto(f"{prefix}/join/")
    arrive("join")
    page.locator("main .start a.button").click()
    arrive("join/email")
    page.locator("input[name=email]").fill(email)
    send(page)
    arrive("account/login/code/confirm")
    page.locator("input[name=code]").fill(newest_code(email))
    send(page)
    arrive("join/organisation")
    expect(page.locator("input[value=DUD]")).to_be_checked()
    send(page)
    arrive("join/about")
    page.locator("input[name=name]").fill("Sam Invented")
    page.locator("input[name=topics]").first.check()
    send(page)
    arrive("join/visibility")
    page.locator("input[name=seen_by][value=organisation]").check()
    send(page)
    arrive("join/check")
    expect(page.locator("main dl")).to_contain_text("Sam Invented")
    send(page)
    arrive("join/done")
    expect(page.locator("main a[href$='/account/profile/']")).to_be_visible()
    expect(page.locator("main a[href$='/network/members/']")).to_be_visible()


def find_somebody(page: Page, prefix: str, look=lambda: None) -> None:
    """From the last page of joining to somebody who can help, and a message to them."""
    arrive = arriving(page, prefix, look)
    page.locator("main a[href$='/network/members/']").first.click()
    arrive("network/members")
    page.locator("main input[name=help]").fill("venue")
    page.locator("main form.people-finder button").first.click()
    expect(page.locator("main article h3 a")).to_have_text(["Farida Invented"])
    look()
    page.locator("main article h3 a").click()
    arrive("network/members/[^/?]+")
    page.locator("main a[href$='/message/']").click()
    arrive("network/members/[^/]+/message")
    page.locator("textarea[name=words]").fill("Which venue did you choose, and why?")
    send(page)
    expect(page.locator(".notice--success")).to_be_visible()
    look()
    for address in ("account/profile", "account/profile/experience", "account/data"):
        page.goto(f"{prefix}/{address}/")
        arrive(address)


@pytest.mark.parametrize(
    "context", [{"java_script_enabled": False}], indirect=True, ids=["without JavaScript"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_newcomer_joins_and_finds_somebody_without_javascript(language, page, newest_code):
    email = f"without.{language.lower()}@dudley.gov.uk"
    walk(page, LANGUAGES[language], email, newest_code)
    find_somebody(page, LANGUAGES[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_from_joining_to_the_directory_has_no_fault_wide_and_narrow(
    language, page, newest_code
):
    """WCAG 2.2 AA by axe, a silent console, no sideways scroll."""
    found = []
    page.on("console", lambda message: found.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: found.append(f"script: {error}"))

    def look() -> None:
        page.evaluate(AXE)
        for size in (NARROW, WIDE):
            page.set_viewport_size(size)
            page.evaluate(FINISH)
            faults = page.evaluate(RUN_AXE)
            wider = page.evaluate(SIDEWAYS)
            faults += [f"scrolls sideways by {wider} px"] if wider else []
            found.extend(f"{page.url}: {fault}" for fault in faults)

    email = f"with.{language.lower()}@dudley.gov.uk"
    walk(page, LANGUAGES[language], email, newest_code, look)
    find_somebody(page, LANGUAGES[language], look)
    assert found == []


def test_whose_organisation_is_not_found_at_once_searches_and_waits(page, newest_code):
    """Back works on each page, and what was answered is there again."""
    email = "somebody.invented@gmail.com"
    page.goto("/join/email/")
    page.get_by_role("textbox", name="Your work e-mail address").fill(email)
    page.get_by_role("button", name="Send me a code").click()
    page.get_by_role("link", name="Back").click()
    expect(page.get_by_role("textbox", name="Your work e-mail address")).to_have_value(email)
    page.get_by_role("button", name="Send me a code").click()
    page.get_by_label("Code from the e-mail").fill(newest_code(email))
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("Find your organisation").fill("mendip")
    page.get_by_role("main").get_by_role("button", name="Search").click()
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("alert")).to_be_focused()
    page.get_by_role("link", name="Choose for whom you work").click()
    expect(page.get_by_label("Somerset Council")).to_be_focused()
    page.get_by_label("Somerset Council").check()
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("Your name").fill("Sam Invented")
    page.get_by_role("link", name="Back").click()
    expect(page.get_by_label("Somerset Council")).to_be_checked()
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("Your name").fill("Sam Invented")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("link", name="Change your role").click()
    page.get_by_label("Your role").fill("Officer")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("main")).to_contain_text("Officer")
    page.get_by_role("button", name="Send my application").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("An organiser will check")
