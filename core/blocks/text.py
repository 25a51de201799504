from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail_localize.segments import StringSegmentValue

INLINE = ["bold", "italic", "link", "document-link"]
RICH_TEXT = [*INLINE, "ol", "ul"]


class HeadingValue(blocks.StructValue):
    @property
    def depth(self) -> int:
        """2, 3 or 4."""
        return int(self["level"][1])


class HeadingBlock(blocks.StructBlock):
    """A heading inside the page; the page's title is the only first-level heading."""

    text = blocks.CharBlock(label=_("Heading"), max_length=150)
    level = blocks.ChoiceBlock(
        label=_("Level"),
        choices=[("h2", _("Section")), ("h3", _("Part of a section")), ("h4", _("Detail"))],
        default="h2",
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        template = "blocks/heading.html"
        value_class = HeadingValue


class KeyPointsBlock(blocks.StreamBlock):
    """What somebody should know who reads no further: three to five sentences."""

    point = blocks.CharBlock(label=_("Key point"), max_length=250)

    class Meta:
        max_num = 5


class QuoteBlock(blocks.StructBlock):
    """A sentence worth pulling out."""

    text = blocks.TextBlock(label=_("Words"), max_length=500)
    attribution = blocks.CharBlock(label=_("Who said it"), max_length=150, required=False)

    class Meta:
        icon = "openquote"
        label = _("Quote")
        template = "blocks/quote.html"


class FactBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=_("What"), max_length=100)
    value = blocks.CharBlock(label=_("Fact"), max_length=400)
    source = blocks.CharBlock(
        label=_("Source"),
        max_length=200,
        required=False,
        help_text=_("Document and page, so that a reader can check."),
    )
    source_url = blocks.URLBlock(label=_("Where to find the source"), required=False)


class FactsBlock(blocks.StructBlock):
    """Facts side by side with where each comes from."""

    title = blocks.CharBlock(label=_("Title"), max_length=150)
    facts = blocks.ListBlock(FactBlock(), label=_("Facts"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("Facts panel")
        template = "blocks/facts.html"


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Step"), max_length=150)
    text = blocks.RichTextBlock(label=_("What to do"), features=RICH_TEXT)


class StepsBlock(blocks.StructBlock):
    """Things to do one after the other."""

    title = blocks.CharBlock(label=_("Title"), max_length=150)
    steps = blocks.ListBlock(StepBlock(), label=_("Steps"), min_num=2)

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        template = "blocks/steps.html"


class TableBlock(TypedTableBlock):
    """A table: the first row and the first column are its headers, the caption says what it holds."""

    def __init__(self, local_blocks=None, **kwargs):
        # A deconstructed block (in migrations) brings its own columns.
        super().__init__(local_blocks or [("text", blocks.CharBlock(required=False))], **kwargs)

    class Meta:
        icon = "table"
        label = _("Table")
        template = "blocks/table.html"

    def get_translatable_segments(self, table) -> list[StringSegmentValue]:
        """The strings of a table in reading order; wagtail-localize 1.14 knows no typed tables."""
        strings = {"caption": table.caption or ""}
        strings |= {f"head-{i}": column["heading"] for i, column in enumerate(table.columns)}
        for y, row in enumerate(table.row_data):
            strings |= {f"cell-{y}-{x}": cell for x, cell in enumerate(row["values"])}
        return [StringSegmentValue(path, text) for path, text in strings.items() if text]

    def restore_translated_segments(self, table, segments):
        """The same table with its strings replaced; a string without a translation stays."""
        for segment in segments:
            kind, *position = segment.path.split("-")
            if kind == "caption":
                table.caption = segment.render_text()
            elif kind == "head":
                table.columns[int(position[0])]["heading"] = segment.render_text()
            else:
                y, x = map(int, position)
                table.row_data[y]["values"][x] = segment.render_text()
        return table
