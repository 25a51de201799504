"""An identifier leads to its work for ever: to the page, to where it moved, or to why it is gone."""

import pytest
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import override
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page

from accounts.models import User
from resources.models import ChapterPage, GuidePage, Identifier, ResourceIndexPage, Withdrawal
from tests.factories import ChapterFactory, GuideFactory, ResourceFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def guide() -> GuidePage:
    """The guide of the demonstration, which has a page in both languages."""
    return GuidePage.objects.get(locale__language_code="en-gb", slug="guide")


@pytest.fixture
def organiser(client):
    client.force_login(User.objects.get(email="organiser@example.org"))
    return client


@pytest.fixture
def rename(django_capture_on_commit_callbacks):
    """Publish a page under another name."""

    def renamed(page, slug: str):
        page.slug = slug
        with django_capture_on_commit_callbacks(execute=True):
            page.save_revision().publish()
        page.refresh_from_db()

    return renamed


def left_of(page) -> QuerySet[Withdrawal]:
    """What is kept of a work that was withdrawn: one or none."""
    return Withdrawal.objects.filter(identifier__translation_key=page.translation_key)


def permanent(page) -> str:
    return f"/id/{page.identifier}/"


def twin_of(page):
    return page.get_translation(Locale.objects.get(language_code="cy"))


# -- what is published -------------------------------------------------------------------------


def test_it_leads_to_the_page(client):
    item = ResourceFactory()
    answer = client.get(permanent(item))
    assert (answer.status_code, answer["Location"]) == (302, item.url)


@pytest.mark.parametrize(
    ("prefix", "asked", "found"),
    [
        ("", "", "en-gb"),
        ("", "cy", "cy"),
        ("", "fr, en;q=0.5", "en-gb"),
        ("/cy", "en-GB", "cy"),  # the address says it
    ],
)
def test_it_leads_to_the_readers_language(client, guide, prefix, asked, found):
    pages = {"en-gb": guide, "cy": twin_of(guide)}
    answer = client.get(prefix + permanent(guide), headers={"Accept-Language": asked})
    assert answer["Location"] == pages[found].url
    assert "Accept-Language" in answer["Vary"]


def test_without_a_page_in_the_readers_language_it_leads_to_the_original(client, guide):
    twin_of(guide).delete()
    answer = client.get(permanent(guide), headers={"Accept-Language": "cy"})
    assert answer["Location"] == guide.url


def test_it_is_the_same_in_every_language(client, guide):
    with override("cy"):
        assert guide.permanent.get_absolute_url() == permanent(guide)


@pytest.mark.parametrize("identifier", ["pln-unknown", "x" * 300, "PLN"])
def test_what_was_never_given_is_not_found(client, identifier):
    assert client.get(f"/id/{identifier}/").status_code == 404


def test_a_draft_is_not_found(client):
    draft = ResourceFactory(live=False)
    assert client.get(permanent(draft)).status_code == 404


def test_for_members_a_visitor_is_asked_to_sign_in_and_learns_nothing(client):
    item = ResourceFactory(title="Secret lottery", visibility="members")
    answer = client.get(permanent(item))
    assert answer["Location"] == f"/account/login/?next={permanent(item)}"
    client.force_login(UserFactory(standing="waiting"))
    answer = client.get(permanent(item))
    assert answer.status_code == 403
    assert "lottery" not in answer.content.decode()
    client.force_login(UserFactory())
    assert client.get(permanent(item))["Location"] == item.url


# -- what was withdrawn ------------------------------------------------------------------------


def unpublish(item):
    item.unpublish()


def delete(item):
    item.delete()


@pytest.mark.parametrize("withdraw", [unpublish, delete])
def test_what_is_withdrawn_leaves_a_tombstone(client, withdraw):
    item = ResourceFactory(title="Old advice")
    address = permanent(item)
    withdraw(item)
    answer = client.get(address)
    page = answer.content.decode()
    assert answer.status_code == 410
    assert "Old advice" in page
    assert "No reason was given." in page
    assert item.identifier in page
    assert '<meta name="robots" content="noindex">' in page


