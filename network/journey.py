"""Where somebody stands on the way into the network, and which step comes next."""

from django.utils.functional import cached_property

from accounts.actions import address_proves
from accounts.domains import Match, in_place_of, organisations_for
from accounts.models import Affiliation, Organisation, Standing, User
from accounts.permissions import must_choose_successor
from network.models import Application, Profile

SEEN = "joining_visibility_seen"  # in the session: a page of defaults leaves no other trace


class Journey:
    """One person's way in. Asking changes nothing."""

    def __init__(self, request):
        self.session = request.session
        self.user: User = request.user

    @cached_property
    def application(self) -> Application | None:
        """The application that is being written, or waits."""
        found = self.user.applications.open().select_related("organisation").first()
        if found:
            found.user = self.user
        return found

    @cached_property
    def last(self) -> Application | None:
        """The newest application that is decided."""
        decided = self.user.applications.exclude(decided_at=None).select_related("organisation")
        return decided.order_by("decided_at").last()

    @cached_property
    def profile(self) -> Profile | None:
        """What they tell the others, as far as they have begun."""
        return Profile.objects.select_related("user").filter(user=self.user).first()

    @cached_property
    def match(self) -> Match:
        """What the address says."""
        return organisations_for(self.user.email)

    @cached_property
    def speaks_for(self) -> list[Organisation]:
        """Those this person speaks for today."""
        verified = self.user.affiliations.verified().select_related("organisation")
        return [one.organisation for one in verified]

    @cached_property
    def successors(self) -> list[Organisation]:
        """What came in the place of the organisation they spoke for, where they must choose."""
        if not must_choose_successor(self.user):
            return []
        ended = self.user.affiliations.filter(ending=Affiliation.Ending.REPLACED, continued_by=None)
        return in_place_of([one.organisation for one in ended.select_related("organisation")])

    @cached_property
    def offered(self) -> list[Organisation]:
        """What can be offered before anybody searches: successors, and whom the address points to."""
        others = [one for one in self.match.organisations if one not in self.successors]
        return [*self.successors, *others]

    @property
    def proposal(self) -> dict:
        """The answer to begin with: the one organisation that the address proves."""
        only = self.match.only if self.match.proves and not self.successors else None
        return {"organisation": only.code} if only and only not in self.speaks_for else {}

    @property
    def is_member(self) -> bool:
        return self.user.standing == Standing.MEMBER

    @property
    def is_waiting(self) -> bool:
        """Is it an organiser's turn?"""
        return bool(self.application and self.application.submitted_at)

    @property
    def is_suspended(self) -> bool:
        return self.user.standing == Standing.SUSPENDED

    @property
    def is_writing(self) -> bool:
        """Has an application been begun, and its organisation been named?"""
        return bool(self.application and not self.is_waiting and self.application.speaks_for)

    @property
    def is_proved(self) -> bool:
        """Will the address let this application in at once?"""
        organisation = self.application.organisation
        return bool(organisation and address_proves(self.user, organisation))

    @property
    def next_step(self) -> str:
        """The name of the page where this person goes on."""
        if self.is_suspended or self.is_waiting:
            return "join_done"
        if self.application is None and not self.successors:
            # Who was asked to say where they are now says it; whoever had an answer reads it.
            asked = self.user.standing in (Standing.WAITING, Standing.LEFT)
            return "join_organisation" if asked or not self._has_an_answer else "join_done"
        if not self.is_writing:
            return "join_organisation"
        return self._next_answer

    @property
    def _has_an_answer(self) -> bool:
        return self.user.standing in (Standing.MEMBER, Standing.REFUSED) or self.last is not None

    @property
    def _next_answer(self) -> str:
        if not self.user.get_full_name():
            return "join_about"
        known = self.user.member_since or self.session.get(SEEN)
        return "join_check" if known else "join_visibility"

    def may_open(self, step: str) -> bool:
        """Has everything been said that this step builds on?"""
        if step == "join_organisation":
            return not (self.is_suspended or self.is_waiting)
        if self.is_suspended or not self.is_writing:
            return False
        return step != "join_check" or self._next_answer != "join_about"
