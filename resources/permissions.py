"""Yes or no, nothing else."""

from accounts.permissions import is_member


def may_see(user, item) -> bool:
    """May this person see this published library page?"""
    return item.visibility == "public" or is_member(user)
