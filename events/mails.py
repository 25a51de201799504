"""Mails to speakers, and to whoever looks after events."""

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import override

from accounts.models import User
from core import mail
from events.models import SessionPage, UploadInvitation


def tell(invitation: UploadInvitation, name: str) -> None:
    """Mail `templates/events/mail/<name>.txt` to whom a link belongs: the first line is the subject."""
    _send(invitation.email, invitation.language, name, user=invitation, invitation=invitation)


def tell_organisers(session: SessionPage, name: str, **context) -> None:
    """Mail everybody who looks after members, each in their own language."""
    for one in User.objects.organisers():
        _send(one.email, one.language, name, user=one, session=session, **context)


def _send(email: str, language: str, name: str, **context) -> None:
    with override(language):
        context |= {"origin": settings.BASE_URL}
        text = render_to_string(f"events/mail/{name}.txt", context).strip()
    subject, _line, body = text.partition("\n")
    mail.send(subject, body.strip(), to=[email])
