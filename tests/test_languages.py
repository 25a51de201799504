"""English and Welsh: each page leads to its twin and says which language it is in."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import Locale, Page
from wagtail_localize.models import TranslationSource

from accounts.models import User
from core.blocks import BodyBlock
from core.blocks.text import TableBlock
from core.models import Topic
from events.actions.inviting import invite
from events.models import SessionPage
from home.models import HomePage, StandardPage
from resources.models import ChapterPage
from tests.rendered import Document

pytestmark = pytest.mark.django_db


def english_pages():
    return Page.objects.live().filter(locale__language_code="en-gb", depth__gt=1)


def test_every_page_has_a_twin_in_welsh():
    for page in english_pages():
        twin = page.get_translations().live().get()
        assert twin.url.startswith("/cy/")


def test_the_language_switch_leads_to_the_twin_and_back(client):
    assert 'href="/cy/programme/" hreflang="cy" lang="cy"' in page_at(client, "/programme/")
    assert 'href="/programme/" hreflang="en-GB" lang="en-GB"' in page_at(client, "/cy/programme/")
    assert 'href="/cy/search/?q=lottery"' in page_at(client, "/search/?q=lottery")


def page_at(client, address):
    return client.get(address).content.decode()


@pytest.mark.parametrize("slug", ["programme", "accessibility"])
def test_a_translated_page_is_welsh_throughout(client, slug):
    page = StandardPage.objects.get(slug=slug, locale__language_code="cy")
    assert page.alias_of is None
    source = StandardPage.objects.get(slug=slug, locale__language_code="en-gb")
    assert page.title != source.title
    same = [
        block.value["text"]
        for block, twin in zip(page.body, source.body, strict=True)
        if block.block_type == "heading" and block.value["text"] == twin.value["text"]
    ]
    assert same == []
    assert "not in Welsh yet" not in page_at(client, page.url)


def test_the_front_page_is_in_welsh(client):
    home = HomePage.objects.get(locale__language_code="cy")
    assert home.strapline != HomePage.objects.get(locale__language_code="en-gb").strapline
    assert '<html lang="cy"' in page_at(client, "/cy/")


def test_a_page_not_yet_translated_says_so_and_marks_its_language(client):
    html = page_at(client, "/cy/about/")
    assert '<html lang="cy"' in html
    assert '<article class="article" lang="en-GB">' in html
    with translation.override("cy"):
        assert translation.gettext("This page is not in Welsh yet.") in html


def test_a_page_changed_in_english_changes_in_its_untranslated_twin():
    page = StandardPage.objects.get(slug="about", locale__language_code="en-gb")
    page.title = "About, changed"
    page.save_revision().publish()
    assert StandardPage.objects.get(slug="about", locale__language_code="cy").title == page.title


def test_an_address_with_a_filter_means_the_same_in_both_languages(client):
    english = client.get("/resources/?stage=recruiting").context["items"]
    welsh = client.get("/cy/resources/?stage=recruiting").context["items"]
    assert [item.translation_key for item in english] == [item.translation_key for item in welsh]
    assert len(english) > 1


def test_filters_are_in_the_readers_language(client):
    welsh = Topic.objects.get(slug="town-centres", locale__language_code="cy")
    assert welsh.name in page_at(client, "/cy/resources/")
    assert welsh.name not in page_at(client, "/resources/")


def test_the_words_of_a_table_are_offered_for_translation():
    block = TableBlock()
    table = block.to_python(
        {
            "columns": [{"type": "text", "heading": "Who"}],
            "rows": [{"values": ["Members"]}, {"values": [""]}],
            "caption": "People",
        }
    )
    segments = block.get_translatable_segments(table)
    assert [segment.render_text() for segment in segments] == ["People", "Who", "Members"]


def test_a_translated_chapter_keeps_its_place():
    welsh = Locale.objects.get(language_code="cy")
    chapter = ChapterPage.objects.filter(locale=welsh).order_by("path")[4]
    assert chapter.number == 5
    assert chapter.guide.locale == welsh


def test_bodies_are_offered_for_translation_down_to_the_items_of_lists():
    page = StandardPage.objects.get(slug="programme", locale__language_code="en-gb")
    raw = BodyBlock().get_prep_value(page.body)
    facts = next(block["value"]["facts"] for block in raw if block["type"] == "facts")
    assert all(fact["id"] for fact in facts)


def test_the_contact_form_is_in_the_readers_language(client):
    wrong = client.post("/cy/contact/", {}).content.decode()
    with translation.override("cy"):
        assert translation.gettext("Send the message") in wrong
        assert wrong.count(translation.gettext("Enter your name")) == 2
    assert "Enter your name" not in wrong


def test_the_language_switch_keeps_the_filters(client):
    html = page_at(client, "/resources/?stage=recruiting")
    assert 'href="/cy/resources/?stage=recruiting" hreflang="cy"' in html


def test_signing_in_on_a_welsh_page_stays_in_welsh(client):
    login = {"login": "officer@example.org", "password": "a seat at the table"}
    assert client.post("/cy/account/login/", login)["Location"] == "/cy/"


def submit_for_translation(slug):
    page = StandardPage.objects.get(slug=slug, locale__language_code="en-gb")
    source, _created = TranslationSource.update_or_create_from_instance(page)
    welsh = Locale.objects.get(language_code="cy")
    translation, _created = source.translations.get_or_create(target_locale=welsh)
    return translation


def translate(translation, share):
    po = translation.export_po()
    for entry in po[: int(len(po) * share)]:
        entry.msgstr = f"{entry.msgid} "
    translation.import_po(po)
    translation.save_target(publish=True)


def test_a_page_whose_translation_has_only_begun_is_still_english(client):
    translate(submit_for_translation("about"), share=0.1)
    html = page_at(client, "/cy/about/")
    assert '<article class="article" lang="en-GB">' in html
    with translation.override("cy"):
        assert translation.gettext("This page is not in Welsh yet.") in html


def test_a_page_partly_translated_says_so(client):
    translate(submit_for_translation("about"), share=0.8)
    html = page_at(client, "/cy/about/")
    assert '<article class="article">' in html
    with translation.override("cy"):
        assert translation.gettext("Parts of this page are not translated yet.") in html


def test_a_page_deleted_in_english_takes_its_untranslated_twin_with_it(client):
    client.force_login(User.objects.get(email="organiser@example.org"))
    page = StandardPage.objects.get(slug="about", locale__language_code="en-gb")
    client.post(f"/admin/pages/{page.pk}/delete/")
    assert not Page.objects.filter(translation_key=page.translation_key).exists()


def test_titles_among_welsh_words_say_that_they_are_english(client):
    client.force_login(User.objects.get(email="officer@example.org"))
    event = "/cy/events/innovations-in-local-democracy"
    title = "Getting councillors behind it"
    session = SessionPage.objects.get(title=title, locale__language_code="en-gb")
    link, _new = invite(session, timezone.localdate() + timedelta(days=1))
    asked = reverse("upload", args=[link.token])
    for address in (f"{event}/mine/", f"{event}/materials/", f"/cy{asked}", f"/cy{asked}nothing/"):
        body = Document(page_at(client, address)).all("body")[0]
        assert set(languages_of(title, body, "cy")) == {"en-GB"}, address


def languages_of(words: str, element, language: str):
    """In which languages a page says that these words are."""
    language = element.get("lang", language)
    if words in (element.text or ""):
        yield language
    for child in element:
        yield from languages_of(words, child, language)
        if words in (child.tail or ""):
            yield language
