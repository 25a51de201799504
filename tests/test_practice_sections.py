"""A section of an entry is saved on its own, and what is public stays as it is until it is published."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import translation
from wagtail.models import Revision

from accounts.models import Affiliation
from network.actions.practice import change
from network.forms.practice.days import DayField
from network.models import (
    PracticeAuthor,
    PracticeDraft,
    PracticePage,
    PracticeReview,
    PracticeSource,
)
from network.practice.working import new_child, working_copy
from tests.factories import OrganisationFactory
from tests.practice import (
    at,
    begin,
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
def page(sam):
    return posted(sam)


def errors(answer) -> dict:
    return {name: list(found) for name, found in answer.context["form"].errors.items()}


def note_of(page, figure: str):
    return next(one for one in working_copy(page).figure_notes.all() if one.figure == figure)


# -- saving ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("slug", "sent", "kept"),
    [
        (
            "question",
            {"question": "Why?", "scope": "Line\r\n\r\nLine  "},
            {"scope": "Line\n\nLine"},
        ),
        ("people", {"invited": "0", "recruitment": "open"}, {"invited": 0, "recruitment": "open"}),
        (
            "running",
            {"starts_on": "2/11/2019", "meeting": "both"},
            {"starts_on": date(2019, 11, 2)},
        ),
        ("cost", {"cost": "12500.50"}, {"cost": Decimal("12500.50")}),
        ("results", {"outputs": "A report"}, {"outputs": "A report"}),
        ("looking-back", {"advice": "Begin early"}, {"advice": "Begin early"}),
        ("basics", {"title": "Wombats", "year": "2021"}, {"title": "Wombats", "year": 2021}),
    ],
)
def test_each_section_is_saved_on_its_own(sam, page, slug, sent, kept):
    answer = save(sam, page, slug, **sent)
    assert answer["Location"] == at(page)
    copy = working_copy(page)
    assert {name: getattr(copy, name) for name in kept} == kept
    assert copy.summary == "Forty people met."


def test_what_is_public_stays_as_it_is_until_it_is_published(sam, page):
    page.get_latest_revision().publish()
    save(sam, page, "basics", title="Not yet public")
    save(sam, page, "question", question="Not yet public either")
    row = PracticePage.objects.get(pk=page.pk)
    assert (row.title, row.question) == ("Quokka assembly", "")
    row.get_latest_revision().publish()
    row = PracticePage.objects.get(pk=page.pk)
    assert (row.title, row.question) == ("Not yet public", "Not yet public either")


@pytest.mark.parametrize("outcome", ["returned", "refused"])
def test_an_entry_that_came_back_can_be_written_on(sam, page, outcome):
    PracticeReview.objects.create(page=page, outcome=outcome, reason="Because")
    save(sam, page, "question", question="Why?")
    assert said(page, "question") == "Why?"


def test_a_withdrawn_entry_can_be_written_on(sam, page):
    page.get_latest_revision().publish()
    PracticePage.objects.get(pk=page.pk).unpublish()
    save(sam, page, "question", question="Why?")
    assert said(page, "question") == "Why?"


def test_saving_the_same_again_makes_no_version(sam, page):
    form = begin(sam, page, "question")
    for _time in range(2):
        save(sam, page, "question", form, question="Why?")
    versions = Revision.objects.for_instance(page).count()
    answer = signed_in(sam).post(
        section_at(page, "question"), form | {"question": "Why?"}, follow=True
    )
    assert "The section says that already" in words(answer)
    assert (versions, Revision.objects.for_instance(page).count()) == (2, 2)


def test_a_figure_keeps_its_source_and_page_as_long_as_there_is_a_figure(sam, page):
    change(page, sam, lambda copy: new_child(copy, PracticeSource, title="The report"))
    source = working_copy(page).sources.first()
    beside = {"cost_source": str(source.translation_key), "cost_page": "٣٤"}
    save(sam, page, "cost", cost="100", **beside)
    kept = note_of(page, "cost")
    assert (kept.source, kept.source_page) == (source.translation_key, 34)
    save(sam, page, "cost", funding="The council")
    assert note_of(page, "cost").source_page == 34
    assert note_of(page, "cost").translation_key == kept.translation_key
    save(sam, page, "cost", cost="")
    assert list(working_copy(page).figure_notes.all()) == []


def test_a_figure_takes_sources_of_its_own_entry_only(sam, page):
    change(page, sam, lambda copy: new_child(copy, PracticeSource, title="Ours"))
    foreign = "6a1b0c2e-1111-4222-8333-444455556666"
    answer = save(sam, page, "cost", cost="100", cost_source=foreign)
    assert errors(answer) == {"cost_source": ["Choose one from the list"]}


# -- bad input -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("slug", "sent", "wrong"),
    [
        (
            "people",
            {"selected": "40", "completed": "41"},
            {
                "completed": [
                    "More people cannot complete it than were selected: check both numbers."
                ]
            },
        ),
        (
            "people",
            {"invited": "10", "replies": "11"},
            {"replies": ["There cannot be more replies than invitations: check both numbers."]},
        ),
        (
            "running",
            {"starts_on": "3/11/2019", "ends_on": "2/11/2019"},
            {"ends_on": ["The last day cannot be before the first."]},
        ),
        (
            "question",
            {"scope": "x" * 20_001},
            {"scope": ["This has 20001 characters, and there is room for 20000."]},
        ),
        ("people", {"recruitment": "witchcraft"}, {"recruitment": ["Choose one from the list"]}),
        ("basics", {"methods": []}, {"methods": ["Choose at least one method"]}),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_nothing_is_lost(sam, page, slug, sent, wrong):
    extra = {"access": "Not lost"} if slug == "people" else {}
    answer = save(sam, page, slug, **sent, **extra)
    assert (answer.status_code, errors(answer)) == (422, wrong)
    for typed in (*sent.values(), *extra.values()):
        assert str(typed) in words(answer) or not isinstance(typed, str) or typed == "witchcraft"
    assert Revision.objects.for_instance(page).count() == 1


@pytest.mark.parametrize(
    "slug", ["basics", "question", "people", "running", "cost", "looking-back"]
)
@pytest.mark.parametrize("value", ["\0", "-1", "9" * 400, "٤٠", "日本語", "<script>", "x" * 20_001])
def test_no_bad_input_of_a_section_is_an_error_page(sam, page, slug, value):
    form = dict.fromkeys(begin(sam, page, slug), value)
    assert save(sam, page, slug, form).status_code in (302, 409, 422)
    assert signed_in(sam).post(section_at(page, slug, "draft"), form).status_code == 200
    assert signed_in(sam).get(section_at(page, slug)).status_code == 200


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2019-11-02", date(2019, 11, 2)),
        ("2/11/2019", date(2019, 11, 2)),
        ("02.11.2019", date(2019, 11, 2)),
        ("2 November 2019", date(2019, 11, 2)),
        ("2nd nov, 2019", date(2019, 11, 2)),
        ("2 Tachwedd 2019", date(2019, 11, 2)),
        ("Saturday 2 November 2019", date(2019, 11, 2)),
        ("Sat, 2 Nov 2019", date(2019, 11, 2)),
        ("dydd Sadwrn 2 Tachwedd 2019", date(2019, 11, 2)),
        ("٢/١١/٢٠١٩", date(2019, 11, 2)),
        ("", None),
    ],
)
def test_a_day_is_read_as_people_write_it(typed, meant):
    assert DayField(label="Day").clean(typed) == meant


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("31 February 2019", "There is no such day"),
        ("11/13/2019", "There is no such day"),
        ("2/11/19", "Write the year in full"),
        ("0/0/0000", "Write the year in full"),
        ("2/11/9999", "Write the year in full"),
        ("last summer", "Write the day like this: 2 November 2019"),
        ("2 Smarch 2019", "Write the day like this: 2 November 2019"),
        ("-1", "Write the day like this: 2 November 2019"),
        ("二〇一九", "Write the day like this: 2 November 2019"),
    ],
)
def test_a_day_that_is_none_is_answered_with_how_to_write_it(typed, says):
    with pytest.raises(Exception, match=says):
        DayField(label="Day").clean(typed)


@pytest.mark.parametrize("language", ["en-gb", "cy"])
def test_a_day_is_shown_as_it_can_be_sent_again(language):
    with translation.override(language):
        field = DayField(label="Day")
        for month in range(1, 13):
            shown = field.prepare_value(date(2019, month, 2))
            assert field.clean(shown) == date(2019, month, 2)


# -- organisations ---------------------------------------------------------------------------------


def test_an_author_adds_another_organisation_by_its_name(sam, page):
    partner = OrganisationFactory(name="Borough of Wombats")
    save(sam, page, "basics", another="Wombats")
    assert set(working_copy(page).organisations.all()) == {organisation_of(sam), partner}
    assert errors(save(sam, page, "basics", another="Nowhere at all"))["another"]


def test_an_author_cannot_take_away_the_organisation_by_which_they_write(sam, page):
    partner = OrganisationFactory(name="Borough of Wombats")
    save(sam, page, "basics", another="Borough of Wombats")
    answer = save(sam, page, "basics", organisations=[partner.pk])
    assert errors(answer) == {
        "organisations": [
            "You write this entry for one of its organisations: leave at least one that you speak for."
        ]
    }


def test_an_author_cannot_take_away_the_organisation_of_another_author(sam, page):
    jo = officer("Jo Invented")
    both = [organisation_of(sam).pk, organisation_of(jo).pk]
    change(page, sam, lambda copy: setattr(copy, "organisations", both))
    page.organisations = [organisation_of(sam), organisation_of(jo)]
    page.save()
    PracticeAuthor.objects.create(page=page, member=jo)
    answer = save(sam, page, "basics", organisations=[organisation_of(sam).pk])
    assert "could no longer write this entry: Jo Invented" in errors(answer)["organisations"][0]
    PracticeAuthor.objects.filter(member=jo).delete()
    assert save(sam, page, "basics", organisations=[organisation_of(sam).pk]).status_code == 302


def test_one_chooses_from_the_organisations_of_the_entry_and_ones_own_only(sam, page):
    stranger = OrganisationFactory()
    answer = save(sam, page, "basics", organisations=[organisation_of(sam).pk, stranger.pk])
    assert answer.status_code == 422
    assert list(working_copy(page).organisations.all()) == [organisation_of(sam)]


# -- drafts and timeouts ----------------------------------------------------------------------------


def draft(user, page, slug, form=None, **changed):
    sent = (form or begin(user, page, slug)) | changed
    return signed_in(user).post(section_at(page, slug, "draft"), sent)


def test_a_draft_is_kept_offered_and_gone_once_saved(sam, page):
    answer = draft(sam, page, "people", selected="about for", access="Half a sen")
    assert answer.json()["said"].startswith("Draft saved ")
    found = signed_in(sam).get(section_at(page, "people"))
    assert "It is not saved yet." in words(found)
    assert "Half a sen</textarea>" in words(found)
    assert found.context["form"]["selected"].value() == "about for"
    assert said(page, "access") == ""
    assert "You have a draft of" in words(signed_in(sam).get(at(page)))
    save(sam, page, "people", selected="40", access="Half a sentence.")
    assert not PracticeDraft.objects.exists()


def test_a_draft_is_its_writers_only(sam, page):
    jo = officer("Jo Invented", organisation_of(sam))
    PracticeAuthor.objects.create(page=page, member=jo)
    draft(sam, page, "question", scope="Planted")
    for place in (at(page), section_at(page, "question"), at(page, "preview")):
        assert "Planted" not in words(signed_in(jo).get(place))
    signed_in(jo).post(section_at(page, "question"), {"drop": "1"})
    assert PracticeDraft.objects.count() == 1


def test_who_does_not_want_the_draft_begins_with_what_is_saved(sam, page):
    draft(sam, page, "question", scope="Otherwise")
    signed_in(sam).post(section_at(page, "question"), {"drop": "1"})
    assert "Otherwise" not in words(signed_in(sam).get(section_at(page, "question")))


def test_a_draft_that_arrives_after_all_of_it_was_saved_is_none(sam, page):
    form = begin(sam, page, "question")
    save(sam, page, "question", form, scope="Saved")
    draft(sam, page, "question", form, scope="Saved")
    assert not PracticeDraft.objects.exists()


def test_too_long_a_draft_is_refused_in_words(sam, page):
    answer = draft(sam, page, "question", scope="x" * 200_001)
    assert (answer.status_code, answer.json()["wrong"][:18]) == (422, "This is too long t")


def test_after_a_session_timeout_every_field_is_there_and_the_next_try_goes_through(sam, page):
    client, here = Client(enforce_csrf_checks=True), {"sec-fetch-site": "same-origin"}
    sent = begin(sam, page, "people") | {"selected": "41", "access": "Not lost"}
    answer = client.post(section_at(page, "people"), sent, headers=here)
    assert answer.status_code == 401
    assert "Not lost</textarea>" in words(answer)
    assert 'name="selected" value="41"' in words(answer)
    assert "Quokka" not in words(answer)
    client.force_login(sam)  # in another tab
    client.post(section_at(page, "people"), sent, headers=here)
    assert (said(page, "access"), said(page, "selected")) == ("Not lost", 41)


def test_a_form_with_an_old_token_gives_the_text_back(sam, page):
    client = Client(enforce_csrf_checks=True)
    client.force_login(sam)
    sent = begin(sam, page, "question") | {"scope": "Not lost", "csrfmiddlewaretoken": "a" * 64}
    answer = client.post(section_at(page, "question"), sent)
    assert answer.status_code == 403
    assert "Not lost</textarea>" in words(answer)
    assert said(page, "scope") == ""


def test_a_form_of_another_site_is_refused_whole(sam, page):
    sent, there = begin(sam, page, "question"), {"sec-fetch-site": "cross-site"}
    answer = signed_in(sam).post(
        section_at(page, "question"), sent | {"scope": "Planted"}, headers=there
    )
    assert answer.status_code == 403
    assert said(page, "scope") == ""


def test_who_lost_their_place_while_writing_gets_their_text_back(sam, page):
    sent = begin(sam, page, "question") | {"scope": "Not lost"}
    sam.standing = "suspended"
    sam.save()
    answer = signed_in(sam).post(section_at(page, "question"), sent)
    assert answer.status_code == 403
    assert "Not lost" in words(answer)
    assert Affiliation.objects.filter(user=sam).exists()
    assert said(page, "scope") == ""
