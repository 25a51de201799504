"""The fields of an entry, as its forms ask for them."""

from django import forms
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.models import Organisation
from core.forms import TOO_LONG, Editor, Words
from core.models import Method, Stage, Topic
from network.actions.practice.saving import field_of, is_text
from network.forms.practice.days import DayField, with_plain_digits
from network.forms.practice.numbers import FigureField
from network.models.practice.entry import FIRST_YEAR
from network.models.practice.figures import FIGURES
from network.querysets import worded
from resources.models import LibraryPage

UNCHOSEN = gettext_lazy("Not said yet")
LAST_PAGE = 99_999
LONGEST_KEY = 18  # digits of a row's key
LONGEST_SUMMARY = 280
YEARS_AHEAD = 2  # an entry can tell of what is being prepared


class TitleField(forms.CharField):
    """One line that names what was done."""

    def __init__(self, **kwargs):
        super().__init__(
            label=gettext_lazy("Title"),
            max_length=255,
            help_text=gettext_lazy(
                "What it was and where, for example “Dudley People’s Panel on town centres”."
            ),
            error_messages={"required": gettext_lazy("Write a title"), "max_length": TOO_LONG},
            **kwargs,
        )


class SummaryField(forms.CharField):
    """Two or three sentences; whoever writes more is told how much."""

    def __init__(self, **kwargs):
        super().__init__(
            label=gettext_lazy("Summary"),
            widget=Words(4),
            help_text=gettext_lazy(
                "What you did, with whom, and what came of it, in 280 characters: two or three sentences."
            ),
            error_messages={"required": gettext_lazy("Write a summary")},
            **kwargs,
        )
        self.widget.attrs |= {
            "data-count": LONGEST_SUMMARY,
            "data-count-left": gettext_lazy("Characters left: %n"),
            "data-count-more": gettext_lazy("Characters too many: %n"),
        }

    def clean(self, value) -> str:
        """One paragraph; ValidationError says how many characters are too many."""
        words = " ".join(super().clean(value).split())
        if (more := len(words) - LONGEST_SUMMARY) > 0:
            raise forms.ValidationError(
                ngettext(
                    "The summary has %(more)d character too many: there is room for %(most)d",
                    "The summary has %(more)d characters too many: there is room for %(most)d",
                    more,
                )
                % {"more": more, "most": LONGEST_SUMMARY}
            )
        return words


class YearField(forms.CharField):
    """A year in four digits, of any alphabet."""

    def __init__(self, **kwargs):
        super().__init__(
            label=gettext_lazy("Year"),
            max_length=60,
            help_text=gettext_lazy("When it took place, or began. For example 2024."),
            widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "code"}),
            error_messages={"required": gettext_lazy("Write the year")},
            **kwargs,
        )

    def clean(self, value) -> int:
        """The year as a number."""
        words = with_plain_digits(super().clean(value).strip())
        last = timezone.localdate().year + YEARS_AHEAD
        known = words.isascii() and words.isdecimal() and len(words) == 4
        if not (known and FIRST_YEAR <= int(words) <= last):
            years = {"first": FIRST_YEAR, "last": last}
            raise forms.ValidationError(_("Write a year from %(first)d to %(last)d") % years)
        return int(words)


class Several(forms.ModelMultipleChoiceField):
    """Things to tick, each by its key."""

    widget = forms.CheckboxSelectMultiple

    def clean(self, value):
        """Those chosen; a key longer than any is a wrong choice, and not a question for the database."""
        if any(len(str(one)) > LONGEST_KEY for one in value or ()):
            wrong = self.error_messages["invalid_choice"]
            raise forms.ValidationError(wrong, code="invalid_choice")
        return super().clean(value)


class TermsField(Several):
    """Terms of the vocabulary to tick, in the reader's language."""

    def __init__(self, model, **kwargs):
        self.model = model
        super().__init__(model.objects.none(), **kwargs)
        wrong = gettext_lazy("Choose from this list only")
        self.error_messages |= dict.fromkeys(
            ("invalid_choice", "invalid_pk_value", "invalid_list"), wrong
        )

    def fill(self) -> None:
        """Ask for the terms as the reader's language has them."""
        self.queryset = worded(self.model)

    def label_from_instance(self, term) -> str:
        return term.words


