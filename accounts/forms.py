"""allauth's forms in this network's words. A placeholder is not a label, so there are none."""

import re
from struct import error as StructError

from allauth.account import forms as allauth_forms
from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as mfa_forms
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn import forms as passkey_forms
from cryptography.exceptions import InvalidSignature
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.actions import forget_unproved
from accounts.addresses import NotADomain, normalise_address

# In the session of a visitor who is joining: the address that the code went to.
JOINING = "joining"
SIX_DIGITS = re.compile(r"[\s-]*(\d[\s-]*){6}", re.ASCII)
GOOD_PASSWORD = _("At least eight characters. Three words that do not belong together work well.")


class Plain:
    """Gives fields our labels and hints and takes their placeholders away."""

    labels: dict = {}
    hints: dict = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = self.labels.get(name, field.label)
            field.help_text = self.hints.get(name, "")
            field.widget.attrs.pop("placeholder", None)


class PlainCode(Plain):
    """A code of digits: phones show their number keys and offer the code from the mail."""

    labels = {"code": _("Code from the e-mail")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= {"inputmode": "numeric", "class": "code"}
        self.fields["code"].error_messages["required"] = _("Enter the code")


class MailedCode(PlainCode):
    """The six digits of a mail. Anything else is said to be wrong, and is no guess."""

    @property
    def is_guess(self) -> bool:
        return bool(SIX_DIGITS.fullmatch(self["code"].data or ""))

    def clean_code(self):
        if not self.is_guess:
            raise ValidationError(_("Enter the six digits of the newest e-mail"))
        return super().clean_code()


class SignInForm(Plain, allauth_forms.LoginForm):
    """E-mail address, and a password from those who have one; the others get a code."""

    labels = {
        "login": _("E-mail address"),
        "password": _("Password"),
        "remember": _("Keep me signed in on this device"),
    }
    hints = {"password": _("If you have one. Leave it empty and we e-mail you a code instead.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"].error_messages["required"] = _("Enter your e-mail address.")
        self.fields["password"].required = False

    def clean_login(self):
        login = super().clean_login()
        try:
            return normalise_address(login)
        except NotADomain:
            return login

    def clean(self):
        if self.data.get("by") == "code":  # a browser may have filled in the password by itself
            self.cleaned_data["password"] = ""
        return super().clean()

    def login(self, request, redirect_url=None):
        request.session.pop(JOINING, None)
        response = super().login(request, redirect_url)
        if self.cleaned_data["remember"]:  # allauth asks only those with a password
            request.session.set_expiry(settings.SESSION_COOKIE_AGE)
        return response


class SignInCodeForm(MailedCode, allauth_forms.ConfirmLoginCodeForm):
    """The code that signs in."""


class PasswordResetForm(Plain, allauth_forms.ResetPasswordForm):
    """The address that the code goes to."""

    labels = {"email": _("E-mail address")}


class PasswordResetCodeForm(MailedCode, allauth_forms.ConfirmPasswordResetCodeForm):
    """The code that allows a new password."""


class NewPasswordForm(Plain, allauth_forms.ResetPasswordKeyForm):
    """The new password, twice."""

    labels = {"password1": _("New password"), "password2": _("New password again")}


class ChangePasswordForm(Plain, allauth_forms.ChangePasswordForm):
    """The password there is, and the new one twice."""

    labels = {
        "oldpassword": _("Your password now"),
        "password1": _("New password"),
        "password2": _("New password again"),
    }
    hints = {"password1": GOOD_PASSWORD}


class FirstPasswordForm(Plain, allauth_forms.SetPasswordForm):
    """A password for somebody who has had none."""

    labels = {"password1": _("New password"), "password2": _("New password again")}
    hints = {"password1": GOOD_PASSWORD}


class PasswordAgainForm(Plain, allauth_forms.ReauthenticateForm):
    """The password once more, before something that matters."""

    labels = {"password": _("Password")}


class NewAddressForm(Plain, allauth_forms.AddEmailForm):
    """The address that is to take the place of the one there is."""

    labels = {"email": _("New e-mail address")}


class AddressCodeForm(MailedCode, allauth_forms.ConfirmEmailVerificationCodeForm):
    """The code that shows that an address is one's own."""

    def clean_code(self):
        if self.is_guess and compare_user_code(
            actual=self.cleaned_data["code"], expected=self.expected_code
        ):
            forget_unproved(self.email, but=self.user)
        return super().clean_code()


class SecondStepForm(PlainCode, mfa_forms.AuthenticateForm):
    """The second step of signing in."""

    labels = {"code": _("Code from your app, or a recovery code")}


class SecondStepAgainForm(PlainCode, mfa_forms.ReauthenticateForm):
    """The second step once more, before something that matters."""

    labels = {"code": _("Code from your app, or a recovery code")}


class NewAppForm(PlainCode, ActivateTOTPForm):
    """The first code of an app, to see that it counts as we do."""

    labels = {"code": _("Code that the app shows now")}


UNSOUND = (AttributeError, LookupError, TypeError, ValueError, StructError, InvalidSignature)


def soundly(clean):
    """allauth trusts the shape of what a browser sends; here anything else is simply not right."""
    try:
        return clean()
    except UNSOUND as unsound:
        raise get_adapter().validation_error("incorrect_code") from unsound


class PasskeySignInForm(passkey_forms.LoginWebAuthnForm):
    """A passkey instead of address and password."""

    def clean_credential(self):
        return soundly(super().clean_credential)


class PasskeyStepForm(passkey_forms.AuthenticateWebAuthnForm):
    """A passkey as the second step."""

    def clean_credential(self):
        return soundly(super().clean_credential)


class PasskeyAgainForm(passkey_forms.ReauthenticateWebAuthnForm):
    """A passkey once more, before something that matters."""

    def clean_credential(self):
        return soundly(super().clean_credential)


class NewPasskeyForm(Plain, passkey_forms.AddWebAuthnForm):
    """A name for a new passkey, and whether it signs in by itself."""

    labels = {
        "name": _("Name of the passkey"),
        "passwordless": _("It signs me in by itself, without a password or a code"),
    }
    hints = {"name": _("To tell it from others later: “work laptop”, “my telephone”.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["passwordless"] = True

    def clean(self):
        return soundly(super().clean)


class PasskeyNameForm(Plain, passkey_forms.EditWebAuthnForm):
    """Another name for a passkey."""

    labels = {"name": _("Name of the passkey")}
