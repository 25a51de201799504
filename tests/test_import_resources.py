"""Items come in from a file: every good line, each once, under the identifier it was given."""

import json

import pytest
from django.core.management import call_command

from core.models import SiteDocument
from resources.models import ResourcePage
from tests.factories import GuideFactory

pytestmark = pytest.mark.django_db


def lines(tmp_path, *rows) -> str:
    file = tmp_path / "items.jsonl"
    file.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows))
    return str(file)


ROW = {
    "identifier": "OLD_12",
    "title": "Numbats",
    "body": "First.\n\n## Islands\n\nA quokka.",
    "date": "2020-02-03",
}


def test_imported_items_are_found_by_their_identifier_and_text(ask, tmp_path, addresses):
    call_command("import_resources", lines(tmp_path, ROW | {"kind": "guide"}), verbosity=0)
    (found,) = ask("quokka")["results"]
    assert (found["identifier"], found["kind"], found["date"]) == ("OLD_12", "guide", "2020-02-03")
    assert found["passages"][0]["url"].endswith("/old_12/#islands")
    assert ask("quokka", locale="cy")["results"][0]["url"].startswith("http://testserver/cy/")


def test_importing_again_changes_what_differs_and_adds_nothing(ask, tmp_path, capsys):
    file = lines(tmp_path, ROW)
    call_command("import_resources", file, verbosity=0)
    call_command("import_resources", file, verbosity=0)
    assert "unchanged: 1" in capsys.readouterr().out.splitlines()[-1]
    call_command("import_resources", lines(tmp_path, ROW | {"title": "Wombats"}), verbosity=0)
    assert [one["title"] for one in ask("quokka")["results"]] == ["Wombats"]


def test_bad_lines_are_named_with_their_reason_and_the_good_ones_come_in(ask, tmp_path, capsys):
    bad = ["not json", ROW | {"identifier": "a b"}, ROW | {"title": ""}, ROW | {"kind": "x"}]
    bad += [ROW | {"date": "soon"}, ROW | {"topics": ["none"]}, ROW | {"title": ["x"]}, "[1]"]
    with pytest.raises(SystemExit):
        call_command("import_resources", lines(tmp_path, *bad, ROW, ROW), verbosity=0)
    told = capsys.readouterr()
    assert [line.split(":")[0] for line in told.err.splitlines()] == [
        *(f"Line {n}" for n in range(1, 9)),
        "Line 10",
    ]
    assert told.out.startswith("added: 1")
    assert ask("quokka")["total"] == 1


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("excel.csv", "identifier,title\nX-1,Café\n".encode("cp1252"), "not in UTF-8"),
        ("half.jsonl", b'{"identifier": "X-1", "title": "\\ud800"}', "not in UTF-8"),
        ("semicolons.csv", b"identifier;title\nX-1;Letters\n", "no “identifier”"),
    ],
)
def test_a_list_that_was_saved_in_another_way_is_refused_and_not_garbled(
    name, content, reason, tmp_path, capsys
):
    (tmp_path / name).write_bytes(content)
    before = ResourcePage.objects.count()
    with pytest.raises(SystemExit):
        call_command("import_resources", str(tmp_path / name), verbosity=0)
    assert reason in capsys.readouterr().err
    assert ResourcePage.objects.count() == before


def test_a_whole_report_fits_into_a_cell(tmp_path):
    (tmp_path / "long.csv").write_text(f'identifier,title,body\nX-1,Long,"{"word " * 40_000}"\n')
    call_command("import_resources", str(tmp_path / "long.csv"), verbosity=0)
    assert ResourcePage.objects.filter(title="Long").count() == 2


def test_a_dry_run_changes_nothing(tmp_path):
    before = ResourcePage.objects.count()
    call_command("import_resources", lines(tmp_path, ROW), dry_run=True, verbosity=0)
    assert ResourcePage.objects.count() == before


