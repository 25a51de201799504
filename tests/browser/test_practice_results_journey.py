"""An author pastes recommendations, answers one and says what was done; residents read what happened."""

import re

import pytest
from playwright.sync_api import Page, expect

from home.demo.people import LOGINS
from tests.browser.checks import AXE, FINISH, RUN_AXE, SIDEWAYS

NARROW = {"width": 320, "height": 800}
FARIDA = "officer@example.org"
SECRETS = {email: secret for email, secret, _can in LOGINS}
BEGIN = f"""
from accounts.models import User
from network.actions.practice import post_practice
by = User.objects.get(email="{FARIDA}")
council = by.affiliations.first().organisation
page = post_practice(by, title="Panel on parks", summary="", organisation=council, year=2024)
print(page.identifier, page.slug)
"""
PUBLISH = """
from network.models import PracticePage
page = PracticePage.objects.originals().get(slug="{}")
page.get_latest_revision().publish()
"""


@pytest.fixture
def begun(in_the_copy) -> tuple[str, str]:
    """An entry that Farida has begun: its identifier, and its slug."""
    identifier, slug = in_the_copy(BEGIN).split()[-2:]
    return identifier, slug


def faults(page: Page) -> list[str]:
    """WCAG 2.2 AA by axe, and whether one scrolls sideways."""
    page.evaluate(FINISH)
    page.evaluate(AXE)
    found = [f"{page.url}: {one}" for one in page.evaluate(RUN_AXE)]
    return found + sideways(page)


def sideways(page: Page) -> list[str]:
    wider = page.evaluate(SIDEWAYS)
    return [f"{page.url}: {wider} px wider"] if wider else []


# Without JavaScript axe never answers: there only the width is looked at.
@pytest.mark.parametrize(
    ("context", "faults"),
    [
        ({"viewport": NARROW}, faults),
        ({"viewport": NARROW, "java_script_enabled": False}, sideways),
    ],
    ids=["with JavaScript", "without JavaScript"],
    indirect=["context"],
)
def test_from_a_pasted_list_to_the_page_that_residents_read(page, begun, in_the_copy, faults):
    identifier, slug = begun
    page.goto("/account/login/")
    page.locator("main input[name=login]").fill(FARIDA)
    page.locator("main input[name=password]").fill(SECRETS[FARIDA])
    page.locator("main input[name=password]").press("Enter")
    expect(page.get_by_role("link", name="Sign out")).to_be_visible()
    page.goto(f"/practice/entries/{identifier}/recommendations/")
    found = faults(page)
    page.get_by_role("link", name="Paste a list").click()
    found += faults(page)
    page.get_by_label("Paste the recommendations").fill(
        "1. Plant trees\n2. Mow less\n3. Open gates"
    )
    page.get_by_role("button", name="Show what would be added").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Is this what you want to add?")
    found += faults(page)
    page.get_by_role("button", name="Add 3 recommendations").click()
    expect(page.get_by_text("3 recommendations are added.")).to_be_visible()
    page.get_by_role("button", name=re.compile("Move up.*recommendation 3")).click()
    expect(page.locator(".parts__words")).to_have_text(["Plant trees", "Open gates", "Mow less"])
    page.get_by_role("link", name=re.compile("Change or answer.*recommendation 1")).click()
    page.get_by_label("Votes for it").fill("about 40")
    page.get_by_label("Accepted", exact=True).check()
    page.get_by_label("Date of the answer").fill("2024-05-01")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("Write a whole number in figures")
    found += faults(page)
    page.get_by_label("Votes for it").fill("40")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name=re.compile("Progress.*recommendation 1")).click()
    page.get_by_label("Date").fill("2024-06-01")
    page.get_by_label("What was done").fill("Twenty trees stand.")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".parts__words")).to_contain_text("1 June 2024: Twenty trees stand.")
    found += faults(page)
    assert page.goto(f"/practice/{slug}/what-happened/").status == 404
    in_the_copy(PUBLISH.format(slug))
    page.goto(f"/practice/{slug}/what-happened/")
    expect(page.locator(".recommendation__text")).to_have_text(
        ["Plant trees", "Open gates", "Mow less"]
    )
    expect(page.locator(".recommendation").first).to_contain_text("40 votes for it")
    expect(page.locator(".recommendation").first).to_contain_text("Twenty trees stand.")
    found += faults(page)
    page.goto("/practice/lessons/")
    assert found + faults(page) == []
