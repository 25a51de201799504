"""What a reader asks of the library, and what comes of it."""

import csv
import io

import pytest
from wagtail.models import Locale

from resources.models import Identifier, ResourcePage, SynonymGroup
from tests.factories import (
    ChapterFactory,
    GuideFactory,
    OrganisationFactory,
    ResourceFactory,
    UserFactory,
)
from tests.hostile import SOURCES
from tests.rendered import Document
from tests.searching import counts

pytestmark = pytest.mark.django_db

ADDRESSES = ["/search/", "/search/results.csv", "/search/feed/", "/api/v1/search/"]


def text(*paragraphs: str) -> list:
    return [("text", f"<p>{one}</p>") for one in paragraphs]


def heading(words: str) -> tuple:
    return ("heading", {"text": words, "level": "h2"})


@pytest.fixture
def member(client_of):
    return client_of(UserFactory())


@pytest.fixture
def client_of():
    def sign_in(user):
        from django.test import Client

        client = Client()
        client.force_login(user)
        return client

    return sign_in


# -- words ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "question",
    [
        "quokkas counted",
        "quokka",  # the singular
        "counting QUOKKAS",  # another ending, capitals
        "the quokka's counting",
        "the quokka’s counting",  # both apostrophes
        "“counted quokkas”",  # quotation marks of any kind
        "quokkas -wombats",
        'quokkas -"counted wombats"',
        "qoukkas",  # letters swapped
        "quokkkas counted",
        "How does one count every single quokka on an island?",
        'quokkas "',
        "quokkas AND [ * ~ ) OR",
    ],
)
def test_an_item_is_found_by(question, titles):
    ResourceFactory(title="Island report", body=text("We counted quokkas."))
    assert titles(question)[:1] == ["Island report"]


@pytest.mark.parametrize(
    "question", ["quokkas -counted", '"quokkas counted"', "-quokkas", "wombat"]
)
def test_an_item_is_not_found_by(question, titles):
    ResourceFactory(title="Island report", body=text("We counted quokkas."))
    assert "Island report" not in titles(question)


@pytest.mark.parametrize("question", ["tŷ bach gwyrdd", "ty bach gwyrdd", "TY BACH"])
def test_welsh_is_found_with_and_without_its_circumflex_and_never_stemmed(question, titles):
    ResourceFactory(title="Adroddiad", text_language="cy", body=text("Y tŷ bach gwyrdd."))
    assert titles(question)[:1] == ["Adroddiad"]


def test_what_holds_all_the_words_comes_before_what_holds_some(ask):
    ResourceFactory(title="Quokka quokka quokka", body=text("Quokka. " * 20))
    ResourceFactory(
        title="Islands", body=text("On an island lives a quokka, and so does a numbat.")
    )
    answer = ask("numbat quokka")
    assert [one["title"] for one in answer["results"]] == ["Islands", "Quokka quokka quokka"]


def test_a_wrong_word_is_read_as_the_nearest_one_and_can_be_meant(client):
    ResourceFactory(title="Island report", body=text("We counted quokkas."))
    page = client.get("/search/?q=qoukkas").content.decode()
    assert "Showing results for <strong>quokkas</strong>" in page
    assert "Island report" in page
    meant = client.get("/search/?q=qoukkas&as_typed=1").content.decode()
    assert "Island report" not in meant


def test_words_of_the_field_find_each_other_and_organisers_decide_which(titles):
    ResourceFactory(title="By lot", body=text("They held a quokka lottery."))
    assert titles("zibble zabble") == []
    SynonymGroup.objects.create(words="quokka lottery, zibble zabble")
    assert titles("zibble zabble") == ["By lot"]
    assert titles('"zibble zabble"') == []  # in quotation marks it stands as it is


@pytest.mark.parametrize("name", SOURCES)
def test_whatever_is_typed_is_answered_and_nothing_of_it_runs(name, client):
    client.raise_request_exception = False
    wrong = []
    for string in SOURCES[name]():
        for address in ADDRESSES if name == "our own" else ADDRESSES[:1]:
            answer = client.get(address, {"q": string, "limit": 1})
            if answer.status_code != (400 if "\x00" in string else 200):
                wrong.append((address, answer.status_code, string[:80]))
            if address == "/search/":
                wrong += Document(answer.content.decode()).active()
    assert wrong == []


