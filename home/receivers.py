"""What happens here when something else does."""

from django.dispatch import receiver

from accounts.signals import data_requested, erasure_considered, person_erased
from home import personal


@receiver(data_requested)
def hand_out(sender, user, **kwargs):
    return personal.gather(user)


@receiver(erasure_considered)
def count(sender, user, **kwargs):
    return personal.holdings(user)


@receiver(person_erased)
def forget(sender, user, under, **kwargs):
    personal.forget(user)
