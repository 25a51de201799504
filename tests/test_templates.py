"""Every template of ours can be read by Django."""

import pytest
from django.template.loader import get_template

from tests.source import ROOT, templates


@pytest.mark.parametrize(
    "path", [path.relative_to(ROOT / "templates").as_posix() for path in templates()]
)
def test_template_compiles(path):
    get_template(path)
