"""Where entries are found: in the search, on their councils' pages, in lists and in the sitemap; drafts nowhere."""

from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from accounts.models import Organisation
from network.actions.practice import change, post_practice
from network.models import FigureNote, Lesson, PracticePage, Progress, Recommendation
from tests.factories import (
    AffiliationFactory,
    OrganisationFactory,
    PracticeFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


def words(answer) -> str:
    assert answer.status_code == 200, answer.status_code
    return unescape(answer.content.decode())


def published(**fields) -> PracticePage:
    """An entry with a recommendation, its progress and a lesson, published as authors do."""
    page = PracticeFactory(**{"title": "Wombat Assembly", "selected": 50, "completed": 40} | fields)
    one = Recommendation(page=page, locale=page.locale, text="Plant numbat trees.", reason="Room.")
    one.save()
    more = {"page": page, "locale": page.locale}
    Progress.objects.create(recommendation=one.translation_key, words="A bilby was seen.", **more)
    Lesson.objects.create(claim="Ask the quoll first.", happened="The potoroo came.", **more)
    FigureNote.objects.create(figure="completed", precision="about", **more)
    page.save()
    return page


@pytest.fixture
def council():
    return OrganisationFactory(name="Wombat Council", code="WMB")


# -- search ----------------------------------------------------------------------------------------


def places(ask, q: str) -> list[str]:
    found = [place["url"] for one in ask(q)["results"] for place in one["passages"]]
    return [address.removeprefix("http://testserver") for address in found]


def test_an_entry_is_found_by_what_it_recommends_and_learned_and_leads_there(ask):
    page = published(question="Where do echidnas sleep?")
    one, lesson = page.recommendations.get(), page.lessons.get()
    found = {q: places(ask, q) for q in ("numbat", "bilby", "quoll", "potoroo", "echidnas")}
    assert found == {
        "numbat": [f"{page.url}#{one.anchor}"],
        "bilby": [f"{page.url}#{one.anchor}"],
        "quoll": [f"{page.url}#{lesson.anchor}"],
        "potoroo": [f"{page.url}#{lesson.anchor}"],
        "echidnas": [f"{page.url}#question-put-to-the-public"],
    }


def test_where_the_search_leads_stands_on_the_page(client, ask):
    page = published(question="Where do echidnas sleep?", hours=24)
    text = words(client.get(page.url))
    for q in ("numbat", "quoll", "echidnas", "hours wombat"):
        for address in places(ask, q):
            if address.startswith(page.url):
                assert text.count(f'id="{address.partition("#")[2]}"') == 1, address


def test_an_entry_is_found_by_its_figures_and_the_row_shows_them(client, ask):
    page = published(invited=12_345)
    assert places(ask, "“12,345 invitations”") == [f"{page.url}#at-a-glance"]
    text = words(client.get("/search/?q=numbat"))
    assert "2024: about 40 of 50 people completed it; 12,345 invitations" in text


def test_practice_is_a_kind_and_its_councils_and_topics_narrow_the_search(titles, council):
    page = published(organisations=[council])
    assert titles("numbat", kind="practice", organisation="WMB") == [page.title]
    assert titles("numbat", kind="report") == []


def test_nothing_of_a_draft_is_found(titles, council):
    farida = UserFactory()
    AffiliationFactory(user=farida, organisation=council)
    page = post_practice(
        farida, title="Pademelon Panel", summary="Hop.", organisation=council, year=2024
    )
    assert titles("pademelon") == []
    page.get_latest_revision().publish()
    assert titles("pademelon") == ["Pademelon Panel"]
    change(page, farida, lambda copy: setattr(copy, "outputs", "Quokkas."))
    assert titles("quokkas") == []


def test_what_is_withdrawn_is_found_no_more(titles):
    page = published()
    assert titles("numbat") == ["Wombat Assembly"]
    page.unpublish()
    assert titles("numbat") == []


def test_what_is_for_members_is_found_by_members_only(titles, client):
    published(visibility="members")
    assert titles("numbat") == []
    client.force_login(UserFactory())
    assert titles("numbat") == ["Wombat Assembly"]


# -- a council's page ------------------------------------------------------------------------------


def rows(text: str) -> list[str]:
    """The titles below "What they did"."""
    if 'id="practice"' not in text:
        return []
    part = text.split('id="practice"')[1].split("</section>")[0]
    return [one.split("</a>")[0].rpartition(">")[2] for one in part.split('row__title">')[1:]]


def did(code: str, client=None, language="") -> list[str]:
    return rows(words((client or Client()).get(f"{language}/network/organisations/{code}/")))


def test_what_a_council_did_stands_on_its_page_with_year_and_figures(client, council):
    published(organisations=[council])
    text = words(client.get("/network/organisations/WMB/"))
    assert rows(text) == ["Wombat Assembly"]
    assert "2024: about 40 of 50 people completed it" in text
    assert text.count(">Wombat Assembly</a>") == 1


def test_what_a_partnership_did_stands_with_each_of_its_councils_and_no_other(council):
    OrganisationFactory(code="OTH")
    partnership = OrganisationFactory(code="PAR")
    partnership.parts.add(council)
    published(organisations=[partnership])
    assert [did(code) for code in ("PAR", "WMB", "OTH")] == [
        ["Wombat Assembly"],
        ["Wombat Assembly"],
        [],
    ]


def test_an_entry_of_a_council_and_its_partnership_stands_there_once(council):
    partnership = OrganisationFactory(code="PAR")
    partnership.parts.add(council)
    published(organisations=[council, partnership])
    assert did("WMB") == ["Wombat Assembly"]


def test_a_council_shows_nothing_that_is_not_published_nor_what_is_for_members(council):
    published(title="Hidden", organisations=[council], live=False)
    published(title="For members", organisations=[council], visibility="members")
    member = Client()
    member.force_login(UserFactory())
    assert (did("WMB"), did("WMB", member)) == ([], ["For members"])


def test_a_council_shows_what_it_did_in_welsh_too(council):
    page = published(organisations=[council])
    page.copy_for_translation(Locale.objects.get(language_code="cy"), alias=True)
    assert (did("WMB"), did("WMB", language="/cy")) == (["Wombat Assembly"], ["Wombat Assembly"])


def queries(client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as counted:
        client.get(address)
    return len(counted)


@pytest.mark.parametrize(
    "address",
    ["/network/organisations/WMB/", "/resources/?kind=practice", "/search/?q=wombat", "/"],
)
def test_more_entries_in_a_list_cost_no_more(client, council, address):
    published(organisations=[council])
    before = queries(client, address)
    for number in range(5):
        published(title=f"Wombat {number}", organisations=[council])
    assert queries(client, address) == before
    assert before <= 20


# -- other lists -----------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["/resources/?kind=practice", "/sitemap.xml", "/"])
def test_lists_have_what_is_published_and_no_drafts(client, address):
    seen, hidden = published(), published(title="Hidden", slug="hidden-one", live=False)
    text = words(client.get(address))
    assert (seen.slug in text, hidden.slug in text) == (True, False)


def test_the_demonstration_has_practice_of_a_partnership_on_the_page_of_its_councils():
    title = "Greater Cambridge Citizens’ Assembly on congestion, air and public transport"
    partnership = Organisation.objects.get(code="GCP")
    assert [did(one.code) for one in partnership.parts.order_by("code")] == [[title]] * 3
