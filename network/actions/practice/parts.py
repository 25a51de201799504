"""Changing what an entry has several of: a recommendation, what was done about one, a lesson."""

from uuid import UUID, uuid5

from wagtail.models import Revision

from accounts.models import User
from core.merging import merge_fields
from network.actions.practice.changing import change
from network.models import PracticePage
from network.practice.working import as_it_was, child_of, new_child


class DoesNotFit(Exception):
    """Somebody else changed the same meanwhile. Nothing was saved.

    `now` is what the part says now, `fields` are those where both cannot be right; `now` is None where the part
    was taken out.
    """

    def __init__(self, now: dict | None, fields: list[str]):
        super().__init__()
        self.now, self.fields = now, fields


def key_for(page: PracticePage, sent: UUID | str) -> UUID:
    """The key of a new part, from what its form sent: sent twice it is one part, and never another entry's."""
    return uuid5(page.translation_key, str(sent))


def add_parts(page: PracticePage, by: User, model: type, rows: dict[UUID, dict]) -> Revision | None:
    """Add parts behind the others, by their keys; one that is there already stays as it is."""
    relation = _relation(model)

    def alter(copy: PracticePage) -> None:
        there = {one.translation_key for one in getattr(copy, relation).all()}
        for key, values in rows.items():
            if key not in there:
                new_child(copy, model, translation_key=key, **values)

    return change(page, by, alter) if rows else None


def change_part(
    page: PracticePage, by: User, model: type, key: UUID, base: int | None, values: dict
) -> Revision:
    """Change one part, together with what others changed of it since `base`; DoesNotFit where that cannot be."""
    relation = _relation(model)

    def alter(copy: PracticePage) -> None:
        one = child_of(copy, relation, key)
        if one is None:
            raise DoesNotFit(None, [])
        now = _values(one, values)
        found, fields = merge_fields(_at(page, base, relation, key, values, now), now, values)
        if fields:
            raise DoesNotFit(now, fields)
        for name, value in found.items():
            setattr(one, name, value)

    return change(page, by, alter)


def move_part(page: PracticePage, by: User, model: type, key: UUID, steps: int) -> Revision | None:
    """Move one part up (negative) or down among the others; one that is gone meanwhile moves nowhere."""
    relation = _relation(model)

    def alter(copy: PracticePage) -> None:
        held = sorted(getattr(copy, relation).all(), key=lambda one: one.sort_order or 0)
        place = next((n for n, one in enumerate(held) if one.translation_key == key), None)
        if place is not None:
            one = held.pop(place)
            held.insert(max(place + steps, 0), one)
        for n, one in enumerate(held):
            one.sort_order = n
        getattr(copy, relation).set(held)

    return change(page, by, alter)


def remove_part(page: PracticePage, by: User, model: type, key: UUID) -> Revision:
    """Take one part out, with the progress that belongs to it."""
    relation = _relation(model)

    def alter(copy: PracticePage) -> None:
        for name in {relation, "progress"}:
            children = getattr(copy, name)
            children.set([one for one in children.all() if not _belongs(one, key)])

    return change(page, by, alter)


def _belongs(one, key: UUID) -> bool:
    return key in (one.translation_key, getattr(one, "recommendation", None))


def _relation(model: type) -> str:
    return model._meta.get_field("page").remote_field.related_name


def _values(one, names) -> dict:
    return {name: getattr(one, name) for name in names}


def _at(page, base: int | None, relation: str, key: UUID, names, now: dict) -> dict:
    """What the part said in the revision that its writer began with; nothing known where there is none."""
    if base is None and page.latest_revision_id is None:
        return now
    then = as_it_was(page, base) if base else None
    one = child_of(then, relation, key) if then else None
    return _values(one, names) if one else {}
