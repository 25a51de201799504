"""What the checks of our own source read: Python files, functions, templates."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
APPS = ["accounts", "core", "resources", "network", "events", "home"]
# Overrides of the admin's own templates follow the admin's rules, not the public site's.
NOT_PUBLIC = {"wagtailadmin", "wagtaildocs", "wagtail_localize"}


def python_files() -> list[Path]:
    """Every module that people write: not migrations, not the demonstration's texts."""
    folders = [*APPS, "config", "tests"]
    found = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    return sorted(path for path in found if not _is_written_elsewhere(path))


def _is_written_elsewhere(path: Path) -> bool:
    inside = path.relative_to(ROOT).as_posix()
    return "/migrations/" in inside or inside.startswith("home/demo/content/")


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    """Every function and method of a module."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def templates() -> list[Path]:
    """Every template of ours."""
    folders = [ROOT / "templates", *(ROOT / app / "templates" for app in APPS)]
    return sorted(path for folder in folders for path in folder.rglob("*.*") if path.is_file())


def public_templates() -> list[Path]:
    """The HTML templates that visitors meet."""
    return [
        path for path in templates() if path.suffix == ".html" and not NOT_PUBLIC & {*path.parts}
    ]


def markup(template: Path) -> str:
    """A template's text without its comments."""
    text = re.sub(r"{#.*?#}", "", template.read_text())
    return re.sub(r"{% comment .*?%}.*?{% endcomment %}", "", text, flags=re.DOTALL)


def name(path: Path) -> str:
    """A path as one types it from the project's folder."""
    return path.relative_to(ROOT).as_posix()
