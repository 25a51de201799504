"""Members write the notes of a session together, and nothing anybody wrote is lost."""

from datetime import timedelta
from html import unescape
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from core.markdown import as_html
from core.merging import merge
from events.actions import notes as actions
from events.models import Conflict, Draft, NotesRevision, Section
from tests.factories import ProgrammeFactory, SessionFactory, UserFactory
from tests.hostile import SOURCES
from tests.rendered import Document

pytestmark = pytest.mark.django_db


@pytest.fixture
def session():
    return SessionFactory(title="Quokka parade")


@pytest.fixture
def sam():
    return UserFactory(first_name="Sam", last_name="Invented")


@pytest.fixture
def jo():
    return UserFactory(first_name="Jo", last_name="Invented")


def signed_in(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def at(session, *more) -> str:
    return "/".join([session.url.rstrip("/"), "notes", *more, ""])


def write(user, session, text, base=0, form=None, **fields):
    sent = {"text": text, "base": base, "form": form or uuid4()} | fields
    return signed_in(user).post(at(session, "discussion"), sent)


def said(session) -> str:
    return Section.objects.of(session).get(kind="discussion").text


def words(answer) -> str:
    return unescape(answer.content.decode())


def token_of(answer) -> str:
    fields = Document(answer.content.decode()).all("input")
    return next(one.get("value") for one in fields if one.get("name") == "csrfmiddlewaretoken")


def rows_of(page: str) -> list[list[str]]:
    rows = Document(page).all("tr")
    return [["".join(cell.itertext()) for cell in row] for row in rows]


# -- putting two texts together --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("base", "theirs", "mine", "both"),
    [
        ("One\nTwo\nThree", "One!\nTwo\nThree", "One\nTwo\nThree!", "One!\nTwo\nThree!"),
        ("", "Theirs", "Mine", "Theirs\n\nMine"),
        ("- One", "- One\n- Theirs", "- One\n- Mine", "- One\n- Theirs\n- Mine"),
        ("One", "One, changed", "One\nMine", "One, changed\nMine"),
        ("One\nTwo", "Two", "One\nTwo\nMine", "Two\nMine"),
        # A paragraph without line breaks: sentence by sentence.
        ("It rained. We ran.", "It snowed. We ran.", "It rained. We sang.", "It snowed. We sang."),
        ("It rained.", "It rained. We ran.", "It rained. We sang.", "It rained. We ran. We sang."),
        ("One", "The same", "The same", "The same"),
    ],
)
def test_what_two_changed_in_two_places_is_put_together(base, theirs, mine, both):
    assert merge(base, theirs, mine) == both


@pytest.mark.parametrize(
    ("base", "theirs", "mine"),
    [
        ("The bus leaves at five.", "The bus leaves at six.", "The bus leaves at four."),
        ("One\nTwo", "", "One, changed\nTwo"),
    ],
)
def test_what_two_changed_in_one_place_is_for_people_to_decide(base, theirs, mine):
    assert merge(base, theirs, mine) is None
    kept = merge(base, theirs, mine, keep_both=True)
    assert kept == "\n\n".join(filter(None, [theirs, mine]))


# -- writing ---------------------------------------------------------------------------------------


def test_a_member_writes_and_another_reads_it(session, sam, jo):
    answer = write(sam, session, "# Parade\n\nQuokkas **walked**.")
    assert answer["Location"] == at(session)
    page = words(signed_in(jo).get(at(session)))
    assert "<h3>Parade</h3>" in page
    assert "<strong>walked</strong>" in page


def test_two_who_changed_two_places_are_both_in_it_and_told_so(session, sam, jo):
    write(sam, session, "One\n\nTwo")
    write(sam, session, "One, by Sam\n\nTwo", base=1)
    write(jo, session, "One\n\nTwo, by Jo", base=1)
    assert said(session) == "One, by Sam\n\nTwo, by Jo"
    client = signed_in(jo)
    sent = {"text": "One\n\nTwo\n\nThree", "base": 1, "form": uuid4()}
    page = words(client.post(at(session, "discussion"), sent, follow=True))
    assert "Sam Invented changed this too; both are in." in page
    assert said(session) == "One, by Sam\n\nTwo, by Jo\n\nThree"


