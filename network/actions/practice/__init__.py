"""What people do with the practice of their council."""

from .changing import change, post_practice

__all__ = ["change", "post_practice"]
