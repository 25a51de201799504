"""One form for each section of an entry, made of the fields that stand in it."""

from collections.abc import Iterator
from uuid import UUID

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Organisation
from network.actions.practice.saving import (
    IN_ORDER,
    Figured,
    Sent,
    Whole,
    field_of,
    is_text,
    left_out,
    values_of,
)
from network.forms.practice.fields import PageField, TermsField, made
from network.forms.practice.short import spoken_for
from network.forms.profile import organisation_named
from network.models import PracticePage
from network.models.practice.figures import FIGURES, Amount
from network.models.practice.sections import SECTIONS, Section


class SectionForm(forms.Form):
    """One section of an entry as somebody writes it. `base` is the revision they began with."""

    base = forms.CharField(widget=forms.HiddenInput, required=False)
    begun = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data=None, *, section: Section, copy: PracticePage, by, **kwargs):
        super().__init__(data, **kwargs)
        self.section, self.copy, self.by = section, copy, by
        sources = [(str(one.translation_key), one.title) for one in copy.sources.all()]
        for name in section.fields:
            self.fields[name] = made(name)
            if isinstance(self.fields[name], TermsField):
                self.fields[name].fill()
            if name in FIGURES and sources:
                self._add_source(name, sources)
        if "organisations" in self.fields:
            self._add_organisations()
        for field in self.fields.values():
            # What a browser fills in again may be older than the version the form began with.
            field.widget.attrs["autocomplete"] = "off"
        self.initial = {
            "base": copy.latest_revision_id or "",
            **self.shown(values_of(copy, section)),
            **self.initial,
        }

    def _add_source(self, name: str, sources: list) -> None:
        self.fields[f"{name}_source"] = forms.ChoiceField(
            label=gettext_lazy("Source"),
            choices=[("", gettext_lazy("No source")), *sources],
            required=False,
            error_messages={"invalid_choice": gettext_lazy("Choose one from the list")},
        )
        self.fields[f"{name}_page"] = PageField(
            label=gettext_lazy("Page of the source"),
            max_length=20,
            required=False,
            widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "code"}),
        )

    def _add_organisations(self) -> None:
        here = [one.pk for one in self.copy.organisations.all()]
        mine = spoken_for(self.by).values("pk")
        both = Q(pk__in=here) | Q(pk__in=mine)
        self.fields["organisations"].queryset = Organisation.objects.filter(both)
        self.fields["another"] = forms.CharField(
            label=gettext_lazy("Another organisation"),
            required=False,
            max_length=200,
            help_text=gettext_lazy(
                "If you did it together: a part of its name is enough. It is added when you save."
            ),
        )
        self.order_fields(["base", "begun", "title", "summary", "organisations", "another"])

    @staticmethod
    def shown(values: dict) -> dict:
        """These values as the fields of the form show them."""
        found = {}
        for name, value in values.items():
            if isinstance(value, Figured):
                known = value.value is not None
                found[name] = Amount(value.value, value.precision) if known else None
                found[f"{name}_source"] = str(value.source or "")
                found[f"{name}_page"] = value.page
            elif isinstance(value, frozenset):
                found[name] = sorted(value)
            else:
                found[name] = value.value if isinstance(value, Whole) else value
        return found

    @property
    def rows(self) -> Iterator[dict]:
        """Each field; a figure with the fields for where it can be checked."""
        beside = {f"{name}_{more}" for name in FIGURES for more in ("source", "page")}
        for field in self.visible_fields():
            if field.name in beside:
                continue
            source, page = (
                self[name] if (name := f"{field.name}_{more}") in self.fields else None
                for more in ("source", "page")
            )
            told = bool(source and (source.value() or page.value() or page.errors or source.errors))
            yield {"field": field, "source": source, "page": page, "told": told}

    @property
    def typed(self) -> dict:
        """What was sent, as it was typed, by the names of the fields: what a draft keeps."""
        found = {}
        for name, field in self.fields.items():
            if name not in ("base", "begun") and name in self.data:
                many = isinstance(field, forms.ModelMultipleChoiceField)
                found[name] = self.data.getlist(name) if many else self.data[name]
        return found

    def clean_another(self) -> Organisation | None:
        words = self.cleaned_data["another"]
        return organisation_named(words) if words else None

    def clean(self):
        sent = super().clean()
        for less, more in IN_ORDER:
            small, large = (_plain(sent.get(name)) for name in (less, more))
            if small is not None and large is not None and small > large:
                beside = more if less == "starts_on" else less
                self.add_error(beside, _wrong_order(less))
        if "organisations" in sent and "another" in sent:
            self._leave_nobody_out()
        return sent

    def _leave_nobody_out(self) -> None:
        left = left_out(self.copy, self._organisations())
        if self.by in left:
            words = _(
                "You write this entry for one of its organisations: leave at least one that you speak for."
            )
            self.add_error("organisations", words)
        elif left:
            names = ", ".join(one.get_full_name() or _("A colleague") for one in left)
            words = _(
                "These people could no longer write this entry: %(names)s. Leave their organisation, or take them off"
                " the list of authors first."
            )
            self.add_error("organisations", words % {"names": names})

    def _organisations(self) -> frozenset:
        another = self.cleaned_data.get("another")
        chosen = {one.pk for one in self.cleaned_data["organisations"]}
        return frozenset(chosen | ({another.pk} if another else set()))

    @property
    def sent(self) -> Sent:
        """What was sent, ready to be saved."""
        values = {name: self._value(name) for name in self.section.fields}
        return Sent(
            self.section,
            values,
            self.began_with,
            both=tuple(name for name in self._named("both") if is_text(name)),
            theirs=tuple(self._named("theirs")),
            begun=_number(self.data.get("begun", "")),
        )

    @property
    def began_with(self) -> int:
        """The revision that the writer began with."""
        return _number(self.data.get("base", ""))

    def _named(self, button: str) -> list[str]:
        """The fields that a button of the page on which one decides is about."""
        asked = self.data.get(button, "").split(",")
        return [name for name in self.section.fields if name in asked]

    def _value(self, name: str):
        value = self.cleaned_data[name]
        if name in FIGURES:
            if value is None:
                return Figured()
            source = self.cleaned_data.get(f"{name}_source")
            page = self.cleaned_data.get(f"{name}_page") if source else None
            number = int(value.value) if FIGURES[name].is_whole else value.value
            return Figured(number, value.precision, UUID(source) if source else None, page)
        if name == "organisations":
            return self._organisations()
        if field_of(name).many_to_many:
            return frozenset(one.pk for one in value)
        return value if is_text(name) else Whole(value)


def _plain(value):
    return value.value if isinstance(value, Amount) else value


def _wrong_order(less: str) -> str:
    """What the database says to it."""
    rules = {one.name: one.violation_error_message for one in PracticePage._meta.constraints}
    names = {
        "completed": "network_practice_completed_of_selected",
        "replies": "network_practice_replies_of_invited",
        "starts_on": "network_practice_ends_after_start",
    }
    return rules[names[less]]


def _number(words: str) -> int:
    """The number of a revision; 0 where it is none."""
    return int(words) if words.isascii() and words.isdecimal() and len(words) < 16 else 0


def labels() -> dict[str, str]:
    """What the texts of all sections are called, by the names of their fields: see `core.sent`."""
    named = {"title": _("Title"), "summary": _("Summary")}
    texts = [name for section in SECTIONS for name in section.fields if is_text(name)]
    return named | {name: field_of(name).verbose_name for name in texts}
