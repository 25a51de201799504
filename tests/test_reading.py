"""What a file says is found with the place where it says it."""

import csv

import pytest

from resources.reading import words
from resources.reading.documents import read_bytes
from resources.reading.formats.pdf import join_broken_words
from resources.reading.process import read_apart
from tests import files
from tests.source import ROOT

DATA = ROOT.parent / "shared" / "data"


def found(data: bytes, name: str) -> list[tuple]:
    reading = read_bytes(data, name)
    assert (reading.state, reading.problems) == ("read", [])
    return [tuple(passage) for passage in reading.passages]


def test_a_pdf_is_read_page_by_page_under_its_bookmarks():
    data = files.pdf("Inviting. Ten thousand letters.", "Answering. The council replies.")
    assert found(data, "report.pdf") == [
        ("page", "1", "Inviting", "Inviting. Ten thousand letters."),
        ("page", "2", "Answering", "Answering. The council replies."),
    ]
    assert read_bytes(data, "report.pdf").pages == 2


def test_words_broken_at_the_end_of_a_line_are_whole_again():
    assert join_broken_words("delib\x02erative and recom\ufffe\r\nmended") == (
        "deliberative and recommended"
    )
    assert (
        join_broken_words("a mini-public; the mini\x02public") == "a mini-public; the mini-public"
    )


def test_a_word_file_is_read_by_heading():
    assert found(files.docx(), "letter.docx") == [
        ("heading", "start", "", "Words before any heading."),
        (
            *("heading", "inviting-people", "Inviting people"),
            "Ten thousand letters.\n\nFigures in a table",
        ),
        ("heading", "inviting-people-2", "Inviting people", "A second letter."),
        ("heading", "y-dwr-ar-ty", "Y dŵr a’r tŷ", "Mae’r cyngor yn ateb."),
    ]


def test_a_word_file_is_read_as_it_stands_deleted_words_are_not():
    box = "<w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent>"
    body = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>'
        "<w:p><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:delText>taken out</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t> and added</w:t></w:r></w:ins></w:p>"
        f"<w:sdt><w:sdtContent><w:p><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p></w:sdtContent></w:sdt>"
        "</w:body></w:document>"
    )
    data = files.changed(files.docx(), {"word/document.xml": body})
    assert found(data, "letter.docx") == [("heading", "start", "", "Kept and added\n\nIn a box")]


def test_a_deck_is_read_slide_by_slide_with_what_the_speaker_says():
    assert found(files.pptx(), "slides.pptx") == [
        (
            *("slide", "1", "Why a lottery"),
            "Why a lottery\nEverybody has the same chance\n\nTell the story of the envelope.",
        ),
        ("slide", "2", "", "Forty people"),
    ]


def test_a_workbook_is_read_sheet_by_sheet():
    assert found(files.xlsx(), "costs.xlsx") == [
        ("sheet", "Costs", "Costs", "Facilitators 0 12000.5\nFacilitators 1 12000.5")
    ]


def test_of_an_endless_workbook_the_first_part_is_read():
    reading = read_bytes(files.xlsx(rows=5_001), "costs.xlsx")
    assert (reading.state, reading.problems) == ("partly", ["long"])
    assert "4999" in reading.passages[-1].text
    assert "5000" not in reading.passages[-1].text


def test_an_odt_is_read_by_heading():
    data = files.open_document(
        "text",
        "<text:tracked-changes><text:p>taken out</text:p></text:tracked-changes>"
        '<text:h text:outline-level="1">Costs</text:h>'
        "<text:p>What<text:s/>it <text:span>costs</text:span><text:line-break/>in pounds.</text:p>"
        "<text:list><text:list-item><text:p>Rooms</text:p></text:list-item></text:list>",
    )
    assert found(data, "notes.odt") == [
        ("heading", "costs", "Costs", "What it costs\nin pounds.\nRooms")
    ]


def test_an_odp_is_read_slide_by_slide_with_what_the_speaker_says():
    slide = (
        '<draw:page><draw:frame presentation:class="title"><draw:text-box><text:p>Why a lottery'
        "</text:p></draw:text-box></draw:frame><presentation:notes><draw:frame><draw:text-box>"
        "<text:p>Tell the story.</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>"
    )
    assert found(files.open_document("presentation", slide * 2), "slides.odp") == [
        ("slide", "1", "Why a lottery", "Why a lottery\n\nTell the story."),
        ("slide", "2", "Why a lottery", "Why a lottery\n\nTell the story."),
    ]


def test_an_ods_is_read_sheet_by_sheet_repeated_cells_once():
    sheet = (
        '<table:table table:name="Costs"><table:table-row table:number-rows-repeated="1000000">'
        '<table:table-cell table:number-columns-repeated="16384"><text:p>Rooms</text:p>'
        "</table:table-cell></table:table-row></table:table>"
    )
    assert found(files.open_document("spreadsheet", sheet), "costs.ods") == [
        ("sheet", "Costs", "Costs", "Rooms")
    ]


