"""A file that takes its reader over gets nothing: no other file, no address, no time, no memory."""

import os

import pytest

from resources.reading.found import Found
from resources.reading.limits import MEGABYTE, Limits
from resources.reading.process import Reading, read_apart

STRANGE = "tests.strange_reader"
BEFORE = Found("text", "1", "", "something before it")


def do(deed: str, **limits) -> Reading:
    return read_apart(STRANGE, deed.encode(), Limits(**limits))


def what_came_of(deed: str) -> str:
    return do(deed).passages[-1].text


@pytest.mark.parametrize(
    "deed",
    [
        *("open a file", "open a password file", "write a file", "write into its own"),
        *("open an address", "open a pair of pipes"),
    ],
)
def test_it_opens_no_file_and_no_address(deed):
    assert what_came_of(deed) == "refused: OSError"


@pytest.mark.parametrize("deed", ["start a process", "start a program"])
def test_it_starts_nothing(deed):
    assert what_came_of(deed) == "refused: BlockingIOError"


def test_it_starts_no_thread():
    assert what_came_of("start a thread") == "refused: RuntimeError"


def test_it_finds_no_secret(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "known to the site")
    assert what_came_of("look for secrets") == "refused: KeyError"


@pytest.mark.parametrize("deed", ["wait", "count"])
def test_its_time_ends_and_what_it_said_before_is_kept(deed):
    assert do(deed, seconds=1) == Reading("partly", ["time"], 0, [BEFORE])


def test_its_memory_ends():
    assert do("take 200 MB", memory=400 * MEGABYTE).passages[-1].text == "did it"
    ended = Reading("partly", ["memory"], 0, [BEFORE])
    assert do("take 200 MB", memory=200 * MEGABYTE) == ended
    assert do("memory") == ended


def test_it_does_not_talk_for_ever():
    assert do("talk", characters=100_000) == Reading("partly", ["long"], 0, [BEFORE])


def test_it_hands_over_no_more_than_so_many_passages_and_characters():
    text = ("one two three four " * 1_000).encode()
    few = read_apart("resources.reading.formats.text", text, Limits(passages=2))
    short = read_apart("resources.reading.formats.text", text, Limits(characters=6_500))
    assert (len(few.passages), few.state, few.problems) == (2, "partly", ["long"])
    none = read_apart("resources.reading.formats.text", text, Limits(characters=10))
    assert (len(short.passages), short.state, short.problems) == (2, "partly", ["long"])
    assert none == Reading("refused", ["long"], 0, [])


@pytest.mark.parametrize("deed", ["crash", "lie", "lie on and on", "speak of nothing"])
def test_when_it_breaks_the_file_is_called_damaged(deed):
    assert do(deed) == Reading("partly", ["damaged"], 0, [BEFORE])


def test_nobody_stays_behind():
    before = children()
    do("wait", seconds=1)
    assert children() == before


def children() -> set[str]:
    """The processes that this one has started and that are still there."""
    found = set()
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat") as stat:
                parent = stat.read().rsplit(")", 1)[1].split()[1]
        except OSError:
            continue
        if int(parent) == os.getpid():
            found.add(name)
    return found
