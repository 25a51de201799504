"""What narrows a list: groups of boxes, each with how many things it would show."""

from dataclasses import dataclass, field


@dataclass
class Option:
    """One box to tick, and how many things it would show."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass
class Facet:
    """One group of boxes: any of them inside the group, all of the groups together."""

    name: str
    label: str
    options: list[Option] = field(default_factory=list)
    begins_open: bool = False

    @property
    def is_open(self) -> bool:
        return self.begins_open or any(option.chosen for option in self.options)
