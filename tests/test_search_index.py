"""The index is derived and disposable: whatever becomes of it, the next search is right."""

import os
import shutil
import subprocess
import sys
import textwrap

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale

from core.actions import add_document
from core.models import Topic
from resources.models import Attachment, LibraryPage, ResourcePage, SearchChange
from resources.reading import documents
from resources.search import node as nodes
from resources.search import schema
from resources.search.log import GAPS, KEPT, Cursor, old_lines, read_ahead
from resources.search.node import Node, node
from resources.search.sought import term
from tests.factories import ChapterFactory, GuideFactory, OrganisationFactory, ResourceFactory
from tests.source import ROOT

pytestmark = pytest.mark.django_db


@pytest.fixture
def titles(client):
    def found(q) -> list[str]:
        answer = client.get("/api/v1/search/", {"q": q, "limit": 100}).json()
        return sorted(one["title"] for one in answer["results"])

    return found


def text(words: str) -> list:
    return [("text", f"<p>{words}</p>")]


# -- following -----------------------------------------------------------------------------------


def test_what_is_published_is_found_by_the_next_request_and_what_is_withdrawn_never_again(titles):
    item = ResourceFactory(title="Numbat", live=False)
    assert titles("numbat") == []
    item.save_revision().publish()
    assert titles("numbat") == ["Numbat"]
    item.refresh_from_db()
    item.unpublish()
    assert titles("numbat") == []


def test_a_draft_is_not_found_before_it_is_published(titles):
    item = ResourceFactory(title="Numbat")
    item.title = "Wombat"
    revision = item.save_revision()
    assert (titles("numbat"), titles("wombat")) == (["Numbat"], [])
    revision.publish()
    assert (titles("numbat"), titles("wombat")) == ([], ["Wombat"])


def test_what_is_deleted_is_gone_with_everything_below_it(titles):
    item, guide = ResourceFactory(title="Numbat"), GuideFactory(title="Numbat guide")
    assert titles("numbat") == ["Numbat", "Numbat guide"]
    item.delete()
    guide.get_parent().delete()
    assert titles("numbat") == []


def test_a_chapter_belongs_to_the_guide_it_stands_in_today(titles):
    old, new = GuideFactory(title="Old guide"), GuideFactory(title="New guide")
    chapter = ChapterFactory(parent=old, title="One", body=text("A numbat."))
    assert titles("numbat") == ["Old guide"]
    chapter.move(new, pos="last-child")
    assert titles("numbat") == ["New guide"]
    chapter.refresh_from_db()
    chapter.unpublish()
    assert titles("numbat") == []


def test_a_change_of_visibility_counts_for_the_next_request(titles):
    item = ResourceFactory(title="Numbat")
    assert titles("numbat") == ["Numbat"]
    item.visibility = "members"
    item.save()
    assert titles("numbat") == []


def test_a_new_name_of_an_organisation_finds_its_items(titles):
    council = OrganisationFactory(name="Numbat Council", name_cy="Cyngor Echidna")
    ResourceFactory(title="An item", organisations=[council])
    assert titles("numbat") == titles("cyngor echidna") == ["An item"]
    council.name = "Wombat Council"
    council.save()
    assert (titles("numbat"), titles("wombat")) == ([], ["An item"])


def test_a_topic_that_is_gone_finds_nothing(titles):
    english = Locale.objects.get(language_code="en-gb")
    topic = Topic.objects.create(name="Numbats", slug="numbats", locale=english)
    item = ResourceFactory(title="An item")
    item.topics = [topic]
    item.save()
    assert titles("numbats") == ["An item"]
    topic.delete()
    assert titles("numbats") == []


def test_a_place_in_a_file_is_called_by_the_title_that_the_file_has_today(client):
    document = add_document("Old title", ContentFile(b"A numbat digs.", name="file.txt"))
    documents.read(document)
    item = ResourceFactory(title="An item")
    item.attachments.add(Attachment(document=document, locale=item.locale))
    item.save()

    def place() -> str:
        (found,) = client.get("/api/v1/search/", {"q": "numbat"}).json()["results"]
        return found["passages"][0]["locator"]

    assert place() == "Old title"
    document.title = "New title"
    document.save()
    assert place() == "New title"


