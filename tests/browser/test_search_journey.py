"""A phrase from deep inside a file leads to its page, its slide, its second."""

import io
import re
import urllib.request

import pypdfium2
import pytest
from playwright.sync_api import expect

from tests.browser.test_journeys import WITHOUT_JAVASCRIPT

PHRASES = [
    (
        "a resident who was not selected should be able to follow",
        "slide 9",
        r"slides\.pptx#slide=9$",
    ),
    (
        "the council answers each one",
        "00:33",
        # The same film stands on its own page and on that of a session: both say it as well.
        r"/(three-journeys|what-members-say)/\?play=[\w-]+&t=33#video-",
    ),
]
WHEN_IT_PLAYS = """film => new Promise(tell => {
    const look = () => film.currentTime > 0 && tell(film.currentTime);
    film.ontimeupdate = look;
    look();
})"""


def ask(page, phrase: str) -> None:
    page.goto("/")
    box = page.get_by_role("banner").get_by_role("searchbox")
    box.fill(f'"{phrase}"')
    box.press("Enter")


def place(page, words: str):
    return page.get_by_role("main").get_by_role("link", name=words, exact=True).first


def fetched(page, link) -> bytes:
    address = link.evaluate("link => link.href")
    assert "#page=" in address
    with urllib.request.urlopen(address) as answer:
        return answer.read()


@WITHOUT_JAVASCRIPT
def test_a_phrase_inside_the_handbook_is_found_with_the_page_it_stands_on(page):
    phrase = "whoever will be wearing the lanyard"
    ask(page, phrase)
    link = page.get_by_role("main").get_by_role("link", name=re.compile(r"^page \d+$")).first
    number = int(link.inner_text().removeprefix("page "))
    assert number > 30
    handbook = pypdfium2.PdfDocument(io.BytesIO(fetched(page, link)))
    text = handbook[number - 1].get_textpage().get_text_bounded()
    assert phrase in " ".join(text.split())


@WITHOUT_JAVASCRIPT
@pytest.mark.parametrize(("phrase", "words", "address"), PHRASES, ids=["slide", "second"])
def test_a_phrase_leads_to(phrase, words, address, page):
    ask(page, phrase)
    assert re.search(address, place(page, words).evaluate("link => link.href"))


def test_a_link_into_a_film_plays_it_from_there(page):
    ask(page, "the council answers each one")
    place(page, "00:33").click()
    film = page.locator("video")
    expect(film).to_have_count(1)
    assert film.evaluate(WHEN_IT_PLAYS) >= 32
