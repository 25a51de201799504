"""What readers get of an entry: its text below fixed headings, its figures with their sources, whom to ask."""

from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from core.blocks.body import anchored
from network.actions.practice import change
from network.models import (
    FigureNote,
    Lesson,
    PracticeAuthor,
    PracticeImage,
    PracticePage,
    PracticeSource,
    Profile,
    Recommendation,
)
from network.practice.working import working_copy
from tests.factories import AffiliationFactory, OrganisationFactory, PracticeFactory, UserFactory
from tests.images import make_image

pytestmark = pytest.mark.django_db

MOST = 20


def words(answer) -> str:
    assert answer.status_code == 200, answer.status_code
    return unescape(answer.content.decode())


def child(page, model, **fields):
    one = model(page=page, locale=page.locale, **fields)
    one.save()
    return one


def headings(page) -> list[tuple[str, str]]:
    found = anchored(page.body)
    return [(block.value["level"], block.value["text"]) for block, anchor in found if anchor]


def twin(page) -> PracticePage:
    page.copy_for_translation(Locale.objects.get(language_code="cy"), alias=True)
    return page.get_translation(Locale.objects.get(language_code="cy"))


# -- its text --------------------------------------------------------------------------------------


def test_texts_stand_below_fixed_headings_in_a_fixed_order():
    page = PracticeFactory(advice="Begin early.", scope="Everything.", evidence="Ten talks.")
    assert headings(page) == [
        ("h2", "The question"),
        ("h3", "What could change as a result"),
        ("h2", "How it ran"),
        ("h3", "Information and evidence"),
        ("h2", "Looking back"),
        ("h3", "Advice to a peer"),
    ]


def test_what_is_empty_leaves_no_heading():
    assert headings(PracticeFactory(advice="  \n ")) == []


def test_a_label_that_says_what_the_section_says_is_said_once():
    assert headings(PracticeFactory(outputs="A list.")) == [("h2", "What came of it")]


def test_headings_that_authors_write_stand_below_the_label_of_their_text():
    page = PracticeFactory(advice="# Before\n\nSleep.")
    assert headings(page)[-1] == ("h4", "Before")


def test_what_authors_write_is_never_active(client):
    page = PracticeFactory(advice="<script>numbat()</script> [x](javascript:numbat())")
    text = client.get(page.url).content.decode()
    assert text.count("&lt;script&gt;numbat()&lt;/script&gt;") == 1
    assert 'href="javascript' not in text


def test_the_contents_lead_to_the_headings(client):
    page = PracticeFactory(outputs="A list.", advice="Begin early.", evidence="Ten talks.")
    text = words(client.get(page.url))
    for anchor in ("how-it-ran", "what-came-of-it", "looking-back"):
        assert text.count(f'href="#{anchor}"') == 1
        assert text.count(f'id="{anchor}"') == 1


# -- what else stands there ------------------------------------------------------------------------


@pytest.fixture
def full():
    page = PracticeFactory(
        title="Wombat Assembly",
        licence="OGL-UK-3.0",
        outputs="A list.",
        organisations=[OrganisationFactory(name="Wombat Council", code="WMB")],
    )
    image = make_image()
    child(page, PracticeImage, image=image, alt="Forty people round six tables")
    child(page, Recommendation, text="Plant numbat trees.", reason="There is room.")
    child(
        page,
        Lesson,
        claim="Ask first.",
        happened="It rained.",
        conditions="A tent.",
        stage="running",
    )
    return page


def test_lessons_stand_with_what_they_need_and_an_address_of_their_own(client, full):
    text = words(client.get(full.url))
    lesson = full.lessons.get()
    assert text.count(f'id="{lesson.anchor}"') == 1
    for piece in (
        "Ask first.",
        "It rained.",
        "A tent.",
        "Likely: we saw it once",
        "<span>Running</span>",
    ):
        assert piece in text


def test_a_picture_says_what_it_shows(client, full):
    text = words(client.get(full.url))
    assert text.count('alt="Forty people round six tables"') == 1


def test_an_entry_is_cited_as_its_organisations_work(client, full):
    text = words(client.get(full.url))
    assert "Wombat Council" in text.split('class="citation__words"')[1].split("</p>")[0]
    assert '"@type": "Report"' in text
    assert (
        'href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"' in text
    )
    assert full.permanent.get_absolute_url() in text


