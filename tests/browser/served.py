"""A copy of the test database, served by a real process with production settings (but no HTTPS)."""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection

from tests.source import ROOT

PATIENCE = 60  # seconds until the first answer


@contextmanager
def copy_of_database(folder: Path) -> Iterator[str]:
    """The address of a copy of the test database, demonstration and all; gone afterwards."""
    if connection.vendor == "sqlite":
        file = folder / "copy.sqlite3"
        connection.ensure_connection()
        with sqlite3.connect(file) as copy:
            connection.connection.backup(copy)
        yield f"sqlite:///{file}"
        return
    connection.close()  # a database somebody is connected to cannot be a template
    connection.creation.clone_test_db(suffix="browser", verbosity=0, autoclobber=True)
    clone = connection.creation.get_test_db_clone_settings("browser")
    try:
        yield _address(clone)
    finally:
        connection.creation.destroy_test_db(suffix="browser", verbosity=0)


def _address(database: dict) -> str:
    login = ":".join(part for part in (database["USER"], database["PASSWORD"]) if part)
    place = f"{login}@{database['HOST']}" if login else database["HOST"]
    port = f":{database['PORT']}" if database["PORT"] else ""
    return f"postgres://{place}{port}/{database['NAME']}"


@contextmanager
def served(database: str, folder: Path) -> Iterator[str]:
    """The address of the running site."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    environment = os.environ | {
        "DEBUG": "off",
        "HTTPS": "off",
        "SECRET_KEY": "only-for-this-test-run",
        "ALLOWED_HOSTS": "127.0.0.1,localhost",  # passkeys want a name
        "BASE_URL": f"http://{place}",
        "DATABASE_URL": database,
        "VAR_DIR": str(folder),
        "EMAIL_URL": f"filemail:///{folder}/mail",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    # What the demonstration's loading wrote belongs to the copy as well.
    for name in ("media", "documents"):
        if (settings.VAR_DIR / name).exists():
            shutil.copytree(settings.VAR_DIR / name, folder / name)
    _run([sys.executable, "manage.py", "collectstatic", "--no-input", "-v0"], environment)
    log = (folder / "server.log").open("w")
    command = [sys.executable, "-m", "gunicorn", "tests.browser.wsgi", "--bind", place]
    process = subprocess.Popen(
        [*command, "--threads", "4", "--access-logfile", "-"],
        cwd=ROOT,
        env=environment,
        stdout=log,
        stderr=log,
    )
    try:
        _wait_for(f"http://{place}/robots.txt", process, folder / "server.log")
        yield f"http://{place}"
    finally:
        process.terminate()
        process.wait(timeout=20)
        log.close()


def _run(command: list[str], environment: dict) -> None:
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def _wait_for(address: str, process: subprocess.Popen, log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        assert process.poll() is None, log.read_text()
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)  # another process is starting: nothing tells us but its answer
        else:
            return
    raise AssertionError(f"No answer in {PATIENCE} seconds:\n{log.read_text()}")
