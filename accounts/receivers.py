"""What happens here when something else does."""

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator


def note_second_factor(sender, request, user, authenticator, **kwargs) -> None:
    """Whoever has just set up a second factor has shown it: do not ask for it again at once."""
    if authenticator.type == Authenticator.Type.RECOVERY_CODES:
        return
    record_authentication(
        request, user, "mfa", id=authenticator.pk, type=authenticator.type, reauthenticated=True
    )
    request.session.save()  # allauth says so after the commit, which may be after the answer
