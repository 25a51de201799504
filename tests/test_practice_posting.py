"""A council officer posts what their council did: a draft that exists, found again, and seen as others will see it."""

import pytest
from django.test import Client

from core.models import Method, Topic
from network.actions.practice import change
from network.models import (
    PracticeAuthor,
    PracticePage,
    PracticeReview,
    PracticeSource,
    SectionComment,
)
from network.practice.states import State, state_of
from network.practice.working import new_child
from tests.factories import AffiliationFactory, OrganisationFactory, UserFactory
from tests.members import term
from tests.practice import (
    METHOD,
    at,
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

NEW, MINE = "/practice/new/", "/practice/mine/"
NUMBER = "6a1b0c2e-1111-4222-8333-444455556666"


@pytest.fixture
def sam():
    return officer()


def short(by, **changed) -> dict:
    return {
        "form": NUMBER,
        "title": "Quokka assembly",
        "summary": "Forty people met for four days.",
        "organisation": organisation_of(by).pk,
        "methods": [term(Method, METHOD).pk],
        "topics": [term(Topic, "transport").pk],
        "year": "2024",
        "text_language": "en",
    } | changed


def errors(answer) -> dict:
    return {name: list(found) for name, found in answer.context["form"].errors.items()}


# -- the short form --------------------------------------------------------------------------------


def test_the_short_form_makes_a_draft_that_exists_with_its_author(sam):
    answer = signed_in(sam).post(NEW, short(sam))
    page = PracticePage.objects.originals().get(title="Quokka assembly")
    assert answer["Location"] == at(page)
    assert (page.live, page.year, page.summary) == (False, 2024, "Forty people met for four days.")
    assert [one.slug for one in page.methods.all()] == [METHOD]
    assert [one.slug for one in page.topics.all()] == ["transport"]
    assert list(page.organisations.all()) == [organisation_of(sam)]
    assert [one.member for one in PracticeAuthor.objects.filter(page=page)] == [sam]


def test_a_short_form_sent_twice_makes_one_entry(sam):
    client = signed_in(sam)
    first, second = (client.post(NEW, short(sam)) for _time in range(2))
    assert first["Location"] == second["Location"]
    assert PracticePage.objects.originals().filter(title="Quokka assembly").count() == 1


def test_two_people_whose_forms_have_one_number_have_two_entries(sam):
    jo = officer("Jo Invented")
    places = {signed_in(one).post(NEW, short(one))["Location"] for one in (sam, jo)}
    assert len(places) == 2


def test_the_only_organisation_is_chosen_already(sam):
    form = signed_in(sam).get(NEW).context["form"]
    assert form["organisation"].value() == organisation_of(sam).pk


def test_one_posts_for_organisations_one_speaks_for_and_their_partnerships_only(sam):
    partnership, stranger = OrganisationFactory(), OrganisationFactory()
    partnership.parts.add(organisation_of(sam))
    offered = signed_in(sam).get(NEW).context["form"].fields["organisation"].queryset
    assert set(offered) == {organisation_of(sam), partnership}
    answer = signed_in(sam).post(NEW, short(sam, organisation=stranger.pk))
    assert answer.status_code == 422
    assert errors(answer) == {"organisation": ["Choose an organisation that you speak for"]}
    assert signed_in(sam).post(NEW, short(sam, organisation=partnership.pk)).status_code == 302


def test_what_is_missing_is_said_beside_each_field_and_nothing_typed_is_lost(sam):
    answer = signed_in(sam).post(NEW, {"form": NUMBER, "title": "", "summary": "Not lost"})
    assert answer.status_code == 422
    assert errors(answer) == {
        "title": ["Write a title"],
        "organisation": ["Choose the organisation whose work it was"],
        "methods": ["Choose at least one method"],
        "year": ["Write the year"],
        "text_language": ["Choose a language"],
    }
    assert "Not lost</textarea>" in words(answer)


@pytest.mark.parametrize(
    ("letters", "says"),
    [
        (281, "The summary has 1 character too many: there is room for 280"),
        (20_001, "The summary has 19721 characters too many: there is room for 280"),
    ],
)
def test_too_long_a_summary_is_told_how_many_characters_too_many(sam, letters, says):
    answer = signed_in(sam).post(NEW, short(sam, summary="x" * letters))
    assert (answer.status_code, errors(answer)) == (422, {"summary": [says]})
    assert signed_in(sam).post(NEW, short(sam, summary="x" * 280)).status_code == 302


@pytest.mark.parametrize(
    "year", ["0", "-5", "1949", "2124", "next", "9" * 50, "2024.5", "½", "20 24"]
)
def test_a_year_that_cannot_be_is_answered_in_words(sam, year):
    answer = signed_in(sam).post(NEW, short(sam, year=year))
    assert answer.status_code == 422
    assert errors(answer)["year"][0].startswith("Write a year from 1950 to ")


def test_a_year_in_other_digits_is_that_year(sam):
    signed_in(sam).post(NEW, short(sam, year=" ٢٠٢٣ "))
    assert PracticePage.objects.originals().get(title="Quokka assembly").year == 2023


@pytest.mark.parametrize("name", ["title", "summary", "year", "form", "organisation", "methods"])
@pytest.mark.parametrize("value", ["\0", "a\0b", "9" * 400, "日本語" * 200, "<script>"])
def test_no_bad_input_of_the_short_form_is_an_error_page(sam, name, value):
    assert signed_in(sam).post(NEW, short(sam, **{name: value})).status_code in (302, 422)


def test_a_title_of_other_letters_and_one_of_a_reserved_word_have_addresses(sam):
    for number, title in enumerate(["日本語", "New", "Compare"]):
        answer = signed_in(sam).post(NEW, short(sam, title=title, form=f"{NUMBER[:-1]}{number}"))
        assert answer.status_code == 302
    slugs = PracticePage.objects.originals().filter(owner=sam).values_list("slug", flat=True)
    assert set(slugs) == {"practice", "new-2", "compare-2"}


# -- who may ----------------------------------------------------------------------------------------


def test_who_may_not_post_is_told_how_to_get_there(sam):
    assert Client().get(NEW)["Location"].startswith("/account/login/")
    waiting = signed_in(UserFactory(standing="waiting")).get(NEW)
    assert (waiting.status_code, "Once your place is approved you can post." in words(waiting)) == (
        403,
        True,
    )
    nobodys = UserFactory()
    answer = signed_in(nobodys).get(NEW)
    assert "you speak for none at present" in words(answer)
    assert "<textarea" not in words(answer)
    signed_in(nobodys).post(NEW, short(sam))
    assert not PracticePage.objects.filter(title="Quokka assembly").exists()


def test_signed_out_at_save_the_text_comes_back_and_the_next_try_goes_through(sam):
    client, here = Client(enforce_csrf_checks=True), {"sec-fetch-site": "same-origin"}
    answer = client.post(NEW, short(sam, summary="Not lost"), headers=here)
    assert answer.status_code == 401
    assert "Not lost</textarea>" in words(answer)
    client.force_login(sam)
    assert client.post(NEW, short(sam, summary="Not lost"), headers=here).status_code == 302
    assert PracticePage.objects.originals().get(title="Quokka assembly").summary == "Not lost"


PLACES = ["", "preview", "sections/question", "sections/question/draft"]


@pytest.mark.parametrize("place", PLACES)
def test_an_entry_is_not_there_for_another_council_nor_a_visitor(sam, place):
    page = posted(sam)
    assert signed_in(sam).get(at(page, *filter(None, [place]))).status_code in (200, 302)
    there = at(page, *filter(None, [place]))
    for stranger in (officer("Jo Invented"), UserFactory()):
        assert signed_in(stranger).get(there).status_code == 404
    assert signed_in(UserFactory(standing="waiting")).get(there).status_code == 403
    assert Client().get(there)["Location"].startswith("/account/login/")


def test_colleagues_read_an_entry_and_only_authors_write_it(sam):
    page = posted(sam)
    colleague = AffiliationFactory(organisation=organisation_of(sam)).user
    client = signed_in(colleague)
    answer = client.get(at(page))
    assert "You read this as a colleague" in words(answer)
    assert section_at(page, "question") not in words(answer)
    assert client.get(at(page, "preview")).status_code == 200
    assert client.get(section_at(page, "question")).status_code == 404
    assert client.post(section_at(page, "question"), {"question": "Planted"}).status_code == 404
    assert said(page, "question") == ""


def test_who_no_longer_speaks_for_an_organisation_of_it_writes_no_more(sam):
    page = posted(sam)
    assert signed_in(sam).get(section_at(page, "question")).status_code == 200
    sam.affiliations.all().delete()
    assert signed_in(sam).get(section_at(page, "question")).status_code == 404
    assert signed_in(sam).get(at(page)).status_code == 404


# -- my own -----------------------------------------------------------------------------------------


def titles(entries) -> list[str]:
    return [one.draft_title for one in entries]


def test_mine_lists_what_i_write_and_what_my_colleagues_write(sam):
    jo = officer("Jo Invented", organisation_of(sam))
    posted(sam, "Mine")
    posted(jo, "Of a colleague")
    posted(officer("Lee Invented"), "Of another council")
    context = signed_in(sam).get(MINE).context
    assert (titles(context["written"]), titles(context["others"])) == (["Mine"], ["Of a colleague"])
    assert Client().get(MINE)["Location"].startswith("/account/login/")


def test_mine_says_where_each_entry_stands(sam):
    page = posted(sam)
    said = "Draft</span> Only you, your colleagues and the organisers see it."
    assert said in words(signed_in(sam).get(MINE))
    PracticeReview.objects.create(page=page, outcome="returned", reason="Say what it cost.")
    page = PracticePage.objects.get(pk=page.pk)
    assert state_of(page) == State.RETURNED
    assert "Returned</span>" in words(signed_in(sam).get(MINE))
    page.get_latest_revision().publish()
    PracticeReview.objects.create(page=page, outcome="approved")
    assert state_of(PracticePage.objects.get(pk=page.pk)) == State.PUBLISHED
    save(sam, page, "question", question="Changed since")
    assert state_of(PracticePage.objects.get(pk=page.pk)) == State.CHANGED


def test_mine_costs_the_same_however_many_there_are(sam, django_assert_max_num_queries):
    for number in range(3):
        posted(sam, f"Entry {number}")
    client = signed_in(sam)
    client.get(MINE)
    with django_assert_max_num_queries(20) as few:
        client.get(MINE)
    for number in range(10):
        posted(sam, f"More {number}")
    with django_assert_max_num_queries(len(few)):
        client.get(MINE)


def test_the_account_and_the_list_of_practice_lead_to_posting(sam):
    assert MINE in words(signed_in(sam).get("/account/"))
    assert NEW in words(Client().get("/practice/"))


# -- an entry being written --------------------------------------------------------------------------


def test_an_entry_says_what_is_there_and_links_to_what_is_missing(sam):
    page = posted(sam, cost=0, commissioned_by="The cabinet")
    answer = signed_in(sam).get(at(page))
    parts = {part.section.slug: part for part in answer.context["parts"]}
    assert parts["cost"].filled == ["Total cost"]  # nothing is a figure too
    assert parts["question"].filled == ["Who commissioned it"]
    where = f"{section_at(page, 'question')}#id_question"
    assert parts["question"].missing[0] == ("Question put to the public", where)
    assert f'href="{where}"' in words(answer)
    assert 'id="id_question"' in words(signed_in(sam).get(section_at(page, "question")))
    assert parts["files"].missing == [
        ("licence", at(page, "files")),
        ("sources", at(page, "files")),
    ]


def test_an_entry_counts_the_parts_that_are_written_elsewhere(sam):
    page = posted(sam)
    change(page, sam, lambda copy: new_child(copy, PracticeSource, title="The report"))
    parts = signed_in(sam).get(at(page)).context["parts"]
    files = next(part for part in parts if part.section.slug == "files")
    assert files.filled == ["sources"]


def test_an_organisers_comments_stand_beside_their_sections(sam):
    page = posted(sam)
    review = PracticeReview.objects.create(page=page, outcome="returned", reason="Nearly there.")
    SectionComment.objects.create(review=review, section="cost", text="What did it cost?")
    answer = signed_in(sam).get(at(page))
    told = {p.section.slug: [c.text for c in p.comments] for p in answer.context["parts"]}
    assert {slug: found for slug, found in told.items() if found} == {"cost": ["What did it cost?"]}
    assert "Nearly there." in words(answer)
    assert "What did it cost?" in words(signed_in(sam).get(section_at(page, "cost")))
    assert "What did it cost?" not in words(signed_in(sam).get(section_at(page, "people")))


def test_an_organisers_comments_stand_above_the_lists_they_are_about(sam):
    page = posted(sam)
    review = PracticeReview.objects.create(page=page, outcome="returned", reason="Nearly there.")
    lists = ("recommendations", "lessons", "files")
    for slug in lists:
        SectionComment.objects.create(review=review, section=slug, text=f"What of {slug}, please?")
    for here in lists:
        shown = words(signed_in(sam).get(at(page, here)))
        assert [slug for slug in lists if f"What of {slug}, please?" in shown] == [here]


def test_an_entry_says_what_stops_it_from_being_submitted(sam):
    page = posted(sam)
    answer = signed_in(sam).get(at(page))
    assert [section.slug for section, _words in answer.context["needed"]] == ["question"]
    assert at(page, "submit") not in words(answer)
    save(sam, page, "question", question="What is a quokka for?")
    answer = signed_in(sam).get(at(page))
    assert (answer.context["needed"], at(page, "submit") in words(answer)) == ([], True)


def test_what_is_public_already_is_not_to_be_submitted(sam):
    page = posted(sam)
    save(sam, page, "question", question="What is a quokka for?")
    assert signed_in(sam).get(at(page)).context["to_submit"] is True
    page.refresh_from_db()
    page.get_latest_revision().publish()
    answer = signed_in(sam).get(at(page))
    assert (answer.context["to_submit"], at(page, "submit") in words(answer)) == (False, False)
    save(sam, page, "question", question="What is a wombat for?")
    assert signed_in(sam).get(at(page)).context["to_submit"] is True


def test_who_submits_is_told_which_sections_are_drafts_only(sam):
    page = posted(sam)
    save(sam, page, "question", question="What is a quokka for?")
    assert signed_in(sam).get(at(page, "submit")).context["drafts"] == []
    signed_in(sam).post(section_at(page, "cost", "draft"), {"cost": "over two weekends"})
    answer = signed_in(sam).get(at(page, "submit"))
    assert [section.slug for section in answer.context["drafts"]] == ["cost"]
    assert f'href="{section_at(page, "cost")}"' in words(answer)


def test_sections_of_lists_lead_to_their_own_pages(sam):
    page = posted(sam)
    for slug, place in (
        ("recommendations", "recommendations"),
        ("lessons", "lessons"),
        ("files", "files"),
    ):
        assert signed_in(sam).get(section_at(page, slug))["Location"] == at(page, place)
    assert signed_in(sam).get(section_at(page, "nothing")).status_code == 404


def test_the_preview_shows_what_is_being_written_and_says_that_it_is_not_public(sam):
    page = posted(sam)
    save(sam, page, "basics", title="Wombat assembly")
    answer = signed_in(sam).get(at(page, "preview"))
    assert "Wombat assembly</h1>" in words(answer)
    assert "Preview: not public." in words(answer)
    assert 'name="robots" content="noindex"' in words(answer)
    assert answer["X-Robots-Tag"] == "noindex"
    page = PracticePage.objects.get(pk=page.pk)
    assert (page.live, page.title) == (False, "Quokka assembly")


def test_an_entry_costs_at_most_thirty_questions(sam, django_assert_max_num_queries):
    page, client = posted(sam), signed_in(sam)
    client.get(at(page))
    with django_assert_max_num_queries(30):
        client.get(at(page))


def test_a_text_is_shown_as_it_will_look_to_members_only(sam):
    sent = {"text": "## Heading\n\n- one\n\n<script>alert(1)</script>"}
    answer = signed_in(sam).post("/practice/text/preview/", sent)
    assert answer.status_code == 200
    assert b"<li>one</li>" in answer.content
    assert b"<script" not in answer.content
    assert Client().post("/practice/text/preview/", sent).status_code == 401
    assert (
        signed_in(UserFactory(standing="waiting")).post("/practice/text/preview/", sent).status_code
        == 403
    )
    assert signed_in(sam).get("/practice/text/preview/").status_code == 405


def test_the_pages_are_there_in_welsh(sam):
    page = posted(sam)
    client = signed_in(sam)
    for place in (NEW, MINE, at(page), section_at(page, "people"), at(page, "preview")):
        assert client.get(f"/cy{place}").status_code == 200
