"""What people search for is counted, without anybody in it; organisers see what was not found."""

import csv
import io
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from accounts.models import User
from resources.models import QuestionAsked
from resources.questions import PATIENCE, _without_waiting, count_question, countable
from tests.factories import ResourceFactory, UserFactory
from tests.hostile import OWN

pytestmark = pytest.mark.django_db

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
GOOGLEBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"


@pytest.fixture(autouse=True)
def _nothing_asked_yet(db):
    QuestionAsked.objects.all().delete()


@pytest.fixture
def reader():
    return Client(headers={"user-agent": FIREFOX})


@pytest.fixture
def organiser():
    client = Client()
    client.force_login(User.objects.get(email="organiser@example.org"))
    return client


def counted() -> dict[str, tuple[int, int]]:
    """How often each question was asked, and how much it found."""
    return {one.text: (one.times, one.found) for one in QuestionAsked.objects.all()}


# -- what is counted ---------------------------------------------------------------------------------


def test_a_question_is_counted_with_how_much_it_found(reader):
    ResourceFactory(title="Numbat lottery")
    for question in ("Numbat", " NUMBAT? ", "“numbat”"):
        reader.get("/search/", {"q": question})
    reader.get("/search/", {"q": "xylophone"})
    assert counted() == {"numbat": (3, 1), "xylophone": (1, 0)}


def test_each_language_and_each_day_counts_for_itself(reader):
    reader.get("/search/?q=xylophone")
    reader.get("/cy/search/?q=xylophone")
    assert {one.language for one in QuestionAsked.objects.all()} == {"en-gb", "cy"}
    QuestionAsked.objects.update(day=timezone.localdate() - timedelta(days=1))
    reader.get("/search/?q=xylophone")
    assert [one.times for one in QuestionAsked.objects.all()] == [1, 1, 1]


@pytest.mark.parametrize(
    "address",
    [
        "/search/?q=assembly&page=2",
        "/search/?q=assembly&kind=report",
        "/search/?q=assembly&sort=newest",
        "/search/?q=assembly&as_typed=1",
        "/search/results.csv?q=assembly",
        "/search/feed/?q=assembly",
        "/api/v1/search/?q=assembly",
        "/search/suggest/?q=assembly",
        "/search/?q=",
        "/search/",
        "/search/?q=!!!",
    ],
)
def test_whatever_follows_a_question_is_no_question(reader, address):
    assert reader.get(address).status_code == 200
    assert counted() == {}


@pytest.mark.parametrize(
    "headers",
    [
        {"user-agent": GOOGLEBOT},
        {"user-agent": "curl/8.5"},
        {"user-agent": ""},
        {"user-agent": "x" * 2_000},
        {"user-agent": FIREFOX, "sec-purpose": "prefetch;prerender"},
    ],
)
def test_robots_do_not_count(headers):
    assert Client(headers=headers).get("/search/?q=assembly").status_code == 200
    assert counted() == {}


def test_asking_for_the_headers_alone_is_not_asking(reader):
    reader.head("/search/?q=assembly")
    assert counted() == {}


# -- what is not kept --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "farida@dudley.gov.uk",
        "ring 01223 457000",
        "07700-900-123 letters",
        "born 12/03/1980",
        "QQ 12 34 56 C",
        "who lives at CB1 2AB",
        "ec1a1bb",
        "https://example.org/letter",
        "www.example.org",
        "a " * 61,
        "word " * 21,
    ],
)
def test_what_may_name_or_reach_somebody_is_not_kept(reader, text):
    assert reader.get("/search/", {"q": text}).status_code == 200
    assert counted() == {}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("How do we pay people for taking part?", "how do we pay people for taking part"),
        ("10,000 letters in 2024", "10 000 letters in 2024"),
        ("Tŷ bach", "ty bach"),
        ("citizens’ assembly", "citizens assembly"),
        ("公民大会", "公民大会"),
    ],
)
def test_what_is_kept_is_plain_lower_case_words(text, kept):
    assert countable(text) == kept


