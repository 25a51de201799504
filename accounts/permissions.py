"""Yes or no, nothing else. A visitor and a suspended person are ordinary inputs."""

import time

from allauth.account import app_settings
from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows import reauthentication
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled

from accounts.models import Affiliation, Standing, User

SECOND_FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


def is_member(user) -> bool:
    """Is this person's place in the network approved? Whoever runs the site has one, unless suspended."""
    if not (user.is_authenticated and user.is_active) or user.standing == Standing.SUSPENDED:
        return False
    return user.standing == Standing.MEMBER or user.has_perm("wagtailadmin.access_admin")


def is_organiser(user) -> bool:
    """May this person decide who belongs to the network? Not while suspended: nobody restores themselves."""
    if not user.is_active or user.standing == Standing.SUSPENDED:
        return False
    return user.has_perm("accounts.look_after_members")


def may_suspend(user, other) -> bool:
    """May this person take the other's place away? Never their own, nor an administrator's."""
    return is_organiser(user) and user != other and not other.is_superuser


def must_choose_successor(user) -> bool:
    """Did this person's organisation give way to several, and have they chosen none of them yet?"""
    ended = user.affiliations.filter(ending=Affiliation.Ending.REPLACED, continued_by=None)
    return ended.exists() and not user.affiliations.live().exists()


def may_erase(user) -> bool:
    """May this person erase their account? The last administrator may not: nobody could run the site."""
    others = User.objects.filter(is_superuser=True, is_active=True).exclude(pk=user.pk)
    return not user.is_superuser or others.exists()


def has_second_factor(user) -> bool:
    """Does this person have an app for codes, or a passkey?"""
    return is_mfa_enabled(user, SECOND_FACTORS)


def has_shown_second_factor(request) -> bool:
    """Was it shown in this very session? A session from before does not count."""
    records = get_authentication_records(request, request.user)
    return any(record["method"] == "mfa" for record in records)


def can_show_who_again(request) -> bool:
    """Does this person have anything to show, beside the code we mail?"""
    return bool(reauthentication.get_reauthentication_flows(request.user))


def has_lately_shown_who(request) -> bool:
    """Did this person show in the last few minutes who they are?

    Who has neither password nor second step shows it by signing in: allauth would ask for nothing more.
    """
    if can_show_who_again(request):
        return reauthentication.did_recently_reauthenticate(request)
    records = get_authentication_records(request, request.user)
    oldest = time.time() - app_settings.REAUTHENTICATION_TIMEOUT
    return any(record["at"] > oldest for record in records)
