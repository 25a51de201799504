"""One section of an entry is saved on its own. What others saved meanwhile stays in it; where both do not fit,
nothing is overwritten and nothing is lost."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from django.db import models, transaction
from django.utils import timezone
from wagtail.models import Revision

from accounts.models import User
from core.merging import merge, merge_fields
from network.actions.practice.changing import change
from network.models import FigureNote, PracticeAuthor, PracticeDraft, PracticePage
from network.models.practice.figures import FIGURES
from network.models.practice.sections import Section
from network.querysets.practice import organisations_of

# The first of each two cannot be more than, or after, the second.
IN_ORDER = [("completed", "selected"), ("replies", "invited"), ("starts_on", "ends_on")]


class Whole(NamedTuple):
    """A value that is never put together of two: one of the two counts."""

    value: object


class Figured(NamedTuple):
    """A figure with what is to be known of it. `source` is the key of a source of the entry."""

    value: int | Decimal | None = None
    precision: str = ""
    source: UUID | None = None
    page: int | None = None


@dataclass(frozen=True)
class Sent:
    """What somebody sent of one section, and the revision they began with.

    `both` are texts of which both are to be kept, theirs and mine, as both changed them since `begun`; `theirs` are
    fields that stay as others left them.
    """

    section: Section
    values: dict
    base: int
    both: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()
    begun: int = 0

    @property
    def since(self) -> int:
        """The revision that what does not fit is compared with."""
        return self.begun if self.both else self.base


@dataclass(frozen=True)
class Saved:
    """What came of it: a revision; or `unfitting` fields, with all values as they could be put together.

    Neither where the entry said that already. `others` saved the same section meanwhile.
    """

    revision: Revision | None = None
    unfitting: tuple[str, ...] = ()
    values: dict = field(default_factory=dict)
    others: tuple[User | None, ...] = ()


class _Stop(Exception):
    """Nothing is to be saved; `outcome` says why."""

    def __init__(self, outcome: Saved):
        super().__init__()
        self.outcome = outcome


def field_of(name: str) -> models.Field:
    """The column of an entry."""
    return PracticePage._meta.get_field(name)


def is_text(name: str) -> bool:
    """Is it a text of several lines, that two people can have changed in two places?"""
    return type(field_of(name)) is models.TextField and name != "summary"


def values_of(copy: PracticePage, section: Section) -> dict:
    """What an entry says in a section, by the names of its fields, in the shape that is compared and merged."""
    notes = {note.figure: note for note in copy.figure_notes.all()}
    return {name: _value(copy, name, notes.get(name)) for name in section.fields}


def _value(copy: PracticePage, name: str, note: FigureNote | None):
    value = getattr(copy, name)
    if name in FIGURES:
        if value is None or note is None:
            return Figured(value)
        return Figured(value, note.precision, note.source, note.source_page)
    if field_of(name).many_to_many:
        return frozenset(one.pk for one in value.all())
    return value if is_text(name) else Whole(value)


def save_section(page: PracticePage, sent: Sent, by: User) -> Saved:
    """Save what somebody wrote in a section. Sent twice, it counts once."""
    outcome = Saved()

    def alter(copy: PracticePage) -> None:
        nonlocal outcome
        outcome = _put_together(copy, sent, by)
        if outcome.unfitting or outcome.values == values_of(copy, sent.section):
            raise _Stop(outcome)
        _write(copy, outcome.values)

    try:
        with transaction.atomic():
            revision = change(page, by, alter)
            drop_draft(page, sent.section, by)
    except _Stop as stop:
        if not stop.outcome.unfitting:
            drop_draft(page, sent.section, by)
        return stop.outcome
    return Saved(revision, others=outcome.others)


def _put_together(copy: PracticePage, sent: Sent, by: User) -> Saved:
    now = values_of(copy, sent.section)
    base = said_then(copy, sent.section, sent.base)
    mine = sent.values | {name: now[name] for name in sent.theirs}
    begun = said_then(copy, sent.section, sent.since)
    for name in sent.both:
        mine[name] = merge(begun[name], now[name], mine[name], keep_both=True)
        base[name] = now[name]
    found, unfitting = merge_fields(base, now, mine)
    broken = _breaking(found)
    chosen = found.get("organisations", frozenset())
    if chosen != mine.get("organisations", chosen) and left_out(copy, chosen):
        broken.append("organisations")  # one took this one off, the other that one
    unfitting += [name for name in broken if name not in unfitting]
    others = _who_else(copy, sent, by) if now != base else ()
    return Saved(unfitting=tuple(unfitting), values=found, others=others)


def said_then(copy: PracticePage, section: Section, revision: int) -> dict:
    """What the section said in a revision; where there is none of this entry, what is public of it."""
    found = Revision.objects.for_instance(copy).filter(pk=revision).first()
    return values_of(found.as_object() if found else PracticePage.objects.get(pk=copy.pk), section)


def _breaking(values: dict) -> list[str]:
    """The fields that cannot be right together, though each of two people wrote what can."""
    found = []
    for less, more in IN_ORDER:
        if less in values and more in values:
            small, large = values[less].value, values[more].value
            if small is not None and large is not None and small > large:
                found += [less, more]
    too_long = [
        name
        for name, value in values.items()
        if isinstance(value, str) and len(value) > field_of(name).max_length
    ]
    return found + too_long


def _who_else(copy: PracticePage, sent: Sent, by: User) -> tuple[User | None, ...]:
    """Who saved something in this section since the form began, each once."""
    since = Revision.objects.for_instance(copy).filter(pk__gte=sent.since)
    found, before = [], None
    for one in since.select_related("user").order_by("pk"):
        said = [one.content.get(name) for name in sent.section.fields]
        if before is not None and said != before:
            found.append(one.user)
        before = said
    return tuple(dict.fromkeys(one for one in found if one != by))


def _write(copy: PracticePage, values: dict) -> None:
    for name, value in values.items():
        if isinstance(value, Figured):
            setattr(copy, name, value.value)
            _note(copy, name, value)
        elif isinstance(value, frozenset):
            related = field_of(name).related_model
            setattr(copy, name, list(related._default_manager.filter(pk__in=value)))
        else:
            setattr(copy, name, value if isinstance(value, str) else value.value)


def _note(copy: PracticePage, name: str, figured: Figured) -> None:
    """What is to be known of a figure is kept as long as there is a figure."""
    note = next((one for one in copy.figure_notes.all() if one.figure == name), None)
    if figured.value is None or not (any(figured[1:]) or (note and note.words)):
        if note:
            copy.figure_notes.remove(note)
        return
    if note is None:
        note = FigureNote(figure=name, locale_id=copy.locale_id)
        copy.figure_notes.add(note)
    note.precision, note.source, note.source_page = figured[1:]


def left_out(page: PracticePage, organisations: Iterable[int]) -> list[User]:
    """Who writes an entry now and could not if it were of these organisations (their keys) only."""
    writers = PracticeAuthor.objects.active().filter(page=page.pk).select_related("member")
    return [
        one.member
        for one in writers
        if not organisations_of(one.member).filter(pk__in=organisations).exists()
    ]


def keep_draft(page: PracticePage, section: Section, data: dict, base: int, by: User):
    """Keep what somebody is writing in a section, by the names of the form’s fields."""
    kept = {"data": data, "base": base, "at": timezone.now()}
    key = {"page": page, "member": by, "section": section.slug}
    return PracticeDraft.objects.update_or_create(**key, defaults=kept)[0]


def drop_draft(page: PracticePage, section: Section, by: User) -> None:
    """It is saved, or its writer begins anew with what the section says now."""
    PracticeDraft.objects.of(page, by).filter(section=section.slug).delete()
