"""Every template of ours can be read by Django."""

import re
from itertools import accumulate

import pytest
from django.template.loader import get_template

from tests.source import ROOT, templates


@pytest.mark.parametrize(
    "path", [path.relative_to(ROOT / "templates").as_posix() for path in templates()]
)
def test_template_compiles(path):
    get_template(path)


@pytest.mark.parametrize(
    "sheet", sorted((ROOT / "static" / "css").glob("*.css")), ids=lambda p: p.name
)
def test_a_stylesheet_closes_what_it_opens(sheet):
    """One missing brace takes everything below it away, and no browser says so."""
    words = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL)
    depths = list(accumulate((part == "{") - (part == "}") for part in re.findall("[{}]", words)))
    assert (depths[-1], min(depths), max(depths) <= 4) == (0, 0, True)
