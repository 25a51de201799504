"""Figures that follow from other figures of an entry: the one place that divides. None where something is
not stated, and where it would divide by zero."""

from decimal import ROUND_HALF_UP, Decimal

from network.models import PracticePage


def response_rate(page: PracticePage) -> Decimal | None:
    """Replies for each invitation: a share between 0 and 1."""
    return _divided(page.replies, page.invited)


def completion(page: PracticePage) -> Decimal | None:
    """People who completed it for each person selected: a share between 0 and 1."""
    return _divided(page.completed, page.selected)


def share_accepted(page: PracticePage) -> Decimal | None:
    """Recommendations accepted in full, of all: a share between 0 and 1."""
    return _divided(page.accepted, page.recommended)


def members(page: PracticePage) -> tuple[str, int | None]:
    """Which people costs are divided by, and how many: "completed", or "selected" where that is not stated."""
    if page.completed is not None:
        return "completed", page.completed
    return "selected", page.selected


def cost_per_member(page: PracticePage) -> Decimal | None:
    """Pounds for each member (see `members`): whole ones, below a hundred with pence."""
    return _in_pounds(_divided(page.cost, members(page)[1]))


def cost_per_member_hour(page: PracticePage) -> Decimal | None:
    """The same for each hour of each member."""
    number = members(page)[1]
    if number is None or page.hours is None:
        return None
    return _in_pounds(_divided(page.cost, number * Decimal(page.hours)))


def _divided(what, by) -> Decimal | None:
    if what is None or not by:
        return None
    return Decimal(what) / Decimal(by)


def _in_pounds(value: Decimal | None) -> Decimal | None:
    if value is None:
        return None
    return value.quantize(Decimal(1 if value >= 100 else "0.01"), ROUND_HALF_UP)
