"""How an item is cited, and what its page says of it to other programs."""

from datetime import date

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors
from django.test import Client
from django.utils import translation
from pylatexenc.latex2text import (
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)
from wagtail.models import Locale

from resources.citing.formats import bibtex, csl, ris
from resources.citing.harvard import harvard
from resources.citing.reference import (
    REPORT,
    Reference,
    authors_of,
    printable,
    reference_to,
)
from resources.models import ResourcePage
from tests.factories import OrganisationFactory, ResourceFactory, UserFactory
from tests.hostile import OWN
from tests.rendered import Document

pytestmark = pytest.mark.django_db

NASTY = 'Tŷ & {co}: 50% of #1_x \\ $5 ~ ^ "q" <b onclick=x>é</b>\r\nER  - \n@misc{x, } \x07 }'
AS_ONE_LINE = 'Tŷ & {co}: 50% of #1_x \\ $5 ~ ^ "q" <b onclick=x>é</b> ER - @misc{x, } }'


def reference(**changes) -> Reference:
    fields = {
        "identifier": "pln-test",
        "sort": REPORT,
        "title": "Letters",
        "authors": ["Invented Council"],
        "publisher": "",
        "published_on": date(2026, 11, 2),
        "accessed_on": date(2026, 11, 22),
        "language": "en",
        "summary": "",
        "url": "https://example.org/id/pln-test/",
    }
    return Reference(**fields | changes)


def in_words(**changes) -> tuple[str, str]:
    line, in_text = harvard(reference(**changes))
    return str(line), str(in_text)


# Of LaTeX's own: the decoder does not know the first two and makes other signs of the others.
KERNEL = {"braceleft": "{", "braceright": "}", "asciicircum": "^", "asciitilde": "~"}


def decoder() -> LatexNodes2Text:
    known = get_default_latex_context_db()
    macros = [MacroTextSpec(f"text{name}", sign) for name, sign in KERNEL.items()]
    known.add_context_category("kernel", macros=macros, prepend=True)
    return LatexNodes2Text(latex_context=known, keep_braced_groups=True)


def from_bibtex(text: str) -> dict[str, str]:
    """What a parser of BibTeX reads, with LaTeX's signs as letters again."""
    read = bibtexparser.parse_string(
        text, append_middleware=[SeparateCoAuthors(), LatexDecodingMiddleware(decoder=decoder())]
    )
    assert read.failed_blocks == []
    (entry,) = read.entries
    return {"type": entry.entry_type, "key": entry.key} | {
        one.key: one.value for one in entry.fields
    }


def whole(value: str) -> str:
    return value.removeprefix("{").removesuffix("}")


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


# -- in words --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("authors", "names"),
    [
        (["Invented Council"], "Invented Council"),
        (["One Council", "Another"], "One Council and Another"),
        ([("Siân", "Farida Ann")], "Siân, F.A."),
        ([("A", "B"), ("C", "D"), "Numbat Trust"], "A, B., C, D. and Numbat Trust"),
        ([("A", "B")] * 4, "A, B. <i>et al.</i>"),
    ],
)
def test_harvard_names_who_wrote_it(authors, names):
    line, _in_text = in_words(authors=authors)
    assert line == (
        f"{names} (2026) <i>Letters</i>. Available at: https://example.org/id/pln-test/ "
        "(Accessed: 22 November 2026)."
    )


def test_harvard_names_the_page_and_the_publisher_whatever_the_kind():
    sort = REPORT._replace(csl="webpage")
    line, in_text = in_words(publisher="Numbat Trust", page="34", sort=sort)
    assert "<i>Letters</i>. Numbat Trust, p. 34. Available at:" in line
    assert in_text == "(Invented Council, 2026, p. 34)"


def test_harvard_in_welsh():
    with translation.override("cy"):
        line, in_text = in_words(authors=["Cyngor", "Arall"], page="34")
    assert line.startswith("Cyngor a/ac Arall (2026) <i>Letters</i>, t. 34. Ar gael:")
    assert in_text == "(Cyngor a/ac Arall, 2026, t. 34)"


