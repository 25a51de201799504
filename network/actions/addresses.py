"""What follows when somebody's e-mail address changes."""

from allauth.account.models import EmailAddress
from django.db import transaction

from accounts.actions import address_proves, claim, end
from accounts.domains import organisations_for
from accounts.models import Affiliation, Organisation, Standing, User
from network.actions.joining import decide_by_address, join_network, open_application
from network.mails import tell
from network.models import Application


@transaction.atomic
def follow_address(user: User) -> list[Organisation]:
    """The address is another: what only the old one proved has ended. Returns what ended.

    Where the new one proves a single organisation, or the one somebody waits for, the person speaks for
    that at once. Otherwise,
    who speaks for nobody any more waits: for an organiser, or for their own choice among several.
    Safe to repeat.
    """
    user = User.objects.select_for_update().get(pk=user.pk)
    match = organisations_for(user.email)
    proved = user.affiliations.live().filter(
        state=Affiliation.State.VERIFIED, proof=Affiliation.Proof.DOMAIN
    )
    lost = [
        one for one in proved.select_related("organisation") if not match.verifies(one.organisation)
    ]
    for one in lost:
        end(one, Affiliation.Ending.ADDRESS)
    waiting = Application.objects.waiting().filter(user=user).first()
    if waiting:
        waiting.user = user
        decide_by_address(waiting)
    if not lost:
        return []
    now = match.only if match.only and address_proves(user, match.only) else None
    if now:
        claim(user, now)
    ended = [one.organisation for one in lost]
    tell(user, "address", ended=ended, now=now)
    if user.standing == Standing.MEMBER and not user.affiliations.verified().exists():
        user.standing = Standing.WAITING
        user.save()
        application = open_application(user)
        # Among several they choose themselves, and what somebody is writing they hand in themselves.
        if not match.proves and not application.speaks_for:
            application.organisation = ended[0]
            application.save()
            join_network(application)
    return ended


@transaction.atomic
def trust_address(user: User) -> bool:
    """An administrator gave this person an address: it counts as confirmed, and takes the place of others.

    False, and nothing happens, where it is the address they had. Safe to repeat.
    """
    user = User.objects.select_for_update().get(pk=user.pk)
    here = EmailAddress.objects.filter(email__iexact=user.email)
    if here.filter(user=user, primary=True).exists():
        return False
    here.filter(verified=True).exclude(user=user).delete()  # left over: nobody signs in with it
    EmailAddress.objects.filter(user=user).delete()
    EmailAddress.objects.create(user=user, email=user.email.lower(), verified=True, primary=True)
    return True
