"""What a council did, from the short form to what everybody finds: posted, returned with a comment, mended, approved."""

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.hands import OF_THE_DESK, Keyboard, Mouse, Thumb
from tests.browser.signing_in import POSTS, sign_in
from tests.files import pdf

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 320, "height": 800}
QUESTION = "Where should fruit trees grow?"
BEGIN = f"""
from accounts.models import User
from network.actions.practice import post_practice
by = User.objects.get(email="{POSTS}")
council = by.affiliations.first().organisation
words = dict(title="Hedges with files", summary="Hedges were laid.", year=2024)
print(post_practice(by, organisation=council, **words).identifier)
"""
PUBLISH = """
from network.models import PracticePage
one = [one for one in PracticePage.objects.originals() if one.identifier == "{}"][0]
one.get_latest_revision().publish()
print(one.url)
"""


WAYS = {
    "wide, narrow and dark": (Mouse, {"viewport": WIDE}, "Orchards on verges"),
    "narrow without JavaScript": (
        Thumb,
        {"viewport": NARROW, "java_script_enabled": False},
        "Orchards by rivers",
    ),
    "by keyboard": (Keyboard, {"viewport": WIDE}, "Orchards on roofs"),
}


@pytest.fixture(params=WAYS)
def way(request):
    """How somebody uses a browser, what browser it is, and the title of what they post."""
    return WAYS[request.param]


@pytest.fixture
def context(browser, site, way):
    visitor = browser.new_context(base_url=site, locale="en-GB", **way[1])
    visitor.set_default_timeout(20_000)
    yield visitor
    visitor.close()


@pytest.fixture
def author(page, way) -> Mouse:
    sign_in(page, POSTS)
    return way[0](page)


@pytest.fixture
def organiser(organising, way) -> Mouse:
    wide = way[1] | {"viewport": WIDE}  # without JavaScript the menu of the CMS covers a telephone
    return way[0](organising(**wide))


@pytest.fixture
def reader(browser, site, way):
    """Somebody who has not signed in."""
    stranger = browser.new_context(base_url=site, locale="en-GB", **way[1])
    yield way[0](stranger.new_page())
    stranger.close()


def begin(author: Mouse, title: str) -> None:
    """The short form."""
    author.page.goto("/practice/")
    author.press("Post your practice")
    expect(author.page.get_by_label("Title")).to_be_visible()
    author.look()
    author.write("Title", title)
    author.write("Summary", "Forty people chose the places over two days.")
    author.choose("Citizens’ panel")
    author.choose("Town centres")
    author.write("Year", "2024")
    author.press("Save as a draft", "button")
    expect(author.page.get_by_role("heading", level=1)).to_have_text(title)
    author.look()


def write_section(author: Mouse, section: str, *said: tuple[str, str]) -> None:
    """One section, from the entry and back to it."""
    author.press(section, within=author.page.get_by_role("heading", level=3))
    expect(author.page.get_by_role("heading", level=1)).to_have_text(section)
    author.look()
    for label, text in said:
        author.write(label, text)
    author.press("Save", "button")
    expect(author.page.get_by_role("status").first).to_contain_text(f"“{section}” is saved.")
    expect(author.page.get_by_role("heading", name="Sections")).to_be_visible()


def recommend(author: Mouse) -> None:
    """A recommendation with what the council answered."""
    author.press(
        "Recommendations and responses", within=author.page.get_by_role("heading", level=3)
    )
    author.press("Add a recommendation")
    expect(author.page.get_by_label("The recommendation")).to_be_visible()
    author.look()
    author.write("The recommendation", "Plant damsons along the river.")
    author.write("Votes for it", "31")
    author.write("Votes in all", "38")
    author.choose("Accepted")
    author.write("The reason given", "The nursery has two hundred.")
    author.write("Who is responsible", "Parks")
    author.press("Save", "button")
    expect(author.page.locator(".parts__one")).to_contain_text("Accepted")
    author.look()
    author.press("Back to the entry")


def submit(author: Mouse) -> None:
    author.press("Submit it")
    expect(author.page.get_by_role("heading", name="What happens then")).to_be_visible()
    author.look()
    author.press("Submit", "button")
    expect(author.page.get_by_role("status").first).to_contain_text("It is submitted.")
    author.look()


def open_submission(organiser: Mouse, title: str) -> None:
    organiser.page.goto("/admin/practice/")
    organiser.look(OF_THE_DESK)
    organiser.press(title)
    expect(organiser.page.get_by_role("heading", name="Decide", exact=True)).to_be_visible()
    organiser.look(OF_THE_DESK)


