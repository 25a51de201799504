"""The database that tests begin with, kept from run to run while one works on tests: TEST_KEEP=~/.cache/tests.

It saves most of the minute before the first test. Without TEST_KEEP, as on the server, it is always made anew. It
is made anew as well when migrations, the demonstration or the register change; after other changes to what the
demonstration's loading does, delete the folder.
"""

import os
import shutil
import sqlite3
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.db import connection

from tests.source import APPS, ROOT

MADE_OF = [
    *(f"{app}/migrations" for app in APPS),
    "home/demo",
    "home/setup.py",
    "accounts/register",
]
DATABASE = "database.sqlite3"


def place() -> Path | None:
    """Where it is kept, or will be; None where nothing is."""
    asked = os.environ.get("TEST_KEEP")
    if not asked or "sqlite" not in settings.DATABASES["default"]["ENGINE"]:
        return None
    paths = (path for name in MADE_OF for path in [ROOT / name, *(ROOT / name).rglob("*")])
    found = sha256()
    for path in sorted(path for path in paths if path.is_file() and path.suffix != ".pyc"):
        found.update(str(path).encode() + path.read_bytes())
    return Path(asked).expanduser() / found.hexdigest()[:16]


def is_there() -> bool:
    """Is one kept for the code as it is?"""
    here = place()
    return bool(here) and here.exists()


def bring_back() -> None:
    """Put what is kept in the place of the empty database, and its files with it."""
    connection.ensure_connection()
    with sqlite3.connect(place() / DATABASE) as kept:
        kept.backup(connection.connection)
    shutil.copytree(place() / "files", settings.VAR_DIR, dirs_exist_ok=True)


def keep() -> None:
    """Keep the database as it is now, where that is wanted and nobody was quicker."""
    here = place()
    if here is None or here.exists():
        return
    unready = here.with_name(f"{here.name}-{os.getpid()}")
    unready.mkdir(parents=True)
    connection.ensure_connection()
    with sqlite3.connect(unready / DATABASE) as kept:
        connection.connection.backup(kept)
    shutil.copytree(
        settings.VAR_DIR, unready / "files", ignore=shutil.ignore_patterns("*.sqlite3*")
    )
    try:
        unready.rename(here)
    except OSError:  # another process of this run was quicker
        shutil.rmtree(unready)
