"""What a member says of themselves, and who may see it."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from accounts.models import Standing
from core.models import Topic
from network.forms.profile import ProfileForm
from network.models import Audience, Block, Experience, Profile
from tests.factories import OrganisationFactory, UserFactory
from tests.hostile import OWN
from tests.members import has_done, member, term
from tests.rendered import Document

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nobody_else")]

PROFILE, EXPERIENCE = "/account/profile/", "/account/profile/experience/"
YEAR = timedelta(days=365)


@pytest.fixture
def mine(client) -> Profile:
    """The profile of who is signed in."""
    profile = member("Mair Planted", OrganisationFactory())
    client.force_login(profile.user)
    return profile


def words(**changes) -> dict:
    """Everything the form asks, as a browser sends it."""
    audiences = {f"{part}_seen_by": "members" for part in Profile.PARTS} | {"seen_by": "members"}
    said = {"name": "Mair Planted", "mail_language": "en-gb", "takes_messages": "on"}
    return audiences | said | changes


def html(client, address=PROFILE) -> str:
    return client.get(address).content.decode()


def test_a_visitor_signs_in_first(client):
    for address in (PROFILE, EXPERIENCE, f"{PROFILE}confirm/"):
        assert client.get(address)["Location"].startswith("/account/login/?next=")


@pytest.mark.parametrize("standing", [Standing.NONE, Standing.LEFT, Standing.REFUSED])
def test_who_has_no_place_in_the_network_is_led_to_joining(client, standing):
    client.force_login(UserFactory(standing=standing, member_since=None))
    for prefix in ("", "/cy"):
        for address in (PROFILE, EXPERIENCE):
            assert client.get(prefix + address)["Location"] == f"{prefix}/join/"
            assert client.post(prefix + address, words())["Location"] == f"{prefix}/join/"
    assert not Profile.objects.exists()


def test_who_is_suspended_is_told_so(client, mine):
    mine.user.standing = Standing.SUSPENDED
    mine.user.save()
    answer = client.post(PROFILE, words(role="Planted role"))
    assert answer.status_code == 403
    assert "Your place in the network is suspended for now." in answer.content.decode()
    mine.refresh_from_db()
    assert mine.role == ""


def test_who_waits_may_say_everything_and_nobody_sees_it_yet(client):
    user = UserFactory(standing=Standing.WAITING, member_since=None)
    client.force_login(user)
    assert "Nobody sees it until then" in html(client)
    assert client.post(PROFILE, words(role="Planted role"))["Location"] == PROFILE
    assert user.profile.role == "Planted role"
    other = UserFactory()
    assert not Profile.objects.visible_to(other).exists()
    user.standing, user.member_since = Standing.MEMBER, timezone.now()
    user.save()
    assert Profile.objects.visible_to(other).get() == user.profile


def test_looking_makes_nothing(client):
    client.force_login(UserFactory())
    assert client.get(PROFILE).status_code == 200
    assert client.get(f"{PROFILE}confirm/").status_code == 405
    assert not Profile.objects.exists()


def test_everything_is_kept_with_who_sees_it(client, mine):
    said = {
        part: f"Planted {part}" for part in Profile.PARTS if part not in ("experience", "topics")
    }
    topics = [term(Topic, slug) for slug in ("climate", "housing")]
    answer = client.post(
        PROFILE,
        words(
            **said,
            topics=[topic.pk for topic in topics],
            **{f"{part}_seen_by": "organisation" for part in Profile.PARTS},
            seen_by="nobody",
            takes_messages="",
            name="  Mair  Ann   Planted ",
            mail_language="cy",
        ),
    )
    assert answer["Location"] == PROFILE
    mine = Profile.objects.get()
    assert {part: getattr(mine, part) for part in said} == said
    assert set(mine.topics.all()) == set(topics)
    assert {getattr(mine, f"{part}_seen_by") for part in Profile.PARTS} == {"organisation"}
    assert (mine.seen_by, mine.takes_messages) == (Audience.NOBODY, False)
    assert (mine.user.get_full_name(), mine.user.language) == ("Mair Ann Planted", "cy")
    again = html(client)
    for text in said.values():
        assert text in again


def test_what_is_wrong_is_said_and_nothing_is_lost(client, mine):
    answer = client.post(
        PROFILE, words(name="", role="A role to keep", seen_by="everybody", topics=["999"])
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Error:" in page
    assert page.count("Enter your name") == 2
    assert page.count("Choose from these topics only") == 2
    assert set(answer.context["form"].errors) == {"name", "seen_by", "topics"}
    assert "A role to keep" in page
    mine.refresh_from_db()
    assert mine.role == ""


def test_a_change_of_profile_leaves_the_place_in_the_network_alone(client, mine):
    """Somebody is suspended in the moment in which they save."""
    form = ProfileForm(words(name="Another Name"), instance=mine)
    assert form.is_valid()
    type(mine.user).objects.update(standing=Standing.SUSPENDED)
    form.save()
    mine.user.refresh_from_db()
    assert (mine.user.get_full_name(), mine.user.standing) == ("Another Name", "suspended")


def test_what_is_missing_is_listed_as_links_and_pronouns_are_no_gap(client, mine):
    def missing() -> list[str]:
        document = Document(html(client))
        lists = [one for one in document.all("nav") if one.get("aria-labelledby") == "missing"]
        return [link.get("href") for one in lists for link in one.iter("a")]

    assert missing() == [
        *("#id_role", "#id_can_help_with", "#id_looking_for", "#id_topics_0", "#id_languages"),
        *("#id_contact_about", "#experience"),
    ]
    ids = Document(html(client)).attributes("id")
    assert {link.removeprefix("#") for link in missing()} <= set(ids)
    has_done(mine)
    mine.topics.add(term(Topic, "climate"))
    Profile.objects.update(role="x", can_help_with="x", looking_for="x", languages="x")
    assert missing() == ["#id_contact_about"]
    Profile.objects.update(contact_about="x")
    assert missing() == []


def test_terms_are_offered_in_the_language_of_the_page_and_kept_in_english(client, mine):
    page = html(client, f"/cy{PROFILE}")
    assert "Ansawdd aer" in page
    assert "Air quality" not in page
    assert "Cynulliad dinasyddion" in html(client, f"/cy{EXPERIENCE}")
    welsh = Topic.objects.get(slug="climate", locale__language_code="cy")
    assert client.post(f"/cy{PROFILE}", words(topics=[welsh.pk])).status_code == 422
    english = term(Topic, "climate")
    assert client.post(f"/cy{PROFILE}", words(topics=[english.pk])).status_code == 302
    assert mine.topics.get() == english
    has_done(mine, "citizens-assembly", "recruiting")
    assert "Recriwtio" in html(client, f"/cy{PROFILE}")


def test_experience_is_added_changed_and_taken_away(client, mine):
    row = {"role": "Facilitator", "year": "2019", "organisation_words": "dudley"}
    assert client.post(EXPERIENCE, row)["Location"] == PROFILE
    kept = mine.experience.get()
    assert (kept.role, kept.year, kept.organisation.code) == ("Facilitator", 2019, "DUD")
    address = f"{EXPERIENCE}{kept.pk}/"
    assert address in html(client)
    assert 'value="Dudley Metropolitan Borough Council"' in html(client, address)
    client.post(address, row | {"role": "Project manager", "organisation_words": ""})
    kept.refresh_from_db()
    assert (kept.role, kept.organisation) == ("Project manager", None)
    client.get(f"{address}?delete=1")
    assert mine.experience.exists()
    client.post(address, {"delete": "1"})
    assert not mine.experience.exists()


def test_what_is_written_is_kept_when_experience_is_added(client, mine):
    answer = client.post(PROFILE, words(role="Planted role", add_experience="1"))
    assert answer["Location"] == EXPERIENCE
    mine.refresh_from_db()
    assert mine.role == "Planted role"
    answer = client.post(PROFILE, words(role="Kept", name="", add_experience="1"))
    assert answer.status_code == 422
    assert 'value="Kept"' in answer.content.decode()


def test_nothing_pasted_is_cut_and_what_is_too_long_is_said_and_kept(client, mine):
    assert "<textarea" in html(client)
    assert not any(box.get("maxlength") for box in Document(html(client)).all("textarea"))
    answer = client.post(PROFILE, words(can_help_with="x" * 601))
    assert answer.status_code == 422
    assert "This has 601 characters, and there is room for 600." in answer.content.decode()
    assert "x" * 601 in answer.content.decode()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("DUD", "DUD"),
        ("Mendip", "MEN"),
        ("Mendip District Council", "MEN"),
        ("ynys mon", "AGY"),
        ("", None),
        ("...", None),
    ],
)
def test_an_organisation_is_known_by_its_name_or_code(client, mine, typed, found):
    client.post(EXPERIENCE, {"role": "Facilitator", "organisation_words": typed})
    kept = mine.experience.first()
    assert (kept.organisation and kept.organisation.code) == found


def test_an_organisation_that_is_not_clear_is_asked_for_again(client, mine):
    several = client.post(EXPERIENCE, {"role": "x", "organisation_words": "ambridge"})
    assert several.status_code == 422
    assert "Among them: Cambridge" in several.content.decode()
    assert 'value="ambridge"' in several.content.decode()
    none = client.post(EXPERIENCE, {"role": "x", "organisation_words": "xylophone"})
    assert "No organisation we know has this name." in none.content.decode()
    assert not Experience.objects.exists()


@pytest.mark.parametrize("year", ["1949", "2999", "abc", "9" * 5000, "-1", "20.5"])
def test_a_year_is_one_that_has_been(client, mine, year):
    answer = client.post(EXPERIENCE, {"role": "x", "year": year})
    assert answer.status_code == 422
    this_year = timezone.localdate().year
    assert answer.context["form"].errors == {"year": [f"Enter a year from 1950 to {this_year}"]}


def test_a_row_says_at_least_one_thing(client, mine):
    answer = client.post(EXPERIENCE, {"year": "2019"})
    assert answer.status_code == 422
    assert "Say what you were" in answer.content.decode()


@pytest.mark.parametrize("pk", ["theirs", "0", "99999999999999999999999999"])
def test_nobody_reaches_the_experience_of_others(client, mine, pk):
    theirs = has_done(member("Somebody Else"), role="Theirs")
    address = f"{EXPERIENCE}{theirs.pk if pk == 'theirs' else pk}/"
    assert client.get(address).status_code == 404
    assert client.post(address, {"role": "Taken"}).status_code == 404
    assert client.post(address, {"delete": "1"}).status_code == 404
    theirs.refresh_from_db()
    assert theirs.role == "Theirs"


def test_members_are_asked_once_a_year(client, mine, django_capture_on_commit_callbacks, capsys):
    def run() -> list[str]:
        with django_capture_on_commit_callbacks(execute=True):
            call_command("remind_members")
        return capsys.readouterr().out.strip()

    never_asked = [
        member("Suspended", user=UserFactory(standing=Standing.SUSPENDED)),
        member("Inactive", user=UserFactory(is_active=False)),
    ]
    assert run() == "0 members asked to confirm their details."
    Profile.objects.update(confirmed_at=timezone.now() - YEAR - timedelta(hours=1))
    assert run() == "1 members asked to confirm their details."
    assert [one.to for one in mail.outbox] == [[mine.user.email]]
    assert f"http://127.0.0.1:8000{PROFILE}" in mail.outbox[0].body
    assert run() == "0 members asked to confirm their details."
    Profile.objects.filter(pk=mine.pk).update(reminded_at=timezone.now() - YEAR * 2)
    assert run() == "1 members asked to confirm their details."
    assert not Profile.objects.filter(
        pk__in=[one.pk for one in never_asked], reminded_at__isnull=False
    ).exists()


def test_a_press_of_a_button_or_saving_confirms_for_a_year(client, mine):
    question = "You have not looked at your details for a year."
    for address, sent in ((f"{PROFILE}confirm/", {}), (PROFILE, words())):
        Profile.objects.update(confirmed_at=timezone.now() - YEAR - timedelta(hours=1))
        assert question in html(client)
        assert client.post(address, sent)["Location"] == PROFILE
        assert question not in html(client)


def test_confirming_is_of_ones_own_details(client, mine):
    long_ago = timezone.now() - YEAR * 2
    other = member("Other")
    Profile.objects.update(confirmed_at=long_ago)
    client.post(f"{PROFILE}confirm/")
    other.refresh_from_db()
    assert other.confirmed_at == long_ago


def test_those_i_blocked_are_listed_for_me_only(client, mine):
    blocked = member("Brenda Blocked")
    Block.objects.create(owner=mine.user, blocked=blocked.user)
    assert "Brenda Blocked" in html(client)
    client.force_login(blocked.user)
    assert "Blocked" not in html(client).replace("Brenda Blocked", "")


def test_the_forms_answer_whatever_is_sent(client, mine):
    client.raise_request_exception = False
    wrong = []
    for text in OWN:
        everything = {name: [text, text] for name in (*words(), *Profile.PARTS)}
        for address, sent in (
            (PROFILE, everything),
            (PROFILE, words(role=text, can_help_with=text, name=text)),
            (EXPERIENCE, dict.fromkeys(("role", "method", "stage", "year"), text)),
            (EXPERIENCE, {"role": text, "organisation_words": text}),
        ):
            answer = client.post(address, sent)
            shown = html(client) if answer.status_code == 302 else answer.content.decode()
            active = Document(shown).active()
            wrong += [(address, text[:60])] if answer.status_code >= 500 or active else []
    assert wrong == []
