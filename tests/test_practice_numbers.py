"""Figures as people write them."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from network.forms.practice.numbers import FigureField
from network.models.practice.figures import FIGURES, Amount


def cleaned(name: str, text: str):
    amount = FigureField(FIGURES[name]).clean(text)
    return amount and (amount.value, amount.precision)


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("40", 40, ""),
        ("1,234", 1234, ""),
        ("10 000", 10_000, ""),
        ("10\u202f000", 10_000, ""),
        ("10’000", 10_000, ""),
        ("60k", 60_000, ""),
        ("1.2k", 1200, ""),
        ("40 people", 40, ""),
        ("about 40", 40, "about"),
        ("About 40 people", 40, "about"),
        ("approx. 40", 40, "about"),
        ("c. 40", 40, "about"),
        ("c.40", 40, "about"),
        ("~40", 40, "about"),
        ("around 42", 42, "about"),
        ("some 35", 35, "about"),
        ("40 or so", 40, "about"),
        ("40ish", 40, "about"),
        ("twelve people", 12, ""),
        ("about ten", 10, "about"),
        ("deg", 10, ""),
        ("40 in all", 40, ""),
        ("over 24", 24, "over"),
        ("more than 24", 24, "over"),
        ("24+", 24, "over"),
        ("24 or more", 24, "over"),
        ("nearly 30", 30, "under"),
        ("fewer than 30", 30, "under"),
        ("tua 40", 40, "about"),
        ("dros 24", 24, "over"),
        ("bron 30", 30, "under"),
        ("٤٠", 40, ""),
        ("४२", 42, ""),
        ("４０", 40, ""),
        ("1٬234", 1234, ""),
        ("  40\t", 40, ""),
    ],
)
def test_people_write_numbers_in_many_ways(text, value, precision):
    assert cleaned("selected", text) == (value, precision)


@pytest.mark.parametrize(
    ("name", "text", "value", "precision"),
    [
        ("cost", "£12,500.50", Decimal("12500.50"), ""),
        ("cost", "about £12,500", 12_500, "about"),
        ("cost", "£1.2m", 1_200_000, ""),
        ("cost", "60 thousand pounds", 60_000, ""),
        ("cost", "0", 0, ""),
        ("honorarium", "£150 each", 150, ""),
        ("honorarium", "about £30 per head", 30, "about"),
        ("days", "over two weekends", None, None),
        ("completed", "18 out of 20", None, None),
        ("hours", "over 24 hours", 24, "over"),
        ("hours", "24.5h", Decimal("24.5"), ""),
        ("days", "half", None, None),
        ("replies", "0", 0, ""),
        ("lead_weeks", "12 wks", 12, ""),
    ],
)
def test_each_figure_has_its_unit(name, text, value, precision):
    if value is None:
        with pytest.raises(ValidationError):
            cleaned(name, text)
    else:
        assert cleaned(name, text) == (value, precision)


def test_nothing_is_no_number_and_no_fault():
    assert [cleaned("cost", text) for text in ("", "  ")] == [None, None]


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        *(
            (one, text, "invalid")
            for one in ("cost", "selected")
            for text in ("forty", "inf", "nan")
        ),
        *(
            ("selected", text, "invalid")
            for text in ("1e5", "²", "½", "40%", "about", "£40", "3 days")
        ),
        *(
            ("cost", text, "invalid")
            for text in ("12,5", "1,00,000", "1.234,50", "\x00", "{0}", "<b>")
        ),
        ("cost", "9" * 5000, "invalid"),
        ("cost", "四十", "invalid"),
        *(
            ("selected", text, "range")
            for text in ("40-50", "40 – 50", "40 to 50", "about 40 hyd at 50")
        ),
        *((name, text, "min") for name in ("selected", "cost") for text in ("-3", "−3", "-£3")),
        *((name, "0", "zero") for name in ("selected", "completed", "days", "hours")),
        ("selected", "1,000,001", "max"),
        ("cost", "9" * 40, "max"),
        ("selected", "0.5", "whole"),
        ("hours", "1.234", "places"),
    ],
)
def test_what_is_no_such_number_is_answered_in_one_sentence(name, text, code):
    with pytest.raises(ValidationError) as caught:
        cleaned(name, text)
    assert caught.value.error_list[0].code == code
    (sentence,) = caught.value.messages
    assert sentence.endswith(".")


@pytest.mark.parametrize("language", ["en-gb", "cy"])
@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("precision", ["", "about", "over", "under"])
def test_what_was_meant_is_shown_and_understood_again(language, name, precision):
    field, amount = FigureField(FIGURES[name]), Amount(Decimal(1000), precision)
    with translation.override(language):
        assert field.clean(field.prepare_value(amount)) == amount
        assert not field.has_changed(amount, field.prepare_value(amount))
        assert field.has_changed(amount, "999")


def test_what_was_typed_wrong_stays_as_it_is():
    assert FigureField(FIGURES["cost"]).prepare_value("forty or so") == "forty or so"
    assert FigureField(FIGURES["cost"]).prepare_value(Decimal("12500.50")) == "12,500.50"
    assert FigureField(FIGURES["hours"]).prepare_value(Decimal("24.50")) == "24.5"


def test_a_phone_offers_letters_too():
    """Or nobody could write "about 40" there."""
    field = FigureField(FIGURES["cost"])
    assert field.widget.attrs["inputmode"] == "text"
