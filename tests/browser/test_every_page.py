"""Every kind of page in both languages: usable by everybody in every mode, and silent."""

import pytest

from tests.pages import SAMPLES, parts


@pytest.mark.parametrize("sample", SAMPLES)
def test_page_has_no_fault_in_any_mode(sample, visit, addresses):
    """WCAG 2.2 AA by axe, no message in the console, no sideways scroll: light, dark, forced
    colours, reduced motion and 320 px."""
    status = parts(sample)[0].status
    assert visit.faults(addresses[sample], status) == []