@pytest.mark.parametrize("withdraw", [unpublish, delete])
def test_the_address_of_the_page_leads_there_too(client, withdraw):
    item = ResourceFactory(title="Old advice")
    old, address = item.url, permanent(item)
    withdraw(item)
    answer = client.get(old)
    assert (answer.status_code, answer["Location"]) == (302, address)


def test_so_does_the_address_it_had_before_it_moved(client, rename):
    item = ResourceFactory(title="Old advice")
    first, address = item.url, permanent(item)
    rename(item, "newer-advice")
    item.delete()
    assert client.get(first)["Location"] == address


def test_the_tombstone_says_why(client):
    item = ResourceFactory(title="Old advice")
    address = permanent(item)
    item.delete()
    left_of(item).update(reason="The figures were wrong.\nSee <the new ones>.")
    page = client.get(address).content.decode()
    assert "The figures were wrong.<br>See &lt;the new ones&gt;." in page
    assert "No reason was given." not in page


def test_a_tombstone_has_its_twin_in_welsh(client):
    item = ResourceFactory(title="Old advice")
    address = permanent(item)
    item.delete()
    page = client.get(f"/cy{address}").content.decode()
    assert '<html lang="cy"' in page
    assert '<h1 lang="en-GB">Old advice</h1>' in page


@pytest.mark.parametrize("withdraw", [unpublish, delete])
def test_the_tombstone_of_what_was_for_members_is_for_members(client, withdraw):
    item = ResourceFactory(title="Secret lottery", visibility="members")
    old, address = item.url, permanent(item)
    withdraw(item)
    assert client.get(address)["Location"] == f"/account/login/?next={address}"
    assert "lottery" not in client.get(old)["Location"]
    client.force_login(UserFactory(standing="waiting"))
    assert client.get(address).status_code == 403
    client.force_login(UserFactory())
    assert client.get(address).status_code == 410


def test_a_work_that_was_for_members_in_one_language_stays_so(client, guide):
    twin, address = twin_of(guide), permanent(guide)
    Page.objects.filter(pk=twin.pk).update(alias_of=None)  # as if somebody had translated it
    guide.visibility = "members"
    guide.save()
    guide.delete()
    GuidePage.objects.get(pk=twin.pk).delete()
    assert client.get(address).status_code == 302


def test_a_work_is_not_gone_while_one_of_its_languages_is_there(client, guide):
    twin, address = twin_of(guide), permanent(guide)
    Page.objects.filter(pk=twin.pk).update(alias_of=None)
    guide.unpublish()
    assert client.get(address)["Location"] == twin.url
    assert not left_of(guide).gone().exists()


def test_publishing_it_again_ends_it(client):
    item = ResourceFactory()
    item.unpublish()
    item.save_revision().publish()
    assert client.get(permanent(item))["Location"] == item.url
    assert client.get(item.url).status_code == 200
    assert not left_of(item).exists()


def test_what_goes_with_the_page_above_it_leaves_a_tombstone_too(client):
    item = ResourceFactory(title="Below")
    address = permanent(item)
    ResourceIndexPage.objects.get(locale__language_code="en-gb").delete()
    assert client.get(address).status_code == 410


def test_what_was_withdrawn_before_anybody_kept_count_is_not_nothing(client):
    Identifier.objects.create(value="OLD-1", translation_key="5e0e7c0c-0000-4000-8000-000000000001")
    answer = client.get("/id/OLD-1/")
    assert answer.status_code == 410
    assert "This item was withdrawn" in answer.content.decode()


# -- the organiser -----------------------------------------------------------------------------


@pytest.mark.parametrize("verb", ["unpublish", "delete"])
def test_whoever_withdraws_something_is_asked_why(organiser, verb):
    item = ResourceFactory(title="Old advice")
    asked = organiser.post(reverse(f"wagtailadmin_pages:{verb}", args=[item.pk]), follow=True)
    kept = left_of(item).get()
    assert asked.redirect_chain[-1][0] == reverse("withdrawn:edit", args=[kept.pk])
    assert "Say why, if you can." in asked.content.decode()
    organiser.post(reverse("withdrawn:edit", args=[kept.pk]), {"reason": "It is out of date."})
    assert "It is out of date." in organiser.get(permanent(item)).content.decode()


