from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Nation
from core.models import Method, Stage, Topic

LONGEST_SEARCH = 200


class PracticeBrowseForm(forms.Form):
    """What narrows the list of practice. An unknown value narrows nothing."""

    q = forms.CharField(
        label=_("Words in the title, or a council"),
        required=False,
        widget=forms.TextInput(
            attrs={"type": "search", "maxlength": LONGEST_SEARCH, "autocomplete": "off"}
        ),
    )
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    method = forms.ChoiceField(label=_("Method"), required=False)
    stage = forms.ChoiceField(label=_("Stage of the work"), required=False)
    nation = forms.ChoiceField(
        label=_("Nation"), required=False, choices=[("", _("All nations")), *Nation.choices]
    )
    year = forms.ChoiceField(label=_("Year"), required=False)

    def __init__(self, data, years: list[int]):
        super().__init__(data)
        for name, term, everything in (
            ("topic", Topic, _("All topics")),
            ("method", Method, _("All methods")),
            ("stage", Stage, _("All stages")),
        ):
            terms = term.objects.in_language().values_list("slug", "name")
            self.fields[name].choices = [("", everything), *terms]
        self.fields["year"].choices = [("", _("All years")), *((str(y), str(y)) for y in years)]

    def choices(self) -> dict[str, str]:
        """The valid choices by field name, without the words; an invalid one counts as none."""
        self.is_valid()
        return {name: self.cleaned_data.get(name, "") for name in self.fields if name != "q"}

    def label_of(self, name: str, value: str) -> str:
        """One choice in words."""
        return str(dict(self.fields[name].choices)[value])
