"""What the page of an item says of it to other programs: in its head, and in its headers."""

import json
import re

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone

from core.models import SiteDocument
from resources.models import ResourcePage
from tests.factories import GuideFactory, OrganisationFactory, ResourceFactory, UserFactory
from tests.rendered import Document

pytestmark = pytest.mark.django_db


@pytest.fixture
def item():
    council = OrganisationFactory(name="Numbat Council", website="https://numbat.gov.uk/")
    return ResourceFactory(
        title="Numbats & lots",
        summary="In short.",
        kind="report",
        licence="CC-BY-4.0",
        published_on="2020-01-02",
        organisations=[council],
    )


def with_file(item, name="numbats.pdf"):
    document = SiteDocument(title="The whole report")
    document.file.save(name, ContentFile(b"%PDF-1.4"))
    item.attachments.create(document=document, title="")
    item.save_revision().publish()
    return document


def tags(html: str) -> list[tuple[str, str]]:
    return [
        (meta.get("name"), meta.get("content"))
        for meta in Document(html).all("meta")
        if meta.get("name", "").startswith("citation_")
    ]


def data(html: str) -> dict:
    (script,) = [
        one for one in Document(html).all("script") if one.get("type") == "application/ld+json"
    ]
    return json.loads(script.text)


def links(answer) -> set[tuple[str, str, str]]:
    """The Link header: relation, address, media type."""
    found = re.findall(r'<([^>]*)>; rel="([^"]*)"(?:; type="([^"]*)")?', answer["Link"])
    return {(relation, url, kind) for url, relation, kind in found}


def test_the_page_of_an_item_says_how_to_cite_it(client, item):
    html = client.get(item.url).content.decode()
    today = timezone.localdate().strftime("%-d %B %Y")
    assert "Numbat Council (2020) <i>Numbats &amp; lots</i>. Available at: " in html
    assert f"(Accessed: {today})" in html
    assert f"/id/{item.identifier}/cite/" in Document(html).attributes("href")


def test_the_head_of_an_item_is_read_by_scholarly_search_engines(client, item, settings):
    document = with_file(item)
    assert tags(client.get(item.url).content.decode()) == [
        ("citation_title", "Numbats & lots"),
        ("citation_author", "Numbat Council"),
        ("citation_publication_date", "2020/01/02"),
        ("citation_publisher", "Numbat Council"),
        ("citation_language", "en"),
        ("citation_abstract_html_url", f"{settings.BASE_URL}/id/{item.identifier}/"),
        ("citation_pdf_url", f"{settings.BASE_URL}{document.url}"),
        ("citation_technical_report_institution", "Numbat Council"),
    ]


def test_an_item_describes_itself_in_the_words_of_schema_org(client, item, settings):
    document = with_file(item)
    assert data(client.get(item.url).content.decode()) == {
        "@context": "https://schema.org",
        "@type": "Report",
        "@id": f"{settings.BASE_URL}/id/{item.identifier}/",
        "url": f"{settings.BASE_URL}/id/{item.identifier}/",
        "identifier": item.identifier,
        "name": "Numbats & lots",
        "description": "In short.",
        "author": [
            {
                "@type": "Organization",
                "name": "Numbat Council",
                "url": "https://numbat.gov.uk/",
            }
        ],
        "publisher": [
            {
                "@type": "Organization",
                "name": "Numbat Council",
                "url": "https://numbat.gov.uk/",
            }
        ],
        "datePublished": "2020-01-02",
        "inLanguage": "en",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "isAccessibleForFree": True,
        "encoding": [
            {
                "@type": "MediaObject",
                "name": "The whole report",
                "contentUrl": f"{settings.BASE_URL}{document.url}",
                "encodingFormat": "application/pdf",
            }
        ],
    }


def test_the_headers_of_an_item_are_signposts(client, item, settings):
    document = with_file(item)
    here = f"{settings.BASE_URL}/id/{item.identifier}/"
    assert links(client.get(item.url)) == {
        ("cite-as", here, ""),
        ("author", "https://numbat.gov.uk/", ""),
        ("item", f"{settings.BASE_URL}{document.url}", "application/pdf"),
        ("describedby", f"{here}cite.bib", "application/x-bibtex"),
        ("describedby", f"{here}cite.ris", "application/x-research-info-systems"),
        ("describedby", f"{here}cite.json", "application/vnd.citationstyles.csl+json"),
        ("license", "https://creativecommons.org/licenses/by/4.0/", ""),
        ("type", "https://schema.org/Report", ""),
        ("type", "https://schema.org/AboutPage", ""),
    }


def test_a_guide_says_what_it_is_too(client):
    guide = GuideFactory(title="The guide")
    answer = client.get(guide.url)
    assert data(answer.content.decode())["name"] == "The guide"
    assert 'rel="cite-as"' in answer["Link"]


@pytest.mark.parametrize(
    "title", ["</script><script>alert(1)</script>", "<!-- <script> x", "a\u2028b & \x07"]
)
def test_nothing_in_a_title_ends_the_data_of_a_page(client, title):
    item = ResourceFactory(title=title, summary=title)
    answer = client.get(item.url)
    html = answer.content.decode()
    assert Document(html).active() == []
    assert data(html)["name"] == " ".join(title.replace("\x07", "").split())


def test_who_may_not_see_an_item_learns_nothing_of_it(client, item):
    document = with_file(item)
    ResourcePage.objects.filter(pk=item.pk).update(visibility="members")
    answer = client.get(item.url)
    assert "Link" not in answer
    assert document.url not in answer.content.decode()
    member = Client()
    member.force_login(UserFactory())
    shown = member.get(item.url)
    assert document.url in shown["Link"]
    assert data(shown.content.decode())["isAccessibleForFree"] is False


def test_pages_that_are_no_items_say_nothing_of_the_kind(client):
    answer = client.get("/programme/")
    assert "Link" not in answer
    assert tags(answer.content.decode()) == []


def test_the_licence_leads_to_its_words_and_no_licence_leads_nowhere(client, item):
    def licences(page):
        return [
            link.get("href")
            for link in Document(client.get(page.url).content.decode()).all("a")
            if "(CC BY 4.0)" in (link.text or "")
        ]

    assert licences(item) == ["https://creativecommons.org/licenses/by/4.0/"]
    assert licences(ResourceFactory(licence="")) == []
