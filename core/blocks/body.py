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


def anchored(body, prefix: str = ""):
    """Yield `(block, anchor)`; the anchor is empty for what is not a heading."""
    seen: dict[str, int] = {}
    for block in body:
        anchor = ""
        if block.block_type == "heading":
            anchor = prefix + (slugify(block.value["text"]) or "section")
            seen[anchor] = seen.get(anchor, 0) + 1
            if seen[anchor] > 1:
                anchor = f"{anchor}-{seen[anchor]}"
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
        value = super().clean(value)
        errors = {}
        depth = 1  # the page's title
        for position, block in enumerate(value):
            if block.block_type == "heading":
                if block.value.depth > depth + 1:
                    errors[position] = ValidationError(
                        gettext("This heading skips a level: make it one level higher.")
                    )
                depth = block.value.depth
            elif block.block_type == "table" and not block.value.caption:
                errors[position] = ValidationError(
                    gettext("Give the table a caption: say what it holds.")
                )
        if errors:
            raise blocks.StreamBlockValidationError(block_errors=errors)
        return value
