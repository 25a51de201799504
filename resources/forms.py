from django import forms
from django.utils.translation import gettext_lazy as _

from core.models import Method, Stage, Topic


class BrowseForm(forms.Form):
    """The choices that narrow the library. An unknown value narrows nothing."""

    kind = forms.ChoiceField(label=_("Kind"), required=False)
    stage = forms.ChoiceField(label=_("Stage of the work"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    method = forms.ChoiceField(label=_("Method"), required=False)

    def __init__(self, data, kinds):
        super().__init__(data)
        self.fields["kind"].choices = [("", _("All kinds")), *kinds]
        for name, term, everything in (
            ("stage", Stage, _("All stages")),
            ("topic", Topic, _("All topics")),
            ("method", Method, _("All methods")),
        ):
            terms = term.objects.in_language().values_list("slug", "name")
            self.fields[name].choices = [("", everything), *terms]

    def choices(self) -> dict[str, str]:
        """The valid choices by field name; an invalid one counts as none."""
        self.is_valid()
        return {name: self.cleaned_data.get(name, "") for name in self.fields}

    def chosen_labels(self) -> list[str]:
        """What the reader chose, in words."""
        return [
            str(dict(self.fields[name].choices)[value])
            for name, value in self.choices().items()
            if value
        ]


class CiteForm(forms.Form):
    """Which page of an item is cited."""

    page = forms.IntegerField(
        label=_("Page, if you refer to one"),
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        min_value=1,
        max_value=99_999,
        error_messages={
            name: _("Write the page as a number, for example 34.")
            for name in ("invalid", "min_value", "max_value")
        },
    )
