"""What editors and organisers get in the admin."""

import json
import re

import pytest
from wagtail.models import Page

from accounts.models import User
from core.models import Stage, Topic
from home.models import ContactPage, HomePage, SiteSettings, StandardPage
from resources.models import ChapterPage, GuidePage, ResourceIndexPage, ResourcePage
from tests.factories import ResourceFactory, front_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def organiser(client):
    client.force_login(User.objects.get(email="organiser@example.org"))
    return client


def one_of_each_type():
    pages = Page.objects.live().filter(depth__gt=1, locale__language_code="en-gb")
    return {page.content_type_id: page for page in pages}.values()


def preview(page):
    return page.make_preview_request(preview_mode=page.default_preview_mode)


def test_every_type_of_page_can_be_previewed_in_the_editors_frame():
    pages = [page.specific for page in one_of_each_type()]
    assert len(pages) == 14
    for page in pages:
        response = preview(page)
        assert response.status_code == 200, page
        assert "frame-ancestors 'self'" in response["Content-Security-Policy"], page


def test_what_is_still_a_draft_or_for_members_can_be_previewed():
    page = ResourceFactory(title="Not yet", live=False, visibility="members")
    assert "Not yet" in preview(page).content.decode()


@pytest.mark.parametrize(
    ("model", "parent"),
    [
        (StandardPage, front_page),
        (ContactPage, front_page),
        (ResourcePage, lambda: english(ResourceIndexPage)),
        (GuidePage, lambda: english(ResourceIndexPage)),
        (ChapterPage, lambda: english(GuidePage)),
    ],
)
def test_a_page_that_was_never_saved_can_be_previewed(model, parent):
    above = parent()
    page = model(title="Only an idea", slug="only-an-idea", locale=above.locale)
    page.path = Page._get_children_path_interval(above.path)[1]  # as Wagtail's own preview does
    page.depth = above.depth + 1
    page.set_url_path(above)
    response = preview(page)
    assert response.status_code == 200
    assert "Only an idea" in response.content.decode()


def test_the_contact_page_is_previewed_with_its_form():
    html = preview(english(ContactPage)).content.decode()
    assert 'name="email"' in html
    assert "Joining the network" in html


def english(model):
    return model.objects.filter(locale__language_code="en-gb").first()


def test_an_editor_is_shown_checks_of_a_pages_content(organiser):
    html = organiser.get("/programme/").content.decode()
    found = re.search(r'<script id="checker-axe-configuration"[^>]*>(.*?)</script>', html, re.S)
    rules = json.loads(found[1])["options"]["runOnly"]
    assert {"heading-order", "image-alt", "page-has-heading-one", "empty-heading"} <= set(rules)


def test_a_visitor_gets_no_script_of_the_editors(client):
    html = client.get("/programme/").content.decode()
    assert "userbar" not in html
    assert "<script" not in html


def test_the_menus_and_the_name_are_what_organisers_choose(organiser, client):
    settings = SiteSettings.objects.get()
    about = StandardPage.objects.get(slug="about", locale__language_code="en-gb")
    settings.name, settings.name_cy = "Our Network", "Ein Rhwydwaith"
    settings.main_menu = [("item", {"page": about, "label": "Who", "label_cy": "Pwy"})]
    settings.save()
    client.logout()
    for address, name, label, target in (
        ("/", "Our Network", "Who", "/about/"),
        ("/cy/", "Ein Rhwydwaith", "Pwy", "/cy/about/"),
    ):
        html = client.get(address).content.decode()
        menu = re.search(r'<nav class="menu".*?</nav>', html, re.S)[0]
        assert re.findall(r'href="([^"]+)"', menu) == [target]
        assert f">{label}</a>" in menu
        assert f"{name}</title>" in html


def test_organisers_reach_the_settings_and_the_vocabulary_and_editors_do_not(client):
    addresses = ["/admin/settings/home/sitesettings/", "/admin/snippets/core/topic/"]
    client.force_login(User.objects.get(email="organiser@example.org"))
    assert [client.get(address, follow=True).status_code for address in addresses] == [200, 200]
    assert "Site settings" in client.get(addresses[0], follow=True).content.decode()
    client.force_login(User.objects.get(email="editor@example.org"))
    answer = client.get(addresses[0], follow=True).content.decode()
    assert "Editing: Site settings" not in answer


def test_an_item_is_offered_the_words_of_its_own_language_only(organiser):
    page = ResourcePage.objects.filter(locale__language_code="en-gb").first()
    form = page.get_edit_handler().get_form_class()(instance=page)
    for name, model in (("topics", Topic), ("stages", Stage)):
        offered = set(form.fields[name].queryset)
        assert offered == set(model.objects.filter(locale__language_code="en-gb"))


def test_there_is_one_front_page_for_each_language(organiser):
    root = Page.get_first_root_node()
    assert HomePage.objects.count() == 2
    assert not HomePage.can_create_at(root)
