"""Versions of an entry outlive what they lead to: a file, a picture, a person."""

from collections import defaultdict

from django.db.models import ForeignKey
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations


def with_what_is_there(model: type, content: dict) -> dict:
    """What a version says, as far as what it leads to is there: a field is emptied, and a row left out that is
    nothing without it.

    Each kind of thing is looked up once. modelcluster asks for each field of each row, and gives the whole version
    up where a file or a picture that it shows was deleted.
    """
    children = {
        one.get_accessor_name(): one.related_model for one in get_all_child_relations(model)
    }
    rows = [(model, content)]
    rows += [(kind, row) for name, kind in children.items() for row in content.get(name, ())]
    there = _there(rows)
    own = _row(model, content, there) or content
    return own | {
        name: [kept for row in content[name] if (kept := _row(kind, row, there)) is not None]
        for name, kind in children.items()
        if name in content
    }


def _leads_to(model: type, row: dict) -> list[tuple[ForeignKey, object]]:
    """Its fields that lead to rows of other tables, as far as they are filled."""
    fields = [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, ForeignKey)
        and not isinstance(field, ParentalKey)
        and not field.remote_field.parent_link
    ]
    return [(one, row[one.name]) for one in fields if row.get(one.name) is not None]


def _there(rows: list[tuple[type, dict]]) -> dict[type, set]:
    asked = defaultdict(set)
    for model, row in rows:
        for field, key in _leads_to(model, row):
            asked[field.related_model].add(key)
    return {
        model: set(model._base_manager.filter(pk__in=keys).values_list("pk", flat=True))
        for model, keys in asked.items()
    }


def _row(model: type, row: dict, there: dict[type, set]) -> dict | None:
    gone = [field for field, key in _leads_to(model, row) if key not in there[field.related_model]]
    return None if any(not one.null for one in gone) else row | {one.name: None for one in gone}
