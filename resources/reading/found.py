"""What a reader finds in a file."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Found(NamedTuple):
    """A passage: what kind of place it is in, where exactly, under which heading, and its words."""

    kind: str
    locator: str
    heading: str
    text: str


@dataclass
class Notes:
    """What a reader notices while it reads."""

    pages: int = 0  # pages, slides or sheets, 0 where a format has none
    pictures: int = 0  # how many pictures stand where no words are
    problems: list[str] = field(default_factory=list)  # codes, `resources.models.Problem`
    cut: bool = False  # something was left out


class Picture(NamedTuple):
    """A page as colours: three bytes (red, green, blue) for each dot, row by row from the top."""

    width: int
    height: int
    dots: bytes


class CannotRead(Exception):
    """The file is not read, and why: `state` and `problem` are codes of the models."""

    def __init__(self, state: str, problem: str):
        super().__init__(problem)
        self.state, self.problem = state, problem


def damaged() -> CannotRead:
    return CannotRead("damaged", "damaged")


def protected() -> CannotRead:
    return CannotRead("password", "password")