# -- passages ------------------------------------------------------------------------------------


def test_the_place_that_answers_is_named_marked_and_linked(ask, client):
    body = [
        *text("Nothing here."),
        heading("How many letters"),
        *text("Send 10,000 numbat letters."),
    ]
    item = ResourceFactory(title="Island report", body=body)
    (found,) = ask("numbat")["results"]
    assert [(one["locator"], one["text"]) for one in found["passages"]] == [
        ("How many letters", "Send 10,000 numbat letters.")
    ]
    assert found["passages"][0]["url"].endswith(f"{item.url}#how-many-letters")
    assert "<mark>numbat</mark>" in client.get("/search/?q=numbat").content.decode()


def test_what_a_chapter_says_leads_into_the_chapter_of_its_guide(ask):
    guide = GuideFactory(title="The guide")
    chapter = ChapterFactory(
        parent=guide, title="On islands", body=[heading("Numbats"), *text("A numbat is small.")]
    )
    (found,) = ask("numbat")["results"]
    assert found["title"] == "The guide"
    assert found["passages"][0]["locator"] == "On islands: Numbats"
    assert found["passages"][0]["url"].endswith(f"{chapter.url}#numbats")


def test_markup_in_a_text_is_shown_not_run(client):
    ResourceFactory(title="Island", summary="<b onclick=x>numbat</b> & co")
    page = client.get("/search/?q=numbat").content.decode()
    assert "&lt;b onclick=x&gt;<mark>numbat</mark>&lt;/b&gt; &amp; co" in page


# -- who may see it ------------------------------------------------------------------------------


@pytest.fixture
def secret():
    """For members only, with a word that stands nowhere else."""
    item = ResourceFactory(
        title="Bandicoot minutes",
        visibility="members",
        kind="dataset",
        published_on="1987-03-01",
        organisations=[OrganisationFactory(name="Bandicoot Borough", code="BANDI")],
        body=[heading("Bandicoots"), *text("The bandicoot vote was close.")],
    )
    ResourceFactory(title="Another item", body=text("It was a close vote."))
    return item


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_for_members_leaves_no_trace_for_a_visitor(address, client, member, secret):
    for question in ("close vote", "borough minutes", ""):
        query = {"q": question, "sort": "title", "limit": 100}
        if not question:  # a feed has room for the newest only
            query["kind"] = "dataset"
        shown = member.get(address, query).content.decode()
        hidden = client.get(address, query).content.decode()
        assert "andicoot" in shown, question
        assert "andicoot" not in hidden, question
        assert "1987" not in hidden, question


def test_a_secret_word_is_to_a_visitor_as_if_it_were_not_there(ask, member, secret):
    nonsense, word = ask("zzbandizz"), ask("bandicoot")
    assert (nonsense["total"], nonsense["facets"]) == (word["total"], word["facets"])
    assert word["corrected"] == ""
    assert ask("bandicoot", by=member)["total"] == 1
    assert ask('"close vote"')["total"] == ask('"close vote" -bandicoot')["total"] == 1
    assert ask('"vote was close"', by=member)["total"] == 1
    assert ask('"vote was close"')["total"] == 0


def test_facets_count_only_what_a_reader_may_see(ask, member, secret):
    assert "dataset" not in counts(ask(), "kind")
    assert counts(ask(by=member), "kind")["dataset"] == 1
    assert "BANDI" not in counts(ask(), "organisation")


def test_somebody_suspended_counts_as_a_visitor(ask, client_of, secret):
    assert ask("bandicoot", by=client_of(UserFactory(standing="suspended")))["total"] == 0


def test_a_translation_for_everybody_does_not_open_a_work_for_members(ask, secret):
    public = ResourceFactory(title="Bandicoot again")
    assert ask("bandicoot")["total"] == 1
    ResourcePage.objects.filter(pk=public.pk).update(visibility="public")
    secret_twin = ResourcePage.objects.filter(pk=secret.pk)
    secret_twin.update(translation_key=public.translation_key, locale=_welsh())
    ResourcePage.objects.get(pk=secret.pk).save()
    assert ask("bandicoot")["total"] == 0


def _welsh():
    from wagtail.models import Locale

    return Locale.objects.get(language_code="cy")


