import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from core.blocks.text import RICH_TEXT
from core.video import find_player


class FigureBlock(blocks.StructBlock):
    """A picture: its alternative text is required unless it is marked as decorative."""

    image = ImageBlock(label=_("Picture"))
    caption = blocks.CharBlock(label=_("Caption"), max_length=300, required=False)

    class Meta:
        icon = "image"
        label = _("Picture")
        template = "blocks/figure.html"


class CaptionsBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("Captions"), help_text=_("A WebVTT file."))
    language = blocks.ChoiceBlock(
        label=_("Language"), choices=[("en", _("English")), ("cy", _("Welsh"))], default="en"
    )


class VideoValue(blocks.StructValue):
    @property
    def player(self):
        """The player of the platform the video stands on, where we know one."""
        return find_player(self["url"])


class VideoBlock(blocks.StructBlock):
    """A video, shown as a picture until a reader asks to play it."""

    title = blocks.CharBlock(label=_("Title"), max_length=150)
    poster = ImageChooserBlock(label=_("Picture shown first"), required=False)
    duration = blocks.CharBlock(
        label=_("Length"), max_length=20, required=False, help_text=_("For example: 8 minutes")
    )
    url = blocks.URLBlock(
        label=_("Address"), required=False, help_text=_("Of a video on YouTube or Vimeo.")
    )
    file = DocumentChooserBlock(
        label=_("Or a file of our own"), required=False, help_text=_("MP4 or WebM.")
    )
    captions = blocks.ListBlock(CaptionsBlock(), label=_("Captions"), default=[])
    transcript = blocks.RichTextBlock(label=_("Transcript"), required=False, features=RICH_TEXT)

    class Meta:
        icon = "media"
        label = _("Video")
        template = "blocks/video.html"
        value_class = VideoValue

    def get_context(self, value, parent_context=None):
        """Where the reader asked to play this video, its player may stand in this one answer."""
        context = super().get_context(value, parent_context)
        request, block = context.get("request"), context.get("block_id")
        if request and block and request.GET.get("play") == block:
            start = _seconds(request.GET.get("t", ""))
            context["fragment"] = f"#t={start}" if start else ""
            if value.player:
                request.may_frame = value.player.origin
                context["player_address"] = value.player.address_from(start)
        return context

    def clean(self, value):
        value = super().clean(value)
        if bool(value["url"]) == bool(value["file"]):
            raise _error("url", gettext("Give an address or choose a file, one of the two."))
        if value["url"] and not value.player:
            raise _error("url", gettext("Only videos on YouTube and Vimeo can be shown here."))
        if value["file"] and not (value["captions"] or value["transcript"]):
            raise _error("transcript", gettext("A video needs captions or a transcript."))
        return value


def _seconds(text: str) -> int:
    """How far into a video a link leads; its beginning where that makes no sense."""
    return int(text) if re.fullmatch("[0-9]{1,6}", text) else 0


def _error(field: str, message: str) -> StructBlockValidationError:
    return StructBlockValidationError(block_errors={field: ValidationError(message)})
