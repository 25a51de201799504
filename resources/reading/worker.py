"""The process that reads one file: `python -m resources.reading.worker MODULE LIMITS`, bytes on stdin.

Answers in lines of JSON: `{"passage": [kind, locator, heading, text]}` for each, as soon as it is
found, and `{"end": {...}}` when it came to an end by itself; after that, where a reader draws one,
`{"picture": [width, height, dots]}`. An empty line before them says that it is up and begins to read.
"""

import base64
import codecs
import contextlib
import json
import sys
from importlib import import_module

from resources.reading import limits, words
from resources.reading.found import CannotRead, Found, Notes

# What readers ask for by name, loaded while files can still be opened.
CODECS = ["ascii", "latin-1", "cp437", "cp1252", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]


def main(module: str, most: limits.Limits) -> None:
    reader = import_module(module)
    for name in CODECS:
        codecs.lookup(name)
    limits.give_up_everything_else(most)
    _out("")
    data, notes = sys.stdin.buffer.read(), Notes()
    try:
        found = _say_passages(reader.read(data, notes), notes, most)
        state = _state(found, notes)
    except CannotRead as error:
        state = error.state
        notes.problems.append(error.problem)
    except MemoryError:
        state = "refused"
        notes.problems.append("memory")
    except Exception:  # whatever a library makes of a broken file
        state = "damaged"
        notes.problems.append("damaged")
    problems = list(dict.fromkeys(notes.problems))
    _say(end={"state": state, "pages": notes.pages, "problems": problems})
    if hasattr(reader, "picture") and notes.pages:
        _say_picture(reader.picture, data)


def _say_picture(draw, data: bytes) -> None:
    """Last of all: whatever it takes or breaks, the words are out already."""
    with contextlib.suppress(Exception):  # whatever a library makes of a broken page
        width, height, dots = draw(data)
        _say(picture=[width, height, base64.b64encode(dots).decode("ascii")])


def _say_passages(passages, notes: Notes, most: limits.Limits) -> int:
    """Hand each passage on, until there are too many; how many there were."""
    count = characters = 0
    for kind, locator, heading, text in passages:
        text, heading = words.clean(text), words.one_line(heading)
        if not words.has_words(text):
            continue
        characters += len(text)
        if count == most.passages or characters > most.characters:
            notes.problems.append("long")
            notes.cut = True
            break
        _say(passage=Found(kind, words.one_line(locator)[:200], heading[:255], text))
        count += 1
    return count


def _state(found: int, notes: Notes) -> str:
    if found:
        return "partly" if notes.cut else "read"
    for problem, state in (("damaged", "damaged"), ("long", "refused")):
        if problem in notes.problems:
            return state
    state = "image-only" if notes.pictures else "empty"
    notes.problems[:] = [state]
    return state


def _say(**line) -> None:
    _out(json.dumps(line))


def _out(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], limits.Limits(**json.loads(sys.argv[2])))
