"""Yes or no, nothing else."""

from accounts.permissions import is_member


def may_join_online(user, event) -> bool:
    """May this person have the online link of an event? Members may, until it is over."""
    return is_member(user) and not event.is_past