def test_nothing_in_the_table_says_who_asked(reader):
    reader.force_login(UserFactory())
    reader.get("/search/?q=xylophone")
    fields = {field.name for field in QuestionAsked._meta.get_fields()}
    assert fields == {"id", "day", "language", "text", "times", "found"}


# -- a search never suffers by it ----------------------------------------------------------------------


@pytest.mark.parametrize("text", OWN)
def test_whatever_is_asked_can_be_counted(text):
    count_question(text, "en-gb", 0)
    assert len(counted()) <= 1


def test_one_statement_counts_a_question(django_assert_num_queries):
    count_question("xylophone", "en-gb", 0)
    with django_assert_num_queries(3):  # the statement, between a test's savepoint and its release
        count_question("xylophone", "en-gb", 0)


def test_a_search_is_answered_where_it_cannot_be_counted(reader):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE resources_questionasked RENAME TO elsewhere")
    assert reader.get("/search/?q=assembly").status_code == 200


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite has one writer at a time")
def test_a_search_does_not_wait_long_for_another_writer():
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout")
        before = cursor.fetchone()
        with _without_waiting():
            cursor.execute("PRAGMA busy_timeout")
            assert cursor.fetchone() == (PATIENCE,)
        cursor.execute("PRAGMA busy_timeout")
        assert cursor.fetchone() == before


# -- what organisers see -------------------------------------------------------------------------------


def asked(text: str, times: int, found: int, days_ago: int = 0, language: str = "en-gb") -> None:
    day = timezone.localdate() - timedelta(days=days_ago)
    QuestionAsked.objects.create(day=day, language=language, text=text, times=times, found=found)


def rows(client, address: str, **query) -> list[tuple]:
    """The report as a table: words, how often, how much was found."""
    answer = client.get(address, query | {"export": "csv"})
    table = csv.DictReader(io.StringIO(b"".join(answer.streaming_content).decode()))
    return [(one["Words"], int(one["Times asked"]), int(one["Items found"])) for one in table]


def test_organisers_see_what_people_look_for_the_most_frequent_first(organiser):
    asked("lots", 3, 5)
    asked("lots", 4, 6, days_ago=40)
    asked("parking", 5, 0, days_ago=2)
    assert rows(organiser, "/admin/reports/questions/") == [("lots", 7, 5), ("parking", 5, 0)]
    html = organiser.get("/admin/reports/questions/").content.decode()
    assert "lots" in html
    assert "English" in html


def test_organisers_see_what_was_not_found_when_it_was_asked_last(organiser):
    asked("lots", 3, 5)
    asked("parking", 5, 0)
    asked("ballots", 2, 0, days_ago=9)
    asked("ballots", 1, 1)  # somebody has written about it since
    asked("juries", 2, 1, days_ago=9)
    asked("juries", 9, 0)  # what there was is gone
    assert rows(organiser, "/admin/reports/not-found/") == [("juries", 11, 0), ("parking", 5, 0)]


def test_a_report_can_be_narrowed_to_days_and_language(organiser):
    asked("lots", 3, 5)
    asked("lots", 4, 5, days_ago=40)
    asked("coelbren", 1, 0, language="cy")
    since = (timezone.localdate() - timedelta(days=7)).isoformat()
    address = "/admin/reports/questions/"
    assert rows(organiser, address, day_from=since, language="en-gb") == [("lots", 3, 5)]
    assert rows(organiser, address, language="cy") == [("coelbren", 1, 0)]


def test_more_questions_need_no_more_queries(organiser, django_assert_max_num_queries):
    for number in range(60):
        asked(f"lots {number}", 1, 0)
    organiser.get("/admin/reports/questions/")
    with django_assert_max_num_queries(20):
        organiser.get("/admin/reports/questions/")


def test_the_reports_stand_in_the_menu_of_those_who_may_read_them(organiser):
    assert "/admin/reports/not-found/" in organiser.get("/admin/").content.decode()
    editor = Client()
    editor.force_login(User.objects.get(email="editor@example.org"))
    assert "/admin/reports/not-found/" not in editor.get("/admin/").content.decode()
    assert editor.get("/admin/reports/not-found/").status_code in {302, 403}
