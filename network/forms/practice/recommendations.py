"""One recommendation with the answer to it, and what was done about it."""

import re

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from core.forms import TOO_LONG, Words
from network.forms.practice.parts import Day, PartForm, Text
from network.models import Response

MOST_VOTES = 1_000_000_000
A_NUMBER = _("Write a whole number in figures, for example 42.")


class Votes(forms.IntegerField):
    """A number of votes, also as people set large ones: 1,042."""

    def to_python(self, value):
        return super().to_python(re.sub(r"(?<=\d)[, ](?=\d{3}\b)", "", value or ""))


def _votes(label, help_text):
    return Votes(
        label=label,
        help_text=help_text,
        required=False,
        min_value=0,
        max_value=MOST_VOTES,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={
            "invalid": A_NUMBER,
            "min_value": _("Votes cannot be fewer than none."),
            "max_value": _("That is more votes than there are people in the country."),
        },
    )


class RecommendationForm(PartForm):
    """The wording, the support for it, and what the council answered."""

    text = Text(
        label=_("The recommendation"),
        help_text=_("In the members’ own words."),
        rows=5,
        max_length=3000,
        error_messages={"required": _("Write the recommendation.")},
    )
    votes_for = _votes(_("Votes for it (optional)"), _("For example 42."))
    votes_of = _votes(_("Votes in all (optional)"), _("For example 47."))
    response = forms.ChoiceField(
        label=_("What the council answered"),
        choices=Response.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose what the council answered."),
            "invalid_choice": _("Choose one of these answers."),
        },
    )
    responded_on = Day(label=_("Date of the answer (optional)"), required=False, past=True)
    reason = Text(
        label=_("The reason given (optional)"),
        help_text=_("What the council said, in a few sentences. A link can stand in it."),
        rows=4,
        max_length=3000,
        required=False,
    )
    owner = forms.CharField(
        label=_("Who is responsible (optional)"),
        help_text=_("A post, a team or a committee, not a person’s name."),
        max_length=200,
        required=False,
        error_messages={"max_length": TOO_LONG},
    )
    due_on = Day(
        label=_("Due (optional)"),
        help_text=_(
            "By when there is to be an answer or, once accepted, by when it is to be done."
        ),
        required=False,
    )
    done_on = Day(label=_("Done on (optional)"), required=False, past=True)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("response", Response.PENDING)

    def clean(self):
        sent = super().clean()
        votes, of = sent.get("votes_for"), sent.get("votes_of")
        if votes is not None and of is not None and votes > of:
            self.add_error(
                "votes_for", _("There cannot be more votes for it than votes in all: check both.")
            )
        response = sent.get("response")
        if response == Response.PENDING and sent.get("responded_on"):
            self.add_error(
                "response", _("There is a date of the answer: choose what the answer was.")
            )
        if response == Response.REJECTED and sent.get("done_on"):
            self.add_error(
                "done_on", _("What was rejected cannot be done: correct the answer, or this date.")
            )
        return sent


class ProgressForm(PartForm):
    """What was done, on a day, with a link to where it can be seen."""

    on = Day(label=_("Date"), past=True)
    words = Text(
        label=_("What was done"),
        rows=4,
        max_length=2000,
        error_messages={"required": _("Say what was done.")},
    )
    evidence = forms.URLField(
        label=_("Where it can be seen (optional)"),
        help_text=_("The address of a page or a document, beginning with https://."),
        max_length=500,
        required=False,
        assume_scheme="https",
        validators=[URLValidator(schemes=["http", "https"])],
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "url"}),
        error_messages={
            "invalid": _(
                "Write the whole address, for example https://www.example.gov.uk/minutes."
            ),
            "max_length": TOO_LONG,
        },
    )


class ManyForm(forms.Form):
    """A list that was copied from somewhere, or a table that was saved as CSV."""

    text = forms.CharField(
        label=_("Paste the recommendations"),
        help_text=_(
            "One on each line, or numbered paragraphs: we take the numbers and bullets off. In a numbered"
            " list, a line without a number belongs to the one above. Cells copied from a spreadsheet work too, with"
            " their headings."
        ),
        required=False,
        strip=False,
        max_length=500_000,
        widget=Words(12),
        error_messages={"max_length": TOO_LONG},
    )
    file = forms.FileField(
        label=_("Or upload a table (CSV)"),
        help_text=_(
            "The first row names the columns: recommendation, votes for, votes of, response, reason, owner,"
            " responded on, due, done. Only the first is needed."
        ),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.tsv,text/csv"}),
    )

    def clean(self):
        sent = super().clean()
        if not self.errors and not sent["text"].strip() and not sent["file"]:
            self.add_error("text", _("Paste a list here, or choose a file below."))
        return sent
