"""What this app keeps of somebody: their messages to the organisers."""

from django.db.models import Q
from django.utils.translation import ngettext

from accounts.models import User
from accounts.personal import addresses_of
from accounts.signals import Holding
from core.personal import blank_log
from home.models import ContactMessage


def messages_of(user: User):
    """What came from an address that somebody has shown to be theirs."""
    theirs = Q(pk__in=[])
    for address in addresses_of(user):
        theirs |= Q(email__iexact=address)
    return ContactMessage.objects.filter(theirs)


def holdings(user: User) -> list[Holding]:
    n = messages_of(user).count()
    words = ngettext(
        "%(n)s message that you sent by the contact form",
        "%(n)s messages that you sent by the contact form",
        n,
    )
    return [Holding(n, words % {"n": n})]


def gather(user: User) -> dict[str, list]:
    return {
        "messages_to_the_organisers": [
            {
                "name": one.name,
                "email": one.email,
                "about": one.about,
                "message": one.message,
                "sent": one.sent_at,
            }
            for one in messages_of(user)
        ]
    }


def forget(user: User) -> None:
    """The messages go, and their names in the audit log."""
    found = messages_of(user)
    blank_log(ContactMessage, found.values_list("pk", flat=True))
    found.delete()