def test_captions_are_read_in_groups_with_the_time_they_begin():
    assert found(files.VTT.encode(), "film.vtt") == [
        ("time", "00:00:01", "", "A letter lands on the mat.\nThousands of letters."),
        ("time", "00:14:32", "", "Forty people\ndecide."),
    ]
    assert found(files.SRT.encode(), "film.srt") == [
        ("time", "00:00:01", "", "A letter lands on the mat."),
        ("time", "01:14:32", "", "Forty people decide."),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_plain_text_is_read_in_the_encoding_it_was_written_in(encoding):
    data = "Café costs: £300\r\nfor “everybody”".encode(encoding)
    assert found(data, "words.txt") == [("text", "1", "", "Café costs: £300\nfor “everybody”")]


def test_a_long_text_comes_in_parts_of_about_a_page_and_loses_no_word():
    said = " ".join(f"word{number}" for number in range(3_000))
    parts = found(said.encode(), "words.txt")
    assert [part[1] for part in parts] == [str(number) for number in range(1, len(parts) + 1)]
    assert max(len(part[3]) for part in parts) <= words.PART
    assert " ".join(part[3] for part in parts) == said


def test_what_no_database_can_keep_is_left_out():
    assert words.clean("a\x00b\ud800c\u00adde\r\n\r\n\r\n\r\n  f \t g ") == "abcde\n\nf g"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The people of the town and the council said that it is for them to answer.", "en"),
        ("Mae pobl y dref a’r cyngor yn dweud ei bod yn bryd i ni wneud y gwaith yn awr.", "cy"),
        ("Die Menschen der Stadt und der Rat sagten, es sei an ihnen zu antworten.", ""),
        ("", ""),
    ],
)
def test_the_language_is_guessed_where_it_is_clear(text, language):
    assert words.language([text]) == language


PARTS = {
    "macros": {"word/vbaProject.bin": "x"},
    "packed": {"word/a.xml": b" " * 12_000_000},
    "laughs": {"word/document.xml": files.LAUGHS},
    "hidden laughs": {"customXml/a.bin": files.LAUGHS.encode("utf-16")},
    "broken": {"word/document.xml": "<w:broken"},
}
HELD = {name: files.changed(files.docx(), parts) for name, parts in PARTS.items()}


@pytest.mark.parametrize(
    ("data", "name", "state", "problem"),
    [
        (files.pdf("Secret.", password="open"), "report.pdf", "password", "password"),
        (files.pdf("", ""), "report.pdf", "image-only", "image-only"),
        (files.pdf("Words.", "", ""), "report.pdf", "partly", "pictures"),
        (files.pdf("Words.")[:400], "report.pdf", "damaged", "damaged"),
        (files.VTT.encode()[8:50], "film.vtt", "damaged", "damaged"),
        (b" \n\t\n", "words.txt", "empty", "empty"),
        (files.docx()[:3_000], "letter.docx", "refused", "content"),
        (b"<!doctype html><p>", "words.txt", "refused", "content"),
        (b"MZ", "program.exe", "refused", "kind"),
        (b"ID3\x03\x00", "talk.mp3", "refused", "media"),
        (HELD["macros"], "letter.docx", "refused", "macros"),
        (HELD["packed"], "letter.docx", "refused", "packed"),
        (HELD["laughs"], "letter.docx", "refused", "declarations"),
        (HELD["hidden laughs"], "letter.docx", "refused", "declarations"),
        (HELD["broken"], "letter.docx", "damaged", "damaged"),
    ],
)
def test_what_cannot_be_read_says_why(data, name, state, problem):
    reading = read_bytes(data, name)
    assert (reading.state, reading.problems) == (state, [problem])


def test_the_process_itself_unpacks_no_bomb():
    reading = read_apart("resources.reading.formats.word", HELD["packed"])
    assert (reading.state, reading.problems) == ("refused", ["packed"])


@pytest.mark.parametrize("folder", ["documents", "captions"])
def test_every_file_others_collected_ends_in_a_state_of_its_own(folder):
    if not (DATA / folder).exists():
        pytest.skip(f"the collection of {folder} is not here")
    with (DATA / folder / "MANIFEST.csv").open() as manifest:
        names = [row["file"] for row in csv.DictReader(manifest)]
    states = {}
    for name in names:
        reading = read_bytes((DATA / folder / name).read_bytes(), name)
        states[name.split("/")[-1]] = reading.state
        assert bool(reading.passages) == (reading.state in ("read", "partly")), name
    wanted = {name: state for name, state in NOT_READ.items() if name in states}
    assert {name: state for name, state in states.items() if state != "read"} == wanted


NOT_READ = {
    **dict.fromkeys(
        [
            *("decompression_bomb.gif", "delay.png", "exif-200dpcm.jpg", "hopper.webp"),
            *("hopper_orientation_6.webp", "transparent.png", "truncated_jpeg.jpg"),
            *("test.doc", "testPPT.ppt", "testRTF.rtf", "testHTML_utf8.html", "test_ttml.ttml"),
            *("arrows.json", "cue-identifier.json", "one-line-comment.json", "spec-example.json"),
        ],
        "refused",
    ),
    **dict.fromkeys(["no-slides.pptx", "shp-groupshape.pptx", "arrows.vtt"], "empty"),
    **dict.fromkeys(["grayscale-image.pdf", "imagemagick-images.pdf"], "image-only"),
    **dict.fromkeys(
        ["invalid.srt", "garbage-signature.vtt", "newline-before-webvtt.vtt"], "damaged"
    ),
    "libreoffice-writer-password.pdf": "password",
}


def test_a_real_report_is_read_page_by_page():
    reports = sorted((DATA / "assemblies" / "reports").glob("*.pdf"))
    if not reports:
        pytest.skip("the reports of assemblies are not here")
    reading = read_bytes(reports[0].read_bytes(), "report.pdf")
    assert (reading.state, reading.pages, len(reading.passages)) == ("read", 56, 56)
    assert reading.passages[9].locator == "10"
    assert "10,000 randomly selected households" in reading.passages[9].text
