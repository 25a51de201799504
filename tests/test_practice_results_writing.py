"""Authors write recommendations, what was done about them, and lessons."""

from datetime import timedelta

import pytest
from django.utils import timezone

from network.models import Recommendation
from network.practice.working import working_copy
from tests.factories import UserFactory
from tests.practice_results import (
    add,
    address,
    alter,
    author,
    browser,
    did,
    entry,
    fresh,
    learn,
    public,
    publish,
    recommend,
    written,
)

pytestmark = pytest.mark.django_db
GOOD = {"text": "Plant trees", "response": "pending"}
HOSTILE = ["a\x00b", "9" * 5000, "-1", "about 40", "1.5", "½", "٣.٥", "<script>", "1e400"]


@pytest.fixture
def mair():
    return author()


@pytest.fixture
def page(mair):
    return entry(mair)


@pytest.fixture
def mine(mair):
    return browser(mair)


def test_an_author_adds_a_recommendation_with_its_answer(mine, page):
    sent = {
        "text": "Plant trees",
        "votes_for": "1,042",
        "votes_of": "1 047",
        "response": "accepted",
        "responded_on": "2024-05-01",
        "reason": "It is in the plan.",
        "owner": "Parks team",
        "due_on": "27/3/2030",
        "done_on": "",
    }
    answer = mine.post(address(page, "recommendations", "new"), sent)
    assert (answer.status_code, answer.url) == (302, address(page, "recommendations"))
    one = working_copy(fresh(page)).recommendations.get()
    said = (one.text, one.votes_for, one.votes_of, one.response, one.reason, one.owner)
    assert said == ("Plant trees", 1042, 1047, "accepted", "It is in the plan.", "Parks team")
    assert f"{one.responded_on} {one.due_on} {one.done_on}" == "2024-05-01 2030-03-27 None"
    assert public(page) == []


def test_what_is_sent_twice_is_added_once(mine, page):
    form = mine.get(address(page, "recommendations", "new")).context["form"]
    for _time in range(2):
        sent = GOOD | {"form": str(form["form"].value())}
        mine.post(address(page, "recommendations", "new"), sent)
    assert written(page) == ["Plant trees"]


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("field", ["votes_for", "votes_of", "responded_on", "due_on", "done_on"])
def test_what_is_no_number_or_day_is_answered_in_words_with_nothing_lost(mine, page, field, value):
    sent = GOOD | {field: value}
    answer = mine.post(address(page, "recommendations", "new"), sent)
    assert answer.status_code == 422
    form = answer.context["form"]
    assert [*form.errors] == [field]
    assert (form["text"].value(), form[field].value()) == ("Plant trees", value)
    assert written(page) == []


def tomorrow() -> str:
    return str(timezone.localdate() + timedelta(days=1))


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"votes_for": "5", "votes_of": "3"}, "votes_for"),
        ({"responded_on": "2024-01-01"}, "response"),
        ({"response": "rejected", "done_on": "2024-01-01"}, "done_on"),
        ({"response": "perhaps"}, "response"),
        ({"text": ""}, "text"),
        ({"text": "x" * 3001}, "text"),
        ({"text": "a\x00b"}, "text"),
        ({"owner": "x" * 201}, "owner"),
        ({"responded_on": "0001-01-01", "response": "accepted"}, "responded_on"),
        ({"due_on": "9999-12-31"}, "due_on"),
        ({"done_on": tomorrow()}, "done_on"),
    ],
)
def test_what_cannot_be_true_is_said_beside_its_field(mine, page, sent, field):
    answer = mine.post(address(page, "recommendations", "new"), GOOD | sent)
    assert (answer.status_code, [*answer.context["form"].errors]) == (422, [field])


def test_what_is_no_day_is_given_back_in_a_box_that_can_show_it(mine, page):
    answer = mine.post(address(page, "recommendations", "new"), GOOD | {"due_on": "next May"})
    assert '<input type="text" name="due_on" value="next May"' in answer.content.decode()


def test_an_author_changes_a_recommendation(mine, page, mair):
    key = recommend(page, mair)
    sent = GOOD | {"text": "Plant many trees", "base": fresh(page).latest_revision_id}
    assert mine.post(address(page, "recommendations", key), sent).status_code == 302
    assert written(page) == ["Plant many trees"]


def test_a_published_entry_is_changed_in_a_draft(mine, page, mair):
    key = recommend(page, mair)
    publish(page)
    sent = GOOD | {"text": "Plant many trees", "base": fresh(page).latest_revision_id}
    mine.post(address(page, "recommendations", key), sent)
    assert (written(page), public(page)) == (["Plant many trees"], ["Plant trees"])
    assert public(publish(page)) == ["Plant many trees"]


def test_two_people_at_once_keep_both_changes_where_they_fit(mine, page, mair):
    key = recommend(page, mair)
    base = fresh(page).latest_revision_id
    alter(page, mair, "recommendations", key, owner="Parks team")
    sent = GOOD | {"response": "accepted", "base": base}
    assert mine.post(address(page, "recommendations", key), sent).status_code == 302
    one = working_copy(fresh(page)).recommendations.get()
    assert (one.response, one.owner) == ("accepted", "Parks team")


