from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock


class LinkBlock(blocks.StructBlock):
    """A link to a page of this site or to an address elsewhere."""

    label = blocks.CharBlock(label=_("Words of the link"), max_length=80)
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    url = blocks.URLBlock(label=_("Or an address elsewhere"), required=False)

    class Meta:
        icon = "link"
        label = _("Link")

    def clean(self, value):
        value = super().clean(value)
        if bool(value["page"]) == bool(value["url"]):
            raise blocks.StructBlockValidationError(
                block_errors={
                    "page": ValidationError(
                        gettext("Choose a page or give an address, one of the two.")
                    )
                }
            )
        return value


class CallToActionBlock(blocks.StructBlock):
    """One thing the reader may want to do next."""

    title = blocks.CharBlock(label=_("Title"), max_length=100)
    text = blocks.TextBlock(label=_("Text"), max_length=300, required=False)
    link = LinkBlock(label=_("Link"))

    class Meta:
        icon = "pick"
        label = _("Call to action")
        template = "blocks/call_to_action.html"


class DownloadsBlock(blocks.StructBlock):
    """Files to download, each with its format and size."""

    title = blocks.CharBlock(label=_("Title"), max_length=100, required=False)
    documents = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("document", DocumentChooserBlock(label=_("Document"))),
                (
                    "description",
                    blocks.CharBlock(label=_("In a sentence"), max_length=250, required=False),
                ),
            ]
        ),
        label=_("Documents"),
        min_num=1,
    )

    class Meta:
        icon = "download"
        label = _("Downloads")
        template = "blocks/downloads.html"


class RelatedPagesBlock(blocks.StructBlock):
    """Pages to read next."""

    title = blocks.CharBlock(label=_("Title"), max_length=100)
    pages = blocks.ListBlock(blocks.PageChooserBlock(), label=_("Pages"), min_num=1)

    class Meta:
        icon = "doc-full-inverse"
        label = _("Related pages")
        template = "blocks/related_pages.html"
