"""An organiser brings in a schedule: upload, read the differences, confirm; by keyboard, and without JavaScript."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checks import AXE, FINISH, RUN_AXE, SIDEWAYS
from tests.schedules import event, xml


def schedule(name: str) -> dict:
    data = xml(event(), event("8", title="Feast"), conference=f"<title>{name}</title>")
    return {"name": "schedule.xml", "mimeType": "text/xml", "buffer": data}


def look(page: Page) -> None:
    """Nothing of ours that axe objects to, and nothing that has to be pushed sideways."""
    page.evaluate(FINISH)
    page.evaluate(AXE)
    ours = [one for one in page.evaluate(RUN_AXE) if "event-admin" in one]
    assert (ours, page.evaluate(SIDEWAYS)) == ([], 0)


def walk(page: Page, name: str, look=lambda page: None) -> None:
    page.goto("/admin/events/")
    page.get_by_role("link", name="Import a schedule as a new event").press("Enter")
    file = page.locator("input[type=file]")
    file.set_input_files({"name": "a.xml", "mimeType": "text/xml", "buffer": b"%PDF-1.7"})
    page.get_by_role("button", name="See what would change").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("This is a PDF.")
    look(page)
    page.locator("input[type=file]").set_input_files(schedule(name))
    page.get_by_role("button", name="See what would change").press("Enter")
    expect(page.locator("main, .content").last).to_contain_text(f"It becomes a new event, “{name}”")
    expect(page.locator("details li")).to_have_text(
        ["10:00–11:00 · Feast · Hall", "10:00–11:00 · Parade · Hall"]
    )
    look(page)
    page.get_by_role("button", name="Import it like this").press("Enter")
    expect(page.locator(".messages")).to_contain_text("2 sessions are new")
    expect(page.get_by_role("heading", level=1)).to_have_text("Programme")
    for title in ("Parade", "Feast"):
        expect(page.get_by_role("heading", name=title, exact=True)).to_be_visible()


WAYS = {
    "with the keyboard": {},
    "on a small screen": {"viewport": {"width": 320, "height": 800}},
}


@pytest.mark.parametrize("way", WAYS)
def test_an_organiser_imports_a_schedule(organising, way):
    walk(organising(**WAYS[way]), f"Wombats {way}", look)


def test_an_organiser_imports_a_schedule_without_javascript(organising):
    walk(organising(java_script_enabled=False), "Quokka Days")
