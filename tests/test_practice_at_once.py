"""Two authors write one section at once: what fits is put together, what does not is decided by people."""

import pytest

from network.models import PracticeAuthor, PracticeDraft
from network.practice.working import working_copy
from tests.factories import OrganisationFactory
from tests.practice import (
    at,
    begin,
    fields_of,
    officer,
    organisation_of,
    posted,
    said,
    save,
    section_at,
    signed_in,
    words,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def sam():
    return officer()


@pytest.fixture
def jo(sam):
    return officer("Jo Invented", organisation_of(sam))


@pytest.fixture
def page(sam, jo):
    page = posted(sam, scope="We meet at five.", selected=40, completed=38)
    PracticeAuthor.objects.create(page=page, member=jo)
    return page


def test_two_in_two_fields_are_both_in_it_and_told_of_each_other(sam, jo, page):
    form = begin(jo, page, "question")
    save(sam, page, "question", question="Why?", scope="We meet at six.")
    client = signed_in(jo)
    sent = form | {"context": "Planted by Jo"}
    answer = client.post(section_at(page, "question"), sent, follow=True)
    assert "Saved meanwhile by Sam Invented: both are in it." in words(answer)
    copy = working_copy(page)
    assert (copy.question, copy.scope, copy.context) == ("Why?", "We meet at six.", "Planted by Jo")


def test_two_in_two_places_of_one_text_are_both_in_it(sam, jo, page):
    save(sam, page, "results", outputs="One\n\nTwo\n\nThree")
    form = begin(jo, page, "results")
    save(sam, page, "results", outputs="One, by Sam\n\nTwo\n\nThree")
    save(jo, page, "results", form, outputs="One\n\nTwo, by Jo\n\nThree")
    assert said(page, "outputs") == "One, by Sam\n\nTwo, by Jo\n\nThree"


def test_two_in_two_sections_know_nothing_of_each_other(sam, jo, page):
    form = begin(jo, page, "results")
    save(sam, page, "question", scope="We meet at six.")
    client = signed_in(jo)
    answer = client.post(section_at(page, "results"), form | {"outputs": "A report"}, follow=True)
    assert "Saved meanwhile" not in words(answer)
    assert (said(page, "scope"), said(page, "outputs")) == ("We meet at six.", "A report")


def test_what_each_added_to_a_choice_of_several_is_in_it(sam, jo, page):
    mine, theirs = (OrganisationFactory(name=f"Borough of {name}") for name in ("Emus", "Dingos"))
    form = begin(jo, page, "basics")
    save(sam, page, "basics", another="Borough of Dingos")
    assert save(jo, page, "basics", form, another="Borough of Emus").status_code == 302
    assert set(working_copy(page).organisations.all()) == {organisation_of(sam), mine, theirs}


def conflict(sam, jo, page, **more):
    """Both change one text, Sam first; `more` is what Jo changes besides."""
    form = begin(jo, page, "question")
    save(sam, page, "question", scope="We meet at six.", context="By Sam")
    return save(jo, page, "question", form, scope="We meet at four.", **more)


def test_two_who_changed_one_place_see_both_texts_and_nothing_is_overwritten(sam, jo, page):
    answer = conflict(sam, jo, page, commissioned_by="The cabinet")
    assert answer.status_code == 409
    assert said(page, "scope") == "We meet at six."
    assert said(page, "commissioned_by") == ""
    shown = words(answer)
    assert "this was saved by Sam Invented" in shown
    assert "<ins>We meet at six.</ins>" in shown
    assert "<ins>We meet at four.</ins>" in shown
    assert "We meet at four.</textarea>" in shown


def test_what_did_not_fit_is_found_again_by_its_writer_only(sam, jo, page):
    conflict(sam, jo, page)
    kept = PracticeDraft.objects.get()
    assert (kept.member, kept.section, kept.data["scope"]) == (jo, "question", "We meet at four.")
    assert "that is not saved yet" in words(signed_in(jo).get(at(page)))
    again = signed_in(jo).get(section_at(page, "question"))
    assert "We meet at four.</textarea>" in words(again)
    assert "We meet at four." not in words(signed_in(sam).get(section_at(page, "question")))
    # Sent once more it does not fit either: it still knows what it began with.
    assert save(jo, page, "question", fields_of(again)).status_code == 409


@pytest.mark.parametrize(
    ("button", "says"),
    [
        ({}, "We meet at four."),
        ({"both": "scope"}, "We meet at six.\n\nWe meet at four."),
        ({"theirs": "scope"}, "We meet at six."),
    ],
)
def test_the_writer_decides_and_what_did_fit_is_saved_with_it(sam, jo, page, button, says):
    answer = conflict(sam, jo, page, commissioned_by="The cabinet")
    assert save(jo, page, "question", fields_of(answer), **button).status_code == 302
    copy = working_copy(page)
    assert (copy.scope, copy.context, copy.commissioned_by) == (says, "By Sam", "The cabinet")
    assert not PracticeDraft.objects.exists()


def test_what_somebody_saves_while_another_decides_is_not_overwritten(sam, jo, page):
    answer = conflict(sam, jo, page)
    save(sam, page, "question", scope="We meet at seven.")
    again = save(jo, page, "question", fields_of(answer))
    assert again.status_code == 409
    assert said(page, "scope") == "We meet at seven."
    save(jo, page, "question", fields_of(again), both="scope")
    assert said(page, "scope") == "We meet at seven.\n\nWe meet at four."


def test_a_figure_or_a_choice_that_does_not_fit_is_decided_too(sam, jo, page):
    form = begin(jo, page, "people")
    save(sam, page, "people", invited="10000", recruitment="open", completed="39")
    answer = save(jo, page, "people", form, invited="20000", recruitment="random", replies="600")
    assert answer.status_code == 409
    told = {one.field.name: one.now for one in answer.context["fields"]}
    assert told == {"invited": "10,000", "recruitment": "Open to everybody"}
    save(jo, page, "people", fields_of(answer), theirs="recruitment")
    copy = working_copy(page)
    assert (copy.invited, copy.recruitment, copy.replies, copy.completed) == (
        20000,
        "open",
        600,
        39,
    )


def test_two_figures_that_cannot_be_right_together_are_decided_by_people(sam, jo, page):
    form = begin(jo, page, "people")
    save(sam, page, "people", selected="38")
    answer = save(jo, page, "people", form, completed="40")
    assert answer.status_code == 409
    assert [one.field.name for one in answer.context["fields"]] == ["selected", "completed"]
    assert (said(page, "selected"), said(page, "completed")) == (38, 38)


def test_two_texts_too_long_together_are_decided_by_people(sam, jo, page):
    form = begin(jo, page, "results")
    save(sam, page, "results", outputs="a" * 15_000)
    answer = save(jo, page, "results", form, outputs="b" * 15_000)
    assert answer.status_code == 409
    assert said(page, "outputs") == "a" * 15_000
    assert save(jo, page, "results", fields_of(answer), both="outputs").status_code == 409
    assert said(page, "outputs") == "a" * 15_000


def test_nobody_takes_away_the_organisation_by_which_another_author_writes(sam, page):
    lee = officer("Lee Invented")
    page.organisations = [organisation_of(sam), organisation_of(lee)]
    page.save()
    PracticeAuthor.objects.create(page=page, member=lee)
    save(sam, page, "basics", another=organisation_of(lee).name)
    assert save(sam, page, "basics", organisations=[organisation_of(sam).pk]).status_code == 422
    assert len(working_copy(page).organisations.all()) == 2


@pytest.mark.parametrize("base", ["", "999999", "-1", "abc", "9" * 40, "\u0663"])
def test_a_version_that_never_was_loses_nothing(sam, jo, page, base):
    save(sam, page, "results", outputs="There")
    save(jo, page, "results", outputs="Mine", base=base)
    assert said(page, "outputs") == "There\n\nMine"


def test_a_version_of_another_entry_counts_as_none(sam, jo, page):
    other = posted(officer("Lee Invented"), outputs="Planted elsewhere")
    save(sam, page, "results", outputs="There")
    base = other.latest_revision_id
    answer = save(jo, page, "results", outputs="Mine", base=base)
    assert "Planted elsewhere" not in words(answer)
    assert said(page, "outputs") == "There\n\nMine"
