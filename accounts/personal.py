"""What this app keeps of somebody: counted, handed out, taken away. Other apps do the same in theirs."""

import re
from functools import cached_property

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Count, IntegerField, Min, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import ngettext

from accounts.models import Organisation, User
from accounts.signals import Holding

GONE = "…"  # stands where a name or an address stood


class Traces:
    """How somebody is written: their address, and their name where it has more than one word.

    One word alone may be anybody's, or an ordinary word; it is taken away only where it stands for them.
    """

    def __init__(self, user: User):
        name = user.get_full_name()
        self.addresses = {user.email, *addresses_of(user)}
        self.words = [*self.addresses, *([name] if " " in name else [])]

    @cached_property
    def _pattern(self) -> re.Pattern:
        either = "|".join(re.escape(word) for word in self.words)
        return re.compile(rf"(?<![\w.+%-])(?:{either})(?![\w-]|\.\w)", re.IGNORECASE)

    def out_of(self, value):
        """The same text, list or dictionary without them."""
        if isinstance(value, str):
            return self._pattern.sub(GONE, value)
        if isinstance(value, list):
            return [self.out_of(one) for one in value]
        if isinstance(value, dict):
            return {key: self.out_of(one) for key, one in value.items()}
        return value


def addresses_of(user: User) -> set[str]:
    """The addresses that somebody has shown to be theirs. Whoever only typed one in owns nothing there."""
    mine = EmailAddress.objects.filter(user=user, verified=True)
    return set(mine.values_list("email", flat=True))


def name_of(user: User | None) -> str:
    """The name somebody goes by, never their address."""
    return (user and user.get_full_name()) or "a member"


def count_together(user: User, **rows: QuerySet) -> dict[str, int]:
    """How many rows there are in each of these, in one query."""
    counted = {
        f"n_{name}": Coalesce(
            Subquery(
                each.order_by()
                .annotate(_all=Value(1))
                .values("_all")
                .annotate(_n=Count("pk"))
                .values("_n"),
                output_field=IntegerField(),
            ),
            0,
        )
        for name, each in rows.items()
    }
    found = User.objects.filter(pk=user.pk).values(**counted).get()
    return {name: found[f"n_{name}"] for name in rows}


def holdings(user: User) -> list[Holding]:
    """What there is of the account."""
    n = count_together(
        user,
        ways=Authenticator.objects.filter(user=user),
        sessions=UserSession.objects.filter(user=user),
        organisations=user.affiliations.all(),
    )
    return [
        Holding(
            1 + n["ways"] + n["sessions"],
            ngettext(
                "Your account: name, e-mail address, ways to sign in, and %(n)s browser in which you are signed in",
                "Your account: name, e-mail address, ways to sign in, and %(n)s browsers in which you are signed in",
                n["sessions"],
            )
            % {"n": n["sessions"]},
        ),
        Holding(
            n["organisations"],
            ngettext(
                "That you speak, or spoke, for %(n)s organisation",
                "That you speak, or spoke, for organisations: %(n)s entries",
                n["organisations"],
            )
            % {"n": n["organisations"]},
        ),
    ]


def gather(user: User) -> dict[str, list]:
    """The account, for its owner: no secrets, no other people."""
    return {
        "account": [
            {
                "name": user.get_full_name(),
                "email": user.email,
                "confirmed_addresses": sorted(addresses_of(user)),
                "language": user.language,
                "place_in_the_network": user.standing,
                "member_since": user.member_since,
                "account_since": user.date_joined,
                "last_signed_in": user.last_login,
                "has_password": user.has_usable_password(),
                "groups": sorted(group.name for group in user.groups.all()),
            }
        ],
        "organisations": [
            {
                "organisation": one.organisation.name,
                "state": one.state,
                "claimed": one.claimed_at,
                "verified": one.verified_at,
                "verified_by": one.proof,
                "ended": one.ended_at,
                "why_it_ended": one.ending,
            }
            for one in user.affiliations.select_related("organisation")
        ],
        "second_steps": [
            {"kind": one.type, "set_up": one.created_at, "last_used": one.last_used_at}
            for one in Authenticator.objects.filter(user=user)
        ],
        "browsers": [
            {
                "browser": one.user_agent,
                "internet_address": one.ip,
                "signed_in": one.created_at,
                "last_seen": one.last_seen_at,
            }
            for one in UserSession.objects.filter(user=user)
        ],
    }


def forget(user: User) -> None:
    """Take somebody out of what does not go with their row."""
    _keep_since_when(user)
    _leave_sessions(user)


def _keep_since_when(user: User) -> None:
    """Their organisation took part from that day on, whoever it was that did."""
    rows = user.affiliations.filter(verified_at__isnull=False).order_by()
    for pk, first in rows.values_list("organisation").annotate(Min("verified_at")):
        one = Organisation.objects.select_for_update().get(pk=pk)
        first = min(first, one.took_part_from or first)
        Organisation.objects.filter(pk=pk).update(took_part_from=first)


def _leave_sessions(user: User) -> None:
    """Their sessions end; out of those of others goes what names them, half a sign-in for example."""
    traces = Traces(user)
    for session in Session.objects.iterator():
        held = session.get_decoded()
        if held.get("_auth_user_id") == str(user.pk):
            session.delete()
            continue
        kept = {key: one for key, one in held.items() if traces.out_of(one) == one}
        if len(kept) < len(held):
            session.session_data = Session.objects.encode(kept)
            session.save(update_fields=["session_data"])
