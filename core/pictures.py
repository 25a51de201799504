"""Pictures that people upload: turned upright, made smaller, and without what cameras write into them (where it was
taken, when, by whose camera). Wagtail keeps all of that, in what it makes of a picture too."""

from io import BytesIO
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps

LONGEST_SIDE = 2560  # pixels
BROKEN = (OSError, ValueError, SyntaxError, Image.DecompressionBombError, MemoryError)


def bare_picture(file) -> ContentFile:
    """The pixels of a picture and nothing else, as a file whose name nobody can guess: what lies in the media
    folder has an address before it is public. A ValidationError where it cannot be read to its end.
    """
    try:
        with Image.open(file) as opened:
            upright = ImageOps.exif_transpose(opened)
            pixels = _in_plain_colours(upright)
    except BROKEN as error:
        raise ValidationError(
            _("This picture cannot be read: it may be damaged."), "broken"
        ) from error
    pixels.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    bare = Image.new(pixels.mode, pixels.size)
    bare.paste(pixels)
    drawn = opened.format in ("PNG", "GIF") or bare.mode == "RGBA"
    kept = BytesIO()
    bare.save(kept, "PNG" if drawn else "JPEG", quality=88, optimize=True)
    return ContentFile(kept.getvalue(), f"{uuid4().hex}.{'png' if drawn else 'jpg'}")


def _in_plain_colours(picture: Image.Image) -> Image.Image:
    if picture.has_transparency_data:
        return picture.convert("RGBA")
    if profile := picture.info.get("icc_profile"):
        try:
            known = ImageCms.ImageCmsProfile(BytesIO(profile))
            plain = ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(picture, known, plain, outputMode="RGB")
        except ImageCms.PyCMSError:
            pass  # a profile for other colours than it has
    return picture.convert("RGB")
