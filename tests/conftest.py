import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.utils import translation

from network.models import DepartureReport, Profile
from tests.pages import find_addresses


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The test database holds the demonstration, loaded once; each test's own changes roll back."""
    with django_db_blocker.unblock():
        call_command("demo", force=True, verbosity=0)


@pytest.fixture(scope="session")
def addresses(django_db_setup, django_db_blocker) -> dict[str, str]:
    """The address of each sample page of `tests/pages.py` in the demonstration, by its name."""
    with django_db_blocker.unblock():
        return find_addresses()


@pytest.fixture(autouse=True)
def _empty_cache():
    """No test sees what another one left in the cache, rate limits included."""
    cache.clear()


@pytest.fixture(autouse=True)
def _language():
    """No test begins in the language of the last page that another one opened."""
    translation.deactivate()


@pytest.fixture
def nobody_else(db):
    """The members of the demonstration are not there: only those the test makes."""
    Profile.objects.all().delete()
    DepartureReport.objects.all().delete()


@pytest.fixture
def post(django_capture_on_commit_callbacks):
    """Send a form; what is to happen after the commit happens."""

    def send(client, address, **fields):
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(address, fields)

    return send


@pytest.fixture
def ask(client):
    """What the interface answers to a question."""

    def send(q="", by=client, **choices) -> dict:
        answer = by.get("/api/v1/search/", {"q": q, "limit": 100} | choices)
        assert answer.status_code == 200, answer.content
        return answer.json()

    return send


@pytest.fixture
def titles(ask):
    """The titles of what the interface answers, best first."""

    def found(q="", **choices) -> list[str]:
        return [one["title"] for one in ask(q, **choices)["results"]]

    return found


def pytest_collection_modifyitems(items):
    """Browser tests last: what is quick to find out is found out first."""
    for item in items:
        if "addresses" in item.fixturenames:
            item.add_marker("django_db")  # or pytest-django makes no test database for it
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
