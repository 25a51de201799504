"""The map is true: every setting and every command is where a newcomer looks for it."""

import re
import runpy
import tomllib

import environ
import pytest

from tests.source import ROOT

EXAMPLE = re.compile(r"^#([A-Z_]+)=(.*)$", re.MULTILINE)
SPOKEN = {True: "on", False: "off", (): ""}


@pytest.fixture
def settings_read(monkeypatch) -> dict[str, str]:
    """Every variable that the settings read, with its default as one would type it."""
    defaults = {}
    read = environ.Env.get_value

    def remember(self, var, cast=None, default=environ.Env.NOTSET, parse_default=False):
        typed = tuple(default) if isinstance(default, list) else default
        typed = str(SPOKEN.get(typed, typed) if isinstance(typed, bool | tuple) else typed)
        defaults[var] = typed.replace(f"{ROOT}/", "")
        return read(self, var, cast, default, parse_default)

    monkeypatch.setattr(environ.Env, "ENVIRON", {})
    monkeypatch.setattr(environ.Env, "read_env", lambda *args, **kwargs: None)
    monkeypatch.setattr(environ.Env, "get_value", remember)
    _run_settings()
    monkeypatch.setattr(
        environ.Env, "ENVIRON", {"DEBUG": "off", "SECRET_KEY": "x", "ALLOWED_HOSTS": "x"}
    )
    with_debug_on = dict(defaults)
    _run_settings()  # some are only read with DEBUG off
    return defaults | with_debug_on


def _run_settings() -> None:
    runpy.run_path(str(ROOT / "config" / "settings.py"))


def test_every_setting_stands_in_the_example_file_with_its_default(settings_read):
    assert dict(EXAMPLE.findall((ROOT / ".env.example").read_text())) == settings_read


def test_every_make_target_is_in_the_readme():
    targets = re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE)
    readme = (ROOT / "README.md").read_text()
    assert [
        target for target in targets if target != "help" and f"make {target}" not in readme
    ] == []


def test_every_direct_dependency_has_a_line_of_why():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    packages = [re.match(r"[A-Za-z0-9-]+", line)[0].lower() for line in lines]
    reasons = (ROOT / "docs" / "dependencies.md").read_text().lower()
    assert [package for package in packages if package not in reasons] == []


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_a_lock_names_hashes_and_no_place(lock):
    text = (ROOT / lock).read_text()
    assert re.findall(r"https?:|file:|/|--(?:extra-)?index|--find-links", text) == []
    pinned = re.findall(r"^\S+==\S+.*\\$", text, re.MULTILINE)
    assert len(pinned) == len(re.findall(r"^\S+==", text, re.MULTILINE)) > 0
