import gc
import shutil

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.utils import translation

from accounts.models import User
from core.models import SiteDocument
from home.demo.people import LOGINS
from network.models import DepartureReport, Profile
from resources.search.node import node
from tests import kept
from tests.factories import EmailDomainFactory, OrganisationFactory
from tests.pages import find_addresses

PRISTINE = settings.VAR_DIR / "pristine-index"


@pytest.fixture(scope="session")
def django_db_use_migrations(django_db_use_migrations):
    """A kept database has had its migrations."""
    return django_db_use_migrations and not kept.is_there()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The test database holds the demonstration, loaded once; each test's own changes roll back.

    So does the search index: what is there when the demonstration is loaded is kept beside it.
    """
    with django_db_blocker.unblock():
        if kept.is_there():
            kept.bring_back()
        else:
            call_command("demo", force=True, verbosity=0)
            node().rebuild()
            shutil.copytree(node().folder, PRISTINE, dirs_exist_ok=True)
            kept.keep()
    # What every test stands on need not be looked through for garbage again and again.
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


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
def _index():
    """No test searches what another one made: to build the index anew each time takes half a second."""
    begun = node()._cursor
    yield
    if node()._cursor != begun:
        node()._throw_away()
        shutil.copytree(PRISTINE, node().folder)


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


@pytest.fixture
def sign_in(client):
    """Sign in with one of the demonstration's logins."""

    def as_(email: str):
        password = {login: secret for login, secret, _can in LOGINS}[email]
        assert client.login(email=email, password=password)
        return client

    return as_


@pytest.fixture
def organiser(sign_in):
    """An organiser's browser."""
    return sign_in("organiser@example.org")


@pytest.fixture
def olwen() -> User:
    """The organiser of the demonstration."""
    return User.objects.get(email="organiser@example.org")


@pytest.fixture
def council():
    """A council whose one mail domain is one.gov.uk."""
    organisation = OrganisationFactory(name="Council of One Domain", code="ONE")
    EmailDomainFactory(organisation=organisation, domain="one.gov.uk")
    return organisation


@pytest.fixture
def keep(django_capture_on_commit_callbacks):
    """Keep a document with a file; what is to happen after the commit happens."""

    def kept(data: bytes, name: str, document: SiteDocument | None = None) -> SiteDocument:
        document = document or SiteDocument(title="Kept")
        with django_capture_on_commit_callbacks(execute=True):
            document.file = ContentFile(data, name=name)
            document._set_document_file_metadata()
            document.save()
        return SiteDocument.objects.get(pk=document.pk)

    return kept


def pytest_collection_modifyitems(items):
    """Browser tests last: what is quick to find out is found out first."""
    for item in items:
        if "addresses" in item.fixturenames:
            item.add_marker("django_db")  # or pytest-django makes no test database for it
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
