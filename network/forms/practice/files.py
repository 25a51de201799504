"""What authors fill in about sources, files and pictures."""

import re
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.images.fields import WagtailImageField

from core.forms import TOO_LONG, FilesField, Words, what_is_wrong
from core.pictures import BROKEN, bare_picture
from network.actions.practice.attaching import in_order
from network.models import PracticePage
from resources.models.library import Licence

MOST_AT_ONCE = 10
MOST_IN_ALL = 50  # of each kind
FIRST_DAY, LAST_DAY = "1900-01-01", "2100-12-31"
ADDRESS = _("Write a whole address, for example https://example.org/report.")
FILE_NAME = re.compile(
    r"^\S+\.(jpe?g|png|gif|webp|avif|heic)$|^(img|dsc|image|picture|photo)[\W\d_]*$", re.I
)


class SourceForm(forms.Form):
    """Where something of an entry can be checked."""

    title = forms.CharField(
        label=_("Title"),
        max_length=250,
        help_text=_("For example: Final report of the assembly."),
        error_messages={"required": _("Give the source a title"), "max_length": TOO_LONG},
    )
    address = forms.URLField(
        label=_("Address on the web"),
        max_length=500,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": ADDRESS, "max_length": TOO_LONG},
    )
    document = forms.ChoiceField(label=_("Or one of the files of this entry"), required=False)
    dated = forms.DateField(
        label=_("Date of the source"),
        required=False,
        help_text=_("If it has one."),
        input_formats=["%Y-%m-%d", "%d/%m/%Y", "%d %B %Y", "%d %b %Y", "%d.%m.%Y"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": _("Write a day, for example 2024-05-31 or 31/05/2024.")},
    )

    def __init__(self, *args, copy: PracticePage, **kwargs):
        super().__init__(*args, **kwargs)
        self.files = {str(one.translation_key): one for one in in_order(copy, "attachments")}
        none = _("None of them") if self.files else _("There are no files yet")
        self.fields["document"].choices = [
            ("", none),
            *((k, str(v)) for k, v in self.files.items()),
        ]

    def clean_address(self) -> str:
        address = self.cleaned_data["address"]
        if address and not address.lower().startswith(("http://", "https://")):
            raise ValidationError(ADDRESS, "invalid")
        return address

    def clean_document(self):
        chosen = self.files.get(self.cleaned_data["document"])
        return chosen and chosen.document

    def clean_dated(self):
        day = self.cleaned_data["dated"]
        if day and not FIRST_DAY <= day.isoformat() <= LAST_DAY:
            raise ValidationError(_("Look at the year again: it is far away."), "far")
        return day

    def clean(self):
        cleaned = super().clean()
        wrong = {"address", "document"} & self.errors.keys()
        if not (wrong or cleaned.get("address") or cleaned.get("document")):
            self.add_error("address", _("Give an address, or choose one of the files."))
        return cleaned


class UploadForm(forms.Form):
    """Several files at once. Those that cannot be taken do not hold up the others."""

    files = FilesField(
        label=_("Files"),
        most=MOST_AT_ONCE,
        look=False,
        help_text=_(
            "Reports, slides, letters, plans: up to ten at once, each up to 50 MB. PDF, Word, PowerPoint, Excel,"
            " OpenDocument, text, film and sound."
        ),
        error_messages={"required": _("Choose at least one file")},
    )

    def __init__(self, *args, copy: PracticePage, **kwargs):
        super().__init__(*args, **kwargs)
        self.room = MOST_IN_ALL - copy.attachments.count()
        self.good = []

    def clean_files(self) -> list:
        files = self.cleaned_data["files"]
        if len(files) > self.room:
            words = _("An entry has room for %(most)s files, and there are already %(n)s.")
            raise ValidationError(words, params={"most": MOST_IN_ALL, "n": MOST_IN_ALL - self.room})
        wrong = [(one, what_is_wrong(one)) for one in files]
        self.good = [one for one, words in wrong if not words]
        if len(self.good) < len(files):
            raise ValidationError([words for _one, words in wrong if words])
        return files


class RenameForm(forms.Form):
    """What a file is called."""

    title = forms.CharField(
        label=_("Title"),
        max_length=200,
        error_messages={"required": _("Give the file a title"), "max_length": TOO_LONG},
    )


class LicenceForm(forms.Form):
    """What others may do with an entry and its files."""

    licence = forms.ChoiceField(
        label=_("What others may do with the text, the files and the pictures"),
        choices=Licence.choices,
        required=False,
    )


class PictureField(WagtailImageField):
    """A picture that can be read to its end."""

    def to_python(self, data):
        try:
            return super().to_python(data)
        except BROKEN as error:
            words = self.error_messages["invalid_image"]
            raise ValidationError(words, "invalid_image") from error


class PictureForm(forms.Form):
    """A picture, with what it shows for those who cannot see it. `kept` is one that was sent before."""

    image = PictureField(
        label=_("Picture"),
        help_text=_(
            "JPEG, PNG, WebP, GIF or AVIF, up to 10 MB. Only pictures whose people agreed to be shown. Where and with"
            " what it was taken is removed from the file."
        ),
    )
    alt = forms.CharField(
        label=_("What it shows"),
        max_length=250,
        widget=Words(3),
        help_text=_(
            "For people who cannot see it: in a sentence what matters in it, for example “Forty people at round tables"
            " in a town hall, two of them holding up cards”."
        ),
        error_messages={
            "required": _("Say in a sentence what the picture shows"),
            "max_length": TOO_LONG,
        },
    )
    caption = forms.CharField(
        label=_("Caption"),
        max_length=250,
        required=False,
        help_text=_("Everybody reads it below the picture: who took it, where, when."),
        error_messages={"max_length": TOO_LONG},
    )

    def __init__(self, *args, kept=None, **kwargs):
        super().__init__(*args, **kwargs)
        if kept:
            del self.fields["image"]
            return
        self.fields["image"].error_messages |= {
            "required": _("Choose a picture"),
            "invalid_image": _("This is not a picture we know. Save it as JPEG or PNG."),
            "invalid_image_extension": _(
                "Pictures of this kind cannot be shown: save it as JPEG or PNG."
            ),
            "invalid_image_known_format": _(
                "What is inside the file does not match its name (.%(extension)s)."
            ),
            "file_too_large": _("The picture is larger than 10 MB. Make it smaller."),
            "file_too_many_pixels": _("The picture has too many pixels. Make it smaller."),
        }

    def clean_image(self):
        return bare_picture(self.cleaned_data["image"])

    def clean_alt(self) -> str:
        alt = " ".join(self.cleaned_data["alt"].split())
        if FILE_NAME.match(alt):
            raise ValidationError(
                _("This is the name of a file. Say what can be seen, for example “A full hall”."),
                "name",
            )
        return alt


def key_of(text: str) -> UUID | None:
    """The key that a button sent; None where it is none."""
    try:
        return UUID(text)
    except ValueError:
        return None
