from itertools import count

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.links import CallToActionBlock, DownloadsBlock, RelatedPagesBlock
from core.blocks.media import FigureBlock, VideoBlock
from core.blocks.text import (
    RICH_TEXT,
    FactsBlock,
    HeadingBlock,
    QuoteBlock,
    StepsBlock,
    TableBlock,
)

WITH_TITLE = {
    "call_to_action",
    "downloads",
    "related_pages",
}  # each begins with a section's heading
# Ids of the frame that stands round a body: an anchor never takes one of them.
TAKEN = {
    "main",
    "site-search",
    "on-this-page",
    "chapters",
    "error-summary",
    "results",
    "related",
    "cite",
    "materials",
    "at-a-glance",
    "people-to-ask",
}


def anchored(body, prefix: str = ""):
    """Yield `(block, anchor)`; the anchor is empty for what is not a heading."""
    taken = set(TAKEN)
    for block in body:
        anchor = ""
        if block.block_type == "heading":
            words = prefix + (slugify(block.value["text"]) or "section")
            choices = (f"{words}-{n}" if n > 1 else words for n in count(1))
            anchor = next(choice for choice in choices if choice not in taken)
            taken.add(anchor)
        yield block, anchor


class BodyBlock(blocks.StreamBlock):
    """The body of every page. Headings go down one level at a time."""

    heading = HeadingBlock()
    text = blocks.RichTextBlock(
        label=_("Text"), icon="pilcrow", features=RICH_TEXT, template="blocks/text.html"
    )
    quote = QuoteBlock()
    facts = FactsBlock()
    image = FigureBlock()
    video = VideoBlock()
    downloads = DownloadsBlock()
    related_pages = RelatedPagesBlock()
    call_to_action = CallToActionBlock()
    steps = StepsBlock()
    table = TableBlock()

    class Meta:
        template = "blocks/body.html"

    def get_context(self, value, parent_context=None):
        """Each block with the anchor of its heading, unique on the page."""
        context = super().get_context(value, parent_context)
        prefix = (parent_context or {}).get("anchor_prefix", "")
        return context | {"anchored": [*anchored(value, prefix)]}

    def clean(self, value):
        errors = _structure_errors(value)
        try:
            cleaned = super().clean(value)
        except blocks.StreamBlockValidationError as others:
            raise blocks.StreamBlockValidationError(
                block_errors=errors | others.block_errors,
                non_block_errors=others.non_block_errors,
            ) from None
        if errors:
            raise blocks.StreamBlockValidationError(block_errors=errors)
        return cleaned


def _structure_errors(body) -> dict[int, ValidationError]:
    """What is wrong with the order of headings and with tables, by position."""
    errors = {}
    depth = 1  # the page's title
    for position, block in enumerate(body):
        if block.block_type == "heading":
            if block.value.depth > depth + 1:
                errors[position] = ValidationError(
                    gettext("This heading skips a level: make it one level higher.")
                )
            depth = block.value.depth
        elif block.block_type in WITH_TITLE and block.value["title"]:
            depth = 2
        elif block.block_type == "table" and not block.value.caption:
            errors[position] = ValidationError(
                gettext("Give the table a caption: say what it holds.")
            )
    return errors
