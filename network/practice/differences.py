"""What differs between two versions of an entry, section by section, in words."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db.models import ManyToManyField, Model
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.markdown import as_html
from core.merging import side_by_side
from core.models import Term
from network.models import PracticePage
from network.models.practice.figures import FIGURES
from network.models.practice.sections import SECTIONS, Section

# What a reader sees of a child, by the relation of the page.
CHILDREN = {
    "recommendations": (
        *("text", "votes_for", "votes_of", "response", "reason", "owner"),
        *("responded_on", "due_on", "done_on"),
    ),
    "progress": ("words", "on", "evidence"),
    "lessons": ("claim", "happened", "conditions", "certainty", "stage"),
    "sources": ("title", "address", "document", "dated"),
    "attachments": ("document", "title", "role"),
    "images": ("alt", "caption", "image"),
}
WHAT = {
    "same": gettext_lazy("Unchanged"),
    "added": gettext_lazy("Added"),
    "removed": gettext_lazy("Taken out"),
    "changed": gettext_lazy("Changed"),
}


@dataclass
class FieldChange:
    """A field that says something else now; both texts in words, empty where there was none."""

    label: str
    before: str
    after: str

    @property
    def rows(self) -> list[tuple[str, str, str, str]]:
        """Line by line: what happened, as a word for the page and for the reader, before, after."""
        found = side_by_side(self.before, self.after)
        return [(what, WHAT[what], left, right) for what, left, right in found if left or right]

    @property
    def html(self) -> str:
        """What it says now, as its readers see it."""
        return as_html(self.after or self.before, above=4)


@dataclass
class ChildChange:
    """A recommendation, a lesson, a source … that is new, gone or different."""

    what: str  # "added", "removed", "changed"
    kind: str
    name: str
    fields: list[FieldChange] = field(default_factory=list)

    @cached_property
    def words(self) -> str:
        return str(WHAT[self.what])


@dataclass
class SectionChange:
    """A section in which something differs."""

    section: Section
    fields: list[FieldChange]
    children: list[ChildChange]


def differences(before: PracticePage | None, after: PracticePage) -> list[SectionChange]:
    """The sections in which two versions differ; all that is filled in, where there is none before."""
    found = (
        SectionChange(one, [*_fields(one, before, after)], [*_children(one, before, after)])
        for one in SECTIONS
    )
    return [one for one in found if one.fields or one.children]


def _fields(section: Section, before, after) -> Iterator[FieldChange]:
    for name in section.fields:
        old, new = in_words(before, name) if before else "", in_words(after, name)
        if old != new and (before or getattr(after, name) != ""):  # "not stated" is no news
            yield FieldChange(_label(after, name), old, new)


def _children(section: Section, before, after) -> Iterator[ChildChange]:
    for relation in section.children:
        old = _by_key(before, relation) if before else {}
        new = _by_key(after, relation)
        for key, one in new.items():
            changed = [*_of_child(relation, old.get(key), one)]
            if changed:
                yield _child("changed" if key in old else "added", one, changed)
        for key, one in old.items():
            if key not in new:
                yield _child("removed", one, [*_of_child(relation, one, None)])


def _by_key(page: PracticePage, relation: str) -> dict:
    return {one.translation_key: one for one in getattr(page, relation).all()}


def _child(what: str, one: Model, changed: list[FieldChange]) -> ChildChange:
    return ChildChange(what, str(one._meta.verbose_name), str(one), changed)


def _of_child(relation: str, old: Model | None, new: Model | None) -> Iterator[FieldChange]:
    for name in CHILDREN[relation]:
        before, after = (in_words(one, name) if one else "" for one in (old, new))
        if before != after:
            yield FieldChange(_label(new or old, name), before, after)


def _label(one: Model, name: str) -> str:
    label = str(one._meta.get_field(name).verbose_name)
    return label[:1].upper() + label[1:]


def in_words(one: Model, name: str) -> str:
    """What a field of a version says, as its readers would write it; a figure with how exact it is and its source."""
    if isinstance(one._meta.get_field(name), ManyToManyField):
        return "\n".join(sorted(_named(term) for term in getattr(one, name).all()))
    if hasattr(one, f"get_{name}_display"):
        return str(getattr(one, f"get_{name}_display")() or "")
    value = getattr(one, name)
    if name in FIGURES and value is not None:
        return _with_its_note(one, name, _figure(name, value))
    return _plain(value)


def _named(term: Model) -> str:
    """A term in the reader's language, as far as there is one; an organisation by its name there."""
    if isinstance(term, Term):
        term = type(term).objects.in_language().filter(slug=term.slug).first() or term
        return term.name
    return getattr(term, "name_in_language", str(term))


def _plain(value) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return date_format(value, "j F Y")
    return str(value)


def _figure(name: str, value: Decimal | int) -> str:
    number = f"{value:,.2f}".removesuffix(".00")
    return f"£{number}" if FIGURES[name].is_money else number


def _with_its_note(page: PracticePage, name: str, text: str) -> str:
    note = next((one for one in page.figure_notes.all() if one.figure == name), None)
    if note is None:
        return text
    words = [f"{note.get_precision_display()} {text}" if note.precision else text, note.words]
    source = next((one for one in page.sources.all() if one.translation_key == note.source), None)
    if source:
        words.append(_("Source: %(source)s") % {"source": source})
    if note.source_page:
        words.append(_("page %(page)s") % {"page": note.source_page})
    return ", ".join(filter(None, words))
