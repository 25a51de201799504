"""The vocabulary of bodies is strict about structure."""

import pytest
from django.core.exceptions import ValidationError

from core.blocks import BodyBlock, LinkBlock, VideoBlock
from core.blocks.body import anchored

BODY = BodyBlock()


def body(*blocks):
    return BODY.to_python([{"type": kind, "value": value} for kind, value in blocks])


def heading(level, text="Words"):
    return ("heading", {"text": text, "level": level})


@pytest.mark.parametrize("levels", [["h2"], ["h2", "h3", "h4", "h2"], ["h2", "h3", "h3"]])
def test_headings_may_go_down_one_level_at_a_time(levels):
    BODY.clean(body(*(heading(level) for level in levels)))


@pytest.mark.parametrize("levels", [["h3"], ["h2", "h4"], ["h2", "h3", "h2", "h4"]])
def test_a_heading_that_skips_a_level_is_refused(levels):
    with pytest.raises(ValidationError) as refused:
        BODY.clean(body(*(heading(level) for level in levels)))
    assert list(refused.value.block_errors) == [len(levels) - 1]


def test_a_table_needs_a_caption():
    table = {"columns": [{"type": "text", "heading": "A"}], "rows": [{"values": ["1"]}]}
    with pytest.raises(ValidationError):
        BODY.clean(body(("table", table | {"caption": ""})))
    BODY.clean(body(("table", table | {"caption": "What it holds"})))


def test_two_headings_with_the_same_words_have_different_anchors():
    anchors = [anchor for _, anchor in anchored(body(heading("h2"), heading("h2"), heading("h3")))]
    assert anchors == ["words", "words-2", "words-3"]


def test_a_heading_never_takes_an_id_of_what_stands_round_the_text():
    anchors = [
        anchor for _, anchor in anchored(body(heading("h2", "Related"), heading("h2", "Cite")))
    ]
    assert anchors == ["related-2", "cite-2"]


def test_a_heading_without_letters_still_has_an_anchor():
    assert [anchor for _, anchor in anchored(body(heading("h2", "???")))] == ["section"]


def test_a_picture_needs_a_text_or_is_marked_as_decorative(db):
    from tests.images import make_image

    picture = {"image": {"image": make_image().pk, "alt_text": "", "decorative": False}}
    with pytest.raises(ValidationError):
        BODY.clean(body(("image", picture)))
    picture["image"]["decorative"] = True
    BODY.clean(body(("image", picture)))


def video(**values):
    block = VideoBlock()
    return block, block.to_python({"title": "A talk", "captions": [], **values})


@pytest.mark.parametrize(
    "values",
    [
        {"url": ""},
        {"url": "https://example.org/film.mp4"},
        {"url": "https://www.youtube.com.evil.example/watch?v=abcdefghijk"},
    ],
)
def test_a_video_stands_on_a_platform_we_know(values):
    block, value = video(**values)
    with pytest.raises(ValidationError):
        block.clean(value)


def test_a_video_on_a_platform_is_accepted():
    block, value = video(url="https://www.youtube.com/watch?v=abcdefghijk")
    assert block.clean(value).player.address == "https://www.youtube-nocookie.com/embed/abcdefghijk"


@pytest.mark.parametrize("values", [{}, {"url": "https://example.org/", "page": 1}])
def test_a_link_leads_to_one_place(values, db):
    block = LinkBlock()
    with pytest.raises(ValidationError):
        block.clean(block.to_python({"label": "Read on", **values}))
