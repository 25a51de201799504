"""What the page of an item says of it to other programs: in its head, and in its headers.

Whoever gets the page gets its record, so nothing here decides who may see what.
"""

import json
from functools import cached_property

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils.encoding import iri_to_uri
from django.utils.safestring import SafeString, mark_safe

from resources.citing.formats import FORMATS
from resources.citing.harvard import harvard
from resources.citing.reference import Author, in_order, inverted, reference_to
from resources.models import LibraryPage
from resources.models.library import Licence, Visibility

LICENCES = {
    Licence.CC_BY: "https://creativecommons.org/licenses/by/4.0/",
    Licence.CC_BY_SA: "https://creativecommons.org/licenses/by-sa/4.0/",
    Licence.CC_BY_NC: "https://creativecommons.org/licenses/by-nc/4.0/",
    Licence.CC0: "https://creativecommons.org/publicdomain/zero/1.0/",
    Licence.OGL: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
}
# A header has room for some: whoever wants all of more files finds them in the page's own data.
MOST_FILES = 20
# What would end a script element, or a line of JavaScript, written as JSON may write it.
IN_SCRIPT = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


class Record:
    """An item as catalogues, search engines and reference managers read it."""

    def __init__(self, page: LibraryPage):
        # For the template too, which lists them.
        prefetch_related_objects([page], "organisations")
        self.page, self.reference = page, reference_to(page)

    @cached_property
    def files(self) -> list[dict]:
        """Its files: `name`, `url`, `type`."""
        return [
            {
                "name": str(one),
                "url": settings.BASE_URL + iri_to_uri(one.document.url),
                "type": one.document.content_type,
            }
            for one in self.page.files
        ]

    @property
    def line(self) -> SafeString:
        """The reference in words."""
        return harvard(self.reference)[0]

    @property
    def licence_url(self) -> str:
        """Where the licence can be read; empty where there is none to read."""
        return LICENCES.get(self.page.licence, "")

    @property
    def tags(self) -> list[tuple[str, str]]:
        """Names and contents of the citation tags that scholarly search engines read."""
        one = self.reference
        pdf = [file["url"] for file in self.files if file["type"] == "application/pdf"]
        tags = [
            ("citation_title", one.title),
            *(("citation_author", inverted(author)) for author in one.authors),
            ("citation_publication_date", f"{one.published_on:%Y/%m/%d}"),
            ("citation_publisher", one.issuer),
            ("citation_language", one.language),
            ("citation_abstract_html_url", one.url),
            *(("citation_pdf_url", url) for url in pdf[:1]),
        ]
        if one.sort.bibtex == "techreport":
            tags.append(("citation_technical_report_institution", one.issuer))
        return [(name, content) for name, content in tags if content]

    @property
    def data(self) -> SafeString:
        """The item in the words of schema.org, as JSON that can stand in a page."""
        one = self.reference
        known = {
            "@context": "https://schema.org",
            "@type": one.sort.schema,
            "@id": one.url,
            "url": one.url,
            "identifier": one.identifier,
            "name": one.title,
            "description": one.summary,
            "author": [self._agent(author) for author in one.authors],
            "publisher": [self._agent(name) for name in one.websites],
            "datePublished": one.published_on.isoformat(),
            "inLanguage": one.language,
            "license": self.licence_url,
            "isAccessibleForFree": self.page.visibility == Visibility.PUBLIC,
            "encoding": [
                {
                    "@type": "MediaObject",
                    "name": file["name"],
                    "contentUrl": file["url"],
                    "encodingFormat": file["type"],
                }
                for file in self.files
            ],
        }
        said = {name: value for name, value in known.items() if value not in ("", [])}
        return mark_safe(json.dumps(said, ensure_ascii=False).translate(IN_SCRIPT))

    def _agent(self, author: Author) -> dict[str, str]:
        if not isinstance(author, str):
            person = {"@type": "Person", "familyName": author[0], "givenName": author[1]}
            return person | {"name": in_order(author)}
        website = self.reference.websites.get(author)
        return {"@type": "Organization", "name": author} | ({"url": website} if website else {})

    @property
    def links(self) -> str:
        """The Link header: signposts (signposting.org) for programs that never read the page."""
        one = self.reference
        authors = [one.websites.get(author) for author in one.authors if isinstance(author, str)]
        cited = [
            (_here(reverse("cite_as", args=[one.identifier, name])), form.media_type)
            for name, form in FORMATS.items()
        ]
        links = [
            (one.url, "cite-as", ""),
            *((url, "author", "") for url in authors),
            *((file["url"], "item", file["type"]) for file in self.files[:MOST_FILES]),
            *((url, "describedby", media_type) for url, media_type in cited),
            (self.licence_url, "license", ""),
            (f"https://schema.org/{one.sort.schema}", "type", ""),
            ("https://schema.org/AboutPage", "type", ""),
        ]
        return ", ".join(_link(*link) for link in links if link[0])


def _here(path: str) -> str:
    return settings.BASE_URL + path


def _link(url: str, relation: str, media_type: str) -> str:
    target = iri_to_uri(url).replace("<", "%3C").replace(">", "%3E")
    kind = f'; type="{media_type}"' if media_type else ""
    return f'<{target}>; rel="{relation}"{kind}'
