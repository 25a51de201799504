"""Two people wrote something else in one field: both, so that one can choose."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.forms import BoundField
from django.utils.translation import gettext as _

from core.merging import changes
from network.actions.practice.saving import Sent, is_text, said_then
from network.forms.practice.sections import SectionForm


@dataclass(frozen=True)
class ToDecide:
    """One field: for a text what each changed of it, line by line; for everything else what it says now."""

    field: BoundField
    theirs: list
    mine: list
    now: str

    @property
    def is_text(self) -> bool:
        """Several lines, of which both can be kept?"""
        return is_text(self.field.name)


def to_decide(form: SectionForm, sent: Sent, now: dict, names: Iterable[str]) -> list[ToDecide]:
    """The fields that do not fit, in the order of the form, which holds what was sent."""
    begun = said_then(form.copy, sent.section, sent.since)
    found = []
    for name in (one for one in sent.section.fields if one in names):
        if is_text(name):
            theirs = [*changes(begun[name], now[name])]
            mine = [*changes(begun[name], sent.values[name])]
            found.append(ToDecide(form[name], theirs, mine, ""))
        else:
            theirs = SectionForm(section=sent.section, copy=form.copy, by=form.by)
            found.append(ToDecide(form[name], [], [], in_words(theirs, name)))
    return found


def in_words(form: SectionForm, name: str) -> str:
    """What a field says, with where a figure can be checked, as the form would show it."""
    asked = [one for one in (name, f"{name}_source", f"{name}_page") if one in form.fields]
    return "; ".join(_chosen(form[one]) for one in asked if form[one].value()) or _("Nothing yet")


def _chosen(field: BoundField) -> str:
    value = field.value()
    if not hasattr(field.field, "choices"):
        return str(value)
    keys = {str(one) for one in value} if isinstance(value, list) else {str(value)}
    return ", ".join(str(label) for key, label in field.field.choices if str(key) in keys)
