"""Many sessions published one after another: what follows from each of them is done once, at the end, for all.

Wagtail publishes a page, and then every alias of it, by itself, and tells two indexes of each row it writes.
"""

from collections import defaultdict
from collections.abc import Iterable
from contextlib import contextmanager

from asgiref.local import Local
from wagtail.models import Page, ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update
from wagtail.signals import page_published

from events.models import Contribution, SessionLink, SessionPage
from resources.models import Attachment, LibraryPage
from resources.planting import offer_to_editors

# What an alias has of its own, as `Page.update_aliases` leaves it. The rest is that of its original.
OWN = {
    *("id", "page_ptr", "librarypage_ptr", "path", "depth", "numchild", "url_path", "slug"),
    *("translation_key", "locale", "content_type", "alias_of", "owner", "event", "sequence"),
    *("locked", "locked_at", "locked_by", "latest_revision", "live_revision"),
    *("first_published_at", "draft_title", "live", "has_unpublished_changes"),
}
REFERRING = {"body", "key_points", "room", "track", "social_image"}
MARKS = ("topics", "methods", "stages", "organisations")

_here = Local()


@contextmanager
def together():
    """Publish many sessions in this, inside a transaction. What was published has followed once it ends."""
    published = _here.published = {}
    try:
        with disable_reference_index_auto_update():
            yield
    finally:
        del _here.published
    _follow(published)


def is_put_off() -> bool:
    """Are many sessions being published?"""
    return hasattr(_here, "published")


def put_off(session: SessionPage, revision) -> None:
    """The aliases of this one follow at the end."""
    _here.published[session.pk] = revision


def _follow(published: dict) -> None:
    beside = ("contributions", "links", "attachments", *MARKS)
    found = SessionPage.objects.filter(pk__in=published).select_related("locale")
    originals = {one.pk: one for one in found.prefetch_related(*beside).order_by("pk")}
    aliases = list(SessionPage.objects.filter(alias_of__in=originals).order_by("pk"))
    unlike = _unlike(aliases)
    for pk in sorted(unlike):
        originals[pk].update_aliases(revision=published[pk], _content=published[pk].content)
    quick = [one for one in aliases if one.alias_of_id not in unlike]
    cleared = _clear(quick)
    referring = [*originals.values()]
    for alias in quick:
        changed = _bring_to(alias, originals[alias.alias_of_id])
        if REFERRING & changed or alias.pk in cleared:
            referring.append(alias)
        revision = published[alias.alias_of_id]
        page_published.send(sender=SessionPage, instance=alias, revision=revision, alias=True)
    for page in referring:
        ReferenceIndex.create_or_update_for_object(page)
    if originals:
        offer_to_editors([*originals.values(), *quick])


def _unlike(aliases: list[SessionPage]) -> set[int]:
    """The originals whose aliases Wagtail has to bring along: they differ in more than their fields."""
    pairs = {one.pk: one.alias_of_id for one in aliases}
    beside = _beside([*pairs, *pairs.values()])
    above = Page.objects.filter(alias_of__in=pairs).values_list("alias_of", flat=True)
    unlike = {pairs[pk] for pk in above}
    return unlike | {of for pk, of in pairs.items() if beside[pk] != beside[of]}


def _clear(aliases: list[SessionPage]) -> set[int]:
    """The rows of the original count: those that Wagtail once copied to an alias are nobody's."""
    cleared = set()
    with disable_reference_index_auto_update():
        for model in (Contribution, SessionLink):
            rows = model.objects.filter(session__in=aliases)
            cleared |= {*rows.values_list("session", flat=True)}
            rows.delete()
    return cleared


def _beside(keys: Iterable[int]) -> dict[int, list]:
    """What belongs to pages besides their own fields, in five queries."""
    found = defaultdict(list)
    for name in MARKS:
        rows = getattr(LibraryPage, name).through.objects.filter(librarypage__in=keys)
        term = LibraryPage._meta.get_field(name).m2m_reverse_field_name()
        for page, key in rows.order_by(term).values_list("librarypage", term):
            found[page].append((name, key))
    files = Attachment.objects.filter(page__in=keys).order_by("sort_order", "pk")
    for page, *row in files.values_list("page", "document", "title", "sort_order"):
        found[page].append(row)
    return found


def _bring_to(alias: SessionPage, original: SessionPage) -> set[str]:
    """Write what of an alias is otherwise than in its original; the names of it."""
    told = {
        field: field.value_from_object(original)
        for field in SessionPage._meta.concrete_fields
        if field.name not in OWN
    }
    changed = {
        field.name: value
        for field, value in told.items()
        if field.get_prep_value(value) != field.get_prep_value(field.value_from_object(alias))
    }
    for name in ("draft_title", "live", "has_unpublished_changes"):
        value = {"draft_title": original.title, "live": True}.get(name, False)
        if getattr(alias, name) != value:
            changed[name] = value
    if changed.keys() & {*SessionPage.watched}:
        changed["sequence"] = alias.sequence + 1
    if changed:
        SessionPage.objects.filter(pk=alias.pk).update(**changed)
    for name, value in changed.items():
        setattr(alias, SessionPage._meta.get_field(name).attname, value)
    return {*changed}
