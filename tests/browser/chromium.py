"""Finds a Chromium, and installs one where there is none.

python -m tests.browser.chromium            prints the browser that the tests would use
python -m tests.browser.chromium --install  gets one if there is none
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

SYSTEM = Path("/usr/bin/chromium")
MISSING = (
    "NO BROWSER: the browser tests are skipped. Set CHROMIUM to a Chromium or Chrome, "
    'or run "apt-get install chromium" as root, or "playwright install chromium".'
)


def find() -> str | None:
    """The browser to use: CHROMIUM, Debian's, or Playwright's own. None where there is none."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    if SYSTEM.exists():
        return str(SYSTEM)
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def install() -> None:
    """Get a browser the way this machine allows: apt as root on Debian, else Playwright's download."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root and shutil.which("apt-get"):
        print("Installing Chromium with apt-get (once) ...", flush=True)
        if _runs("apt-get", "update", "-qq") and _runs(
            *("apt-get", "install", "-y", "-qq", "--no-install-recommends"),
            *("chromium", "fonts-liberation"),
        ):
            return
    print("Downloading Playwright's Chromium (once) ...", flush=True)
    _runs(sys.executable, "-m", "playwright", "install", "chromium")


def _runs(*command: str) -> bool:
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    return (
        subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode == 0
    )


def starts(path: str) -> bool:
    """Does it run here? A download without its system libraries does not."""
    try:
        subprocess.run([path, "--version"], capture_output=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def main() -> None:
    if "--install" in sys.argv and "CHROMIUM" not in os.environ and not find():
        install()
    path = find()
    if path and starts(path):
        print(f"Browser: {path}")
    else:
        line = "!" * 100
        print(f"{line}\n{MISSING}\n{line}", file=sys.stderr)


if __name__ == "__main__":
    main()