def test_what_is_being_written_is_not_public_and_can_be_looked_at_before(client, full, olwen):
    def alter(copy):
        copy.outputs = "Quokkas everywhere."
        copy.lessons.add(Lesson(claim="Quokkas again.", locale=copy.locale, sort_order=9))

    change(full, olwen, alter)
    assert "Quokka" not in words(client.get(full.url))
    copy = working_copy(full)
    shown = unescape(copy.make_preview_request().render().content.decode())
    assert [one in shown for one in ("Quokkas everywhere.", "Quokkas again.")] == [True, True]


def test_an_entry_without_a_welsh_text_is_shown_in_english_and_says_so(client, full):
    page = twin(full)
    text = words(client.get(page.url))
    assert page.url == f"/cy{full.url}"
    assert 'lang="en-GB"' in text
    assert 'id="what-came-of-it"' in text
    assert f'id="{full.lessons.get().anchor}"' in text


# -- whom to ask -----------------------------------------------------------------------------------


@pytest.fixture
def contact(full):
    member = UserFactory(first_name="Quentin", last_name="Numbatson", email="quentin@example.org")
    Profile.objects.create(user=member)
    AffiliationFactory(user=member, organisation=full.organisations.get())
    PracticeAuthor.objects.create(page=full, member=member, is_contact=True)
    return member


def as_(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_a_visitor_reads_no_name_and_is_led_to_ask(client, full, contact):
    text = words(client.get(full.url))
    assert "Numbatson" not in text
    assert "Ask the people at Wombat Council" in text
    asking = words(client.get(f"{full.url}ask/"))
    assert "Numbatson" not in asking
    assert f'href="/account/login/?next={full.url}ask/"' in asking


def test_a_member_writes_to_them_through_the_site(full, contact):
    there = f'href="/network/members/{contact.profile.key}/message/"'
    member = as_(UserFactory())
    for address in (full.url, f"{full.url}ask/"):
        text = words(member.get(address))
        assert there in text
        assert "quentin@example.org" not in text


@pytest.mark.parametrize("standing", ["waiting", "suspended"])
def test_who_is_no_member_reads_no_name(full, contact, standing):
    somebody = as_(UserFactory(standing=standing))
    for address in (full.url, f"{full.url}ask/"):
        assert "Numbatson" not in words(somebody.get(address))


def test_who_left_the_council_is_not_asked(full, contact):
    contact.affiliations.all().delete()
    text = words(as_(UserFactory()).get(full.url))
    assert "Numbatson" not in text
    assert "People to ask" not in text


def test_who_is_not_willing_is_not_asked(full, contact):
    PracticeAuthor.objects.update(is_contact=False)
    assert "People to ask" not in words(as_(UserFactory()).get(full.url))


def test_nobody_is_asked_about_what_is_not_published(client, full, contact):
    full.unpublish()
    assert client.get(f"{full.url}ask/").status_code == 404
    assert client.get("/practice/no-such-thing/ask/").status_code == 404


def test_what_is_for_members_asks_a_visitor_to_sign_in(client, full, contact):
    PracticePage.objects.filter(pk=full.pk).update(visibility="members")
    answer = client.get(f"{full.url}ask/")
    assert (answer.status_code, answer["Location"]) == (
        302,
        f"/account/login/?next={full.url}ask/",
    )


# -- what it costs ---------------------------------------------------------------------------------


def queries(client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as counted:
        client.get(address)
    return len(counted)


@pytest.mark.parametrize("language", ["en-gb", "cy"])
def test_a_page_costs_the_same_with_one_and_with_fifty_of_everything(client, full, language):
    page = full if language == "en-gb" else twin(full)
    before = queries(client, page.url)
    for place in range(50):
        source = child(page, PracticeSource, title=f"Source {place}", sort_order=place)
        child(page, Recommendation, text=f"Do {place}.", sort_order=place)
        child(page, Lesson, claim=f"Claim {place}.", stage="running", sort_order=place)
    child(page, FigureNote, figure="hours", source=source.translation_key, words="So they say.")
    for place in range(5):
        image = make_image()
        child(page, PracticeImage, image=image, alt=f"Table {place}")
    assert queries(client, page.url) == before
    assert before <= MOST


def test_a_full_page_of_the_demonstration_is_small(client):
    answer = client.get("/practice/dudley-peoples-panel/")
    assert len(answer.content) < 60_000