def test_whoever_withdraws_several_finds_them_in_the_list(organiser):
    items = [ResourceFactory(title=f"Old advice {n}") for n in (1, 2)]
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    query = "&".join(f"id={item.pk}" for item in items)
    asked = organiser.post(f"{address}?{query}", follow=True)
    assert asked.redirect_chain[-1][0] == reverse("withdrawn:index")
    assert all(item.title in asked.content.decode() for item in items)


def test_nobody_is_asked_about_what_is_not_of_the_library(organiser):
    page = Page.objects.get(slug="cookies", locale__language_code="en-gb")
    answer = organiser.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    assert "withdrawn" not in answer["Location"]


def test_only_the_reason_can_be_changed(organiser):
    item = ResourceFactory(title="Old advice")
    item.delete()
    kept = left_of(item).get()
    fields = {"reason": "New.", "title": "Something else", "members_only": "on"}
    organiser.post(reverse("withdrawn:edit", args=[kept.pk]), fields)
    kept.refresh_from_db()
    assert (kept.title, kept.members_only, kept.reason) == ("Old advice", False, "New.")
    for name, args in (("add", []), ("delete", [kept.pk])):
        answer = organiser.get(reverse(f"withdrawn:{name}", args=args))
        assert answer.status_code == 302, name
        assert answer["Location"] == "/admin/"


def test_the_list_leaves_out_what_is_published_in_another_language(organiser, guide):
    Page.objects.filter(pk=twin_of(guide).pk).update(alias_of=None)
    guide.unpublish()
    assert guide.title not in organiser.get(reverse("withdrawn:index")).content.decode()


# -- what moved --------------------------------------------------------------------------------


def test_a_renamed_item_is_found_at_its_old_address(client, rename):
    item = ResourceFactory()
    before = item.url
    rename(item, "renamed")
    assert client.get(before)["Location"] == item.url


def test_the_chapters_of_a_renamed_guide_are_found_at_their_old_addresses(client, rename):
    guide = GuideFactory()
    chapter = ChapterFactory(parent=guide)
    before = chapter.url
    rename(guide, "renamed")
    chapter = ChapterPage.objects.get(pk=chapter.pk)
    assert client.get(before)["Location"] == chapter.url
    assert chapter.url.startswith("/resources/renamed/")


def test_a_moved_item_is_found_at_its_old_address(client):
    item = ResourceFactory()
    before = item.url
    other = ResourceIndexPage(title="Archive", slug="archive", locale=item.locale)
    item.get_parent().get_parent().add_child(instance=other)
    item.move(other, pos="last-child")
    assert client.get(before)["Location"] == f"/archive/{item.slug}/"


def test_a_renamed_translation_is_found_at_its_old_address(client, rename, guide):
    twin = twin_of(guide).specific
    before = twin.url
    twin.alias_of = None
    rename(twin, "canllaw")
    assert client.get(before)["Location"] == "/cy/resources/canllaw/"


def test_the_twin_of_a_renamed_item_stays_where_it_is(client, rename, guide):
    before = twin_of(guide).url
    rename(guide, "renamed")
    assert client.get(before).status_code == 200


def test_a_redirect_to_something_for_members_says_nothing_to_a_visitor(client, rename):
    item = ResourceFactory(title="Plain", slug="plain", visibility="members")
    before = item.url
    rename(item, "secret-lottery")
    assert client.get(before)["Location"] == f"/account/login/?next={before}"
    client.force_login(UserFactory(standing="waiting"))
    assert client.get(before).status_code == 404
    client.force_login(UserFactory())
    assert client.get(before)["Location"] == item.url


def test_what_has_a_very_long_address_can_be_withdrawn_too(client):
    item = ResourceFactory(title="Numbats", slug="a" * 250)
    item.unpublish()
    assert client.get(f"/id/{item.identifier}/").status_code == 410
    assert not Redirect.objects.filter(old_path__contains="a" * 200).exists()
