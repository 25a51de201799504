"""What is asked when an entry is withdrawn, and when its authors change."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.permissions import is_organiser
from core.forms import TOO_LONG, Words
from network.models import PracticePage, Profile
from network.querysets import speakers_for


class WithdrawForm(forms.Form):
    """Why it is withdrawn: whoever follows a link to it reads that."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=500,
        widget=Words(4),
        help_text=_(
            "Whoever follows a link to it reads this instead. If something else takes its place, say what and where."
        ),
        error_messages={
            "required": _("Say why it is withdrawn: its readers will ask."),
            "max_length": TOO_LONG,
        },
    )


class AddAuthorForm(forms.Form):
    """Which colleague writes too: of those whom this person may find."""

    member = forms.ModelChoiceField(
        User.objects.none(),
        label=_("Colleague"),
        empty_label=_("Choose somebody"),
        error_messages={
            "required": _("Choose a colleague."),
            "invalid_choice": _("Choose somebody from the list: they work for the same council."),
        },
    )

    def __init__(self, data, page: PracticePage, viewer: User):
        super().__init__(data)
        found = speakers_for(page).exclude(practice_authorships__page=page)
        if not is_organiser(viewer):
            seen = Profile.objects.visible_to(viewer).values("user")
            found = found.filter(pk__in=seen)
        self.fields["member"].queryset = found
        self.fields["member"].label_from_instance = User.get_full_name
