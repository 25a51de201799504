"""What speakers and organisers fill in about materials."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import TOO_LONG, FilesField, Words
from events.models import SessionLink, SessionPage
from resources.models.library import Licence

MOST_FILES = 10  # by one speaker at once
ADDRESS = _("Write a whole address, for example https://example.org/slides.")


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
