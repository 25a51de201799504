from allauth.account.adapter import DefaultAccountAdapter
from django.utils.translation import gettext_lazy as _


class AccountAdapter(DefaultAccountAdapter):
    """allauth's doors, in this network's words."""

    # allauth has no Welsh catalogue; what a person meets at our doors is worded and translated here.
    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("This account is not active. Ask an organiser for help."),
        "email_password_mismatch": _("The e-mail address or the password is not right."),
        "too_many_login_attempts": _(
            "There were too many attempts to sign in. Wait five minutes, then try again."
        ),
        "incorrect_code": _("The code is not right. Check the newest e-mail and try again."),
        "rate_limited": _("That was a lot of tries in a short time. Wait a minute."),
    }

    def is_open_for_signup(self, request) -> bool:
        """Accounts are made by organisers until the joining journey is built."""
        return False
