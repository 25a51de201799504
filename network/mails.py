"""Mails to people, in the language each of them chose, and to the organisers."""

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import override

from accounts.models import User
from core import mail


def tell(user: User, name: str, *, reply_to: list[str] | None = None, **context) -> None:
    """Mail one person `templates/network/mail/<name>.txt`: the first line is the subject.

    The text gets `user`, `origin` (scheme and host of the site) and the context.
    """
    with override(user.language):
        context = {"user": user, "origin": settings.BASE_URL, **context}
        text = render_to_string(f"network/mail/{name}.txt", context).strip()
    subject, _, body = text.partition("\n")
    mail.send(subject, body.strip(), to=[user.email], reply_to=reply_to)


def tell_organisers(name: str, **context) -> None:
    """Mail everybody who looks after members, each in their own language."""
    for organiser in User.objects.organisers():
        tell(organiser, name, **context)
