from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.widgets import AdminDateInput

from accounts.actions import Merger, record_merger
from accounts.models import EmailDomain, Kind, Organisation, User


class OrganisationForm(WagtailAdminModelForm):
    """Facts of one body. What is changed here, no later import changes back."""

    website = forms.URLField(label=_("website"), required=False, assume_scheme="https")

    class Meta:
        model = Organisation
        fields = (
            *("code", "name", "name_cy", "short_name", "kind", "nation", "region"),
            *("starts", "ends", "county", "combined_authority", "parts", "website"),
            *("gss", "former_gss", "population", "area", "latitude", "longitude"),
        )
        widgets = {"starts": AdminDateInput, "ends": AdminDateInput}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        others = Organisation.objects.exclude(pk=self.instance.pk)
        self.fields["code"].disabled = bool(self.instance.pk)  # the key never changes
        self.fields["county"].queryset = others.filter(kind=Kind.COUNTY)
        above = [Kind.COMBINED, Kind.STRATEGIC]
        self.fields["combined_authority"].queryset = others.filter(kind__in=above)
        self.fields["parts"].queryset = others

    def save(self, commit=True):
        self.instance.correct(*self.changed_data)
        return super().save(commit=commit)


class NewDomainForm(WagtailAdminModelForm):
    """A domain that staff of an organisation have their addresses at."""

    class Meta:
        model = EmailDomain
        fields = ("domain", "organisation", "active")


class KnownDomainForm(WagtailAdminModelForm):
    """Whether a domain is in use. Another spelling is another domain."""

    class Meta:
        model = EmailDomain
        fields = ("active",)


class MergerForm(forms.Form):
    """What came after a body, and when."""

    new = forms.ModelMultipleChoiceField(
        label=_("Replaced by"),
        queryset=Organisation.objects.none(),
        help_text=_("One body for a merger; all of them for a split."),
    )
    on = forms.DateField(
        label=_("On"), widget=AdminDateInput, help_text=_("The first day without the old body.")
    )

    def __init__(self, *args, old: Organisation, **kwargs):
        super().__init__(*args, **kwargs)
        self.old = old
        self.fields["new"].queryset = Organisation.objects.exclude(pk=old.pk)

    def record(self, by: User, dry_run: bool) -> Merger | None:
        """Record it, or say what would happen; None, with words beside the form, if it cannot be."""
        given = self.cleaned_data
        try:
            return record_merger(self.old, *given["new"], on=given["on"], by=by, dry_run=dry_run)
        except ValidationError as error:
            self.add_error(None, error)
            return None
