"""Who finds whom among the members, and what of them. For what must not be seen, somebody sees it."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import Standing
from core.models import Topic
from network.models import Application, Profile
from tests.factories import AffiliationFactory, OrganisationFactory, UserFactory
from tests.hostile import OWN, RAW_QUERIES
from tests.members import WORDS, colleague, has_done, member, term
from tests.rendered import Document

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nobody_else")]

DIRECTORY = "/network/members/"
PAGES = ["", "message/", "block/", "left/"]
ANYBODY_ELSE = [
    Standing.NONE,
    Standing.WAITING,
    Standing.REFUSED,
    Standing.SUSPENDED,
    Standing.LEFT,
]


@pytest.fixture
def council():
    return OrganisationFactory(name="Planted Council")


@pytest.fixture
def shown(council) -> Profile:
    """Somebody whom every member sees, with all parts."""
    return member(organisation=council, full=True)


@pytest.fixture
def reader(client):
    """A member who is signed in and speaks for nobody."""
    user = UserFactory()
    client.force_login(user)
    return user


def html(client, address: str, **query) -> str:
    return client.get(address, query).content.decode()


def names(client, **query) -> list[str]:
    """Whom the directory lists, in its order."""
    return [one.name for one in client.get(DIRECTORY, query).context["results"]]


def addresses_of(profile: Profile) -> list[str]:
    return [DIRECTORY, *(profile.get_absolute_url() + page for page in PAGES)]


def test_a_visitor_is_asked_to_sign_in(client, shown):
    for address in addresses_of(shown):
        response = client.get(address)
        assert response.status_code == 302
        assert response["Location"].startswith("/account/login/?next=")


@pytest.mark.parametrize("standing", ANYBODY_ELSE)
def test_who_is_no_member_is_told_where_they_stand_and_sees_nobody(client, shown, standing):
    since = {"member_since": None} if standing != Standing.SUSPENDED else {}
    user = AffiliationFactory(user=UserFactory(standing=standing, **since)).user
    client.force_login(user)
    for address in addresses_of(shown):
        response = client.get(address)
        assert response.status_code == 403
        assert "This page is for members" in response.content.decode()
        assert "Planted" not in response.content.decode()
        assert client.post(address, {"words": "Hello"}).status_code == 403


def test_a_member_sees_them(client, shown, reader):
    assert names(client) == ["Mair Planted"]
    for address in addresses_of(shown):
        assert "Mair Planted" in html(client, address)


@pytest.mark.parametrize("standing", ANYBODY_ELSE)
def test_who_is_no_member_is_seen_by_nobody(client, shown, reader, standing):
    shown.user.standing = standing
    shown.user.save()
    assert names(client) == []
    assert [client.get(one).status_code for one in addresses_of(shown)[1:]] == [404] * len(PAGES)


@pytest.fixture(params=["members", "organisation", "nobody"])
def audience(request) -> str:
    return request.param


@pytest.fixture
def readers(shown, audience) -> list[tuple]:
    """Three readers, each with whether they see what is for this audience."""
    return [
        (colleague(shown), audience != "nobody"),
        (AffiliationFactory().user, audience == "members"),
        (shown.user, True),
    ]


def keep_to(profile: Profile, field: str, audience: str) -> None:
    setattr(profile, field, audience)
    profile.save()


def test_a_member_is_found_by_those_they_chose(client, shown, audience, readers):
    keep_to(shown, "seen_by", audience)
    for reader, sees in readers:
        client.force_login(reader)
        assert names(client) == (["Mair Planted"] if sees else [])
        answer = client.get(shown.get_absolute_url()).status_code
        assert answer == (200 if sees else 404)


@pytest.mark.parametrize("part", Profile.PARTS)
def test_a_part_is_seen_by_those_it_is_for(client, shown, audience, readers, part):
    keep_to(shown, f"{part}_seen_by", audience)
    for reader, sees in readers:
        client.force_login(reader)
        page = html(client, shown.get_absolute_url())
        assert {words for words in WORDS.values() if words not in page} == (
            set() if sees else {WORDS[part]}
        )
        row = html(client, DIRECTORY).split('id="results"')[1]
        if part in ("role", "pronouns", "can_help_with", "topics"):
            assert (WORDS[part] in row) is sees
        else:
            assert WORDS[part] not in row


@pytest.mark.parametrize("part", Profile.PARTS)
def test_a_search_in_a_part_finds_whom_its_page_shows(shown, audience, readers, part):
    keep_to(shown, f"{part}_seen_by", audience)
    for reader, sees in readers:
        found = Profile.objects.visible_to(reader)
        assert found.get(pk=shown.pk).shows(part) is sees
        assert found.showing(part, reader).filter(pk=shown.pk).exists() is sees


@pytest.mark.parametrize(
    ("part", "query"),
    [
        ("can_help_with", {"help": "letters"}),
        ("topics", {"topic": "air-quality"}),
        ("experience", {"method": "citizens-assembly"}),
        ("experience", {"stage": "recruiting"}),
    ],
)
def test_no_search_tells_what_is_hidden(client, shown, audience, readers, part, query):
    keep_to(shown, f"{part}_seen_by", audience)
    for reader, sees in readers:
        client.force_login(reader)
        assert names(client, **query) == (["Mair Planted"] if sees else [])


def test_an_organisation_to_choose_is_one_of_somebody_who_can_be_found(client, shown, reader):
    def offered():
        field = client.get(DIRECTORY).context["directory"].form.fields["organisation"]
        return [label for value, label in field.choices if value]

    assert offered() == ["Planted Council"]
    Profile.objects.update(seen_by="nobody")
    assert offered() == []


def test_no_page_about_members_holds_an_address(client, shown, reader):
    member(name="", organisation=shown.user.affiliations.get().organisation)
    for address in addresses_of(shown):
        assert set(re.findall(r"[\w.+-]+@[\w.-]+", html(client, address))) <= {reader.email}
    assert names(client) == ["Mair Planted", "Somebody without a name"]


def test_no_counter_stands_in_a_page(client, council):
    user = UserFactory(pk=987_654_321)
    profile = member(user=user, organisation=council, full=True, pk=876_543_219)
    client.force_login(UserFactory())
    for address in addresses_of(profile):
        page = html(client, address)
        assert "Mair Planted" in page
        assert "987654321" not in page
        assert "876543219" not in page


def test_an_address_cannot_be_guessed(client, shown, reader):
    keys = {member(name=f"Number {number}").key for number in range(5)}
    assert len(keys) == 5
    assert min(len(key) for key in keys) >= 22
    for guess in (shown.pk, shown.user_id, shown.key[:-1], shown.key.swapcase(), "Mair-Planted"):
        assert client.get(f"{DIRECTORY}{guess}/").status_code == 404
    assert client.get(f"{DIRECTORY}{shown.key}/").status_code == 200


def test_search_engines_are_kept_out(client, shown, reader):
    for address in addresses_of(shown):
        response = client.get(address)
        assert response["X-Robots-Tag"] == "noindex"
        assert "no-store" in response["Cache-Control"]
    lines = html(client, "/robots.txt").splitlines()
    for rule in ("/network/members/", "/cy/network/members/", "/join/*/", "/cy/join/*/"):
        assert f"Disallow: {rule}" in lines
    assert "members/" not in html(client, "/sitemap.xml")


def test_many_pages_in_a_short_time_are_refused_in_words(client, shown, reader, settings):
    settings.ACCOUNT_RATE_LIMITS = {"members": "3/m/user"}
    answers = [client.get(one) for one in addresses_of(shown)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
    assert answers[3]["Retry-After"] == "60"
    assert "Wait a little" in answers[3].content.decode()
    client.force_login(UserFactory())
    assert client.get(DIRECTORY).status_code == 200


def test_many_pages_in_an_hour_are_refused_too(client, reader, settings):
    _minute, hour = settings.ACCOUNT_RATE_LIMITS["members"].split(",")
    assert hour.endswith("/h/user")
    settings.ACCOUNT_RATE_LIMITS = {"members": "9/m/user,2/h/user"}
    assert [client.get(DIRECTORY).status_code for _ in range(3)] == [200, 200, 429]


def test_members_are_searched_by_all_that_matters(client, reader, council):
    member("Siân Ŵyn", council, can_help_with="Facilitation in Welsh")
    second = member("Sam Other", can_help_with="Budgets")
    second.topics.add(term(Topic, "climate"))
    has_done(second, "citizens-jury", "evaluating")
    has_done(second, "citizens-assembly", "recruiting")
    assert names(client, q="wyn SIAN") == ["Siân Ŵyn"]
    assert names(client, q="s") == ["Sam Other", "Siân Ŵyn"]
    assert names(client, organisation=council.code) == ["Siân Ŵyn"]
    assert names(client, help="facilit welsh") == ["Siân Ŵyn"]
    assert names(client, topic="climate") == ["Sam Other"]
    assert names(client, method="citizens-jury") == ["Sam Other"]
    assert names(client, method="citizens-jury", stage="evaluating") == ["Sam Other"]
    assert names(client, method="citizens-jury", stage="recruiting") == []  # of one and the same
    assert names(client, q="Sam", topic="transport") == []
    assert names(client, topic="nonsense", organisation="nobody") == ["Sam Other", "Siân Ŵyn"]


def test_what_narrows_the_list_is_named_and_can_be_taken_away(client, reader):
    member("Sam Other")
    response = client.get(DIRECTORY, {"q": "Sam", "topic": "climate", "page": "1"})
    removals = response.context["directory"].removals()
    assert removals == [
        {"label": "Name: Sam", "address": "?topic=climate#results"},
        {"label": "Topic: Climate", "address": "?q=Sam#results"},
    ]
    page = response.content.decode()
    assert "0 members" in page
    assert "No member fits all of this." in page
    assert "1 member<" in html(client, DIRECTORY + "?q=Sam").replace("\n", "")


def test_twenty_stand_on_a_page_by_name(client, reader):
    for number in range(21):
        member(f"Member {number:02}")
    assert names(client) == [f"Member {number:02}" for number in range(20)]
    assert names(client, page=2) == ["Member 20"]


def test_only_what_is_verified_and_has_not_ended_is_shown(client, reader, council):
    profile = member(organisation=council)
    AffiliationFactory(
        user=profile.user, organisation__name="Claimed Council", state="claimed", proof=""
    )
    old = AffiliationFactory(user=profile.user, organisation__name="Former Council")
    old.state, old.ending, old.ended_at = "ended", "left", old.verified_at
    old.save()
    for address in (DIRECTORY, profile.get_absolute_url()):
        page = html(client, address)
        assert "Planted Council" in page
        assert "Claimed Council" not in page
        assert "Former Council" not in page


def test_who_was_approved_without_an_organisation_of_the_register_is_shown_with_the_name_given(
    client, reader
):
    profile = member()
    Application.objects.create(
        user=profile.user,
        organisation_name="A planted charity",
        outcome="approved",
        decided_at=profile.confirmed_at,
    )
    refused = member("Rhys Refused")
    Application.objects.create(
        user=refused.user,
        organisation_name="A refused charity",
        outcome="refused",
        decided_at=profile.confirmed_at,
    )
    page = html(client, DIRECTORY)
    assert "A planted charity" in page
    assert "(not in the register)" in page
    assert "A refused charity" not in page


def test_who_works_for_nobody_in_particular_is_shown_so_in_the_language_of_the_page(client, reader):
    Application.objects.create(
        user=member().user,
        organisation_name=Application.INDEPENDENT,
        outcome="approved",
        decided_at=timezone.now(),
    )
    assert "Annibynnol" in html(client, f"/cy{DIRECTORY}")
    assert "Independent" in html(client, DIRECTORY)
    assert "(not in the register)" not in html(client, DIRECTORY)


def test_terms_are_shown_and_offered_in_the_language_of_the_page(client, shown, reader):
    page = html(client, f"/cy{shown.get_absolute_url()}")
    assert "Ansawdd aer" in page
    assert "Air quality" not in page
    field = client.get(f"/cy{DIRECTORY}").context["directory"].form.fields["topic"]
    assert ("air-quality", "Ansawdd aer") in field.choices
    assert "Ansawdd aer" in html(client, f"/cy{DIRECTORY}").split('id="results"')[1]
    found = client.get(f"/cy{DIRECTORY}", {"topic": "air-quality"}).context["results"]
    assert [one.name for one in found] == ["Mair Planted"]


def test_my_own_page_says_who_sees_what(client, shown):
    shown.pronouns_seen_by, shown.role_seen_by = "nobody", "organisation"
    shown.save()
    client.force_login(shown.user)
    page = html(client, shown.get_absolute_url())
    assert "This is your own page. All members can find it." in page
    assert page.count("Who sees this:") == len(Profile.PARTS)
    assert page.count("</span> Nobody") == 1
    assert page.count("</span> Only my organisation") == 1
    assert "Send a message" not in page


def test_an_organisation_leads_members_to_its_people_and_nobody_else(client, shown, council):
    address = f'{DIRECTORY}?organisation={council.code}#results"'
    assert address not in html(client, council.get_absolute_url())
    client.force_login(UserFactory(standing="waiting"))
    assert address not in html(client, council.get_absolute_url())
    client.force_login(UserFactory())
    assert address in html(client, council.get_absolute_url())


@pytest.mark.parametrize("page", ["directory", "member"])
def test_more_members_and_more_to_say_need_no_more_queries(client, shown, reader, council, page):
    address = DIRECTORY if page == "directory" else shown.get_absolute_url()

    def queries() -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as counted:
            client.get(address)
        return len(counted)

    before = queries()
    for number in range(5):
        member(f"Member {number}", OrganisationFactory(), full=True)
        has_done(shown, organisation=OrganisationFactory())
        AffiliationFactory(user=shown.user)
    shown.topics.add(*Topic.objects.in_language("en-gb"))
    assert queries() == before <= 20


def test_the_directory_answers_whatever_is_sent(client, shown, reader, settings):
    settings.ACCOUNT_RATE_LIMITS = {}
    client.raise_request_exception = False
    wrong = []
    for text in OWN:
        query = dict.fromkeys(
            ("q", "help", "organisation", "topic", "method", "stage", "page"), text
        )
        for answer in (client.get(DIRECTORY, query), client.get(DIRECTORY, {"q": text})):
            active = Document(answer.content.decode()).active()
            wrong += [text[:80]] if answer.status_code >= 500 or active else []
    for raw in RAW_QUERIES:
        answer = client.get(f"{DIRECTORY}?q={raw}&topic={raw}&page={raw}&help[]={raw}")
        wrong += [raw] if answer.status_code >= 500 else []
        wrong += [raw] if client.get(f"{DIRECTORY}{raw}/").status_code >= 500 else []
    assert wrong == []


def test_members_find_the_directory_in_the_menu_and_nobody_else_does(client):
    link = '<a class="menu__link" href="/network/members/">Members</a>'
    assert link not in client.get("/").content.decode()
    client.force_login(UserFactory())
    assert link in client.get("/").content.decode()
    client.force_login(UserFactory(standing="waiting", member_since=None))
    assert link not in client.get("/").content.decode()
