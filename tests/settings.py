"""The site's own settings under their documented defaults, whatever `.env` says, and far from `var/`.

`TEST_DATABASE_URL` runs the same tests on Postgres: TEST_DATABASE_URL=postgres:///test make test
"""

import atexit
import os
import shutil
import tempfile

VAR = tempfile.mkdtemp(prefix="peer-learning-tests-")
atexit.register(shutil.rmtree, VAR, ignore_errors=True)
os.mkdir(f"{VAR}/static")  # WhiteNoise wants it to exist

os.environ.update(
    DEBUG="on",
    SECRET_KEY="",
    ALLOWED_HOSTS="*",
    BASE_URL="http://127.0.0.1:8000",
    VAR_DIR=VAR,
    DATABASE_URL=os.environ.get("TEST_DATABASE_URL") or f"sqlite:///{VAR}/db.sqlite3",
    CACHE_URL="locmemcache://",
    EMAIL_URL="memorymail://",
    MAIL_FROM="Peer Learning Network <network@example.org>",
    TASK_QUEUE="immediate",
    CONTACT_RATE_LIMIT="1000/h/ip",  # the one test of the limit sets its own
    TRUSTED_PROXIES="0",
    # Playwright's own loop runs beside ours in the browser tests; nothing of ours is asynchronous.
    DJANGO_ALLOW_ASYNC_UNSAFE="true",
)

from config.settings import *  # noqa: E402, F403  (after the environment is set)

PASSWORD_HASHERS = ["tests.hashers.QuickHasher"]
