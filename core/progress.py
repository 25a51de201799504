"""A bar in the terminal for what takes a while."""

import sys

WIDTH = 40


class Bar:
    """Draws itself anew each time; nothing where nobody looks (a log, a test, `--verbosity 0`)."""

    def __init__(self, out, verbosity: int = 1):
        self.out = out if verbosity and sys.stdout.isatty() else None

    def __call__(self, done: int, total: int) -> None:
        if self.out:
            bar = "#" * (WIDTH * done // max(total, 1))
            self.out.write(f"\r[{bar:<{WIDTH}}] {done} of {total}", ending="")
            self.out.flush()

    def clear(self) -> None:
        """Make room for what is said at the end."""
        if self.out:
            self.out.write("\r" + " " * (WIDTH + 30) + "\r", ending="")
