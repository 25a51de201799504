"""The demonstration is whole, repeatable, and kept off real sites."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from pptx import Presentation
from wagtail.models import Page, Site

from accounts.models import User
from core.models import SiteDocument
from events.models import EventPage, SavedSession, SessionPage
from home.demo.content import guide
from home.demo.content.guide import slides
from home.demo.own_programmes import SAVED
from home.models import ContactMessage, HomePage, SiteSettings, StandardPage
from resources.models import GuidePage

pytestmark = pytest.mark.django_db


def everything():
    return {
        model.__name__: model.objects.count()
        for model in (Page, SiteDocument, User, SiteSettings, ContactMessage)
    }


def test_loading_it_twice_changes_nothing(monkeypatch):
    before = everything()
    call_command("demo", force=True, verbosity=0)
    assert everything() == before


def test_members_keep_every_session_that_their_own_programme_names():
    for email, slugs in SAVED.items():
        kept = SavedSession.objects.filter(member__email=email).values("work")
        sessions = SessionPage.objects.filter(
            translation_key__in=kept, locale__language_code="en-gb"
        )
        assert sorted(sessions.values_list("slug", flat=True)) == sorted(slugs)


def test_what_somebody_changed_stays(settings):
    page = StandardPage.objects.get(slug="about", locale__language_code="en-gb")
    page.title = "Changed by an editor"
    page.save_revision().publish()
    call_command("demo", force=True, verbosity=0)
    page.refresh_from_db()
    assert page.title == "Changed by an editor"


def test_a_site_that_was_taken_over_is_left_alone_at_every_start():
    settings = SiteSettings.objects.get()
    settings.is_demonstration = False
    settings.contact_email = "democracy@example.org"
    settings.main_menu = []
    settings.save()
    User.objects.get(email="officer@example.org").delete()
    StandardPage.objects.get(slug="about", locale__language_code="en-gb").delete()
    call_command("demo", once=True, force=True, verbosity=0)
    settings.refresh_from_db()
    assert settings.contact_email == "democracy@example.org"
    assert not settings.is_demonstration
    assert not User.objects.filter(email="officer@example.org").exists()
    assert not StandardPage.objects.filter(slug="about", locale__language_code="en-gb").exists()


def test_a_page_an_editor_gave_another_address_is_not_planted_again():
    page = StandardPage.objects.get(slug="about", locale__language_code="en-gb")
    page.slug = "about-us"
    page.save_revision().publish()
    call_command("demo", force=True, verbosity=0)
    assert not StandardPage.objects.filter(slug="about", locale__language_code="en-gb").exists()


def test_the_conference_has_two_days_and_says_that_they_are_invented(client):
    answer = client.get("/events/innovations-in-local-democracy/")
    days = answer.context["programme"].days
    assert [len(day.slots) for day in days] == [7, 6]
    assert "This programme is invented" in answer.content.decode()
    for session in SessionPage.objects.live().exclude(format="break"):
        page = client.get(session.url).content.decode()
        assert "This session is invented for the demonstration." in page, session


def test_the_four_workshops_are_a_series(client):
    event = EventPage.objects.get(
        slug="workshop-4-evaluating-the-programme", locale__language_code="en-gb"
    )
    titles = [one.title for one in client.get(event.url).context["in_series"]]
    assert [title[:10] for title in titles] == [f"Workshop {number}" for number in (1, 2, 3, 4)]


def test_it_is_refused_where_debug_is_off(settings):
    settings.DEBUG = False
    with pytest.raises(CommandError):
        call_command("demo", verbosity=0)


def test_the_guide_has_at_least_eight_substantial_chapters():
    chapters = GuidePage.objects.get(slug="guide", locale__language_code="en-gb").chapters
    assert len(chapters) >= 8
    for chapter in chapters:
        assert len(chapter.body.render_as_block().split()) > 700, chapter.title


def test_the_pdf_and_the_slides_hold_the_text_of_the_pages():
    deck = Presentation(SiteDocument.objects.get(file__endswith="slides.pptx").file.path)
    titles = [slide.shapes.title.text for slide in deck.slides]
    assert titles == [slide["title"] for slide in slides.SLIDES["slides"]]
    assert all(slide.notes_slide.notes_text_frame.text for slide in deck.slides)
    handbook = SiteDocument.objects.get(file__endswith="handbook.pdf").file.read()
    assert handbook.startswith(b"%PDF-")
    assert handbook.count(b"/Type /Page\n") >= len(guide.CHAPTERS)


def test_every_page_says_that_the_site_is_a_demonstration(client):
    for address in ("/", "/programme/", "/search/", "/account/login/", "/nothing/"):
        assert "This site is a demonstration" in client.get(address).content.decode()


def test_every_published_page_answers(client):
    for page in Page.objects.live().filter(depth__gt=1):
        answer = client.get(page.url, follow=True)  # a break leads to its programme
        assert answer.status_code == 200, page.url


def test_every_link_inside_the_site_leads_somewhere(client):
    import re

    links = set()
    for page in Page.objects.live().filter(depth__gt=1):
        html = client.get(page.url).content.decode()
        links |= {link.split("#")[0] for link in re.findall(r'href="(/[^"]*)"', html)}
    wrong = {
        link: client.get(link.replace("&amp;", "&"), follow=True).status_code
        for link in links
        if link
    }
    wrong = {
        link: code
        for link, code in wrong.items()
        if code != 200 and not link.startswith(("/static/", "/admin/"))
    }
    assert wrong == {}


def test_an_empty_site_gets_a_front_page_its_languages_and_its_groups():
    for top in Page.get_first_root_node().get_children():
        top.delete()
    Group.objects.all().delete()
    call_command("set_up", verbosity=0)
    home = HomePage.objects.get(locale__language_code="en-gb")
    assert Site.objects.get(is_default_site=True).root_page_id == home.pk
    assert home.get_translations().get().url == "/cy/"
    assert set(Group.objects.values_list("name", flat=True)) == {"Editors", "Organisers"}
    call_command("set_up", verbosity=0)
    assert HomePage.objects.filter(locale__language_code="en-gb").count() == 1
