"""allauth's forms in this network's words. A placeholder is not a label, so there are none."""

from allauth.account import forms as allauth_forms
from django.utils.translation import gettext_lazy as _


class Plain:
    """Gives fields our labels and takes their placeholders away."""

    labels: dict = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = self.labels.get(name, field.label)
            field.help_text = ""
            field.widget.attrs.pop("placeholder", None)


class SignInForm(Plain, allauth_forms.LoginForm):
    """E-mail address and password."""

    labels = {
        "login": _("E-mail address"),
        "password": _("Password"),
        "remember": _("Keep me signed in on this device"),
    }


class PasswordResetForm(Plain, allauth_forms.ResetPasswordForm):
    """The address that the code goes to."""

    labels = {"email": _("E-mail address")}


class PasswordResetCodeForm(Plain, allauth_forms.ConfirmPasswordResetCodeForm):
    """The code from the e-mail."""

    labels = {"code": _("Code from the e-mail")}


class NewPasswordForm(Plain, allauth_forms.ResetPasswordKeyForm):
    """The new password, twice."""

    labels = {"password1": _("New password"), "password2": _("New password again")}
