"""Yes or no, nothing else. A visitor and a suspended person are ordinary inputs."""

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled

SECOND_FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


def is_member(user) -> bool:
    """May this person see what is meant for members?"""
    return user.is_authenticated and user.is_active


def has_second_factor(user) -> bool:
    """Does this person have an app for codes, or a passkey?"""
    return is_mfa_enabled(user, SECOND_FACTORS)


def has_shown_second_factor(request) -> bool:
    """Was it shown in this very session? A session from before does not count."""
    records = get_authentication_records(request, request.user)
    return any(record["method"] == "mfa" for record in records)
