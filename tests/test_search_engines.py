"""What search engines and sharing sites are told."""

import re

import pytest
from django.contrib.staticfiles import finders

from home.models import StandardPage

pytestmark = pytest.mark.django_db


def meta(client, address):
    html = client.get(address).content.decode()
    return dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)"', html))


def links(client, address, rel):
    html = client.get(address).content.decode()
    tags = re.findall(rf'<link rel="{rel}"[^>]*>', html)
    return [re.search(r'href="([^"]+)"', tag)[1] for tag in tags]


def test_a_page_says_how_it_wants_to_be_shared(client, settings):
    page = StandardPage.objects.get(slug="programme", locale__language_code="en-gb")
    found = meta(client, "/programme/")
    assert found["og:title"] == page.title
    assert found["og:description"] == found["description"] == page.summary
    assert found["og:url"] == f"{settings.BASE_URL}/programme/"
    assert found["og:locale"] == "en_GB"
    picture = found["og:image"].removeprefix(f"{settings.BASE_URL}/static/")
    assert finders.find(picture)


def test_a_translated_page_stands_for_itself_and_an_untranslated_one_for_its_source(
    client, settings
):
    assert links(client, "/cy/programme/", "canonical") == [f"{settings.BASE_URL}/cy/programme/"]
    assert links(client, "/cy/about/", "canonical") == [f"{settings.BASE_URL}/about/"]


def test_the_name_a_visitor_asked_for_never_reaches_an_absolute_address(client):
    html = client.get("/programme/", HTTP_HOST="evil.example").content.decode()
    assert "evil.example" not in html


def test_each_page_names_its_languages(client, settings):
    expected = [f"{settings.BASE_URL}/programme/", f"{settings.BASE_URL}/cy/programme/"]
    assert links(client, "/programme/", "alternate") == expected


def test_robots_are_kept_out_of_what_is_not_for_them(client, settings):
    lines = client.get("/robots.txt").content.decode().splitlines()
    for path in ("/admin/", "/account/", "/cy/account/", "/search/", "/cy/search/"):
        assert f"Disallow: {path}" in lines
    assert f"Sitemap: {settings.BASE_URL}/sitemap.xml" in lines


def test_the_sitemap_lists_both_languages(client):
    addresses = re.findall(r"<loc>(.*?)</loc>", client.get("/sitemap.xml").content.decode())
    paths = {re.sub(r"^https?://[^/]+", "", address) for address in addresses}
    assert {"/", "/cy/", "/programme/", "/cy/programme/", "/resources/guide/deciding/"} <= paths
    assert not any(path.startswith(("/admin", "/account")) for path in paths)


def test_there_is_a_favicon(client):
    target = client.get("/favicon.ico")["Location"]
    assert finders.find(target.removeprefix("/static/"))
    for address in links(client, "/", "icon"):
        assert finders.find(address.removeprefix("/static/"))
