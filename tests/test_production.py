"""What must hold where others can reach the site: settings that refuse, and Django's own list."""

import os
import subprocess
import sys

import pytest

from tests.source import ROOT

PRODUCTION = {
    "DEBUG": "off",
    "SECRET_KEY": "correct-horse-battery-staple-0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ-abc",
    "ALLOWED_HOSTS": "network.example.org",
    "BASE_URL": "https://network.example.org",
    "DATABASE_URL": "sqlite://:memory:",
    "HTTPS": "on",
    "CACHE_URL": "redis://127.0.0.1:6379/0",
    "DJANGO_SETTINGS_MODULE": "config.settings",
}


def _manage(*arguments, **environment) -> subprocess.CompletedProcess:
    kept = {key: os.environ[key] for key in ("PATH", "HOME", "VAR_DIR") if key in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=kept | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_with_production_settings_the_deployment_check_is_clean():
    answer = _manage("check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert answer.returncode == 0, answer.stderr


def test_limits_that_each_process_counts_for_itself_are_warned_of():
    answer = _manage("check", "--deploy", **PRODUCTION | {"CACHE_URL": "locmemcache://"})
    assert "each process counts its own limits" in answer.stderr


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS"])
def test_with_debug_off_nothing_starts_without(missing):
    answer = _manage("check", **PRODUCTION | {missing: ""})
    assert answer.returncode != 0
    assert "With DEBUG off, SECRET_KEY and ALLOWED_HOSTS must be set" in answer.stderr


def test_the_demonstration_refuses_a_site_that_is_not_for_development():
    answer = _manage("demo", **PRODUCTION)
    assert answer.returncode != 0
    assert "known passwords" in answer.stderr
