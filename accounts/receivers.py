"""What happens here when something else does."""

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from django.dispatch import receiver

from accounts import personal
from accounts.signals import data_requested, erasure_considered, person_erased


def note_second_factor(sender, request, user, authenticator, **kwargs) -> None:
    """Whoever has just set up a second factor has shown it: do not ask for it again at once."""
    if authenticator.type == Authenticator.Type.RECOVERY_CODES:
        return
    record_authentication(
        request, user, "mfa", id=authenticator.pk, type=authenticator.type, reauthenticated=True
    )
    request.session.save()  # allauth says so after the commit, which may be after the answer


@receiver(data_requested)
def hand_out(sender, user, **kwargs):
    return personal.gather(user)


@receiver(erasure_considered)
def count(sender, user, **kwargs):
    return personal.holdings(user)


@receiver(person_erased)
def forget(sender, user, under, **kwargs):
    personal.forget(user)
