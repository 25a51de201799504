"""The questions asked of organisations and of those who speak for them."""

from django.db import models
from django.db.models import Count, Min, Q
from django.db.models.functions import Coalesce, Least
from django.utils import timezone

from accounts.names import fold


class OrganisationQuerySet(models.QuerySet):
    """Questions asked of the organisations."""

    def current(self):
        """Those that exist today."""
        return self.filter(Q(ends=None) | Q(ends__gt=timezone.localdate()))

    def matching(self, words: str):
        """Those known, now or formerly, by names that hold all the words or parts of words."""
        found = self
        for word in fold(words).split():
            found = found.filter(search_text__contains=word)
        return found

    def with_members(self):
        """Each with `members`, how many speak for it now, and `takes_part_since`, None if none ever did."""
        now = Q(
            affiliations__state="verified",
            affiliations__user__is_active=True,
            affiliations__user__standing="member",
        )
        first = Min("affiliations__verified_at")
        return self.annotate(
            members=Count("affiliations", filter=now),
            takes_part_since=Least(  # of nothing and a day SQLite makes nothing
                Coalesce(first, "took_part_from"), Coalesce("took_part_from", first)
            ),
        )

    def refold(self) -> int:
        """Write anew what the organisations are found by; returns how many changed.

        A body is found by the names of those it replaced, and of those they replaced.
        """
        everybody = {one.pk: one for one in self.model.objects.all()}
        before = self._predecessors()
        changed = []
        for one in everybody.values():
            names = {name for pk in _reachable(one.pk, before) for name in everybody[pk].names}
            text = fold(" ".join(sorted(names)))
            if text != one.search_text:
                one.search_text = text
                changed.append(one)
        self.model.objects.bulk_update(changed, ["search_text"], batch_size=200)
        return len(changed)

    def _predecessors(self) -> dict[int, list[int]]:
        rows: dict[int, list[int]] = {}
        links = self.model.replaced_by.through.objects.values_list("successor", "predecessor")
        for after, before in links:
            rows.setdefault(after, []).append(before)
        return rows


def _reachable(start: int, links: dict[int, list[int]]) -> list[int]:
    """The start and all that can be reached from it, each once, so a circle ends too."""
    found, ahead = [], [start]
    while ahead:
        one = ahead.pop(0)
        if one not in found:
            found.append(one)
            ahead += links.get(one, [])
    return found


class AffiliationQuerySet(models.QuerySet):
    """Questions asked of who speaks for whom."""

    def live(self):
        """Those that have not ended."""
        return self.exclude(state="ended")

    def verified(self):
        """Those of members that were verified and have not ended."""
        return self.filter(state="verified", user__is_active=True, user__standing="member")
