"""What people do with the practice of their council."""

from .changing import change, post_practice
from .lessons import answer_lesson, take_answer_back
from .parts import DoesNotFit, add_parts, change_part, key_for, move_part, remove_part
from .publishing import record_changes

__all__ = [
    "DoesNotFit",
    "add_parts",
    "answer_lesson",
    "change",
    "change_part",
    "key_for",
    "move_part",
    "post_practice",
    "record_changes",
    "remove_part",
    "take_answer_back",
]
