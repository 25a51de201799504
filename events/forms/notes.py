from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.forms import HOW_TO_FORMAT, TOO_LONG, Editor, SentOnce, Words
from events.actions.notes import Writing, plain
from events.models import Section
from resources.models import LibraryPage

LONGEST = 30_000  # letters of one section


def fits(text: str) -> str:
    """The text as it is kept, if there is room for it."""
    text = plain(text)
    if len(text) > LONGEST:
        raise ValidationError(
            TOO_LONG, code="max_length", params={"show_value": len(text), "limit_value": LONGEST}
        )
    return text


class SectionForm(SentOnce):
    """One section as somebody writes it."""

    text = forms.CharField(label=_("Your text"), required=False, strip=False, widget=Editor(16))
    base = forms.CharField(widget=forms.HiddenInput, required=False)
    named = forms.BooleanField(
        label=_("Name me as a note-taker when the notes of this session are published"),
        required=False,
    )

    def __init__(self, data=None, *, kind: str, nameless=False, **kwargs):
        super().__init__(data, **kwargs)
        self.kind = kind
        text = self.fields["text"]
        text.label = Section.Kind(kind).label
        text.help_text = HOW_TO_FORMAT
        # What a browser fills in again may be older than the version the form began with.
        text.widget.attrs["autocomplete"] = "off"
        if nameless:
            del self.fields["named"]

    def clean_text(self) -> str:
        return fits(self.cleaned_data["text"])

    def clean_base(self) -> int:
        number = self.cleaned_data["base"]
        return int(number) if number.isascii() and number.isdecimal() and len(number) < 8 else 0

    @property
    def writing(self) -> Writing:
        """What was sent."""
        sent = self.cleaned_data
        return Writing(self.kind, sent["text"], sent["base"], sent["form"])


class CommentForm(SentOnce):
    """What a member adds to published notes."""

    text = forms.CharField(
        label=_("Your comment"),
        max_length=2000,
        widget=Words(4),
        help_text=_("Up to 2,000 characters. Members see it, with your name."),
        error_messages={"required": _("Write your comment"), "max_length": TOO_LONG},
    )

    def __init__(self, data=None, *, nameless=False, **kwargs):
        super().__init__(data, **kwargs)
        if nameless:
            self.fields["text"].help_text = _(
                "Up to 2,000 characters. Members see it, without your name. We do not keep whose it is, so you"
                " cannot delete it yourself later: ask the organisers."
            )


class TidyForm(SentOnce):
    """All sections of a session together, as organisers tidy them: `text_<kind>` and `base_<kind>`."""

    text_language = forms.ChoiceField(
        label=_("Language of the notes"),
        choices=LibraryPage._meta.get_field("text_language").choices,
    )

    def __init__(self, data=None, **kwargs):
        super().__init__(data, **kwargs)
        for kind in Section.Kind:
            name = kind.value.replace("-", "_")
            self.fields[f"text_{name}"] = forms.CharField(
                label=kind.label, required=False, strip=False, widget=Words(10), validators=[fits]
            )
            self.fields[f"text_{name}"].widget.attrs["autocomplete"] = "off"
            self.fields[f"base_{name}"] = forms.CharField(widget=forms.HiddenInput, required=False)

    @property
    def writings(self) -> list[Writing]:
        """What was sent, section by section."""
        sent, found = self.cleaned_data, []
        for kind in Section.Kind:
            name = kind.value.replace("-", "_")
            base = sent[f"base_{name}"]
            number = int(base) if base.isascii() and base.isdecimal() and len(base) < 8 else 0
            found.append(Writing(kind.value, plain(sent[f"text_{name}"]), number, sent["form"]))
        return found

    @property
    def hidden_and_shown(self):
        """Each section's two fields together."""
        return [self[name] for name in self.fields if name.startswith("text_")]