def not_found(reader: Mouse, title: str) -> None:
    reader.page.goto(f"/search/?q={title.replace(' ', '+')}")
    expect(reader.page.get_by_role("heading", level=1)).to_be_visible()
    expect(reader.page.get_by_role("link", name=title)).to_have_count(0)


def find(reader: Mouse, title: str) -> None:
    """By search with its figures, then its page, then its council's page."""
    page = reader.page
    page.goto("/search/")
    main = page.get_by_role("main")
    reader.write("What would you like to know?", title)
    reader.press("Search", "button", within=main)
    row = main.get_by_role("article").filter(has=page.get_by_role("link", name=title))
    expect(row.locator(".row__figures")).to_have_text(
        "2024: 38 of 40 people completed it; 900 invitations"
    )
    reader.look()
    reader.press(title, within=row)
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    fold = page.locator("#at-a-glance summary")
    if fold.is_visible():  # where the screen is narrow
        reader.follow(fold)
    figures = page.get_by_role("region", name="At a glance").locator(".glance__value")
    expect(figures.filter(has_text="900")).to_be_visible()
    expect(main).to_contain_text("Plant damsons along the river.")
    expect(main).to_contain_text("The nursery has two hundred.")
    reader.look()
    reader.press("Rutland County Council", within=page.locator(".practice-whose"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Rutland County Council")
    expect(
        page.get_by_role("region", name="What they did").get_by_role("link", name=title)
    ).to_be_visible()
    reader.look()


def test_what_a_council_did_is_posted_returned_mended_approved_and_found(
    author, organiser, reader, way
):
    title = way[2]
    begin(author, title)
    write_section(author, "The question", ("Question put to the public", QUESTION))
    write_section(
        author,
        "Who took part",
        ("Invitations sent", "900"),
        ("People selected", "40"),
        ("People who completed it", "36"),
    )
    recommend(author)
    submit(author)

    open_submission(organiser, title)
    organiser.write("Comment on “Who took part”", "The report says 38.")
    organiser.press("Return for changes", "button")
    expect(organiser.page.locator(".messages")).to_contain_text("told what to change")
    not_found(reader, title)

    author.page.goto("/practice/mine/")
    author.look()
    author.press(title)
    expect(author.page.get_by_role("region", name="Who took part")).to_contain_text(
        "The report says 38."
    )
    author.look()
    write_section(author, "Who took part", ("People who completed it", "38"))
    submit(author)

    open_submission(organiser, title)
    organiser.press("Approve and publish", "button")
    expect(organiser.page.locator(".messages")).to_contain_text("It is public now")
    find(reader, title)
    assert author.found + organiser.found + reader.found == []


@pytest.mark.parametrize(
    "way", ["wide, narrow and dark", "narrow without JavaScript"], indirect=True
)
def test_a_file_and_a_picture_with_what_it_shows_are_on_the_published_page(
    author, reader, in_the_copy, tmp_path
):
    (tmp_path / "letter of invitation.pdf").write_bytes(pdf("You are invited."))
    Image.new("RGB", (1200, 800), "olive").save(tmp_path / "hedge.jpg")
    identifier = in_the_copy(BEGIN).split()[-1]
    page = author.page
    page.goto(f"/practice/entries/{identifier}/")
    author.press("Sources, files and pictures", within=page.get_by_role("heading", level=3))
    author.look()
    author.press("Add files")
    author.look()
    page.get_by_label("Files", exact=True).set_input_files(tmp_path / "letter of invitation.pdf")
    author.press("Upload", "button")
    expect(page.get_by_role("status").first).to_contain_text("One file is there now.")
    author.press("Add a picture")
    page.get_by_label("Picture", exact=True).set_input_files(tmp_path / "hedge.jpg")
    author.press("Save the picture", "button")
    expect(page.get_by_role("alert")).to_contain_text("Say in a sentence what the picture shows")
    author.look()
    author.write("What it shows", "Three people lay a hedge.")  # the picture is not sent again
    author.press("Save the picture", "button")
    expect(page.get_by_role("img", name="Three people lay a hedge.")).to_be_visible()
    author.look()

    reader.page.goto(in_the_copy(PUBLISH.format(identifier)).split()[-1])
    picture = reader.page.get_by_role("img", name="Three people lay a hedge.")
    picture.scroll_into_view_if_needed()
    expect(picture).to_be_visible()
    assert picture.evaluate("one => one.decode().then(() => one.naturalWidth)") > 300
    reader.look()
    link = reader.page.get_by_role("main").get_by_role("link", name="letter of invitation").first
    answer = reader.page.request.get(link.get_attribute("href"))
    assert answer.body().startswith(b"%PDF")
    assert author.found + reader.found == []