def test_a_change_that_is_taken_back_leaves_nothing(titles):
    before = transaction.savepoint()
    ResourceFactory(title="Numbat")
    assert titles("numbat") == ["Numbat"]
    transaction.savepoint_rollback(before)
    assert titles("numbat") == []


def test_a_search_with_nothing_to_follow_asks_the_log_once(django_assert_num_queries):
    node().view()
    with django_assert_num_queries(1):
        node().view()


def test_a_line_that_appears_late_is_followed_too():
    """Numbers are given when a line is written and seen when its transaction ends."""
    before = Cursor.now()
    _first, late, _last = (SearchChange.objects.create(key=f"{n:032x}") for n in (1, 2, 3))
    row = SearchChange.objects.filter(pk=late.pk)
    kept = row.values("pk", "key", "at").get()
    row.delete()
    ahead = read_ahead(before)
    assert {key.int for key in ahead.keys} == {1, 3}
    SearchChange.objects.create(pk=kept["pk"], key=kept["key"])
    assert {key.int for key in read_ahead(ahead.cursor).keys} == {2}


@pytest.mark.parametrize("began", ["with a log", "before there was one"])
def test_an_index_that_slept_while_the_log_was_shortened_is_built_anew(began, tmp_path):
    if began == "before there was one":
        SearchChange.objects.all().delete()
    sleeper = Node(tmp_path / "node")
    sleeper.view()
    ResourceFactory(title="Numbat")
    SearchChange.objects.update(at=timezone.now() - 2 * KEPT)
    SearchChange.objects.bulk_create([SearchChange(key="0" * 32) for _ in range(GAPS)])
    old_lines().delete()
    found = sleeper.view().searcher.search(term("title_order", "numbat"), 1)
    assert found.count == 1


# -- losing and building -------------------------------------------------------------------------


def folder():
    return settings.VAR_DIR / "search" / str(schema.VERSION)


def lose_the_folder():
    shutil.rmtree(folder())


def empty_the_folder():
    for file in folder().iterdir():
        file.unlink()


def spoil_the_description():
    (folder() / "meta.json").write_text("{")


def cut_a_part():
    for file in folder().iterdir():
        if file.suffix in {".store", ".idx", ".term", ".pos", ".fast"}:
            cut = file.with_suffix(".cut")
            cut.touch()
            cut.replace(file)  # never a file that a process has open: the system would stop it


def scramble(*suffixes):
    """Turn a quarter of some files into something else."""

    def harm():
        for file in folder().iterdir():
            if file.suffix in suffixes:
                content = bytearray(file.read_bytes())
                start, end = len(content) // 4, len(content) // 2
                content[start:end] = bytes(byte ^ 0x55 for byte in content[start:end])
                file.unlink()
                file.write_bytes(content)

    harm.__name__ = "scramble" + "".join(suffixes)
    return harm


PARTS = (".store", ".fast", ".idx", ".term", ".pos")
HARMS = [lose_the_folder, empty_the_folder, spoil_the_description, cut_a_part, scramble(*PARTS)]
HARMS += [scramble(part) for part in PARTS]


@pytest.fixture(params=HARMS, ids=lambda harm: harm.__name__)
def harm(request):
    yield request.param
    nodes._node.cache_clear()
    shutil.rmtree(folder(), ignore_errors=True)


@pytest.mark.parametrize("restarted", [True, False], ids=["restarted", "running"])
def test_a_broken_folder_hinders_nobody(harm, restarted, client):
    item = ResourceFactory(title="Numbat", body=text("They dig."))
    client.get("/search/?q=numbat")
    harm()
    if restarted:
        nodes._node.cache_clear()
    for address in (item.url, "/search/suggest/?q=numb", "/search/feed/?q=numbat+dig"):
        assert client.get(address).status_code == 200
    for asked in ('"numbat they dig"', "numbta", "numbat&sort=title", "numbat&kind=report"):
        assert 'id="results"' in client.get(f"/search/?q={asked}").content.decode()
    assert client.get("/api/v1/search/?q=numbat").json()["total"] == 1


