"""What forms of several apps share."""

from uuid import UUID, uuid4

from django import forms
from django.db import transaction
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.utils.file import hash_filelike

from core.actions import forget_file, keep_version

TOO_LONG = _("This has %(show_value)d characters, and there is room for %(limit_value)d.")


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


class Editor(Words):
    """A text in Markdown, with buttons for its few formats where there is JavaScript."""