def test_a_title_that_asks_needs_no_full_stop():
    assert "<i>Who came?</i> Available" in in_words(title="Who came?")[0]


def test_markup_in_a_title_or_a_name_is_shown_not_run():
    line, in_text = in_words(title="<b>x</b> & <script>", authors=["<i>Co</i>"])
    assert "<i>&lt;b&gt;x&lt;/b&gt; &amp; &lt;script&gt;</i>" in line
    assert in_text == "(&lt;i&gt;Co&lt;/i&gt;, 2026)"


# -- as files --------------------------------------------------------------------------------------


def test_bibtex_comes_back_as_it_was(item):
    item.title, item.summary = NASTY, NASTY
    known = reference_to(item, 34)
    read = from_bibtex(bibtex(known))
    assert (read["type"], read["key"]) == ("techreport", item.identifier)
    assert whole(read["title"]) == read["abstract"] == AS_ONE_LINE
    assert (read["year"], read["month"], read["pages"]) == ("2020", "jan", "34")
    assert read["url"].endswith(f"/id/{item.identifier}/")


def test_bibtex_keeps_a_body_with_commas_and_and_in_one_piece():
    authors = ["Levelling Up, Housing and Communities", ("O'Neil, Jr", "Siân"), ("ŵyn", "Ann And")]
    read = from_bibtex(bibtex(reference(authors=authors)))
    assert read["author"] == [
        "{Levelling Up, Housing and Communities}",
        "{O'Neil, Jr}, Siân",
        "ŵyn, {Ann And}",
    ]


def test_ris_comes_back_as_it_was(item):
    item.title, item.summary = NASTY, NASTY
    (read,) = rispy.loads(ris(reference_to(item, 34)))
    assert read["title"] == read["abstract"] == AS_ONE_LINE
    assert read["type_of_reference"] == "RPRT"
    assert read["authors"] == ["Numbat Council"]
    assert (read["year"], read["date"], read["start_page"]) == ("2020", "2020/01/02", "34")


def test_csl_says_the_same():
    known = csl(reference(authors=[("Invented", "Farida"), "Numbat Trust"], page="34"))
    assert known == {
        "id": "pln-test",
        "type": "report",
        "title": "Letters",
        "author": [{"family": "Invented", "given": "Farida"}, {"literal": "Numbat Trust"}],
        "issued": {"date-parts": [[2026, 11, 2]]},
        "accessed": {"date-parts": [[2026, 11, 22]]},
        "page": "34",
        "language": "en",
        "URL": "https://example.org/id/pln-test/",
    }


@pytest.mark.parametrize("string", OWN)
def test_whatever_the_title_is_every_file_can_be_read(string):
    words = printable(string[:255])
    known = reference(title=words, summary=words, authors=[words or "x"])
    assert from_bibtex(bibtex(known)).get("abstract", "") == words
    (read,) = rispy.loads(ris(known))
    assert read.get("abstract", "") == words
    assert "<script" not in harvard(known)[0]


# -- what is referred to -----------------------------------------------------------------------------


def test_the_author_is_who_is_named_else_who_published_it_else_nobody(item):
    item.authors = "Invented, Farida\nNumbat Trust\nMononym"
    assert authors_of(item) == [("Invented", "Farida"), "Numbat Trust", "Mononym"]
    named = reference_to(item)
    assert (named.authors[0], named.publisher) == (("Invented", "Farida"), "Numbat Council")
    item.authors = ""
    unnamed = reference_to(item)
    assert (unnamed.authors, unnamed.publisher) == (["Numbat Council"], "")
    item.organisations = []
    assert (reference_to(item).authors, reference_to(item).issuer) == ([], "")


