"""Starts the process that reads a file, listens to it, and ends it when it is too much."""

import base64
import contextlib
import json
import os
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

from resources.reading import words
from resources.reading.found import Found, Picture
from resources.reading.limits import Limits

ROOT = Path(__file__).resolve().parents[2]
WORKER = "resources.reading.worker"
LIMITS = Limits()
START = 30  # seconds for a busy machine to start an interpreter; no file has a say in it
# A character is at most twelve bytes of JSON ("\ud83d\ude00"); most are one.
BYTES_OF_A_CHARACTER = 4
WIDEST = 400  # dots of a picture, either way


@dataclass
class Reading:
    """What came of reading a file; `state` and `problems` are codes of the models."""

    state: str
    problems: list[str] = field(default_factory=list)
    pages: int = 0
    passages: list[Found] = field(default_factory=list)
    picture: Picture | None = None


def read_apart(module: str, data: bytes, limits: Limits = LIMITS) -> Reading:
    """Let a reader (the module's dotted name) read the bytes in a process of its own.

    Takes `limits.seconds` and what a process needs to start at most, whatever the file is. What was found before a
    limit was reached is kept.
    """
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.seek(0)
        process = _start(module, file, limits)
        try:
            said, stopped = _listen(process, limits)
        finally:
            _end(process)
    return _understand(said, stopped)


def _start(module: str, file, limits: Limits) -> subprocess.Popen:
    return subprocess.Popen(  # noqa: S603 (our own module, no shell)
        [sys.executable, "-E", "-s", "-m", WORKER, module, json.dumps(asdict(limits))],
        cwd=ROOT,
        env={"LC_ALL": "C.UTF-8"},  # nothing of ours: no secret, no address of a database
        stdin=file,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _listen(process: subprocess.Popen, limits: Limits) -> tuple[bytes, str]:
    """What it said, and why it was stopped: "time", "long", or "" when it ended by itself."""
    said, until = bytearray(), time.monotonic() + START
    with selectors.DefaultSelector() as ear:
        ear.register(process.stdout, selectors.EVENT_READ)
        while ear.select(max(0, until - time.monotonic())):
            heard = os.read(process.stdout.fileno(), 1024 * 1024)
            if not heard:
                return bytes(said), ""
            if not said:  # it is up: from here on the time is the file's
                until = time.monotonic() + limits.seconds
            said += heard
            if len(said) > BYTES_OF_A_CHARACTER * limits.characters:
                return bytes(said), "long"
    return bytes(said), "time"


def _end(process: subprocess.Popen) -> None:
    """End it and whatever it may have started: nobody stays behind."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.stdout.close()
    process.wait()


def _understand(said: bytes, stopped: str) -> Reading:
    """What the answer means. It is a stranger's too: a file may have taken its reader over."""
    passages, end, picture = [], None, None
    with contextlib.suppress(ValueError, TypeError, KeyError, AttributeError, RecursionError):
        for line in filter(None, said.split(b"\n")[:-1]):
            answer = json.loads(line)
            if "end" in answer:
                end = _checked(**answer["end"])
            elif "picture" in answer:
                picture = _picture(*answer["picture"])
            else:
                passages.append(Found(*map(words.keepable, answer["passage"])))
    if end is None:
        state = "refused" if stopped else "damaged"
        end = {"state": state, "problems": [stopped or "damaged"], "pages": 0}
    if passages and end["state"] in ("refused", "damaged"):
        end["state"] = "partly"
    return Reading(passages=passages, picture=picture, **end)


def _checked(state: str, problems: list[str], pages: int) -> dict:
    return {"state": str(state), "problems": list(map(str, problems)), "pages": max(0, int(pages))}


def _picture(width: int, height: int, dots: str) -> Picture | None:
    """Colours and nothing else: no program of ours takes apart what a stranger made."""
    picture = Picture(int(width), int(height), base64.b64decode(dots, validate=True))
    fits = 0 < picture.width <= WIDEST and 0 < picture.height <= WIDEST
    return picture if fits and len(picture.dots) == 3 * picture.width * picture.height else None
