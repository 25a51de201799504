"""What the pages for parts of an entry share: adding one, changing one, taking one out."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from core.merging import changes
from network.actions.practice import (
    DoesNotFit,
    add_parts,
    change_part,
    key_for,
    move_part,
    remove_part,
)
from network.forms.practice.parts import PartForm
from network.models import PracticePage
from network.practice.working import child_of, working_copy


def part_of(request, page: PracticePage, relation: str, key: UUID):
    """One part of an entry as it is being written, and the entry.

    Nothing is there where there is no such part; None to somebody who sends what they wrote of it, and who gets
    that back (`change_one`).
    """
    copy = working_copy(page)
    one = child_of(copy, relation, key)
    if one is None and request.method != "POST":
        raise Http404
    return one, copy


def add_one(request, page: PracticePage, form: PartForm, model: type, **more) -> bool:
    """Add what a form says, if it can be taken. `more` are fields that nobody types."""
    if request.method != "POST" or not form.is_valid():
        return False
    key = key_for(page, form.cleaned_data["form"])
    add_parts(page, request.user, model, {key: form.values | more})
    messages.success(request, _("Added. It becomes public when the entry is published."))
    return True


def change_one(request, page: PracticePage, form: PartForm, model: type, key: UUID):
    """Change a part as a form says; whether it is done. What does not fit stays in the form, to be decided."""
    if request.method != "POST" or not form.is_valid():
        return False
    base = form.cleaned_data["base"]
    try:
        change_part(page, request.user, model, key, base, form.values)
    except DoesNotFit as why:
        page.refresh_from_db(fields=["latest_revision"])
        form.is_gone = why.now is None
        form.conflict = _in_words(form, why)
        form.data = form.data.copy()
        form.data["base"] = str(
            page.latest_revision_id or ""
        )  # saved once more, it takes the place
        return False
    messages.success(request, _("Saved. It becomes public when the entry is published."))
    return True


def _in_words(form: PartForm, why: DoesNotFit) -> list[dict]:
    """Each field where both cannot be right: its label, what it says now and what was written."""
    return [
        {
            "field": form[name],
            "now": _shown(form, name, why.now[name]),
            "mine": _shown(form, name, form.cleaned_data[name]),
            "lines": [*changes(str(why.now[name] or ""), str(form.cleaned_data[name] or ""))],
        }
        for name in why.fields
    ]


def _shown(form: PartForm, name: str, value) -> str:
    choices = dict(getattr(form.fields[name], "choices", ()))
    return choices.get(value, value)


def take_out(request, page: PracticePage, model: type, key: UUID, to: str):
    """Take a part out, and go where its list is."""
    remove_part(page, request.user, model, key)
    words = _("Removed. What is public changes when the entry is published.")
    messages.success(request, words)
    return redirect(to)


def move(request, page: PracticePage, model: type, to: str):
    """Move the part named by `up` or `down` one place, and go where it stands now."""
    for name, steps in (("up", -1), ("down", 1)):
        try:
            key = UUID(request.POST.get(name, ""))
        except ValueError:
            continue
        move_part(page, request.user, model, key, steps)
        return redirect(f"{to}#{model.__name__.lower()}-{key.hex[:8]}")
    return redirect(to)


def show(request, template: str, page: PracticePage, form=None, **context):
    """The page with its form: 422 where something is wrong with it, 409 where two changed the same."""
    conflict = getattr(form, "conflict", None)
    does_not_fit = conflict is not None
    status = 409 if does_not_fit else 422 if form is not None and form.errors else 200
    everything = {"entry": page, "identifier": page.identifier, "form": form, "conflict": conflict}
    return render(request, f"network/practice/{template}", everything | context, status=status)
