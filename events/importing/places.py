"""The rooms and tracks of an event, found by name, or added to it and to its other languages."""

from django.utils.text import slugify
from wagtail.models import Page

from events.models import EventPage, Room, Track

BOTH = (("rooms", Room), ("tracks", Track))


class Places:
    """One kind of place of one event: which names a file means by which rows, and which are new."""

    def __init__(self, rows: list, names: list[str]):
        exact = {row.name.casefold(): row for row in rows}
        self.known = {name.casefold(): exact.get(name.casefold()) for name in names}
        used = {row.pk for row in self.known.values() if row}
        renamed = {
            row.slug: row for row in rows if row.pk not in used
        }  # the slug stays when the name changes
        for name in names:
            if self.known[name.casefold()] is None and slugify(name):
                self.known[name.casefold()] = renamed.pop(slugify(name), None)
        self.slugs = {row.slug for row in rows}
        self.new = [name for name in names if self.known[name.casefold()] is None]

    def row(self, name: str | None):
        """The row a file means by this name; None where there is none yet."""
        return self.known.get(name.casefold()) if name else None

    def name_of(self, name: str) -> str:
        """The name it has here."""
        row = self.row(name)
        return row.name if row else name

    def free_slug(self, name: str) -> str:
        """A slug that no other place of the event has."""
        first, number = slugify(name)[:70] or "place", 1
        slug = first
        while slug in self.slugs:
            number += 1
            slug = f"{first}-{number}"
        self.slugs.add(slug)
        return slug


def add_places(event: EventPage, wanted: dict[str, Places], user=None) -> None:
    """Add what is new to an event, to what is being drafted of it, and to its other languages."""
    made = {kind: _make(event, model, wanted[kind]) for kind, model in BOTH}
    if not any(made.values()):
        return
    draft = event.get_latest_revision_as_object()
    for kind, rows in made.items():
        getattr(draft, kind).add(*rows)
    revision = draft.save_revision(user=user, clean=False)
    if event.live and not event.has_unpublished_changes:
        revision.publish(user=user)  # its other languages follow
        return
    event.refresh_from_db()
    event.update_aliases()
    _add_to_translations(event, made)


def _make(event: EventPage, model: type, places: Places) -> list:
    """New rows behind those that are there."""
    order = len(places.slugs)
    rows = []
    for name in places.new:
        row = model(event=event, name=name, slug=places.free_slug(name), locale_id=event.locale_id)
        row.sort_order = order + len(rows)
        row.save()
        places.known[name.casefold()] = row
        rows.append(row)
    return rows


def _add_to_translations(event: EventPage, made: dict) -> None:
    """A translation that is written by hand is nobody's copy: it gets rows of its own."""
    own = Page.objects.filter(translation_key=event.translation_key, alias_of=None).exclude(
        pk=event.pk
    )
    for twin in EventPage.objects.filter(pk__in=own.values("pk")):
        for kind, rows in made.items():
            there = set(getattr(twin, kind).values_list("translation_key", flat=True))
            for row in rows:
                if row.translation_key not in there:
                    fields = {"name": row.name, "slug": row.slug, "sort_order": row.sort_order}
                    key = row.translation_key
                    type(row).objects.create(
                        event=twin, locale_id=twin.locale_id, translation_key=key, **fields
                    )