# -- files ---------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path):
    """A list beside a folder with a file, and a file outside that is none of its business."""
    (tmp_path / "list" / "files").mkdir(parents=True)
    (tmp_path / "list" / "files" / "report.txt").write_text("A wombat digs.")
    (tmp_path / "secret.txt").write_text("A secret.")
    (tmp_path / "list" / "lead.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "list" / "page.html").write_text("<!doctype html><script>1</script>")
    return tmp_path / "list"


def bring(folder, *rows):
    call_command("import_resources", lines(folder, *rows), verbosity=0)


def pages():
    return [
        ResourcePage.objects.get(title="Numbats", locale__language_code=code)
        for code in ("en-gb", "cy")
    ]


def test_files_come_with_their_item_in_every_language_and_are_read(
    folder, ask, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        bring(folder, ROW | {"files": ["files/report.txt"]})
    english, welsh = ([one.document for one in page.files] for page in pages())
    assert english == welsh
    assert english[0].filename == "report.txt"
    (found,) = ask("wombat digs")["results"]
    assert f"/{english[0].filename}" in found["passages"][0]["url"]


def test_an_imported_file_can_be_downloaded_until_its_item_is_withdrawn(folder, client):
    bring(folder, ROW | {"files": ["files/report.txt"]})
    english, welsh = pages()
    (document,) = (one.document for one in english.files)
    assert b"".join(client.get(document.url)) == b"A wombat digs."
    assert document.get_usage().count() == 2
    english.unpublish()
    welsh.unpublish()
    assert client.get(document.url)["Location"] == english.permanent.get_absolute_url()


def test_the_same_files_change_nothing_and_a_newer_one_is_a_new_version(folder, capsys):
    row = ROW | {"files": "files/report.txt"}
    bring(folder, row)
    bring(folder, row)
    assert "unchanged: 1" in capsys.readouterr().out.splitlines()[-1]
    (folder / "files" / "report.txt").write_text("A wombat sleeps.")
    bring(folder, row)
    (document,) = (one.document for one in pages()[0].files)
    assert document.file.read() == b"A wombat sleeps."
    assert [one.file.read() for one in document.earlier_versions.all()] == [b"A wombat digs."]
    assert [one.document for one in pages()[1].files] == [document]


def test_a_line_that_says_nothing_of_files_leaves_them(folder):
    bring(folder, ROW | {"files": ["files/report.txt"]})
    bring(folder, ROW | {"summary": "New"})
    assert len(pages()[0].files) == 1
    bring(folder, ROW | {"files": []})
    assert pages()[0].files == []


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("../secret.txt", "not in the folder"),
        ("lead.txt", "not in the folder"),
        ("/etc/passwd", "not in the folder"),
        ("files", "no file"),
        ("gone.pdf", "no file"),
        ("page.html", "page.html"),
        ("a\x00b", "cannot be read"),
        (7, "not a list of paths"),
    ],
)
def test_a_file_from_elsewhere_or_of_another_kind_is_refused(name, reason, folder, capsys):
    with pytest.raises(SystemExit):
        bring(folder, ROW | {"files": [name]})
    assert reason in capsys.readouterr().err
    assert not ResourcePage.objects.filter(title="Numbats").exists()


def test_what_is_for_members_comes_in_for_members(ask, tmp_path):
    row = ROW | {"visibility": "members", "licence": "OGL-UK-3.0"}
    call_command("import_resources", lines(tmp_path, row), verbosity=0)
    page = ResourcePage.objects.get(title="Numbats", locale__language_code="en-gb")
    assert (page.visibility, page.licence) == ("members", "OGL-UK-3.0")
    assert ask("quokka")["total"] == 0


def test_what_a_line_does_not_say_stays_as_it_is(tmp_path):
    call_command("import_resources", lines(tmp_path, ROW | {"kind": "guide"}), verbosity=0)
    rest = {name: value for name, value in ROW.items() if name != "date"} | {"title": "Wombats"}
    call_command("import_resources", lines(tmp_path, rest), verbosity=0)
    page = ResourcePage.objects.get(title="Wombats", locale__language_code="en-gb")
    assert (page.kind, page.published_on.isoformat()) == ("guide", "2020-02-03")


