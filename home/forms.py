from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import TOO_LONG, Words
from home.models import ContactMessage


class ContactForm(forms.ModelForm):
    """A message to the organisers. The field nobody sees is for robots."""

    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    class Meta:
        model = ContactMessage
        fields = ["name", "email", "about", "message"]
        widgets = {
            "name": forms.TextInput(attrs={"autocomplete": "name"}),
            "email": forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
            "about": forms.RadioSelect,
            "message": Words(8),
        }
        error_messages = {
            "name": {"required": _("Enter your name")},
            "email": {
                "required": _("Enter your e-mail address, so that we can answer"),
                "invalid": _("Enter an e-mail address like name@example.gov.uk"),
            },
            "about": {"required": _("Choose what it is about")},
            "message": {"required": _("Write your message"), "max_length": TOO_LONG},
        }
        help_texts = {
            "email": _("Only used to answer you."),
            "message": _("Please leave out other people's personal details."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["about"].choices = ContactMessage.About.choices

    @property
    def is_from_a_robot(self) -> bool:
        """Was the field filled in that no person sees?"""
        return bool(self.cleaned_data.get("website"))


class DisplayForm(forms.Form):
    """How the site looks on this device."""

    theme = forms.ChoiceField(
        label=_("Colours"),
        choices=[
            ("", _("As my device is set")),
            ("light", _("Light")),
            ("dark", _("Dark")),
        ],
        required=False,
        widget=forms.RadioSelect,
    )
