"""When something is late, and when nothing is heard: the two rules, as docs/recommendations.md tells them.

Nobody is called late who has no date to keep, and nothing silent that is rejected or done.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from network.models import PracticePage, Progress, Recommendation, Response

NO_ANSWER_AFTER = timedelta(days=183)
QUIET_AFTER = timedelta(days=365)
UNDER_WAY = (Response.ACCEPTED, Response.PARTLY)


@dataclass
class Standing:
    """Where a recommendation stands on a day. `since` is when it was made, as far as the entry says."""

    one: Recommendation
    progress: list[Progress]
    since: date | None
    today: date

    @property
    def is_done(self) -> bool:
        return self.one.done_on is not None

    @property
    def is_overdue(self) -> bool:
        """Has its day passed, and it is neither answered nor done?"""
        due = self.one.due_on
        open_still = not self.is_done and self.one.response != Response.REJECTED
        return due is not None and due < self.today and open_still

    @property
    def heard_on(self) -> date | None:
        """When something was last heard of it."""
        days = [self.one.responded_on, *(step.on for step in self.progress)]
        return max((day for day in days if day), default=None)

    @property
    def is_silent(self) -> bool:
        """No answer half a year after it was made; or accepted, not done, and nothing heard for a year."""
        last = self.heard_on or self.since
        if self.is_done or last is None or self.one.response == Response.REJECTED:
            return False
        waits = self.one.response == Response.PENDING
        return self.today - last > (NO_ANSWER_AFTER if waits else QUIET_AFTER)

    def warnings(self) -> list[str]:
        """What a reader should know, in whole sentences."""
        waits, said = self.one.response == Response.PENDING, []
        if self.is_overdue and waits:
            said.append(_("Overdue: the day for an answer has passed, and none is recorded here."))
        elif self.is_overdue:
            said.append(_("Overdue: the day for it has passed, and it is not recorded as done."))
        if self.is_silent and waits and not self.is_overdue:
            said.append(_("No answer is recorded here after more than six months."))
        elif self.is_silent and not waits:
            said.append(_("Nothing has been heard of it for more than a year."))
        return said


def made_on(page: PracticePage) -> date | None:
    """When an entry's recommendations were made: on the last day, or before the entry was first published."""
    if page.ends_on or page.starts_on:
        return page.ends_on or page.starts_on
    return page.first_published_at.date() if page.first_published_at else None