def test_two_who_changed_one_place_see_both_texts_and_nothing_is_overwritten(session, sam, jo):
    write(sam, session, "We meet at five.")
    write(sam, session, "We meet at six.", base=1)
    answer = write(jo, session, "We meet at four.", base=1)
    assert answer.status_code == 409
    assert said(session) == "We meet at six."
    page = words(answer)
    assert "We meet at six." in page
    assert "<textarea" in page
    assert "We meet at four.</textarea>" in page
    kept = Conflict.objects.get()
    assert (kept.member, kept.text, kept.base, kept.against) == (jo, "We meet at four.", 1, 2)


def test_a_text_that_did_not_fit_waits_for_its_writer_and_for_organisers_only(
    session, sam, jo, olwen
):
    write(sam, session, "We meet at five.")
    write(sam, session, "We meet at six.", base=1)
    write(jo, session, "We meet at four.", base=1)
    there = at(session, "discussion", "unsaved", str(Conflict.objects.get().pk))
    for user, waits in ((jo, True), (olwen, True), (sam, False)):
        client = signed_in(user)
        assert (there in words(client.get(at(session)))) is waits
        assert (client.get(there).status_code == 200) is waits
    signed_in(sam).post(there, {"discard": "1"})
    assert Conflict.objects.count() == 1


@pytest.mark.parametrize(
    ("button", "says"),
    [
        ({"both": "1"}, "We meet at six.\n\nWe meet at four."),
        ({}, "We meet at four."),
        ({"discard": "1"}, "We meet at six."),
    ],
)
def test_the_writer_decides_what_becomes_of_it(session, sam, jo, button, says):
    write(sam, session, "We meet at five.")
    write(sam, session, "We meet at six.", base=1)
    write(jo, session, "We meet at four.", base=1)
    there = at(session, "discussion", "unsaved", str(Conflict.objects.get().pk))
    sent = {"text": "We meet at four.", "base": 2, "form": uuid4()} | button
    assert signed_in(jo).post(there, sent).status_code == 302
    assert said(session) == says
    assert not Conflict.objects.exists()


def test_a_double_submit_counts_once(session, sam, jo):
    form = uuid4()
    write(sam, session, "Once", form=form)
    write(sam, session, "Once", form=form)
    assert NotesRevision.objects.filter(section__session=session).count() == 1
    write(sam, session, "Twice", base=1)
    for _time in range(2):
        assert write(jo, session, "Never", base=1, form=form).status_code == 409
    assert Conflict.objects.count() == 1


def test_who_goes_back_and_writes_on_in_the_old_form_fits_with_themselves(session, sam):
    form = uuid4()
    write(sam, session, "One thing.", form=form)
    answer = write(sam, session, "One thing, and more.", form=form)
    assert answer.status_code == 302
    assert said(session) == "One thing, and more."


@pytest.mark.parametrize("base", ["", "999", "-1", "abc", "9" * 40])
def test_a_version_that_never_was_loses_nothing(session, sam, base):
    write(sam, session, "There")
    write(sam, session, "Mine", base=base)
    assert said(session) == "There\n\nMine"


def test_too_long_a_text_is_refused_in_words_and_still_in_the_form(session, sam):
    answer = write(sam, session, "x" * 30_001)
    assert answer.status_code == 422
    assert "This has 30001 characters, and there is room for 30000." in words(answer)
    assert "x" * 30_001 in words(answer)
    assert not NotesRevision.objects.filter(section__session=session).exists()


# -- signed out, too old, elsewhere -----------------------------------------------------------------


