"""What people do with the practice of their council."""

from .changing import change, post_practice
from .saving import drop_draft, keep_draft, save_section

__all__ = ["change", "drop_draft", "keep_draft", "post_practice", "save_section"]