def test_where_they_do_not_fit_nothing_is_saved_and_the_writer_decides(mine, page, mair):
    key = recommend(page, mair)
    base = fresh(page).latest_revision_id
    alter(page, mair, "recommendations", key, text="Fell trees")
    sent = GOOD | {"text": "Plant many trees", "base": base}
    answer = mine.post(address(page, "recommendations", key), sent)
    assert (answer.status_code, written(page)) == (409, ["Fell trees"])
    told = [(one["now"], one["mine"]) for one in answer.context["conflict"]]
    assert told == [("Fell trees", "Plant many trees")]
    form = answer.context["form"]
    again = {name: form[name].value() or "" for name in form.fields}
    assert mine.post(address(page, "recommendations", key), again).status_code == 302
    assert written(page) == ["Plant many trees"]


@pytest.mark.parametrize("base", ["nonsense", "0", "-1", "99999999999999999999", "٣"])
def test_a_version_nobody_knows_overwrites_nothing(mine, page, mair, base):
    key = recommend(page, mair)
    sent = GOOD | {"text": "Mine", "base": base}
    answer = mine.post(address(page, "recommendations", key), sent)
    assert (answer.status_code, written(page)) == (409, ["Plant trees"])


def test_a_version_of_another_entry_overwrites_nothing(mine, page, mair):
    key = recommend(page, mair)
    other = entry(author())
    sent = GOOD | {"text": "Mine", "base": other.latest_revision_id}
    answer = mine.post(address(page, "recommendations", key), sent)
    assert (answer.status_code, written(page)) == (409, ["Plant trees"])


def test_what_somebody_took_out_meanwhile_can_be_added_again(mine, page, mair):
    key = recommend(page, mair)
    base = fresh(page).latest_revision_id
    mine.post(address(page, "recommendations", key), {"remove": "1"})
    answer = mine.post(address(page, "recommendations", key), GOOD | {"base": base})
    assert (answer.status_code, written(page)) == (409, [])
    assert f'action="{address(page, "recommendations", "new")}"' in answer.content.decode()
    assert mine.get(address(page, "recommendations", key)).status_code == 404


def test_recommendations_are_moved_by_buttons(mine, page, mair):
    keys = [recommend(page, mair, text) for text in "ABC"]
    listing = address(page, "recommendations")
    answer = mine.post(listing, {"up": keys[2]})
    assert answer.url == f"{listing}#recommendation-{keys[2].hex[:8]}"
    assert written(page) == ["A", "C", "B"]
    mine.post(listing, {"down": keys[0]})
    assert written(page) == ["C", "A", "B"]
    for nothing in (keys[0], "nonsense", page.translation_key):
        assert mine.post(listing, {"sideways": nothing, "up": "x"}).status_code == 302
    mine.post(listing, {"up": keys[2]})
    mine.post(listing, {"down": keys[1]})
    assert written(page) == ["C", "A", "B"]
    assert public(publish(page)) == ["C", "A", "B"]


def test_what_is_taken_out_goes_with_what_was_done_about_it(mine, page, mair):
    key, other = recommend(page, mair, "A"), recommend(page, mair, "B")
    did(page, mair, key, "About A")
    did(page, mair, other, "About B")
    publish(page)
    mine.post(address(page, "recommendations", key), {"remove": "1"})
    assert (written(page), written(page, "progress")) == (["B"], ["About B"])
    assert (public(page), public(page, "progress")) == (["A", "B"], ["About A", "About B"])
    publish(page)
    assert (public(page), public(page, "progress")) == (["B"], ["About B"])


def test_an_author_records_what_was_done_and_where_it_can_be_seen(mine, page, mair):
    key = recommend(page, mair)
    here = address(page, "recommendations", key, "progress")
    sent = {"on": "2024-06-01", "words": "Planted", "evidence": "www.example.gov.uk/trees"}
    assert mine.post(here, sent).url == here
    step = working_copy(fresh(page)).progress.get()
    told = (str(step.on), step.words, step.evidence, step.recommendation)
    assert told == ("2024-06-01", "Planted", "https://www.example.gov.uk/trees", key)
    one = f"{here}?entry={step.translation_key}"
    sent |= {"words": "All planted", "base": fresh(page).latest_revision_id}
    assert mine.post(one, sent).status_code == 302
    assert written(page, "progress") == ["All planted"]
    mine.post(one, {"remove": "1"})
    assert (written(page, "progress"), written(page)) == ([], ["Plant trees"])


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"on": tomorrow()}, "on"),
        ({"on": ""}, "on"),
        ({"words": ""}, "words"),
        ({"evidence": "javascript:alert(1)"}, "evidence"),
        ({"evidence": "ftp://example.org/x"}, "evidence"),
        ({"evidence": "no address"}, "evidence"),
        ({"evidence": "https://example.org/" + "x" * 500}, "evidence"),
    ],
)
def test_what_was_done_has_a_day_words_and_an_address_that_leads_somewhere(
    mine, page, mair, sent, field
):
    here = address(page, "recommendations", recommend(page, mair), "progress")
    answer = mine.post(here, {"on": "2024-06-01", "words": "Planted", "evidence": ""} | sent)
    assert (answer.status_code, [*answer.context["form"].errors]) == (422, [field])
    assert written(page, "progress") == []


