from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image

from core.models import SiteImage


def make_image(title: str = "A picture") -> SiteImage:
    """A small picture in the library."""
    file = BytesIO()
    Image.new("RGB", (16, 9), "teal").save(file, "PNG")
    image = SiteImage(title=title)
    image.file.save("picture.png", ContentFile(file.getvalue()), save=False)
    image.width, image.height = 16, 9
    image.save()
    return image
