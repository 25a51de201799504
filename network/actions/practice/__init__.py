"""What people do with the practice of their council."""

from .changing import change, post_practice
from .lessons import answer_lesson, take_answer_back
from .parts import DoesNotFit, add_parts, change_part, key_for, move_part, remove_part
from .publishing import record_changes
from .saving import drop_draft, keep_draft, save_section

__all__ = [
    "DoesNotFit",
    "add_parts",
    "answer_lesson",
    "change",
    "change_part",
    "drop_draft",
    "keep_draft",
    "key_for",
    "move_part",
    "post_practice",
    "record_changes",
    "remove_part",
    "save_section",
    "take_answer_back",
]