def test_whoever_may_see_an_imported_item_may_have_its_files(folder, client):
    bring(folder, ROW | {"files": ["files/report.txt"]})
    document = SiteDocument.objects.get(title="report")
    assert b"".join(client.get(document.url)) == b"A wombat digs."
    pages()[1].unpublish()
    pages()[0].unpublish()
    assert client.get(document.url).status_code == 302


def test_files_of_one_name_in_two_formats_stay_two_files(folder, capsys):
    (folder / "files" / "report.csv").write_text("wombat,digs")
    row = ROW | {"files": ["files/report.txt", "files/report.csv"]}
    bring(folder, row)
    (folder / "files" / "report.csv").write_text("wombat,sleeps")
    bring(folder, row)
    documents = [one.document for one in pages()[0].files]
    assert [(one.format, one.version_number) for one in documents] == [("TXT", 1), ("CSV", 2)]
    bring(folder, row)
    assert "unchanged: 1" in capsys.readouterr().out.splitlines()[-1]


def test_a_newer_file_in_another_format_is_a_new_version(folder):
    bring(folder, ROW | {"files": ["files/report.txt"]})
    (folder / "files" / "report.csv").write_text("wombat,digs")
    bring(folder, ROW | {"files": ["files/report.csv"]})
    (document,) = (one.document for one in pages()[0].files)
    assert (document.format, document.version_number) == ("CSV", 2)


# -- what an import must not do ------------------------------------------------------------------


def refused(capsys, folder, *rows) -> list[str]:
    """What is said of the lines that do not come in."""
    with pytest.raises(SystemExit):
        bring(folder, *rows)
    return capsys.readouterr().err.splitlines()


def test_an_identifier_of_something_else_is_refused_by_its_line(tmp_path, capsys):
    guide = GuideFactory(title="Not imported")
    said = refused(capsys, tmp_path, ROW, ROW | {"identifier": guide.identifier})
    assert said == ["Line 2: The identifier belongs to something that an import cannot change."]
    assert pages()[0].title == "Numbats"


def test_half_a_character_stops_its_line_only(tmp_path, capsys):
    bad = [
        '"title": "\\ud800"',
        '"title": "T", "files": ["\\ud800"]',
        '"title": "T", "topics": ["\\ud800"]',
    ]
    said = refused(capsys, tmp_path, *(f'{{"identifier": "x", {one}}}' for one in bad), ROW)
    assert [line.split(":")[0] for line in said] == ["Line 1", "Line 2", "Line 3"]
    assert pages()[0].title == "Numbats"


def test_a_table_may_hold_a_whole_report(tmp_path, ask):
    file = tmp_path / "items.csv"
    words = "digging " * 30_000
    file.write_text(f"\ufeffidentifier,title,body\nA,Numbats,{words}quokka\n", encoding="utf-8")
    call_command("import_resources", str(file), verbosity=0)
    assert ask("quokka")["total"] == 1


@pytest.mark.parametrize("how", ["unpublish", "delete"])
def test_what_was_withdrawn_stays_so_unless_it_is_asked_for(how, tmp_path, capsys, client, ask):
    bring(tmp_path, ROW)
    for page in reversed(pages()):
        getattr(page, how)()
    newer = ROW | {"title": "Wombats"}
    assert refused(capsys, tmp_path, newer) == [
        "Line 1: It was withdrawn, or is not published yet."
    ]
    assert client.get("/id/OLD_12/").status_code == 410
    call_command("import_resources", lines(tmp_path, newer), withdrawn=True, verbosity=0)
    assert [one["title"] for one in ask("quokka")["results"]] == ["Wombats"]
    assert client.get("/id/OLD_12/").status_code == 302
