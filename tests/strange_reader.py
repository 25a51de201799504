"""A reader that does what a file does that took its reader over. It says "did it" if it could."""

import os
import socket
import threading
import time

from resources.reading.found import Found


def read(data: bytes, notes):
    yield Found("text", "1", "", "something before it")
    deed = data.decode()
    notes.pages = deed.startswith("picture")  # only then it is asked for one
    try:
        DEEDS.get(deed, int)()
    except (OSError, RuntimeError, KeyError) as error:
        yield Found("text", "2", "", f"refused: {type(error).__name__}")
    else:
        yield Found("text", "2", "", "did it")


def picture(data: bytes) -> tuple:
    """Asked for when all is said; what is no picture it says past the worker."""
    deed = data.decode().removeprefix("picture: ")
    if deed == "never":
        wait_for_ever()
    os.write(1, PICTURES.get(deed, b""))
    return (2, 1, b"abcdef") if deed == "right" else ()


def wait_for_ever():
    time.sleep(3600)  # what is tried is that it is ended


def count_for_ever():
    while True:
        pass


def fill_memory():
    kept = []
    while True:
        kept.append(bytearray(16 * 1024 * 1024))


def talk_for_ever():
    while True:
        os.write(1, b"x" * 65_536)


def leave_a_child_behind():
    if os.fork() == 0:
        time.sleep(3600)  # what is tried is that it cannot be left behind


def start_a_program():
    os.posix_spawn("/bin/true", ["true"], {})


DEEDS = {
    "wait": wait_for_ever,
    "count": count_for_ever,
    "memory": fill_memory,
    "take 200 MB": lambda: bytearray(200 * 1024 * 1024),
    "talk": talk_for_ever,
    "open a file": lambda: os.open(__file__, os.O_RDONLY),
    "open a password file": lambda: os.open("/etc/passwd", os.O_RDONLY),
    "write a file": lambda: os.open("/tmp/written-by-a-reader", os.O_CREAT | os.O_WRONLY),
    "write into its own": lambda: os.write(0, b"x"),
    "open an address": socket.socket,
    "open a pair of pipes": os.pipe,
    "start a process": leave_a_child_behind,
    "start a thread": lambda: threading.Thread(target=int).start(),
    "start a program": start_a_program,
    "look for secrets": lambda: os.environ["SECRET_KEY"],
    "crash": os.abort,
    "lie": lambda: os.write(1, b'{"passage": [1, 2]}\n{"end": {"state": "read"}}\n'),
    "lie on and on": lambda: os.write(1, b"[" * 100_000 + b"\n"),
    "speak of nothing": lambda: os.write(1, b"\xff\x00nonsense\n"),
}
PICTURES = {
    "too few dots": b'{"picture": [2, 2, "YWJjZGVm"]}\n',
    "too large": b'{"picture": [1000, 1, "%s"]}\n' % (b"YWJj" * 1000),
    "not numbers": b'{"picture": ["wide", "high", "YWJjZGVm"]}\n',
    "not dots": b'{"picture": [2, 1, "\\u0000\\ud83d"]}\n',
}
