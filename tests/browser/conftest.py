import os

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser import chromium
from tests.browser.checks import MODES, Visit
from tests.browser.served import copy_of_database, served

# Quiet start, and nothing sent anywhere but to the site.
FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


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
def site(browser, addresses, django_db_blocker, tmp_path_factory) -> str:
    """The address of a served copy of the site; what tests do there stays there."""
    folder = tmp_path_factory.mktemp("served")
    with (
        django_db_blocker.unblock(),
        copy_of_database(folder) as database,
        served(database, folder) as address,
    ):
        yield address


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
