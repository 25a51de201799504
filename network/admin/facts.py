"""What is known about people, gathered for those who decide about them."""

from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.functional import cached_property
from wagtail.models import ModelLogEntry

from accounts.domains import Match, organisations_for, organisations_for_all
from accounts.models import Affiliation, User
from network.models import Application, DepartureReport, Profile, Question

REFUSED = Application.Outcome.REFUSED


def queue() -> QuerySet:
    """Those who wait, the oldest first, each with what tells an organiser where to begin."""
    before = Application.objects.filter(user=OuterRef("user"), outcome=REFUSED)
    return (
        Application.objects.waiting()
        .select_related("user", "organisation")
        .annotate(
            refused_before=Exists(before),
            asked=Count("questions"),
            unanswered=Count("questions", filter=Q(questions__answered_at=None)),
        )
    )


def say_why(applications: list[Application]) -> None:
    """Note on each why it was not automatic, in as many queries as for one."""
    matches = organisations_for_all([one.user.email for one in applications])
    for one in applications:
        one.why = matches[one.user.email].reason


def departures() -> QuerySet:
    """What members say about others who have left, and nobody has decided."""
    open_ones = DepartureReport.objects.filter(decided_at=None)
    return open_ones.select_related("about", "organisation", "reported_by")


def how_many_wait() -> int:
    """People to check."""
    return Application.objects.waiting().count()


def people() -> QuerySet:
    """Everybody with an account, with their profile and whether the address is confirmed."""
    address = EmailAddress.objects.filter(user=OuterRef("pk"), email__iexact=OuterRef("email"))
    confirmed = Exists(address.filter(verified=True))
    return User.objects.select_related("profile").annotate(address_is_confirmed=confirmed)


@dataclass
class Known:
    """Everything that is known about one of `people()`."""

    user: User

    @cached_property
    def match(self) -> Match:
        """What the address says, now."""
        return organisations_for(self.user.email)

    @property
    def profile(self) -> Profile | None:
        return getattr(self.user, "profile", None)

    @cached_property
    def affiliations(self) -> list[Affiliation]:
        """Those of now before those that have ended."""
        rows = self.user.affiliations.select_related("organisation", "verified_by")
        return sorted(rows, key=lambda one: one.state == Affiliation.State.ENDED)

    @property
    def speaks_for(self) -> list[Affiliation]:
        """Those that are verified."""
        return [one for one in self.affiliations if one.state == Affiliation.State.VERIFIED]

    @cached_property
    def applications(self) -> list[Application]:
        """All that were handed in, the newest first, each with how many `members` speak for it already."""
        rows = self.user.applications.filter(submitted_at__isnull=False)
        asked = Prefetch("questions", Question.objects.select_related("asked_by"))
        there = Affiliation.objects.verified().filter(organisation=OuterRef("organisation"))
        members = there.order_by().values("organisation").values(n=Count("pk"))
        rows = rows.annotate(members=Coalesce(Subquery(members), 0)).prefetch_related(asked)
        rows = rows.select_related("organisation", "decided_by")
        return list(rows.order_by("-submitted_at", "-pk"))

    def application(self, pk: int) -> Application:
        """One of them, with the person as they are known here."""
        one = next(one for one in self.applications if one.pk == pk)
        one.user = self.user
        return one

    @property
    def waiting(self) -> Application | None:
        """The one that an organiser has to decide."""
        return next((one for one in self.applications if one.decided_at is None), None)

    @cached_property
    def history(self) -> list[ModelLogEntry]:
        """Every decision about this person, the newest first."""
        entries = ModelLogEntry.objects.for_instance(self.user)
        return list(entries.filter(action__startswith="network.").select_related("user"))
