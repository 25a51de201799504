"""What speakers and organisers fill in about materials."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.translation import gettext_lazy as _

from core.forms import TOO_LONG, Words
from core.uploads import ALLOWED, validate_upload
from events.models import SessionLink, SessionPage
from resources.models.library import Licence

MOST_FILES = 10  # by one speaker at once
ACCEPTED = ",".join(f".{extension}" for extension in ALLOWED)
ADDRESS = _("Write a whole address, for example https://example.org/slides.")


class SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files at once, at `most` so many. Each is looked at by the one upload path, and all that is wrong is
    said, file by file; where `look` says so, whoever asked does that.
    """

    def __init__(self, **options):
        widget = SeveralFiles(attrs={"accept": ACCEPTED})
        self.most, self.look = options.pop("most"), options.pop("look", True)
        super().__init__(**{"widget": widget} | options)

    def clean(self, data, initial=None) -> list[File]:
        files = [one for one in data or [] if one]
        if not files:
            return super().clean(None, initial) or []
        if len(files) > self.most:
            words = _("These are %(n)s files. At most %(most)s can be uploaded at once.")
            raise ValidationError(words, params={"n": len(files), "most": self.most})
        wrong = [words for one in files if self.look and (words := what_is_wrong(one))]
        if wrong:
            raise ValidationError(wrong)
        return files


def what_is_wrong(file: File) -> str:
    """Why a file cannot be uploaded, with its name; empty where it can."""
    words = _("“%(name)s”: %(why)s")
    try:
        if not file.size:
            raise ValidationError(_("The file is empty."))
        validate_upload(file)
    except ValidationError as error:
        return str(words) % {"name": file.name, "why": " ".join(error.messages)}
    return ""


class MaterialsForm(forms.Form):
    """Files and a link of one session, with what may be done with them."""

    files = FilesField(
        label=_("Files"),
        most=MOST_FILES,
        required=False,
        help_text=_(
            "Slides, handouts, a short film with its captions: several at once, each up to 50 MB. PowerPoint, PDF, Word, OpenDocument,"
            " MP4, WebM, WebVTT."
        ),
    )
    link = forms.URLField(
        label=_("Or the address of something that lies elsewhere"),
        max_length=1000,
        required=False,
        assume_scheme="https",
        help_text=_("For example slides or a film on another website."),
        error_messages={"invalid": ADDRESS, "max_length": TOO_LONG},
    )
    link_kind = forms.ChoiceField(
        label=_("What is at that address"), choices=SessionLink.Kind.choices, required=False
    )
    licence = forms.ChoiceField(
        label=_("What others may do with it"), choices=Licence.choices, required=False
    )
    recording = forms.ChoiceField(
        label=_("Was it, or may it be, recorded?"),
        choices=SessionPage.Recording.choices,
        required=False,
    )

    def clean(self):
        cleaned = super().clean()
        nothing = not (cleaned.get("files") or cleaned.get("link"))
        if nothing and not {"files", "link"} & self.errors.keys():
            self.add_error("files", _("Choose a file, or give an address."))
        cleaned["link_kind"] = cleaned.get("link_kind") or SessionLink.Kind.SLIDES
        return cleaned

    @property
    def files_must_be_chosen_again(self) -> bool:
        """Files were sent with a form that has to be corrected: browsers do not keep them."""
        return bool(self.errors and self.files)


class SubmissionForm(MaterialsForm):
    """What a speaker sends by the private link."""

    note = forms.CharField(
        label=_("A note to the organisers"),
        max_length=2000,
        required=False,
        widget=Words(3),
        help_text=_("Only they read it."),
        error_messages={"max_length": TOO_LONG},
    )
