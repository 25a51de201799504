"""What a question in whole sentences means, and where in an item the answer stands."""

import re

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Locale

from core.models import SiteDocument
from resources.models import SynonymGroup
from resources.reading import documents
from tests.factories import ResourceFactory

pytestmark = pytest.mark.django_db

CAPTIONS = """WEBVTT

00:00:01.000 --> 00:00:20.000
Welcome to our film about islands.

00:14:32.000 --> 00:14:40.000
Here a numbat crosses the road.
"""


def text(words: str) -> list:
    return [("text", f"<p>{words}</p>")]


def heading(words: str) -> tuple:
    return ("heading", {"text": words, "level": "h2"})


def document(name: str, content: str) -> SiteDocument:
    file = ContentFile(content.encode(), name=name)
    made = SiteDocument.objects.create(title=name, file=file)
    documents.read(made)
    return made


def film(**values) -> tuple:
    captions = [{"document": document("film.vtt", CAPTIONS), "language": "en"}]
    return ("video", {"title": "A film", "captions": captions, **values})


def places(ask, question: str) -> list[tuple[str, str]]:
    (found, *_others) = ask(question)["results"]
    return [(one["locator"], one["url"]) for one in found["passages"]]


@pytest.mark.parametrize(
    ("values", "player"),
    [
        (
            {"url": "https://www.youtube.com/watch?v=abcdefghijk"},
            'src="https://www.youtube-nocookie.com/embed/abcdefghijk?start=872"',
        ),
        (
            {"url": "https://vimeo.com/123456789"},
            'src="https://player.vimeo.com/video/123456789?dnt=1#t=872s"',
        ),
    ],
)
def test_what_is_said_in_a_video_is_found_at_its_minute_and_played_from_there(
    values, player, ask, client
):
    ResourceFactory(title="Island", body=[film(**values)])
    ((locator, url),) = places(ask, "numbat crossing")
    assert locator == "14:32"
    assert player in client.get(url).content.decode()


def test_our_own_film_plays_from_the_minute_that_answers(ask, client):
    own = document("film.mp4", "not looked at here")
    item = ResourceFactory(title="Island", body=[film(file=own, url="")])
    ((_locator, url),) = places(ask, "numbat crossing")
    assert f'src="{own.url}#t=872"' in client.get(url).content.decode()
    nowhere = client.get(f"{item.url}?play={item.body[0].id}&t=-1%22").content.decode()
    assert f'src="{own.url}"' in nowhere


def test_captions_that_are_read_later_are_found_then(titles):
    item = ResourceFactory(title="Island", body=[film(url="https://vimeo.com/123456789")])
    item.save_revision().publish()
    captions = item.body[0].value["captions"][0]["document"]
    assert titles("numbat") == ["Island"]
    captions.file = ContentFile(CAPTIONS.replace("numbat", "wombat").encode(), name="new.vtt")
    captions.save()
    documents.read(captions)
    assert (titles("numbat"), titles("wombat")) == ([], ["Island"])


def test_words_that_ask_are_not_looked_for(titles):
    ResourceFactory(title="Island", body=text("Send 10,000 numbat letters."))
    ResourceFactory(title="How many", body=text("How many do we have? How much should we send?"))
    assert titles("How many numbat letters should we send?")[0] == "Island"
    assert titles("how many")[0] == "How many"


def test_the_subject_of_a_report_does_not_hide_the_page_that_answers(ask):
    """It stands on every page of it: what tells pages apart are the other words."""
    parts = [
        (
            heading(f"Part {n}"),
            *text("The numbat panel: a numbat panel report on the numbat panel."),
        )
        for n in range(8)
    ]
    answer = (heading("Money"), *text("Childcare was paid for. This is from the numbat panel."))
    ResourceFactory(title="Numbat panel", body=[one for part in [*parts, answer] for one in part])
    for n in range(30):
        ResourceFactory(
            title=f"Island {n}", body=text("Childcare on an island, childcare, childcare.")
        )
    assert places(ask, "numbat panel childcare")[0][0] == "Money"


def test_a_place_that_shares_only_the_title_is_not_shown(ask):
    ResourceFactory(title="Numbat", body=[heading("Islands"), *text("Nothing about it here.")])
    assert places(ask, "numbat") == []


def test_of_all_that_means_the_same_only_the_best_counts(titles):
    """A text gains nothing by using every name there is for a thing."""
    SynonymGroup.objects.create(words="numbat, quokka, quoll, bilby")
    ResourceFactory(title="Names", body=text("Quokka, quoll, bilby. " + "Islands and hills. " * 10))
    ResourceFactory(title="Ours", body=text("A numbat. " + "Islands and hills. " * 10))
    assert titles("numbat") == ["Ours", "Names"]


def test_phrases_that_mean_the_same_are_marked_as_phrases(client):
    ResourceFactory(title="Ours", summary="By civic lottery: the lottery of civic life.")
    page = client.get("/search/?q=sortition").content.decode()
    assert "By <mark>civic</mark> <mark>lottery</mark>: the lottery of civic life." in page


def test_a_common_word_is_not_taken_for_a_mistake(ask):
    ResourceFactory(title="Island", body=text("Numbats with quokkas, and such these."))
    assert ask("numbats with such quokkas")["corrected"] == ""


def test_what_is_said_in_a_film_is_found_in_the_language_of_the_site(ask):
    welsh = CAPTIONS.replace("Here a numbat crosses the road.", "Dyma gwningen yn croesi’r ffordd.")
    captions = [
        {"document": document("film.vtt", CAPTIONS), "language": "en"},
        {"document": document("film.cy.vtt", welsh), "language": "cy"},
    ]
    video = {"title": "A film", "captions": captions, "url": "https://vimeo.com/123456789"}
    item = ResourceFactory(title="Island", body=[("video", video)])
    item.copy_for_translation(Locale.objects.get(language_code="cy"), alias=True)
    assert ask("gwningen", locale="cy")["results"][0]["passages"][0]["locator"] == "14:32"
    assert ask("gwningen")["total"] == 0


def test_a_page_in_the_results_leads_to_its_reference(client):
    found = client.get("/search/", {"q": '"whoever will be wearing the lanyard"'}).content.decode()
    (address,) = re.findall(r'href="(/id/[\w-]+/cite/\?page=\d+)"', found)
    assert f"p. {address.rsplit('=', 1)[1]}" in client.get(address).content.decode()
