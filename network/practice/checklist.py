"""What is filled in an entry, and what is still missing, section by section."""

from dataclasses import dataclass, field

from django.urls import reverse

from network.actions.practice.saving import Figured, Whole, field_of, values_of
from network.models import PracticeDraft, PracticePage, PracticeReview, SectionComment
from network.models.practice.sections import SECTIONS, Section

# Sections whose parts are written one by one, each list on a page of its own.
ELSEWHERE = {
    "recommendations": "practice_recommendations",
    "lessons": "practice_lessons_of",
    "files": "practice_files",
}


@dataclass
class Part:
    """One section of an entry: labels of what is filled, labels and addresses of what is missing."""

    section: Section
    url: str
    filled: list[str] = field(default_factory=list)
    missing: list[tuple[str, str]] = field(default_factory=list)
    comments: list[SectionComment] = field(default_factory=list)
    draft: PracticeDraft | None = None


def checklist(copy: PracticePage, user) -> list[Part]:
    """The sections of an entry as it is being written, with this person's drafts and organisers' comments."""
    drafts = {one.section: one for one in PracticeDraft.objects.of(copy.pk, user)}
    comments = comments_on(copy)
    parts = []
    for section in SECTIONS:
        part = _part(copy, section)
        part.draft = drafts.get(section.slug)
        part.comments = [one for one in comments if one.section == section.slug]
        parts.append(part)
    return parts


def address(page: PracticePage, section: Section) -> str:
    """Where a section is written."""
    if section.slug in ELSEWHERE:
        return reverse(ELSEWHERE[section.slug], args=[page.identifier])
    return reverse("practice_section", args=[page.identifier, section.slug])


def _part(copy: PracticePage, section: Section) -> Part:
    part = Part(section, address(copy, section))
    said = {name: is_said(value) for name, value in values_of(copy, section).items()}
    said |= {name: bool(getattr(copy, name).all()) for name in section.children}
    for name, is_there in said.items():
        label = str(field_of(name).verbose_name if name in section.fields else _called(name))
        if is_there:
            part.filled.append(label)
        elif name in section.wanted:
            where = f"#id_{name}" if section.slug not in ELSEWHERE else ""
            part.missing.append((label, part.url + where))
    return part


def is_said(value) -> bool:
    """Is there anything in it? Zero is something."""
    if isinstance(value, Whole | Figured):
        return value.value not in (None, "")
    return bool(value)


def _called(relation: str) -> str:
    return PracticePage._meta.get_field(relation).related_model._meta.verbose_name_plural


def comments_beside(page: PracticePage, slug: str) -> list[SectionComment]:
    """What organisers said of one section when they returned the entry last."""
    return [one for one in comments_on(page) if one.section == slug]


def comments_on(page: PracticePage) -> list[SectionComment]:
    """What organisers said of its sections when they returned it last."""
    newest = PracticeReview.objects.filter(page=page.pk).first()
    if newest is None or newest.outcome != PracticeReview.Outcome.RETURNED:
        return []
    return list(newest.comments.filter(done_at=None))