def test_a_body_is_named_in_the_language_of_the_material():
    body = OrganisationFactory(name="Numbat Council", name_cy="Cyngor Numbat")
    english = ResourceFactory(organisations=[body])
    welsh = ResourceFactory(organisations=[body], text_language="cy")
    with translation.override("cy"):
        assert reference_to(english).authors == ["Numbat Council"]
    assert reference_to(welsh).authors == ["Cyngor Numbat"]


# -- the pages ---------------------------------------------------------------------------------------


def test_the_page_shows_the_reference_and_leads_to_the_files(client, item):
    answer = client.get(f"/id/{item.identifier}/cite/?page=34")
    html = answer.content.decode()
    assert "Numbat Council (2020) <i>Numbats &amp; lots</i>, p. 34." in html
    assert "(Numbat Council, 2020, p. 34)" in html
    links = set(Document(html).attributes("href"))
    for form in ("bib", "ris", "json"):
        assert f"/id/{item.identifier}/cite.{form}?page=34" in links


@pytest.mark.parametrize(
    ("form", "media_type", "holds"),
    [
        ("bib", "application/x-bibtex", "pages = {34}"),
        ("ris", "application/x-research-info-systems", "SP  - 34\r\n"),
        ("json", "application/vnd.citationstyles.csl+json", '"page": "34"'),
    ],
)
def test_a_file_is_a_download_with_the_name_of_the_item(client, item, form, media_type, holds):
    answer = client.get(f"/id/{item.identifier}/cite.{form}?page=34")
    assert answer["Content-Type"] == f"{media_type}; charset=utf-8"
    assert answer["Content-Disposition"] == f'attachment; filename="{item.identifier}.{form}"'
    assert holds in answer.content.decode()


@pytest.mark.parametrize("page", ["0", "-1", "x", "1.5", "100000", "9" * 40, "<b>", "34\n"])
def test_what_is_no_page_is_answered_in_words(client, item, page):
    for address, good in (("cite/", 200), ("cite.bib", 200)):
        answer = client.get(f"/id/{item.identifier}/{address}", {"page": page})
        if page == "34\n":  # what somebody copied along
            assert answer.status_code == good
            continue
        assert answer.status_code == 400
        assert "Write the page as a number" in answer.content.decode()


@pytest.mark.parametrize("address", ["id/nothing/cite/", "id/nothing/cite.bib"])
def test_what_there_is_not_cannot_be_cited(client, address, item):
    assert client.get(f"/{address}").status_code == 404
    assert client.get(f"/id/{item.identifier}/cite.exe").status_code == 404


def test_of_what_is_not_published_any_more_the_permanent_address_tells(client, item):
    item.unpublish()
    answer = client.get(f"/id/{item.identifier}/cite/", follow=True)
    assert (answer.redirect_chain, answer.status_code) == ([(f"/id/{item.identifier}/", 302)], 410)


@pytest.mark.parametrize("address", ["cite/", "cite.bib", "cite.ris", "cite.json"])
def test_what_is_for_members_is_cited_by_members(client, address, item):
    ResourcePage.objects.filter(pk=item.pk).update(visibility="members")
    place = f"/id/{item.identifier}/{address}"
    answer = client.get(place)
    assert (answer.status_code, answer["Location"]) == (302, f"/account/login/?next={place}")
    for standing, status in (("waiting", 403), ("suspended", 403), ("member", 200)):
        reader = Client()
        reader.force_login(UserFactory(standing=standing))
        assert reader.get(place).status_code == status


def test_a_work_is_cited_in_the_language_of_the_address(client, item):
    twin = item.copy_for_translation(Locale.objects.get(language_code="cy"), copy_parents=True)
    twin.title = "Numbatiaid"
    twin.save_revision().publish()
    assert "<i>Numbatiaid</i>" in client.get(f"/cy/id/{item.identifier}/cite/").content.decode()
    assert "Numbats" in client.get(f"/id/{item.identifier}/cite/").content.decode()
