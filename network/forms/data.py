from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Organisation, User
from accounts.permissions import may_erase


class EraseForm(forms.Form):
    """Under which name contributions stay, and that somebody is certain."""

    under = forms.ChoiceField(
        label=_("What you gave to the network stays"),
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Choose one of these")},
    )
    certain = forms.BooleanField(
        label=_("Yes, erase my account. I know that nobody can bring it back."),
        error_messages={"required": _("Tick the box if you are certain")},
    )

    def __init__(self, *args, user: User, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        mine = Organisation.objects.filter(affiliations__in=user.affiliations.verified())
        self.organisations = {str(one.pk): one for one in mine}
        self.fields["under"].choices = [
            ("", _("Without any name")),
            *(
                (
                    key,
                    _("Under the name of %(organisation)s")
                    % {"organisation": one.name_in_language},
                )
                for key, one in self.organisations.items()
            ),
        ]
        if not self.organisations:
            del self.fields["under"]

    def clean(self):
        if not may_erase(self.user):
            raise forms.ValidationError(
                _("You are the only administrator. Make somebody else an administrator first.")
            )
        return super().clean()

    @property
    def chosen(self) -> Organisation | None:
        """The organisation under whose name contributions stay; None: they stay unnamed."""
        return self.organisations.get(self.cleaned_data.get("under", ""))
