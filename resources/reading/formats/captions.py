"""Captions (WebVTT and SRT), by groups of cues with the time at which they begin."""

from collections.abc import Iterator
from io import StringIO

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from resources.reading.formats.text import decode
from resources.reading.found import Found, Notes, damaged

SHORTEST, LONGEST = 30, 60  # seconds: a group ends with a sentence, or when it is this long
ENDS = (".", "?", "!", "…", "]", ")", "”", '"')


def read(data: bytes, notes: Notes) -> Iterator[Found]:
    cues = _cues(decode(data).lstrip("\ufeff"))
    start, lines = 0, []
    for cue in cues:
        if lines and _is_full(cue.start_in_seconds - start, lines[-1]):
            yield _found(start, lines)
            lines = []
        if not lines:
            start = cue.start_in_seconds
        lines += [line for line in cue.text.split("\n") if line not in lines[-2:]]
    if lines:
        yield _found(start, lines)


def _cues(text: str) -> list:
    kind = "vtt" if text.startswith("WEBVTT") else "srt"
    try:
        cues = list(webvtt.from_buffer(StringIO(text), format=kind))
    except (MalformedFileError, MalformedCaptionError, ValueError) as error:
        raise damaged() from error
    if not cues:
        raise damaged()
    return cues


def _is_full(seconds: float, last_line: str) -> bool:
    return seconds >= LONGEST or (seconds >= SHORTEST and last_line.endswith(ENDS))


def _found(start: float, lines: list[str]) -> Found:
    minutes, seconds = divmod(int(start), 60)
    hours, minutes = divmod(minutes, 60)
    return Found("time", f"{hours:02}:{minutes:02}:{seconds:02}", "", "\n".join(lines))