def test_after_a_session_timeout_the_text_is_there_and_the_next_try_goes_through(session, sam):
    client = Client(enforce_csrf_checks=True)
    sent = {"text": "Not lost", "base": 0, "form": uuid4()}
    answer = client.post(at(session, "discussion"), sent, headers={"sec-fetch-site": "same-origin"})
    assert answer.status_code == 401
    assert "Not lost</textarea>" in words(answer)
    assert "Quokka parade" not in words(answer)
    client.force_login(sam)  # in another tab
    client.post(at(session, "discussion"), sent, headers={"sec-fetch-site": "same-origin"})
    assert said(session) == "Not lost"


def test_a_form_with_an_old_token_gives_the_text_back_and_the_next_try_goes_through(session, sam):
    client = Client(enforce_csrf_checks=True)
    client.force_login(sam)
    sent = {"text": "Not lost", "base": 0, "form": uuid4(), "csrfmiddlewaretoken": "a" * 64}
    answer = client.post(at(session, "discussion"), sent)
    assert answer.status_code == 403
    assert "Not lost</textarea>" in words(answer)
    assert not Section.objects.filter(session=session).exists()
    token = token_of(answer)
    client.post(at(session, "discussion"), sent | {"csrfmiddlewaretoken": token})
    assert said(session) == "Not lost"


@pytest.mark.parametrize("place", ["cross-site", "same-site"])
def test_a_form_of_another_site_is_refused_whole(session, sam, place):
    client = signed_in(sam)
    sent = {"text": "Planted", "base": 0, "form": uuid4()}
    answer = client.post(at(session, "discussion"), sent, headers={"sec-fetch-site": place})
    assert answer.status_code == 403
    assert "Planted" not in words(answer)
    assert not Section.objects.filter(session=session).exists()


# -- drafts ----------------------------------------------------------------------------------------


def draft(user, session, text, base=0, form=None):
    sent = {"text": text, "base": base, "form": form or uuid4()}
    return signed_in(user).post(at(session, "discussion", "draft"), sent)


def test_a_draft_is_kept_offered_and_gone_once_saved(session, sam, jo):
    answer = draft(sam, session, "Half a sen")
    assert answer.json()["said"].startswith("Draft saved ")
    page = words(signed_in(sam).get(at(session, "discussion")))
    assert "It is not saved yet." in page
    assert "Half a sen</textarea>" in page
    assert "Half a sen" not in words(signed_in(jo).get(at(session)))
    assert "Half a sen" not in words(signed_in(jo).get(at(session, "discussion")))
    write(sam, session, "Half a sentence.")
    assert not Draft.objects.exists()


def test_a_draft_that_arrives_after_the_text_was_saved_is_none(session, sam):
    form = uuid4()
    write(sam, session, "Saved", form=form)
    draft(sam, session, "Saved", form=form)
    assert not Draft.objects.exists()


def test_who_does_not_want_the_draft_begins_with_the_text_as_it_is(session, sam):
    write(sam, session, "As it is")
    draft(sam, session, "Otherwise", base=1)
    signed_in(sam).post(at(session, "discussion"), {"drop": "1"})
    page = words(signed_in(sam).get(at(session, "discussion")))
    assert "As it is</textarea>" in page
    assert "Otherwise" not in page


def test_who_else_is_writing_is_shown_and_nobody_is_kept_out(session, sam, jo):
    draft(sam, session, "Half a sen")
    sentence = "Sam Invented is writing in Discussion now."
    assert sentence in words(signed_in(jo).get(at(session)))
    assert sentence in words(signed_in(jo).get(at(session, "discussion")))
    assert draft(jo, session, "Mine").json()["writing"] == [sentence]
    assert sentence not in words(signed_in(sam).get(at(session)))
    Draft.objects.filter(member=sam).update(at=timezone.now() - timedelta(minutes=3))
    assert "Sam Invented is writing in Discussion, 3 minutes ago." in words(
        signed_in(jo).get(at(session))
    )
    Draft.objects.filter(member=sam).update(at=timezone.now() - timedelta(minutes=6))
    assert "Sam Invented is writing" not in words(signed_in(jo).get(at(session)))