def test_progress_of_another_recommendation_is_not_there(mine, page, mair):
    key, other = recommend(page, mair, "A"), recommend(page, mair, "B")
    step = did(page, mair, other)
    here = address(page, "recommendations", key, "progress")
    assert mine.get(f"{here}?entry={step}").status_code == 404
    assert mine.get(f"{here}?entry=nonsense").status_code == 404
    assert mine.get(address(page, "recommendations", step, "progress")).status_code == 404


def test_words_about_a_recommendation_that_is_gone_come_back(mine, page, mair):
    key = recommend(page, mair)
    mine.post(address(page, "recommendations", key), {"remove": "1"})
    here = address(page, "recommendations", key, "progress")
    answer = mine.post(here, {"on": "2024-06-01", "words": "Planted"})
    assert (answer.status_code, answer.context["form"]["words"].value()) == (409, "Planted")


def test_an_author_writes_a_lesson_changes_it_and_takes_it_out(mine, page):
    sent = {"claim": "Letters work", "happened": "Many came.", "certainty": "sure"}
    assert mine.post(address(page, "lessons", "new"), sent | {"stage": ""}).status_code == 302
    one = working_copy(fresh(page)).lessons.get()
    assert (one.claim, one.happened, one.certainty) == ("Letters work", "Many came.", "sure")
    there = address(page, "lessons", one.translation_key)
    sent |= {"claim": "Signed letters work", "base": fresh(page).latest_revision_id}
    assert mine.post(there, sent).status_code == 302
    assert written(page, "lessons") == ["Signed letters work"]
    mine.post(there, {"remove": "1"})
    assert written(page, "lessons") == []


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"claim": ""}, "claim"),
        ({"claim": "x" * 251}, "claim"),
        ({"certainty": "very"}, "certainty"),
        ({"stage": "nowhere"}, "stage"),
        ({"happened": "a\x00b"}, "happened"),
    ],
)
def test_a_lesson_that_cannot_be_taken_is_given_back(mine, page, sent, field):
    good = {"claim": "Letters work", "certainty": "sure", "stage": ""}
    answer = mine.post(address(page, "lessons", "new"), good | sent)
    assert (answer.status_code, [*answer.context["form"].errors]) == (422, [field])


PAGES = ["recommendations", "recommendations/new", "recommendations/many", "lessons", "lessons/new"]


@pytest.mark.parametrize("name", PAGES)
def test_nobody_writes_in_an_entry_of_others(name, client, page, mair):
    there = address(page, name)
    assert client.get(there).status_code == 302
    colleague = author(mair.affiliations.get().organisation)
    for somebody in (author(), UserFactory(), colleague):
        other = browser(somebody)
        assert other.get(there).status_code == 404
        answer = other.post(there, GOOD | {"claim": "x", "certainty": "sure"})
        assert answer.status_code == 404
    assert browser(mair).get(there).status_code == 200
    assert (written(page), written(page, "lessons")) == ([], [])


def test_nobody_takes_parts_out_of_an_entry_of_others(page, mair):
    key, lesson = recommend(page, mair), learn(page, mair)
    step = did(page, mair, key)
    other = browser(author())
    for there in (
        address(page, "recommendations", key),
        address(page, "recommendations", key, "progress") + f"?entry={step}",
        address(page, "lessons", lesson),
    ):
        assert other.get(there).status_code == 404
        assert other.post(there, {"remove": "1"}).status_code == 404
    assert [written(page, name) for name in ("recommendations", "progress", "lessons")] == [
        ["Plant trees"],
        ["Trees were planted"],
        ["Letters work"],
    ]


def test_what_somebody_wrote_is_given_back_when_their_session_is_over(client, page):
    answer = client.post(
        address(page, "recommendations", "new"), GOOD, HTTP_SEC_FETCH_SITE="same-origin"
    )
    assert answer.status_code == 401
    assert "Plant trees" in answer.content.decode()


def test_parts_of_one_entry_are_not_found_in_another(mine, page, mair):
    other = entry(mair, "Another assembly")
    key = recommend(other, mair)
    assert mine.get(address(page, "recommendations", key)).status_code == 404
    mine.post(address(page, "recommendations", key), {"remove": "1"})
    assert written(other) == ["Plant trees"]


def test_the_key_a_form_sends_never_meets_that_of_another_entry(mine, page, mair):
    other = entry(author())
    theirs = recommend(other, mair)
    publish(other)
    mine.post(address(page, "recommendations", "new"), GOOD | {"form": str(theirs)})
    assert public(publish(page)) == ["Plant trees"]
    assert add(page, mair, Recommendation, text="B") != theirs
