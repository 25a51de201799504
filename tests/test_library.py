"""Who sees what in the library, and how it is found."""

import re
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from core.models import SiteDocument, Stage
from home.models import SiteSettings
from resources.models import (
    Attachment,
    ChapterPage,
    GuidePage,
    Identifier,
    LibraryPage,
    ResourceIndexPage,
)
from resources.querysets import visible_pages
from tests.factories import (
    ChapterFactory,
    GuideFactory,
    ResourceFactory,
    SessionFactory,
    UserFactory,
    front_page,
)

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
    assert draft.page_ptr not in visible_pages(member)
    assert "Not published yet" not in client.get("/search/?q=published").content.decode()


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
    english = LibraryPage.objects.published().filter(locale__language_code="en-gb")
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
    known = {"StandardPage", "ContactPage", "JoinPage"}
    assert allowed == known | {"ResourceIndexPage", "PracticeIndexPage", "EventIndexPage"}
    guide = GuidePage.objects.get(locale__language_code="en-gb", slug="guide")
    assert guide.creatable_subpage_models() == [ChapterPage]


@pytest.fixture
def attached():
    """Attaches one and the same new file to new pages."""
    document = SiteDocument(title="Figures")
    document.file.save("figures.csv", ContentFile(b"what,how many\n"))
    document.save()

    def attach(**fields):
        page = ResourceFactory(**fields)
        page.attachments.add(Attachment(document=document, locale=page.locale))
        page.save()
        return document

    return attach


def test_a_file_for_members_is_not_handed_to_a_visitor(client, attached):
    file = attached(visibility="members")
    assert client.get(file.url)["Location"] == f"/account/login/?next={file.url}"
    client.force_login(UserFactory())
    assert client.get(file.url).status_code == 200


def test_the_file_of_a_draft_is_not_handed_out(client, attached):
    file = attached(live=False)
    assert client.get(file.url).status_code == 302
    client.force_login(UserFactory())
    assert client.get(file.url).status_code == 403


def test_the_file_of_a_withdrawn_item_leads_to_what_is_left_of_it(client, attached):
    file = attached(title="Old figures")
    item = file.attachments.get().page
    address = Identifier.objects.get(translation_key=item.translation_key).get_absolute_url()
    assert client.get(file.url).status_code == 200
    item.unpublish()
    assert client.get(file.url)["Location"] == address
    assert client.get(address).status_code == 410


def test_a_file_that_no_page_offers_is_for_editors_only(client, attached):
    file = attached()
    Attachment.objects.get(document=file).page.delete()
    assert client.get(file.url).status_code == 302
    client.force_login(User.objects.get(email="editor@example.org"))
    assert client.get(file.url).status_code == 200


def test_a_file_that_is_also_public_somewhere_is_public(client, attached):
    attached(visibility="members")
    file = attached()
    assert client.get(file.url).status_code == 200


def test_a_file_in_the_text_of_a_page_for_members_is_for_members(client, hidden_guide, attached):
    file = attached()
    Attachment.objects.get(document=file).page.delete()
    row = {"document": file, "description": ""}
    hidden_guide.body = [("downloads", {"title": "Files", "documents": [row]})]
    hidden_guide.save_revision().publish()
    assert client.get(file.url).status_code == 302


def test_a_guide_that_is_withdrawn_takes_its_chapters_with_it(client, member):
    guide = GuideFactory(title="Withdrawn")
    chapter = ChapterFactory(parent=guide, title="A chapter of it")
    assert client.get(chapter.url).status_code == 200
    guide.unpublish()
    assert client.get(chapter.url).status_code == 404
    assert chapter.page_ptr not in visible_pages(member)


def test_a_translation_is_not_public_when_its_original_is_for_members(client):
    guide = GuidePage.objects.get(slug="guide", locale__language_code="en-gb")
    twin = guide.get_translations().get().specific
    twin.alias_of = None  # as if somebody had translated it
    twin.save()
    guide.visibility = "members"
    guide.save_revision().publish()
    twin.refresh_from_db()
    assert twin.visibility == "public"
    assert client.get(twin.url).status_code == 302
    assert twin.title not in client.get("/cy/resources/").content.decode()


def test_a_menu_does_not_name_what_a_reader_may_not_see(client, hidden_guide):
    settings = SiteSettings.objects.get()
    settings.main_menu.append(("item", {"page": hidden_guide, "label": "", "label_cy": ""}))
    settings.save()
    assert hidden_guide.title not in client.get("/").content.decode()
    client.force_login(UserFactory())
    assert hidden_guide.title in client.get("/").content.decode()


@pytest.mark.parametrize("words", ["Cite", "Related", "Results", "Main"])
def test_a_heading_never_takes_the_id_of_another_part_of_the_page(words, client):
    ResourceFactory(title="Like it", body=[("text", "<p>Numbats and quokkas.</p>")])
    text = ("text", "<p>Numbats and quokkas.</p>")
    item = ResourceFactory(body=[("heading", {"text": words, "level": "h2"}), text])
    client.get("/search/?q=numbats")  # what is related is known from the index
    ids = re.findall(r'\bid="([^"]+)"', client.get(item.url).content.decode())
    assert len(ids) == len(set(ids))


def test_what_is_dated_ahead_is_as_new_as_the_day_it_was_put_here():
    today = timezone.localdate()
    old = ResourceFactory(published_on=today - timedelta(days=9))
    ahead = SessionFactory(title="Next year", first_published_at=timezone.now() - timedelta(days=5))
    new = ResourceFactory(published_on=today - timedelta(days=1))
    ours = LibraryPage.objects.filter(pk__in=[old.pk, ahead.pk, new.pk])
    assert [page.pk for page in ours.newest_first()] == [new.pk, ahead.pk, old.pk]


def test_a_session_is_made_below_its_event_and_nowhere_else(organiser):
    library = ResourceIndexPage.objects.get(locale__language_code="en-gb")
    address = reverse("wagtailadmin_pages:add", args=["resources", "resourcepage", library.pk])
    kinds = dict(organiser.get(address).context["form"].fields["kind"].choices)
    assert "report" in kinds
    assert "session" not in kinds
