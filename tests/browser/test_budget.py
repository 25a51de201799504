"""What a first view may weigh: docs/architecture.md says why."""

import pytest

from tests.browser.checks import first_view
from tests.pages import PAGES

BYTES, REQUESTS = 100_000, 8


# The style guide holds every component there is, and the whole guide on one page is for paper.
LIGHT = [sample for sample in PAGES if sample.name not in ("styleguide", "guide printed")]
PUBLIC = [(sample, language) for sample in LIGHT for language in ("en-gb", "cy")]


@pytest.fixture(scope="module", params=PUBLIC, ids=lambda one: f"{one[0].name} ({one[1]})")
def loads(request, browser, site, addresses):
    """Everything loaded for one page, but the pictures editors chose."""
    context = browser.new_context(base_url=site)
    sample, language = request.param
    found = first_view(context, addresses[f"{sample.name} ({language})"])
    context.close()
    assert found, request.param
    return [load for load in found if not load.is_editorial_image]


def test_first_view_is_light(loads):
    assert sum(load.size for load in loads) <= BYTES, loads
    assert len(loads) <= REQUESTS, loads


def test_plain_pages_load_no_javascript(loads, request):
    sample, _language = request.node.callspec.params["loads"]
    if not sample.javascript:
        assert [load.address for load in loads if load.kind == "Script"] == []


def test_nothing_is_loaded_from_elsewhere(loads, site):
    assert [load.address for load in loads if not load.address.startswith(site)] == []
