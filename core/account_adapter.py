"""allauth's doors, in this network's words. It stands in core because it mails as everything does."""

from allauth.account.adapter import DefaultAccountAdapter
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core import mail


class AccountAdapter(DefaultAccountAdapter):
    """Wording, where a person lands, and how mail is sent."""

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

    def get_login_redirect_url(self, request) -> str:
        """The front page in the reader's language."""
        return reverse("wagtail_serve", args=[""])

    get_logout_redirect_url = get_login_redirect_url

    def send_mail(self, template_prefix: str, email: str, context: dict) -> None:
        """Send what allauth wants sent, the one way this site sends mail."""
        message = self.render_mail(template_prefix, email, context)
        mail.send(message.subject, message.body, to=message.to)
