"""The shape of the code: docs/architecture.md says why."""

import ast
import re

import pytest
from importlinter.cli import lint_imports

from tests.source import (
    APPS,
    ROOT,
    functions,
    markup,
    name,
    public_templates,
    python_files,
    templates,
)

LONGEST_FILE, LONGEST_FUNCTION, LONGEST_TEMPLATE = 400, 50, 150

# Inside an app a module imports only roles that stand before its own, or beside it.
ROLES = [
    {"models", "querysets", "permissions"},
    {"tasks"},
    {"actions"},
    {"forms", "feeds"},
    {"views", "wagtail_hooks", "templatetags", "management", "urls"},
]
# A Wagtail page answers requests itself: the library page reads its filters through a form.
EXCEPTIONS = {("resources/models/browse.py", "forms")}


def test_each_app_imports_only_what_stands_to_its_left(capsys):
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml")) == 0, capsys.readouterr().out


@pytest.mark.parametrize("app", APPS)
def test_inside_an_app_imports_follow_the_order_of_roles(app):
    wrong = []
    for path in (ROOT / app).rglob("*.py"):
        role = path.relative_to(ROOT / app).parts[0].removesuffix(".py")
        for imported in _roles_imported_at_the_top(path, app):
            if _place(imported) > _place(role) and (name(path), imported) not in EXCEPTIONS:
                wrong.append(f"{name(path)} imports {app}.{imported}")
    assert wrong == []


def _place(role: str) -> int:
    """Where a role stands in the order; what has no role may use everything."""
    places = [place for place, roles in enumerate(ROLES) if role in roles]
    return places[0] if places else len(ROLES)


def _roles_imported_at_the_top(path, app: str) -> set[str]:
    found = set()
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.ImportFrom) and node.module:
            if node.module == app:
                found |= {alias.name for alias in node.names}
            elif node.module.startswith(f"{app}."):
                found.add(node.module.split(".")[1])
    return {role for role in found if _place(role) < len(ROLES)}


def test_no_file_is_too_long_to_read():
    lengths = {name(path): len(path.read_text().splitlines()) for path in python_files()}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_too_long_to_read():
    lengths = {
        f"{name(path)}: {function.name}": function.end_lineno - function.lineno + 1
        for path in python_files()
        for function in functions(path)
    }
    assert {where: lines for where, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}


def test_no_template_is_too_long_to_read():
    lengths = {name(path): len(path.read_text().splitlines()) for path in templates()}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_TEMPLATE} == {}


@pytest.mark.parametrize(
    ("what", "pattern"),
    [
        ("a style attribute", r"\sstyle\s*="),
        ("an event attribute", r"\son[a-z]+\s*="),
        # JSON-LD is data: no browser runs it, so the policy has nothing to refuse.
        ("an inline script", r"<script(?![^>]*\ssrc=)(?! type=\"application/ld\+json\">)"),
        ("an inline style sheet", r"<style\b"),
        ("a javascript: address", r"javascript:"),
    ],
)
def test_no_template_holds_what_the_content_security_policy_refuses(what, pattern):
    holding = [
        name(path) for path in public_templates() if re.search(pattern, markup(path), re.IGNORECASE)
    ]
    assert holding == [], f"{what} in a template"
