import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser import chromium
from tests.browser.checks import MODES, Visit
from tests.browser.served import copy_of_database, served
from tests.browser.signing_in import (
    ORGANISES,
    keep_passkeys,
    people_of_journeys,
    say_again_who_one_is,
    sign_in,
)
from tests.source import ROOT

# Quiet start, and nothing sent anywhere but to the site.
FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


# A page may take its time on a busy machine; what is right appears at once, so nothing waits longer for it.
expect.set_options(timeout=20_000)


def pytest_collection_modifyitems(items):
    """Whatever stands in this folder needs a browser."""
    for item in items:
        if item.path.is_relative_to(os.path.dirname(__file__)):
            item.add_marker("browser")
            item.add_marker("django_db")


def pytest_terminal_summary(terminalreporter):
    skipped = terminalreporter.stats.get("skipped", [])
    if any(chromium.MISSING in str(report.longrepr) for report in skipped):
        terminalreporter.section("browser tests", red=True, bold=True)
        terminalreporter.write_line(chromium.MISSING, red=True, bold=True)


@pytest.fixture(scope="session")
def browser() -> Browser:
    """One Chromium for all tests; where there is none they are skipped, with CI=true they fail."""
    path = chromium.find()
    if not path or not chromium.starts(path):
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(chromium.MISSING)
    flags = [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else FLAGS  # root has no sandbox
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=flags)
        yield running
        running.close()


@pytest.fixture(scope="session")
def copied(browser, addresses, django_db_blocker, tmp_path_factory) -> tuple[str, Path]:
    """The database of the served copy of the site, and the folder of its files."""
    folder = tmp_path_factory.mktemp("served")
    with django_db_blocker.unblock(), _copy(folder) as database:
        yield database, folder


@pytest.fixture(scope="session")
def site(copied) -> str:
    """The address of a served copy of the site; what tests do there stays there."""
    with served(*copied) as address:
        yield address


@pytest.fixture(scope="session")
def in_the_copy(copied):
    """Run a few lines of Python in the copy of the site; what they print."""
    database, folder = copied
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "DATABASE_URL": database,
        "VAR_DIR": str(folder),
        "EMAIL_URL": f"filemail:///{folder}/mail",
    }

    def run(code: str) -> str:
        command = [sys.executable, "manage.py", "shell", "--no-imports", "--command", code]
        return subprocess.check_output(command, cwd=ROOT, env=environment, text=True).strip()

    return run


@contextmanager
def _copy(folder) -> Iterator[str]:
    with ExitStack() as until_the_end:
        with people_of_journeys():  # gone from the database of all tests once it is copied
            database = until_the_end.enter_context(copy_of_database(folder))
        yield database


@pytest.fixture(scope="session")
def signed_in(browser, site) -> dict:
    """What a browser keeps of somebody who may organise and has shown a passkey: that takes JavaScript, once."""
    here = site.replace("127.0.0.1", "localhost")  # a passkey belongs to a name, not to a number
    kept = {"base_url": here, "locale": "en-GB"}
    context = browser.new_context(**kept)
    page = context.new_page()
    keep_passkeys(page)
    sign_in(page, ORGANISES)
    page.goto("/account/second-factor/webauthn/add/")
    say_again_who_one_is(page)
    page.get_by_role("button", name="Add a passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Recovery codes")
    kept["storage_state"] = context.storage_state()
    context.close()
    return kept


@pytest.fixture
def organising(browser, signed_in):
    """A tab of somebody who organises; `organising(**options)` says how their browser is."""
    contexts = []

    def open_one(**options) -> Page:
        contexts.append(browser.new_context(**signed_in | options))
        contexts[-1].set_default_timeout(20_000)
        return contexts[-1].new_page()

    yield open_one
    for one in contexts:
        one.close()


@pytest.fixture
def context(browser, site, request):
    """A fresh visitor; `@pytest.mark.parametrize("context", [{...}], indirect=True)` sets more."""
    options = {"base_url": site, "locale": "en-GB"} | getattr(request, "param", {})
    visitor = browser.new_context(**options)
    visitor.set_default_timeout(10_000)
    yield visitor
    visitor.close()


@pytest.fixture
def page(context):
    """A tab of the fresh visitor."""
    return context.new_page()


@pytest.fixture(scope="session")
def visit(browser, site) -> Visit:
    """One visitor who looks at page after page."""
    visitor = browser.new_context(base_url=site, locale="en-GB", **MODES["light"])
    yield Visit(visitor.new_page())
    visitor.close()
