"""What forms of several apps share."""

from uuid import UUID, uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.utils.file import hash_filelike

from core.actions import forget_file, keep_version
from core.pasting import plain_paste
from core.uploads import ALLOWED, validate_upload

HOW_TO_FORMAT = _(
    "Blank lines make paragraphs, “- ” makes a list, “# ” a heading, **two stars** make bold."
)
TOO_LONG = _("This has %(show_value)d characters, and there is room for %(limit_value)d.")

ACCEPTED = ",".join(f".{extension}" for extension in ALLOWED)


class Words(forms.Textarea):
    """A box for several lines.

    Without `maxlength`, by which browsers cut what is pasted and say nothing: the server says it.
    """

    def __init__(self, rows: int):
        super().__init__(attrs={"rows": rows})

    def build_attrs(self, base_attrs, extra_attrs=None):
        attrs = super().build_attrs(base_attrs, extra_attrs)
        attrs.pop("maxlength", None)
        return attrs


class SentOnce(forms.Form):
    """A form with a number of its own, so that what is sent twice counts once."""

    form = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data=None, **kwargs):
        super().__init__(data, **kwargs)
        self.initial.setdefault("form", uuid4())

    def clean_form(self) -> UUID:
        try:
            return UUID(self.cleaned_data["form"])
        except ValueError:
            return uuid4()


class Editor(Words):
    """A text in Markdown, with buttons for its few formats where there is JavaScript.

    Lists that were pasted from Word as plain text become lists.
    """

    def render(self, name, value, attrs=None, renderer=None):
        box = super().render(name, value, attrs, renderer)
        return render_to_string("components/editor.html", {"box": box, "id": (attrs or {})["id"]})

    def value_from_datadict(self, data, files, name):
        value = super().value_from_datadict(data, files, name)
        return plain_paste(value) if value else value


class SeveralFiles(forms.ClearableFileInput):
    """Where several files are chosen at once."""

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


class DocumentForm(BaseDocumentForm):
    """A document in the admin. A new file is a new version: the one before is kept at its address."""

    forget = forms.BooleanField(
        label=_("Do not keep the file that was there before"),
        help_text=_(
            "Only if it should never have been public: it is deleted, and its address leads nowhere."
        ),
        required=False,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.file or "file" not in self.fields:  # there is nothing to replace yet
            del self.fields["forget"]
            self.fields.pop("version_note", None)
        elif "version_note" in self.fields:
            self.order_fields(["title", "file", "version_note", "forget"])

    @cached_property
    def replaces(self) -> bool:
        """Does a file take the place of one that is there?"""
        before = self.original_file
        return bool(before) and "file" in self.changed_data and before.storage.exists(before.name)

    def clean(self):
        cleaned = super().clean()
        if self.errors or not self.replaces:
            return cleaned
        new = cleaned["file"]
        new.name = self.instance.free_name(new.name)
        if hash_filelike(new) == self.instance.get_file_hash():
            self.add_error("file", _("This is the very file that is there already."))
        elif not cleaned["forget"] and "version_note" not in self.changed_data:
            self.add_error("version_note", _("Say in a few words what changed in the new file."))
        return cleaned

    def _post_clean(self):
        super()._post_clean()
        if self.errors and "file" in self.changed_data:
            # Or Wagtail would look for the refused file, say that it is lost and offer to delete all.
            self.instance.file = self.original_file

    @transaction.atomic
    def save(self, commit=True):
        if self.replaces:
            self.instance.version_since = timezone.now()
            (forget_file if self.cleaned_data["forget"] else keep_version)(self.instance)
            self.original_file = None  # or Wagtail would delete it before the new one is certain
        return super().save(commit)
