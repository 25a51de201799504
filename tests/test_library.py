"""Who sees what in the library, and how it is found."""

import pytest

from core.models import SiteDocument, Stage
from resources.models import Attachment, ChapterPage, GuidePage, Identifier, LibraryPage
from resources.querysets import titled, visible_pages
from tests.factories import ChapterFactory, GuideFactory, ResourceFactory, UserFactory, front_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def hidden_guide():
    guide = GuideFactory(title="For members only", visibility="members")
    ChapterFactory(parent=guide, title="A chapter for members only")
    return guide


@pytest.fixture
def member(client):
    user = UserFactory()
    client.force_login(user)
    return user


def test_a_visitor_sees_what_is_public(client):
    item = ResourceFactory(title="For everybody")
    assert client.get(item.url).status_code == 200
    assert "For everybody" in client.get("/resources/").content.decode()


def test_a_visitor_is_asked_to_sign_in_for_what_is_for_members(client, hidden_guide):
    for page in (hidden_guide, hidden_guide.chapters[0]):
        response = client.get(page.url)
        assert response.status_code == 302
        assert response["Location"] == f"/account/login/?next={page.url}"
    assert client.get(hidden_guide.url + "?print").status_code == 302


def test_what_is_for_members_leaves_no_trace_for_a_visitor(client, hidden_guide):
    for address in ("/", "/resources/", "/search/?q=members+only", "/sitemap.xml"):
        answer = client.get(address)
        assert "For members only" not in answer.content.decode(), address
        assert "for members only" not in answer.content.decode(), address
        assert hidden_guide.slug not in answer.content.decode(), address


def test_a_member_sees_what_is_for_members(client, member, hidden_guide):
    assert client.get(hidden_guide.url).status_code == 200
    assert client.get(hidden_guide.chapters[0].url).status_code == 200
    found = client.get("/search/?q=members+only").content.decode()
    assert "A chapter for members only" in found


def test_somebody_suspended_counts_as_a_visitor(hidden_guide):
    suspended = UserFactory(is_active=False)
    assert hidden_guide.page_ptr not in visible_pages(suspended)
    assert not LibraryPage.objects.visible_to(suspended).filter(pk=hidden_guide.pk).exists()


def test_a_draft_is_nowhere(client, member):
    draft = ResourceFactory(title="Not published yet", live=False)
    assert client.get(draft.url).status_code == 404
    assert "Not published yet" not in client.get("/resources/").content.decode()
    assert not titled(visible_pages(member), "Not published").exists()


def test_filters_narrow_and_unknown_values_do_not(client):
    stage = Stage.objects.get(slug="recruiting", locale__language_code="en-gb")
    one = ResourceFactory(title="About the lottery", kind="template")
    one.stages = [stage]
    one.save()
    other = ResourceFactory(title="About something else", kind="dataset")

    def titles(query):
        return [item.title for item in client.get(f"/resources/?{query}").context["items"]]

    assert one.title in titles("stage=recruiting&kind=template")
    assert other.title not in titles("stage=recruiting")
    assert titles("kind=dataset") == [other.title]
    assert other.title in titles("kind=nonsense&stage=<script>")


def test_every_number_of_the_library_is_what_it_counts(client):
    response = client.get("/resources/")
    count = response.context["items"].paginator.count
    english = LibraryPage.objects.live().filter(locale__language_code="en-gb")
    assert count == english.count()
    assert f"{count} resources" in response.content.decode()


def test_a_work_has_one_identifier_in_all_languages():
    guide = GuidePage.objects.get(locale__language_code="en-gb", slug="guide")
    twin = guide.get_translations().get()
    assert guide.identifier == twin.specific.identifier
    assert guide.identifier.startswith("pln-")


def test_an_identifier_is_kept_when_the_page_changes_and_when_it_goes():
    item = ResourceFactory()
    given = item.identifier
    item.title = "Another title"
    item.save()
    assert LibraryPage.objects.get(pk=item.pk).identifier == given
    item.delete()
    assert Identifier.objects.filter(value=given).exists()


def test_a_copy_is_another_work():
    item = ResourceFactory(title="Original")
    copy = item.copy(update_attrs={"title": "Copy", "slug": "copy"})
    assert copy.identifier != item.identifier


def test_chapters_know_their_place():
    guide = GuideFactory()
    first, second, third = (ChapterFactory(parent=guide) for _ in range(3))
    assert [chapter.pk for chapter in guide.chapters] == [first.pk, second.pk, third.pk]
    fresh = ChapterPage.objects.get(pk=second.pk)
    assert fresh.number == 2
    assert fresh.neighbours() == {"previous": first, "next": third}
    assert ChapterPage.objects.get(pk=first.pk).neighbours()["previous"] is None
    assert ChapterPage.objects.get(pk=third.pk).neighbours()["next"] is None


def test_the_printable_guide_holds_every_chapter(client):
    guide = GuidePage.objects.get(locale__language_code="en-gb", slug="guide")
    whole = client.get(guide.url + "?print").content.decode()
    assert len(guide.chapters) == 10
    for chapter in guide.chapters:
        assert chapter.title.split(":")[0] in whole
        assert chapter.key_points[0].value in whole


def test_pages_can_only_be_made_where_they_make_sense():
    home = front_page()
    allowed = {model.__name__ for model in home.creatable_subpage_models()}
    assert allowed == {"StandardPage", "ContactPage", "ResourceIndexPage", "EventIndexPage"}
    guide = GuidePage.objects.get(locale__language_code="en-gb", slug="guide")
    assert guide.creatable_subpage_models() == [ChapterPage]


@pytest.fixture
def attached():
    """The slides, attached to one more page besides their own; their own is no longer published."""
    deck = SiteDocument.objects.get(file__endswith="slides.pptx")
    Attachment.objects.filter(document=deck).delete()

    def attach(**fields):
        page = ResourceFactory(**fields)
        page.attachments.add(Attachment(document=deck, locale=page.locale))
        page.save()
        return deck

    return attach


def test_a_file_for_members_is_not_handed_to_a_visitor(client, attached):
    deck = attached(visibility="members")
    assert client.get(deck.url)["Location"] == f"/account/login/?next={deck.url}"
    client.force_login(UserFactory())
    assert client.get(deck.url).status_code == 200


def test_the_file_of_a_draft_is_not_handed_out(client, attached):
    deck = attached(live=False)
    assert client.get(deck.url).status_code == 302
    client.force_login(UserFactory())
    assert client.get(deck.url).status_code == 403


def test_a_file_that_is_also_public_somewhere_is_public(client, attached):
    attached(visibility="members")
    deck = attached()
    assert client.get(deck.url).status_code == 200
