"""How an account is erased: at once where there is little, in steps that can be taken up again where there is
much."""

from django.db import transaction
from django.utils import timezone

from accounts.models import Organisation, User
from accounts.personal import addresses_of
from accounts.signals import Holding, erasure_considered, person_erased
from network.mails import tell

SMALL = 500  # rows that are erased while somebody waits
STEP = 500  # rows in one transaction of the others


def considered(user: User) -> list[Holding]:
    """What there is of somebody, in words, with what stays."""
    answers = erasure_considered.send(User, user=user)
    return [one for _receiver, found in answers for one in found if one.count]


def is_small(user: User) -> bool:
    """Is there so little that it is gone while somebody waits?"""
    return sum(one.count for one in considered(user)) <= SMALL


def begin(user: User, under: Organisation | None) -> None:
    """From now on nobody signs in and nobody finds this person; what is to happen is written down."""
    user.erasing_since, user.erasing_under = user.erasing_since or timezone.now(), under
    user.is_active = False
    user.save()


def finish(user_id: int) -> bool:
    """Erase somebody whose erasure has begun. Safe to repeat, and to take up where it was broken off."""
    user = User.objects.filter(pk=user_id, erasing_since__isnull=False).first()
    if user is None:
        return False
    for rows in (user.messages_sent, user.messages_received):
        while keys := list(rows.values_list("pk", flat=True)[:STEP]):
            rows.filter(pk__in=keys).delete()
    return _erase_the_rest(user_id)


@transaction.atomic
def _erase_the_rest(user_id: int) -> bool:
    """What other apps keep, then the row itself with everything that hangs on it, then a last mail."""
    found = User.objects.select_for_update().filter(pk=user_id, erasing_since__isnull=False)
    user = found.first()
    if user is None:
        return False
    person_erased.send(User, user=user, under=user.erasing_under)
    if addresses_of(user):  # nobody has shown the others to be theirs
        tell(user, "erased")
    user.delete()
    return True
