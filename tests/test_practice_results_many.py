"""A list or a table of recommendations: shown first, then added just so."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from network.practice.lists import MOST
from network.practice.working import working_copy
from tests.practice_results import (
    address,
    author,
    browser,
    entry,
    fresh,
    publish,
    recommend,
    written,
)

pytestmark = pytest.mark.django_db

THREE = ["Plant trees.", "Open the market on Sundays.", "Ask us again."]


@pytest.fixture
def mair():
    return author()


@pytest.fixture
def page(mair):
    return entry(mair)


@pytest.fixture
def show(mair, page):
    """What the page makes of a pasted text, or of a file."""

    def look(text="", data: bytes | None = None):
        sent = {"text": text}
        if data is not None:
            sent["file"] = SimpleUploadedFile("list.csv", data)
        return browser(mair).post(address(page, "recommendations", "many"), sent)

    return look


@pytest.fixture
def confirm(mair, page):
    """Press the button below a preview; all it holds is sent."""

    def press(answer, **more):
        html = answer.content.decode()
        sent = {"rows": answer.context["proposal"].as_json} | more
        sent["form"] = re.search(r'name="form" value="([^"]+)"', html)[1]
        return browser(mair).post(address(page, "recommendations", "many"), sent)

    return press


def texts(answer) -> list[str]:
    return [line.row["text"] for line in answer.context["proposal"].new]


def wrong(answer) -> list[tuple[int, int]]:
    """The numbers of the lines that are wrong, each with how much is."""
    return [(one.number, len(one.problems)) for one in answer.context["proposal"].wrong]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(THREE),
        "\r\n\r\n".join(THREE),
        "\n".join(f"{n}. {one}" for n, one in enumerate(THREE, 1)),
        "\n".join(f"({n}) {one}" for n, one in enumerate(THREE, 1)),
        "\n".join(f"{n}.{n}) {one}" for n, one in enumerate(THREE, 1)),
        "\n".join(f"Recommendation {n}: {one}" for n, one in enumerate(THREE, 1)),
        "\n".join(f"Argymhelliad {n} – {one}" for n, one in enumerate(THREE, 1)),
        "\n".join(f"•\t{one}" for one in THREE),
        "\n".join(f"  - {one}" for one in THREE),
        "Plant\ntrees.\n\nOpen the market\non Sundays.\n\nAsk us again.",
    ],
    ids=["lines", "blank", "1.", "(1)", "1.1)", "named", "welsh", "bullet", "dash", "wrapped"],
)
def test_a_pasted_list_is_cut_into_recommendations_without_their_numbers(show, text):
    assert texts(show(text)) == THREE


def test_a_numbered_paragraph_keeps_its_lines(show):
    text = "1. Plant trees:\n- oaks\n- limes\n\n2. Ask us again."
    assert texts(show(text)) == ["Plant trees:\n- oaks\n- limes", "Ask us again."]


@pytest.mark.parametrize(
    "text", ["2030 must be the year", "1.5 degrees is the limit", "A better bus"]
)
def test_a_number_that_belongs_to_the_words_stays(show, text):
    assert texts(show(f"{text}\nPlant trees")) == [text, "Plant trees"]


def test_nothing_is_added_before_somebody_says_so_and_then_just_that(show, confirm, page):
    answer = show("\n".join(THREE))
    assert (answer.status_code, written(page)) == (200, [])
    assert confirm(answer).url == address(page, "recommendations")
    assert written(page) == THREE


def test_the_same_list_twice_adds_nothing_twice(show, confirm, page):
    confirm(show("\n".join(THREE)))
    again = show("\n".join([*THREE, "plant   TREES", "New"]))
    assert texts(again) == ["New"]
    confirm(again)
    confirm(again)
    assert written(page) == [*THREE, "New"]


def test_unless_somebody_asks_for_it(show, confirm, page):
    confirm(show("Plant trees"))
    again = show("Plant trees")
    confirm(again, again="1")
    confirm(again, again="1")  # a second click of the same button
    assert written(page) == ["Plant trees"] * 2


def test_a_list_comes_behind_what_is_there(show, confirm, mair, page):
    recommend(page, mair, "First")
    confirm(show("Second\nThird"))
    assert written(page) == ["First", "Second", "Third"]


def test_a_thousand_lines_are_added_and_published(show, confirm, page):
    lines = [f"Recommendation number {n} of many" for n in range(MOST)]
    confirm(show("\n".join(lines)))
    assert written(page) == lines
    assert publish(page).recommendations.count() == MOST
    full = show("One more")
    assert (full.status_code, [*full.context["form"].errors]) == (422, ["text"])


def test_one_more_than_there_is_room_for_is_answered_in_words(show):
    answer = show("\n".join(f"Number {n} of many" for n in range(MOST + 1)))
    assert (answer.status_code, [*answer.context["form"].errors]) == (422, ["text"])


ENGLISH = "Recommendation,Votes for,Votes of,Response,Reason,Owner,Responded on,Due\n"
ROW = 'Plant trees,42,47,Partly accepted,"Some, not all",Parks,01/02/2024,2030-01-01\n'
WELSH = "Argymhelliad;O blaid;Pleidleisiau;Ymateb;Rheswm;Cyfrifol;Dyddiad yr ymateb;Erbyn\n"
WELSH_ROW = "Plant trees;42;47;Derbyniwyd yn rhannol;Some, not all;Parks;2024-02-01;2030-01-01\n"


@pytest.mark.parametrize(
    "data",
    [
        (ENGLISH + ROW).encode(),
        (ENGLISH + ROW).encode("utf-8-sig"),
        (ENGLISH + ROW).encode("utf-16"),
        (ENGLISH + ROW).replace("\n", "\r\n").encode("cp1252"),
        (WELSH + WELSH_ROW).encode(),
        (WELSH + WELSH_ROW).replace(";", "\t").encode("utf-16"),
        ("\n" + ENGLISH.upper() + ",,,\n" + ROW).encode(),
    ],
    ids=["comma", "bom", "utf-16", "windows", "welsh", "tabs", "blank rows"],
)
def test_a_table_is_read_by_its_headings(show, confirm, page, data):
    confirm(show(data=data))
    one = working_copy(fresh(page)).recommendations.get()
    told = (one.text, one.votes_for, one.votes_of, one.response, one.reason, one.owner)
    assert told == ("Plant trees", 42, 47, "partly", "Some, not all", "Parks")
    assert (str(one.responded_on), str(one.due_on)) == ("2024-02-01", "2030-01-01")


def test_cells_copied_from_a_spreadsheet_are_a_table_too(show):
    answer = show("Recommendation\tSupport\nPlant trees\t42 of 47\nAsk again\t")
    new = answer.context["proposal"].new
    assert [line.form.values["votes_of"] for line in new] == [47, None]


def test_what_is_wrong_is_said_of_its_line_and_the_others_go_on(show, confirm, page):
    table = "Recommendation,For,Of,Response,Due\nA,1,2,,\nB,5,3,perhaps,\nC,many,,,soon\n,,,yes,\n"
    answer = show(data=table.encode())
    assert (texts(answer), wrong(answer)) == (["A"], [(2, 2), (3, 2), (4, 1)])
    confirm(answer)
    assert written(page) == ["A"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\n ",
        b"\x00\x01\x02\xff" * 50,
        b"PK\x03\x04 a workbook",
        b"%PDF-1.7",
        b"title,votes\nA,1",
        b"text," + b"x" * 1_100_000,
        b'text\n"never closed' + b"," * 999_000,
        ("text\n" + "a" * 200_000 + "\n").encode("utf-16")[:-1] + b"\xd8",
        b"text",
    ],
    ids=["empty", "blank", "nul", "zip", "pdf", "other", "huge", "open", "half", "head"],
)
def test_what_is_no_table_is_answered_in_words(show, page, data):
    answer = show(data=data)
    proposal = answer.context["proposal"]
    told = [*answer.context["form"].errors] == ["file"] and answer.status_code == 422
    assert told or (proposal.new == [] and proposal.wrong != [])
    assert written(page) == []


def test_formulas_and_markup_are_words_like_any_other(show, confirm, mair, page):
    nasty = ['=HYPERLINK("http://evil.example","x")', "<script>alert(1)</script>", "{{ 7*7 }}"]
    confirm(show("\n".join(nasty)))
    assert written(page) == nasty
    html = browser(mair).get(address(page, "recommendations")).content.decode()
    assert ("<script>alert" in html, "{{ 7*7 }}" in html) == (False, True)


@pytest.mark.parametrize(
    "rows",
    ["", "x", "{}", "[1]", "null", "[" * 5000, '[{"text": 1}]', '[{"page": "1", "text": ""}]'],
)
def test_a_preview_that_somebody_tampered_with_adds_nothing(mair, page, rows):
    answer = browser(mair).post(address(page, "recommendations", "many"), {"rows": rows})
    assert (answer.status_code, written(page)) == (302, [])


def test_nothing_at_all_is_asked_for_again(show):
    answer = show(" ")
    assert (answer.status_code, [*answer.context["form"].errors]) == (422, ["text"])


def test_the_list_can_be_changed_before_it_is_added(mair, page):
    sent = {"change": "1", "text": "1. A\n2. B"}
    answer = browser(mair).post(address(page, "recommendations", "many"), sent)
    assert answer.context["form"]["text"].value() == "1. A\n2. B"
    assert answer.status_code == 200
