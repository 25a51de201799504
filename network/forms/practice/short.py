"""The short form: what it takes for an entry to exist. The rest is written section by section."""

from django.utils.translation import gettext_lazy

from accounts.models import Organisation
from core.forms import SentOnce
from network.forms.practice.fields import (
    OrganisationField,
    SummaryField,
    TitleField,
    YearField,
    language_field,
    methods_field,
    topics_field,
)
from network.querysets.practice import organisations_of


def spoken_for(user):
    """The organisations this person speaks for, and the partnerships these are part of."""
    return Organisation.objects.filter(pk__in=organisations_of(user))


class ShortForm(SentOnce):
    """What it takes to begin an entry: five minutes."""

    title = TitleField()
    summary = SummaryField()
    organisation = OrganisationField(
        Organisation.objects.none(),
        label=gettext_lazy("Organisation"),
        help_text=gettext_lazy("Whose work it was. More can be added later."),
        error_messages={
            "required": gettext_lazy("Choose the organisation whose work it was"),
            "invalid_choice": gettext_lazy("Choose an organisation that you speak for"),
        },
    )
    methods = methods_field()
    topics = topics_field()
    year = YearField()
    text_language = language_field()

    def __init__(self, data=None, *, by, **kwargs):
        super().__init__(data, **kwargs)
        for name in ("methods", "topics"):
            self.fields[name].fill()
        organisations = self.fields["organisation"]
        organisations.queryset = spoken_for(by)
        found = list(organisations.queryset[:2])
        if len(found) == 1:
            self.initial["organisation"] = found[0].pk
        if not self.is_bound and by.language == "cy":
            self.initial.setdefault("text_language", "cy")
