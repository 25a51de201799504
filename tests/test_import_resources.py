"""Items come in from a file: every good line, each once, under the identifier it was given."""

import json

import pytest
from django.core.management import call_command

from resources.models import ResourcePage

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


def test_a_dry_run_changes_nothing(tmp_path):
    before = ResourcePage.objects.count()
    call_command("import_resources", lines(tmp_path, ROW), dry_run=True, verbosity=0)
    assert ResourcePage.objects.count() == before
