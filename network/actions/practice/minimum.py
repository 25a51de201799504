"""What an entry must have before it can become public."""

from dataclasses import dataclass

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext as _

from network.models import PracticePage
from network.models.practice.sections import SECTIONS

SECTION_OF = {name: one.slug for one in SECTIONS for name in (*one.fields, *one.children)}


@dataclass(frozen=True)
class Missing:
    """Something to do first: the slug of its section, and what, in a sentence."""

    section: str
    words: str


def missing_for_submission(copy: PracticePage) -> list[Missing]:
    """What is still to do before this version can be submitted; nothing where it can."""
    return empty_before_submission(copy) + _wrong(copy, _empty(copy))


def empty_before_submission(copy: PracticePage) -> list[Missing]:
    """What it lacks, without asking the database what it would refuse."""
    words = {
        "title": _("Give it a title."),
        "summary": _("Say in a sentence or two what was done: the summary."),
        "organisations": _("Say whose practice it is: the organisation."),
        "methods": _("Choose the method."),
        "year": _("Give the year."),
        "question": _("Write down the question put to the public, or what came of it."),
    }
    return [Missing(SECTION_OF[name], words[name]) for name in _empty(copy)]


def _empty(copy: PracticePage) -> list[str]:
    return [name for name, is_there in _needed(copy).items() if not is_there]


def _needed(copy: PracticePage) -> dict[str, bool]:
    return {
        "title": bool(copy.title.strip()),
        "summary": bool(copy.summary.strip()),
        "organisations": bool(copy.organisations.all()),
        "methods": bool(copy.methods.all()),
        "year": bool(copy.year),
        "question": bool(copy.question.strip() or copy.outputs.strip()),
    }


def _wrong(copy: PracticePage, empty: list[str]) -> list[Missing]:
    """What the database would refuse, told before it does."""
    try:
        copy.full_clean()
    except ValidationError as refusal:
        return [
            Missing(SECTION_OF.get(name, "basics"), _labelled(copy, name, text))
            for name, texts in refusal.message_dict.items()
            if name not in empty
            for text in texts
        ]
    return []


def _labelled(copy: PracticePage, name: str, text: str) -> str:
    if name == NON_FIELD_ERRORS:
        return text
    label = copy._meta.get_field(name).verbose_name
    return _("%(field)s: %(problem)s") % {"field": str(label).capitalize(), "problem": text}