class OrganisationsField(Several):
    """Organisations to tick, by the name the reader's language has."""

    def label_from_instance(self, organisation) -> str:
        return organisation.name_in_language


class OrganisationField(forms.ModelChoiceField):
    """One of the organisations somebody speaks for."""

    widget = forms.RadioSelect

    def label_from_instance(self, organisation) -> str:
        return organisation.name_in_language


def methods_field() -> TermsField:
    """By which methods people were involved: at least one."""
    return TermsField(
        Method,
        label=gettext_lazy("Method"),
        help_text=gettext_lazy("How people were involved. Choose one or more."),
        error_messages={"required": gettext_lazy("Choose at least one method")},
    )


def topics_field() -> TermsField:
    """What it was about."""
    return TermsField(
        Topic,
        label=gettext_lazy("Topics"),
        required=False,
        help_text=gettext_lazy("What it was about. Choose as many as fit, or none."),
    )


def language_field() -> forms.ChoiceField:
    """In which language the entry is written."""
    return forms.ChoiceField(
        label=gettext_lazy("Language you write in"),
        choices=LibraryPage._meta.get_field("text_language").choices,
        widget=forms.RadioSelect,
        initial="en",
        error_messages={"required": gettext_lazy("Choose a language")},
    )


class TextField(forms.CharField):
    """A text in Markdown, kept without blanks at the ends of its lines."""

    def to_python(self, value):
        words = super().to_python(value).replace("\r\n", "\n").replace("\r", "\n")
        return "\n".join(line.rstrip() for line in words.split("\n")).strip("\n")


class PageField(forms.CharField):
    """The number of a page of a source; cleans to a number or None."""

    def clean(self, value) -> int | None:
        words = with_plain_digits(super().clean(value).strip())
        if not words:
            return None
        whole = words.isascii() and words.isdecimal() and len(words) <= len(str(LAST_PAGE))
        if not whole or int(words) == 0:
            raise forms.ValidationError(_("Write the number of the page, for example 34"))
        return int(words)


def _stages() -> TermsField:
    return TermsField(
        Stage,
        label=gettext_lazy("Stages of the work"),
        required=False,
        help_text=gettext_lazy("The stages others can learn about from this entry."),
    )


def _organisations() -> OrganisationsField:
    return OrganisationsField(
        Organisation.objects.none(),
        label=gettext_lazy("Organisations"),
        help_text=gettext_lazy(
            "Whose work it was. People who speak for these organisations can be added as authors."
        ),
        error_messages={
            "required": gettext_lazy("Choose at least one organisation"),
            "invalid_choice": gettext_lazy("Choose from these organisations, or name another one"),
            "invalid_pk_value": gettext_lazy(
                "Choose from these organisations, or name another one"
            ),
        },
    )


BASICS = {
    "title": TitleField,
    "summary": SummaryField,
    "organisations": _organisations,
    "methods": methods_field,
    "topics": topics_field,
    "stages": _stages,
    "year": YearField,
    "text_language": language_field,
}


def made(name: str) -> forms.Field:
    """The field of a form for a column of an entry."""
    if name in BASICS:
        return BASICS[name]()
    if name in FIGURES:
        field = FigureField(FIGURES[name])
        field.widget.attrs.setdefault("class", "short")
        return field
    column = field_of(name)
    shared = {"label": column.verbose_name, "help_text": column.help_text, "required": False}
    if isinstance(column, models.DateField):
        return DayField(label=column.verbose_name)
    if column.choices:
        return forms.ChoiceField(
            choices=[("", UNCHOSEN), *column.choices],
            error_messages={"invalid_choice": gettext_lazy("Choose one from the list")},
            **shared,
        )
    wrong = {"max_length": TOO_LONG}
    if is_text(name):
        rows = 4 if column.max_length <= 1000 else 8
        return TextField(
            widget=Editor(rows), max_length=column.max_length, error_messages=wrong, **shared
        )
    return forms.CharField(max_length=column.max_length, error_messages=wrong, **shared)