# -- history ---------------------------------------------------------------------------------------


def test_the_history_names_who_wrote_and_compares_any_two_versions(session, sam, jo):
    write(sam, session, "One\nTwo")
    write(jo, session, "One\nThree\nFour", base=1)
    page = words(signed_in(sam).get(at(session, "discussion", "history") + "?from=1&to=2"))
    assert "Sam Invented" in page
    assert "Jo Invented" in page
    rows = rows_of(page)
    assert rows[1:] == [
        ["Unchanged", "One", "One"],
        ["Changed", "Two", "Three"],
        ["Added", "", "Four"],
    ]


def test_bringing_back_a_version_makes_a_new_one(session, sam, jo):
    write(sam, session, "One")
    write(jo, session, "Two", base=1)
    for _time in range(2):
        signed_in(jo).post(at(session, "discussion", "history"), {"number": "1"})
    assert said(session) == "One"
    found = NotesRevision.objects.filter(section__session=session).order_by("number")
    assert list(found.values_list("number", "text", "author", "restores")) == [
        (1, "One", sam.pk, None),
        (2, "Two", jo.pk, None),
        (3, "One", jo.pk, 1),
    ]


@pytest.mark.parametrize("query", ["from=abc&to=99", "from=&to=", "from=-1", "page=0"])
def test_a_strange_question_about_the_history_is_answered(session, sam, query):
    write(sam, session, "One")
    answer = signed_in(sam).get(f"{at(session, 'discussion', 'history')}?{query}")
    assert answer.status_code == 200


# -- who sees them ----------------------------------------------------------------------------------


def test_notes_of_a_session_that_is_held_back_are_nowhere(olwen):
    session = SessionFactory(parent=ProgrammeFactory(programme_is_out=False))
    actions.save_section(session, actions.Writing("discussion", "Hidden", 0, uuid4()), olwen)
    for user in (olwen, UserFactory()):
        for more in ((), ("discussion",), ("discussion", "history")):
            assert signed_in(user).get(at(session, *more)).status_code == 404
    assert write(olwen, session, "More").status_code == 404


def test_a_break_has_no_notes(sam):
    assert signed_in(sam).get(at(SessionFactory(format="break"))).status_code == 404


def test_there_are_four_sections_and_no_other(session, sam):
    for kind in ("key-points", "discussion", "actions", "links"):
        assert signed_in(sam).get(at(session, kind)).status_code == 200
    assert signed_in(sam).get(at(session, "elsewhere")).status_code == 404


# -- Markdown --------------------------------------------------------------------------------------


def test_headings_begin_at_the_third_level_and_skip_none():
    html = as_html("# One\n\n### Two\n\n###### Three\n\n# Four")
    assert [html.count(f"<h{n}>") for n in range(1, 7)] == [0, 0, 2, 1, 1, 0]


def test_there_are_links_and_no_pictures():
    assert as_html("See https://example.org/a_b.").count('href="https://example.org/a_b"') == 1
    assert "<img" not in as_html("![A picture](https://example.org/a.png)")
    assert "href" not in as_html("[Run](javascript:alert(1)) <javascript:alert(1)>")


@pytest.mark.parametrize("source", SOURCES)
def test_whatever_is_written_nothing_of_it_runs(source):
    wrong = {text for text in SOURCES[source]() if Document(str(as_html(text))).active()}
    assert wrong == set()


def test_the_preview_shows_the_text_and_keeps_it_in_the_form(session, sam):
    sent = {"text": "Some *words*", "base": 0, "form": uuid4()}
    page = words(signed_in(sam).post(at(session, "discussion", "preview"), sent))
    assert "<em>words</em>" in page
    assert "Some *words*</textarea>" in page
    alone = signed_in(sam).post(at(session, "discussion", "preview") + "?alone", sent)
    assert alone.content.decode() == "<p>Some <em>words</em></p>\n"
    assert not Section.objects.filter(session=session).exists()
