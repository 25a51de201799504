"""What a process that reads a stranger's file may use, and how it gives up everything else."""

import contextlib
import os
import resource
import sys
import time
from dataclasses import dataclass

MEGABYTE = 1024 * 1024
NOBODY = 65534


@dataclass(frozen=True)
class Limits:
    """For one file."""

    seconds: int = 30  # of reading; starting the process is not the file's doing
    memory: int = 512 * MEGABYTE  # address space, in bytes
    characters: int = 20_000_000
    passages: int = 5_000


def give_up_everything_else(limits: Limits) -> None:
    """From here on this process has what it has: no other file, no address, no child, no more memory.

    Call it when all is imported: no module can be opened afterwards.
    """
    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NPROC, 0),
        # Behind the clock of `process`, which says why; this one ends it when nobody listens.
        (resource.RLIMIT_CPU, int(time.process_time()) + limits.seconds + 2),
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_NOFILE, 3),  # the three that are open; a socket would be a fourth
    ):
        _lower(what, most)
    if os.geteuid() == 0:  # the limits do not bind root: in a container one often is
        with contextlib.suppress(OSError):
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)


def _lower(what: int, most: int) -> None:
    try:
        resource.setrlimit(what, (most, most))
    except (ValueError, OSError):
        if sys.platform == "linux":  # macOS knows some of them only by name
            raise
