"""allauth's doors, in this network's words. It stands in core because it mails as everything does."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.addresses import NotADomain, normalise_address
from accounts.models import Standing
from accounts.permissions import is_member, must_choose_successor
from core import mail

SHUT_FOR_A_WHILE = _("There were too many attempts to sign in. Wait five minutes, then try again.")


class AccountAdapter(DefaultAccountAdapter):
    """Wording, where a person lands, and how mail is sent."""

    # allauth has no Welsh catalogue; what a person meets at our doors is worded and translated here.
    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("This account is not active. Ask an organiser for help."),
        "email_password_mismatch": _("The e-mail address or the password is not right."),
        "too_many_login_attempts": _(
            "That code was wrong too often, so it no longer works. Ask for a new one."
        ),
        "incorrect_code": _("The code is not right. Check the newest e-mail and try again."),
        "duplicate_email": _("This is your address already."),
        "email_taken": _("Somebody else uses this address here. Ask an organiser for help."),
        "enter_current_password": _("This is not your password."),
        "incorrect_password": _("This is not your password."),
        "invalid_login": _("Enter your e-mail address."),
        "rate_limited": _("That was a lot of tries in a short time. Wait a minute."),
    }

    def validation_error(self, code: str, *args):
        """What is wrong with a form. allauth has one message for a code that was guessed at too often,
        which it says beside the form, and for a door that is shut for a while, which the form says."""
        if code == "too_many_login_attempts":
            return ValidationError(SHUT_FOR_A_WHILE, code=code)
        return super().validation_error(code, *args)

    def is_open_for_signup(self, request) -> bool:
        """Nobody: the one way in is the journey at /join/."""
        return False

    def clean_email(self, email: str) -> str:
        """One spelling for each address, or somebody would have two accounts."""
        try:
            return normalise_address(email)
        except NotADomain:
            return email

    def get_login_redirect_url(self, request) -> str:
        """The front page in the reader's language; on with joining for whoever is in the middle of it."""
        user = request.user
        begun = user.standing in (Standing.NONE, Standing.WAITING) and not is_member(user)
        if begun or must_choose_successor(user):
            return reverse("join_email")  # which knows the step
        return self.get_logout_redirect_url(request)

    def get_logout_redirect_url(self, request) -> str:
        return reverse("wagtail_serve", args=[""])

    def get_password_change_redirect_url(self, request) -> str:
        return reverse("account")

    def get_email_verification_redirect_url(self, email_address) -> str:
        return reverse("account")

    def send_mail(self, template_prefix: str, email: str, context: dict) -> None:
        """Send what allauth wants sent, the one way this site sends mail."""
        context |= {"email": email, "join_url": settings.BASE_URL + reverse("join_email")}
        message = self.render_mail(template_prefix, email, context)
        mail.send(message.subject, message.body, to=message.to)

    def get_reauthentication_methods(self, user) -> list[dict]:
        """How somebody can show once more who they are, in our words."""
        words = {
            "reauthenticate": _("Use your password"),
            "mfa_reauthenticate": _("Use a code from your app, or a recovery code"),
            "mfa_reauthenticate:webauthn": _("Use a passkey"),
        }
        methods = super().get_reauthentication_methods(user)
        return [method | {"description": words[method["id"]]} for method in methods]


class SecondFactorAdapter(DefaultMFAAdapter):
    """Wording of the second step, and what an app for codes calls this site."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("That was not right. Try again."),
        "unverified_email": _("Confirm your e-mail address first: sign out and in again."),
        "cannot_generate_recovery_codes": _("Set up a second step first."),
    }

    def get_totp_issuer(self) -> str:
        return settings.WAGTAIL_SITE_NAME

    _get_site_name = get_totp_issuer  # what a passkey is kept under

    def generate_authenticator_name(self, user, type) -> str:
        return gettext("My passkey")
