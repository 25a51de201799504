"""Who wrote something: said on the page and in lists, found by name, the same in every language."""

import json

import pytest
from django.core.management import call_command
from wagtail_localize.models import TranslationSource

from resources.models import Author, ResourcePage, read_authors
from tests.factories import ResourceFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Bloggs, Jo", Author("Bloggs", "Jo")),
        ("  van der Berg ,  Anna  Maria ", Author("van der Berg", "Anna Maria")),
        ("Involve", Author(body="Involve")),
        ("Jo Bloggs", Author(body="Jo Bloggs")),
        ("“Culture, Media and Sport”", Author(body="Culture, Media and Sport")),
        ('"Culture, Media and Sport"', Author(body="Culture, Media and Sport")),
        ("Involve,", Author(body="Involve")),
        (", Jo", Author(body="Jo")),
        ("O’Brien, Áine", Author("O’Brien", "Áine")),
    ],
)
def test_a_line_is_a_person_or_a_body(line, author):
    assert read_authors(line) == [author]


def test_lines_without_a_name_are_nobody():
    assert read_authors("\n \n,\n“”\nInvolve\n") == [Author(body="Involve")]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("", ""),
        ("Bloggs, Jo", "Jo Bloggs"),
        ("Bloggs, Jo\nInvolve", "Jo Bloggs and Involve"),
        ("Bloggs, Jo\nInvolve\nSortition Foundation", "Jo Bloggs and others"),
    ],
)
def test_in_a_list_there_is_little_room(lines, words):
    assert ResourcePage(authors=lines).authors_in_words == words


def test_they_stand_on_the_page_and_in_lists(client):
    item = ResourceFactory(title="A zebra report", authors="Bloggs, Jo\nInvolve")
    page = client.get(item.url).content.decode()
    assert "<dt>Authors</dt><dd><ul><li>Jo Bloggs</li><li>Involve</li></ul></dd>" in page
    assert "Jo Bloggs and Involve" in client.get("/resources/").content.decode()
    assert "Jo Bloggs and Involve" in client.get("/search/?q=zebra").content.decode()


def test_an_item_without_authors_says_nothing_of_them(client):
    assert "Author" not in client.get(ResourceFactory().url).content.decode()


def test_an_item_is_found_by_its_authors(ask):
    ResourceFactory(title="A report", authors="Quillfeather, Jo")
    (found,) = ask("quillfeather")["results"]
    assert found["title"] == "A report"


def test_nobody_is_asked_to_translate_a_name():
    item = ResourceFactory(authors="Bloggs, Jo")
    source, _created = TranslationSource.get_or_create_from_instance(item)
    source.update_from_db()
    strings = source.stringsegment_set.values_list("string__data", flat=True)
    assert item.title in strings
    assert not any("Bloggs" in one for one in strings)


def _import(tmp_path, *rows, name="items.jsonl") -> None:
    file = tmp_path / name
    file.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows))
    call_command("import_resources", str(file), verbosity=0)


@pytest.mark.parametrize(
    "authors", [["Bloggs, Jo", "Involve"], "Bloggs, Jo; Involve", "Bloggs, Jo;;Involve;Involve"]
)
def test_they_come_in_as_a_list_or_with_semicolons(tmp_path, authors):
    _import(tmp_path, {"identifier": "OLD-1", "title": "One", "authors": authors})
    item = ResourcePage.objects.get(title="One", locale__language_code="en-gb")
    assert item.author_list == [Author("Bloggs", "Jo"), Author(body="Involve")]


def test_importing_again_changes_them(tmp_path, capsys):
    row = {"identifier": "OLD-1", "title": "One"}
    _import(tmp_path, row)
    _import(tmp_path, row | {"authors": ["Involve"]})
    assert "changed: 1" in capsys.readouterr().out.splitlines()[-1]
    assert ResourcePage.objects.get(title="One", locale__language_code="en-gb").authors == "Involve"


def test_a_table_names_them_too(tmp_path):
    _import(
        tmp_path, "identifier,title,authors", 'OLD-1,One,"Bloggs, Jo; Involve"', name="items.csv"
    )
    item = ResourcePage.objects.get(title="One", locale__language_code="en-gb")
    assert item.authors == "Bloggs, Jo\nInvolve"


@pytest.mark.parametrize("authors", [7, [7], {"family": "Bloggs"}, ["x" * 201], ["a\x00b"]])
def test_what_is_no_name_is_refused_in_words(tmp_path, capsys, authors):
    with pytest.raises(SystemExit):
        _import(tmp_path, {"identifier": "OLD-1", "title": "One", "authors": authors})
    assert "author" in "".join(capsys.readouterr())
    assert not ResourcePage.objects.filter(title="One").exists()
