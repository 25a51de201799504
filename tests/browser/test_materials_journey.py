"""Materials: a speaker sends them by a private link, an organiser publishes them and uploads many at once."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from home.demo.documents import FILES
from tests.browser.checks import AXE, FINISH, RUN_AXE, SIDEWAYS
from tests.files import VTT, pptx

WITHOUT_JAVASCRIPT = {"java_script_enabled": False}
NARROW = {"width": 320, "height": 800}
OURS = RUN_AXE.replace("axe.run(document,", "axe.run('.event-admin',")  # the rest is Wagtail's
EVENT = "/events/innovations-in-local-democracy/"


@pytest.fixture(params=[{}, WITHOUT_JAVASCRIPT], ids=["with JavaScript", "without JavaScript"])
def organiser(organising, request) -> Page:
    """The tab of an organiser, on the materials of the conference."""
    page = organising(**request.param)
    page.goto("/admin/events/")
    page.get_by_role("link", name="Innovations in Local Democracy").first.click()
    tab = page.get_by_role("navigation", name="This event")
    tab.get_by_role("link", name="Materials").click()
    expect(page.get_by_role("heading", name="Session by session")).to_be_visible()
    return page


@pytest.fixture
def file(tmp_path):
    def make(name: str, data: bytes) -> Path:
        (tmp_path / name).write_bytes(data)
        return tmp_path / name

    return make


def link_for(organiser: Page, session: str) -> str:
    """The private link of a speaker, as an organiser gets it to hand on."""
    entry = organiser.locator("li.event-materials", has_text=session)
    entry.get_by_role("link", name="Ask somebody").click()
    organiser.get_by_label("E-mail address").fill("")
    organiser.get_by_role("button", name="Make the link").click()
    entry.locator("summary").last.click()
    return re.search(r"/upload/\w+/", entry.locator("code").last.inner_text())[0]


def faults(page: Page, ask: str = RUN_AXE) -> list[str]:
    """WCAG 2.2 AA by axe, and whether one scrolls sideways at 320 px."""
    page.evaluate(AXE)
    page.evaluate(FINISH)
    found = page.evaluate(ask)
    size = page.viewport_size
    page.set_viewport_size(NARROW)
    wider = page.evaluate(SIDEWAYS) if ask is RUN_AXE else 0
    page.set_viewport_size(size)
    return [f"{page.url}: {one}" for one in found] + ([f"{wider} px wider"] if wider else [])


def send(speaker: Page, *files: Path) -> None:
    speaker.get_by_label("Files", exact=True).set_input_files([str(one) for one in files])
    speaker.get_by_role("button", name="Send to the organisers").click()


def test_a_speaker_sends_slides_by_a_link_and_an_organiser_publishes_them(organiser, page, file):
    link = link_for(organiser, "What it costs")
    page.goto(link)
    found = faults(page)
    page.get_by_label("A note to the organisers").fill("Typed")
    send(page, file("bad.pdf", b"no pdf"), file("costs.pptx", pptx()))
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.locator(".field__error")).to_contain_text("“bad.pdf”: What is inside")
    expect(page.get_by_label("A note to the organisers")).to_have_value("Typed")
    found += faults(page)
    send(page, file("costs.pptx", pptx()))
    expect(page.locator(".notice--success")).to_contain_text("waits for an organiser")
    found += faults(page)
    page.goto(f"{link}nothing/")
    found += faults(page)

    organiser.reload()
    entry = organiser.locator("li.event-materials", has_text="What it costs")
    entry.get_by_role("button", name="Publish").first.click()
    expect(organiser.get_by_text("Published with “What it costs")).to_be_visible()
    page.goto(f"{EVENT}what-it-costs/")
    expect(page.get_by_role("heading", name="Slides", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="costs", exact=True).first).to_be_visible()
    found += faults(page)

    entry.locator("summary").last.click()
    entry.get_by_role("button", name="Take the link back").last.click()
    assert page.goto(link).status == 410
    found += faults(page)
    page.goto(f"{EVENT}materials/")
    assert found + faults(page) == []


def test_a_speaker_answers_with_the_keyboard_only(organiser, page):
    page.goto(link_for(organiser, "Plan your own"))
    page.keyboard.press("Tab")
    for _step in range(60):
        if page.evaluate("document.activeElement.name") == "link":
            break
        page.keyboard.press("Tab")
    page.keyboard.type("https://example.org/slides")
    page.keyboard.press("Enter")
    expect(page.locator(".notice--success")).to_contain_text("https://example.org/slides")


def test_an_organiser_uploads_three_files_at_once_and_undoes_it(organiser, page, file):
    names = ["facilitating_final.txt", "Ewan evaluating.txt", "4711.txt"]
    organiser.get_by_role("link", name="Upload many files").click()
    organiser.get_by_label("Files").set_input_files(
        [str(file(name, b"Words of a talk")) for name in names]
    )
    organiser.get_by_role("button", name="Continue").click()
    places = organiser.locator("main table select")
    expect(places).to_have_count(3)
    first, second, third = places.all()
    expect(first.locator("option:checked")).to_contain_text("Facilitating a table of eight")
    expect(second.locator("option:checked")).to_contain_text("Evaluating without a consultant")
    expect(third.locator("option:checked")).to_have_text("Leave it out")
    third.select_option(label=third.locator("option", has_text="What we take home").inner_text())
    organiser.get_by_role("button", name="Publish them").click()
    expect(organiser.get_by_text("3 files are published.")).to_be_visible()
    page.goto(f"{EVENT}what-we-take-home/")
    expect(page.get_by_role("link", name="4711")).to_be_visible()
    organiser.get_by_role("button", name="Undo").first.click()
    expect(organiser.get_by_text("taken off and deleted")).to_be_visible()
    page.reload()
    expect(page.get_by_role("link", name="4711")).to_have_count(0)
    expect(page.get_by_role("main")).to_contain_text("not shared")


def test_a_session_is_published_with_slides_and_a_film_with_captions(organiser, page, file):
    title = "Unconference: rural places"
    entry = organiser.locator("li.event-materials", has_text=title)
    entry.get_by_role("link", name="Upload for them").click()
    # Its own words: other journeys look for the sentences of the demonstration's film.
    captions = file("three-journeys.en.vtt", VTT.encode())
    sent = [file("rural.pptx", pptx()), FILES / "three-journeys.webm", captions]
    organiser.get_by_label("Files").set_input_files([str(one) for one in sent])
    organiser.get_by_label("Was it, or may it be, recorded?").select_option("yes")
    organiser.get_by_role("button", name="Publish").click()
    expect(organiser.get_by_text("It is with")).to_be_visible()
    page.goto(f"{EVENT}unconference-rural-places/")
    expect(page.get_by_text("May be recorded")).to_be_visible()
    assert faults(page) == []
    page.get_by_role("link", name="Play").first.click()
    expect(page.locator("video track[srclang=en]").first).to_be_attached()


@pytest.mark.parametrize("organiser", [{}], indirect=True)
def test_the_pages_of_organisers_have_no_fault(organiser, file):
    found = faults(organiser, OURS)
    tab = organiser.url
    for name in ("Ask the speakers", "Upload many files"):
        organiser.goto(tab)
        organiser.goto(organiser.get_by_role("link", name=name).get_attribute("href"))
        found += faults(organiser, OURS)
    organiser.get_by_label("Files").set_input_files(str(file("a.txt", b"Words")))
    organiser.get_by_role("button", name="Continue").click()
    expect(organiser.locator("main table select")).to_be_visible()
    found += faults(organiser, OURS)
    organiser.get_by_role("button", name="Delete them all").click()
    expect(organiser.get_by_text("Nothing was published.")).to_be_visible()
    for name in ("Ask somebody", "Upload for them"):
        organiser.goto(tab)
        organiser.goto(organiser.get_by_role("link", name=name).first.get_attribute("href"))
        found += faults(organiser, OURS)
    assert found == []