# -- for other programs --------------------------------------------------------------------------


def test_the_interface_answers_as_promised(ask, secret):
    item = ResourceFactory(
        title="Numbat", summary="In short", kind="guide", published_on="2020-01-02"
    )
    answer = ask("numbat")
    assert answer["total"] == 1
    assert answer["results"] == [
        {
            "identifier": Identifier.objects.get(translation_key=item.translation_key).value,
            "url": f"http://testserver{item.url}",
            "title": "Numbat",
            "kind": "guide",
            "date": "2020-01-02",
            "summary": "In short",
            "passages": [],
        }
    ]


def test_the_interface_gives_a_hundred_at_most_and_describes_itself(client, ask):
    assert len(ask("", limit=5)["results"]) == 5
    assert len(ask("", limit=-5)["results"]) == 0
    assert client.get("/api/v1/search/?limit=x").status_code == 422
    assert "/api/v1/search/" in client.get("/api/v1/openapi.json").json()["paths"]


def test_a_table_is_safe_to_open_in_a_spreadsheet(client):
    ResourceFactory(title="=HYPERLINK(1) numbat", summary="+1")
    rows = csv.DictReader(
        io.StringIO(client.get("/search/results.csv?q=numbat").content.decode("utf-8-sig"))
    )
    (row,) = rows
    assert (row["title"], row["summary"]) == ("'=HYPERLINK(1) numbat", "'+1")


# -- related -------------------------------------------------------------------------------------


def test_related_items_are_alike_never_itself_and_never_for_others(client, member):
    words = "Numbats eat termites on the island. "
    item = ResourceFactory(title="First numbat", body=text(words * 3))
    ResourceFactory(title="Second numbat", body=text(words * 2))
    ResourceFactory(title="Third numbat", body=text(words * 2), visibility="members")
    ResourceFactory(title="Fourth numbat", body=text(words * 2), live=False)

    def named(by) -> list[str]:
        page = by.get(item.url).content.decode()
        shown = page[page.index('id="related"') :]
        return [
            name for name in ("First", "Second", "Third", "Fourth") if f"{name} numbat" in shown
        ]

    client.get("/search/")  # the index follows at the next search
    assert named(client) == ["Second"]
    assert named(member) == ["Second", "Third"]


def test_a_long_text_without_headings_is_found_to_its_end(ask):
    ResourceFactory(title="Numbats", body=[("text", f"<p>{'They dig. ' * 5_000}A quokka.</p>")])
    (found,) = ask("quokka")["results"]
    assert "quokka" in found["passages"][0]["text"]


def test_a_place_is_marked_as_of_another_language_only_if_it_is_a_heading(client):
    body = [*text("A numbat digs."), heading("How numbats dig"), *text("A numbat digs deep.")]
    item = ResourceFactory(title="Island report", body=body)
    welsh = Locale.objects.get(language_code="cy")
    item.get_translation_or_none(welsh) or item.copy_for_translation(welsh, alias=True)
    page = Document(client.get("/cy/search/?q=numbat").content.decode())
    places = [link for link in page.all("a") if link.get("class") == "place__where"]
    found = {"".join(link.itertext()): link.get("lang") for link in places}
    assert found == {"Yn gryno": None, "How numbats dig": "en-GB"}


def test_an_index_that_is_behind_shows_a_visitor_nothing_that_is_for_members(client, ask):
    """Each hit is asked of the database once more: here it changed without a word to the index."""
    words = text("Numbats and quokkas dig.")
    item, other = (ResourceFactory(title=f"Numbat {n}", body=words) for n in "AB")
    assert ask("numbat")["total"] == 2
    ResourcePage.objects.filter(pk=item.pk).update(visibility="members")
    found = ask("numbat")
    assert ([one["title"] for one in found["results"]], found["total"]) == (["Numbat B"], 1)
    for address in ("/search/?q=numbat", "/search/feed/?q=numbat", "/search/results.csv?q=numbat"):
        assert "Numbat A" not in client.get(address).content.decode()
    offered = client.get("/search/suggest/?q=numb").json()["suggestions"]
    assert [one["label"] for one in offered] == ["Numbat B"]
    assert "Numbat A" not in client.get(other.url).content.decode()
