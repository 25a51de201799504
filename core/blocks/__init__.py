"""The one vocabulary of blocks that every body is made of, each with one template."""

from .body import BodyBlock
from .links import CallToActionBlock, DownloadsBlock, LinkBlock, RelatedPagesBlock
from .media import FigureBlock, VideoBlock
from .text import FactsBlock, HeadingBlock, KeyPointsBlock, QuoteBlock, StepsBlock, TableBlock

__all__ = [
    "BodyBlock",
    "CallToActionBlock",
    "DownloadsBlock",
    "FactsBlock",
    "FigureBlock",
    "HeadingBlock",
    "KeyPointsBlock",
    "LinkBlock",
    "QuoteBlock",
    "RelatedPagesBlock",
    "StepsBlock",
    "TableBlock",
    "VideoBlock",
]
