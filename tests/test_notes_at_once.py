"""Twenty people write one section at once, on a served copy of the site: nobody's words are lost."""

import json
import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from urllib.parse import urlencode

import pytest

from tests.browser.served import copy_of_database, served
from tests.source import ROOT
from tests.writers import SLUG

pytestmark = pytest.mark.django_db

WRITERS, SAVES = 20, 10
ADDRESS = f"/events/innovations-in-local-democracy/{SLUG}/notes/discussion/"


@pytest.fixture(scope="module")  # made before the transaction of a test holds the database
def place(addresses, django_db_blocker, tmp_path_factory):
    """A served copy with two processes, and what to run commands beside it with."""
    folder = tmp_path_factory.mktemp("writers")
    with (
        pytest.MonkeyPatch.context() as patch,
        django_db_blocker.unblock(),
        copy_of_database(folder) as database,
    ):
        patch.setenv("GUNICORN_CMD_ARGS", "--workers 2")
        with served(database, folder) as address:
            yield address, database, folder


def command(place, *words: str):
    address, database, folder = place
    environment = os.environ | {
        "DEBUG": "off",
        "HTTPS": "off",
        "SECRET_KEY": "only-for-this-test-run",
        "ALLOWED_HOSTS": "*",
        "BASE_URL": address,
        "DATABASE_URL": database,
        "VAR_DIR": str(folder),
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.writers", *words],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


class Writer:
    """A member at a browser without JavaScript."""

    def __init__(self, site: str, number: int, key: str):
        self.site, self.number, self.key = site, number, key

    def ask(self, sent: dict | None = None) -> tuple[int, str]:
        headers = {"Cookie": f"sessionid={self.key}", "Sec-Fetch-Site": "same-origin"}
        data = urlencode(sent).encode() if sent else None
        request = urllib.request.Request(self.site + ADDRESS, data, headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def save(self, turn: int) -> int:
        """Read, add a line of one's own, and now and then change the first line, as everybody does."""
        _status, page = self.ask()
        form = dict(re.findall(r'name="(base|form)" value="([^"]*)"', page))
        text = unescape(re.search(r"<textarea[^>]*>\n?(.*?)</textarea>", page, re.DOTALL)[1])
        first, _, rest = text.partition("\n")
        if turn % 5 == 0:
            first = f"Agreed by {self.number} in turn {turn}"
        return self.ask(form | {"text": f"{first}\n{rest}\n{self.line(turn)}"})[0]

    def line(self, turn: int) -> str:
        return f"- Writer {self.number} says {turn}."

    def lines(self) -> list[str]:
        return [self.line(turn) for turn in range(SAVES)]


def test_two_hundred_saves_by_twenty_writers_at_once_lose_no_line(place, record_property):
    keys = command(place, "make", str(WRITERS))
    writers = [Writer(place[0], number, key) for number, key in enumerate(keys)]
    began = time.monotonic()
    with ThreadPoolExecutor(WRITERS) as pool:
        jobs = [pool.submit(one.save, turn) for turn in range(SAVES) for one in writers]
    seconds = time.monotonic() - began
    answers = [job.result() for job in jobs]
    told = command(place, "tell")
    kept = [told["text"], *told["conflicts"]]
    lost = [
        line for one in writers for line in one.lines() if not any(line in text for text in kept)
    ]
    figures = {
        "seconds": round(seconds, 1),
        "versions": len(told["numbers"]),
        "merged": told["merged"],
        "conflicts": len(told["conflicts"]),
    }
    print(figures)
    record_property("figures", figures)
    assert lost == []
    assert set(answers) <= {200, 409}
    assert answers.count(409) == len(told["conflicts"])
    assert len(told["numbers"]) + len(told["conflicts"]) == WRITERS * SAVES
    assert told["numbers"] == [*range(1, len(told["numbers"]) + 1)]
