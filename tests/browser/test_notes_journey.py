"""Two people write one section at once; a draft comes back; nothing is lost when the network or the sign-in is."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from home.demo.people import LOGINS
from tests.browser.checks import AXE, FINISH, MODES, RUN_AXE, SIDEWAYS
from tests.browser.test_journeys import tab_to

EVENT = "/events/innovations-in-local-democracy"
SECRETS = {email: secret for email, secret, _can in LOGINS}
FARIDA, ED = "officer@example.org", "editor@example.org"


def signed_in(context: BrowserContext, email: str) -> Page:
    page = context.new_page()
    page.goto("/account/login/")
    sign_in(page, email)
    return page


def sign_in(page: Page, email: str) -> None:
    page.locator("main input[name=login]").fill(email)
    page.locator("main input[name=password]").fill(SECRETS[email])
    page.locator("main input[name=password]").press("Enter")
    expect(page.locator("main input[name=password]")).to_have_count(0)


@pytest.fixture
def two(browser, site, request):
    """Two members in two browsers."""
    options = getattr(request, "param", {})
    contexts = [browser.new_context(base_url=site, locale="en-GB", **options) for _one in "ab"]
    for one in contexts:
        one.set_default_timeout(10_000)
    yield [signed_in(one, email) for one, email in zip(contexts, (FARIDA, ED), strict=True)]
    for one in contexts:
        one.close()


def section(session: str, kind="discussion") -> str:
    return f"{EVENT}/{session}/notes/{kind}/"


def begin(page: Page, session: str, text: str, kind="discussion") -> None:
    page.goto(section(session, kind))
    page.locator("textarea").fill(text)
    save(page)
    expect(page.get_by_role("status").first).to_contain_text("Your text is saved.")


def save(page: Page) -> None:
    page.get_by_role("button", name="Save", exact=True).click()


def come_back(page: Page, address: str, field, value: str) -> None:
    """Go where one wrote before, until the words sent on leaving are there: browsers send them when they have time."""
    for _try in range(40):
        page.goto(address)
        if field(page).input_value() == value:
            return
        page.wait_for_timeout(
            250
        )  # for the browser and the server, which tell nobody when they are done
    expect(field(page)).to_have_value(value)


WITH_AND_WITHOUT = pytest.mark.parametrize(
    "two",
    [{}, {"java_script_enabled": False}],
    indirect=True,
    ids=["with JavaScript", "without JavaScript"],
)


@WITH_AND_WITHOUT
def test_two_at_once_in_two_places_are_both_in_it(two, request):
    kind = "links" if "without" in request.node.name else "discussion"
    farida, ed = two
    begin(farida, "write-your-question", "Beginning.\n\nEnd.", kind)
    for page in two:
        page.goto(section("write-your-question", kind))
    farida.locator("textarea").fill("Beginning, by Farida.\n\nEnd.")
    ed.locator("textarea").fill("Beginning.\n\nEnd, by Ed.")
    save(farida)
    expect(farida.get_by_role("status").first).to_contain_text("Your text is saved.")
    save(ed)
    expect(ed.get_by_role("status").first).to_contain_text(
        "Farida Invented changed this too; both are in."
    )
    part = ed.get_by_role("region", name="Links" if kind == "links" else "Discussion")
    expect(part).to_contain_text("Beginning, by Farida.")
    expect(part).to_contain_text("End, by Ed.")


@WITH_AND_WITHOUT
def test_two_at_once_in_one_place_see_both_texts_and_decide(two, request):
    kind = "links" if "without" in request.node.name else "discussion"
    farida, ed = two
    begin(farida, "facilitating-a-table", "We meet at five.", kind)
    for page in two:
        page.goto(section("facilitating-a-table", kind))
    farida.locator("textarea").fill("We meet at six.")
    ed.locator("textarea").fill("We meet at four.")
    save(farida)
    expect(farida.get_by_role("status").first).to_contain_text("Your text is saved.")
    save(ed)
    expect(ed.get_by_role("heading", level=1)).to_contain_text("Your text is kept")
    expect(ed.get_by_role("region", name="What the section says now")).to_contain_text("at six")
    expect(ed.get_by_role("region", name="What you wrote")).to_contain_text("at four")
    expect(ed.locator("textarea")).to_have_value("We meet at four.")
    ed.goto(f"{EVENT}/facilitating-a-table/notes/")  # the window was closed
    ed.get_by_role("link", name="Decide about the text in").click()
    ed.get_by_role("button", name="Save both").click()
    part = ed.locator("main")
    expect(part).to_contain_text("We meet at six.")
    expect(part).to_contain_text("We meet at four.")


def test_notes_are_written_with_the_keyboard_alone(two):
    page = two[0]
    page.goto(f"{EVENT}/plan-your-own/notes/")
    tab_to(page, page.get_by_role("link", name="Write in Key points"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/notes/key-points/")
    tab_to(page, page.locator("textarea"))
    page.keyboard.type("- By keyboard")
    tab_to(page, page.get_by_role("button", name="Preview"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Preview")).to_be_focused()
    expect(page.get_by_role("region", name="Preview").get_by_role("listitem")).to_have_text(
        "By keyboard"
    )
    tab_to(page, page.get_by_role("button", name="Save", exact=True))
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Your text is saved.")


def test_a_draft_is_kept_while_one_writes_and_offered_when_one_comes_back(two):
    page, other = two
    quickly = re.compile(r"/notes/discussion/$")

    def often(route):
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace('every="20"', 'every="0.2"'))

    page.route(quickly, often)
    page.goto(section("what-it-costs"))
    page.locator("textarea").fill("Half a sentence")
    expect(page.locator("[data-status]")).to_have_text(re.compile(r"Draft saved \d\d:\d\d"))
    other.goto(f"{EVENT}/what-it-costs/notes/")
    expect(other.locator("main")).to_contain_text("Farida Invented is writing in Discussion now.")
    page.unroute(quickly)
    page.locator("textarea").fill("Half a sentence, and")
    page.goto("/")  # leaving keeps the rest
    there = section("what-it-costs")
    come_back(page, there, lambda page: page.locator("textarea"), "Half a sentence, and")
    expect(page.locator("main")).to_contain_text("This is your draft of")


def test_a_lost_network_loses_nothing_and_the_next_try_goes_through(two):
    page = two[0]
    page.goto(section("evaluating-without-a-consultant"))
    page.locator("textarea").fill("Not lost")
    page.context.set_offline(True)
    save(page)
    expect(page.locator("[data-status]")).to_contain_text("There is no connection.")
    expect(page.locator("textarea")).to_have_value("Not lost")
    page.context.set_offline(False)
    save(page)
    expect(page.get_by_role("status").first).to_contain_text("Your text is saved.")


@WITH_AND_WITHOUT
def test_a_session_that_ended_loses_nothing_and_the_next_try_goes_through(two, request):
    kind = "links" if "without" in request.node.name else "discussion"
    page = two[0]
    page.goto(section("what-we-take-home", kind))
    page.locator("textarea").fill("Not lost")
    page.context.clear_cookies()
    save(page)
    link = page.get_by_role("link", name="Sign in (opens in a new tab)")
    with page.context.expect_page() as opened:
        link.click()
    sign_in(opened.value, FARIDA)
    expect(page.locator("textarea")).to_have_value("Not lost")
    page.get_by_role("button", name=re.compile("^(Save|Send it again)$")).click()
    expect(page.get_by_role("status").first).to_contain_text("Your text is saved.")
    expect(page.locator("main")).to_contain_text("Not lost")


def test_every_page_of_the_notes_has_no_fault_wide_and_narrow_light_and_dark(two):
    farida, ed = two
    said: list[str] = []
    ed.on("console", lambda message: said.append(message.text) if "409" not in message.text else 0)
    ed.on("pageerror", lambda error: said.append(str(error)))
    young = f"{EVENT}/unconference-young-people/notes/"
    money = f"{EVENT}/councils-with-no-money"
    begin(farida, "when-the-answer-is-no", "We meet at five.")
    ed.goto(section("when-the-answer-is-no"))
    begin(farida, "when-the-answer-is-no", "We meet at six.")
    ed.locator("textarea").fill("We meet at four.")
    save(ed)
    expect(ed.get_by_role("heading", level=1)).to_contain_text("Your text is kept")
    found = faults(ed)
    for address in (
        young,
        f"{young}discussion/",
        f"{young}discussion/history/?from=1&to=3",
        f"{money}/",
        f"{money}/published-notes/",
        f"{money}/notes/comments/",
        f"{EVENT}/notes/",
        f"/cy{young}",
    ):
        ed.goto(address)
        found += faults(ed)
    assert found + said == []


def faults(page: Page) -> list[str]:
    """WCAG 2.2 AA by axe where scripts run (it would wait for ever elsewhere), and whether one scrolls sideways."""
    runs = page.evaluate("matchMedia('(scripting: enabled)').matches")
    page.evaluate(AXE)
    found = []
    for mode in ("light", "dark", "narrow"):
        wanted = dict(MODES[mode])
        page.set_viewport_size(wanted.pop("viewport"))
        page.emulate_media(**wanted)
        page.evaluate(FINISH)
        wider = page.evaluate(SIDEWAYS)
        wrong = [*(page.evaluate(RUN_AXE) if runs else [])]
        wrong += [f"scrolls sideways by {wider} px"] if wider else []
        found += [f"{page.url} in {mode}: {one}" for one in wrong]
    return found