@pytest.mark.parametrize("restarted", [True, False], ids=["restarted", "running"])
def test_a_broken_folder_comes_back_by_itself(harm, restarted, titles):
    ResourceFactory(title="Numbat")
    assert titles("numbat") == ["Numbat"]
    harm()
    if restarted:
        nodes._node.cache_clear()
    assert titles("numbat") == ["Numbat"]
    ResourceFactory(title="Numbat again")
    assert titles("numbat") == ["Numbat", "Numbat again"]


def test_a_new_version_of_the_schema_builds_anew_and_takes_the_old_one_away(titles, monkeypatch):
    ResourceFactory(title="Numbat")
    assert titles("numbat") == ["Numbat"]
    old = folder()
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    assert titles("numbat") == ["Numbat"]
    assert folder().exists()
    assert not old.exists()


def test_a_database_that_was_put_back_is_noticed(titles):
    ResourceFactory(title="Numbat")
    assert titles("numbat") == ["Numbat"]
    ResourcePage.objects.filter(title="Numbat").update(title="Wombat")
    SearchChange.objects.all().delete()
    SearchChange.objects.create(key="1" * 32)
    assert (titles("numbat"), titles("wombat")) == ([], ["Wombat"])


# -- two at once ---------------------------------------------------------------------------------


@pytest.fixture
def other_writer():
    """Another process that writes to the index and has not finished."""
    node().view()
    code = f"""
        import sys, time
        sys.path.insert(0, {str(ROOT)!r})
        from resources.search import schema
        index = schema.open_index({str(folder())!r})
        writer = index.writer(15_000_000, 1)
        writer.delete_all_documents()
        print("writing", flush=True)
        time.sleep(600)  # the test kills it
    """
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings"},
    )
    assert process.stdout.readline() == "writing\n"
    yield process
    process.kill()
    process.wait()


def test_while_another_process_writes_search_goes_on_and_shows_nothing_withdrawn(
    titles, client, other_writer
):
    LibraryPage.objects.get(slug="case-studies", locale=_english()).unpublish()
    before = client.get("/api/v1/search/", {"q": "Three assemblies"}).json()
    assert "Three assemblies: case studies" not in [one["title"] for one in before["results"]]
    assert before["total"] == len(
        client.get("/api/v1/search/", {"q": "Three assemblies", "limit": 100}).json()["results"]
    )
    ResourceFactory(title="Numbat")
    assert titles("numbat") == []  # not yet


def test_a_writer_that_is_killed_leaves_the_index_as_it_was_and_the_lock_free(titles, other_writer):
    ResourceFactory(title="Numbat")
    assert titles("numbat") == []
    everything = titles("")
    other_writer.kill()
    other_writer.wait()
    assert titles("numbat") == ["Numbat"]
    assert titles("") == sorted([*everything, "Numbat"])


def test_two_nodes_follow_the_same_log(titles, tmp_path):
    here, there = node(), Node(tmp_path / "search")
    ResourceFactory(title="Numbat")
    counts = {one.view().searcher.num_docs for one in (here, there)}
    ResourceFactory(title="Numbat again")
    after = {one.view().searcher.num_docs for one in (here, there)}
    assert (len(counts), len(after)) == (1, 1)
    assert after != counts


def test_a_second_process_sees_what_the_first_one_followed(tmp_path):
    first, second = Node(tmp_path), Node(tmp_path)
    ResourceFactory(title="Numbat")
    assert first.view().searcher.num_docs == second.view().searcher.num_docs


def _english():
    return Locale.objects.get(language_code="en-gb")


# -- the command ---------------------------------------------------------------------------------


def test_the_command_says_how_it_stands_and_builds_anew(capsys):
    node().view()
    ResourceFactory(title="Numbat")
    call_command("search_index", status=True)
    assert "1 works to follow" in capsys.readouterr().out
    call_command("search_index", rebuild=True)
    assert "items" in capsys.readouterr().out
    call_command("search_index")
    assert "0 works to follow" in capsys.readouterr().out
