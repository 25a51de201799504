"""What people do at the front door."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from core import mail
from home.models import ContactMessage


@transaction.atomic
def send_contact_message(message: ContactMessage, to: str) -> ContactMessage:
    """Keep a message and mail it to the organisers; their answer goes to whoever wrote."""
    message.save()
    if to:
        with override("en-gb"):  # organisers share one mailbox, so one language
            mail.send(
                subject=_("%(about)s: message %(number)s from %(name)s")
                % {
                    "about": message.get_about_display(),
                    "number": message.pk,
                    "name": message.name,
                },
                text=f"{message.message}\n\n-- \n{message.name} <{message.email}>",
                to=[to],
                reply_to=[message.email],
            )
    return message
