from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Organisation
from core.forms import TOO_LONG, Words
from core.models import Method, Stage, Topic
from network.querysets import worded

LONGEST_SEARCH = 200


def _words(label):
    widget = forms.TextInput(
        attrs={"type": "search", "maxlength": LONGEST_SEARCH, "autocomplete": "off"}
    )
    return forms.CharField(label=label, required=False, widget=widget)


class DirectoryForm(forms.Form):
    """What a member looks for. An unknown value narrows nothing."""

    q = _words(_("Name"))
    help = _words(_("Can help with"))
    organisation = forms.ChoiceField(label=_("Organisation"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    method = forms.ChoiceField(label=_("Has done"), required=False)
    stage = forms.ChoiceField(label=_("Has worked at this stage"), required=False)

    def __init__(self, data, organisations: list[Organisation]):
        super().__init__(data)
        self.fields["organisation"].choices = [
            ("", _("All organisations")),
            *((one.code, one.name_in_language) for one in organisations),
        ]
        for name, term, everything in (
            ("topic", Topic, _("All topics")),
            ("method", Method, _("Any method")),
            ("stage", Stage, _("Any stage")),
        ):
            terms = worded(term).values_list("slug", "words")
            self.fields[name].choices = [("", everything), *terms]

    def choices(self) -> dict[str, str]:
        """The valid choices by field name; an invalid one counts as none."""
        self.is_valid()
        return {name: self.cleaned_data.get(name, "")[:LONGEST_SEARCH] for name in self.fields}

    def labels(self) -> dict[str, str]:
        """What was chosen, in words, by field name."""
        return {
            name: str(dict(getattr(self.fields[name], "choices", [])).get(value, value))
            for name, value in self.choices().items()
            if value
        }

    @property
    def narrowing(self) -> list:
        """The fields below the two for words."""
        return [self[name] for name in ("organisation", "topic", "method", "stage")]

    @property
    def narrows(self) -> int:
        """How many of these are in use."""
        chosen = self.choices()
        return sum(bool(chosen[field.name]) for field in self.narrowing)


class MessageForm(forms.Form):
    """What one member writes to another."""

    words = forms.CharField(
        label=_("Your message"),
        max_length=3000,
        widget=Words(10),
        help_text=_("Up to 3,000 characters. Say who you are and what you would like to know."),
        error_messages={
            "required": _("Write your message"),
            "max_length": TOO_LONG,
        },
    )


class DepartureForm(forms.Form):
    """Where somebody no longer works; no choice where they speak for one organisation only."""

    organisation = forms.ModelChoiceField(
        Organisation.objects.none(),
        label=_("Which organisation have they left?"),
        to_field_name="code",
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={
            "required": _("Choose the organisation they have left"),
            "invalid_choice": _("Choose the organisation they have left"),
        },
    )
    words = forms.CharField(
        label=_("What do you know? (optional)"),
        max_length=1000,
        required=False,
        widget=Words(5),
        help_text=_("For example since when, or who has taken over. Only organisers read it."),
        error_messages={"max_length": TOO_LONG},
    )

    def __init__(self, data, organisations: list[Organisation]):
        super().__init__(data)
        self.only = organisations[0] if len(organisations) == 1 else None
        field = self.fields["organisation"]
        field.queryset = Organisation.objects.filter(pk__in=[one.pk for one in organisations])
        field.label_from_instance = lambda one: one.name_in_language
        if self.only:
            del self.fields["organisation"]

    @property
    def meant(self) -> Organisation:
        """The organisation they have left."""
        return self.only or self.cleaned_data["organisation"]
