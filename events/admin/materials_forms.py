"""What organisers fill in about the materials of an event."""

from datetime import timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.forms import FilesField
from events.forms.materials import MaterialsForm
from events.matching import Matcher
from events.models import Batch, BatchFile, Contribution, EventPage, SessionPage

WEEKS = timedelta(weeks=4)
MOST_AT_ONCE = 200


def usual_day(event: EventPage):
    """Until when links work if nobody says otherwise: four weeks from now, or from the end of the event."""
    return max(timezone.localdate(), timezone.localdate(event.ends_at)) + WEEKS


def until_field() -> forms.DateField:
    return forms.DateField(
        label=_("The link works until"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Readers are told that materials are expected by this day."),
        error_messages={
            "required": _("Say until when the link works."),
            "invalid": _("Write the day as year, month and day, for example 2027-03-31."),
        },
    )


class _Until(forms.Form):
    def clean_until(self):
        if self.cleaned_data["until"] < timezone.localdate():
            raise ValidationError(_("This day has passed."))
        return self.cleaned_data["until"]


class AskOneForm(_Until):
    """Whom to ask for the materials of one session."""

    name = forms.CharField(label=_("Name"), max_length=150, required=False)
    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        help_text=_("Left empty: you get a link to hand on yourself."),
        error_messages={"invalid": _("Write a whole address, for example name@council.gov.uk.")},
    )
    until = until_field()


class AskAllForm(_Until):
    """Everybody who speaks at sessions of which nothing is there, with an address where it is known."""

    until = until_field()

    def __init__(self, *args, people: list[Contribution], **kwargs):
        super().__init__(*args, **kwargs)
        self.people = people
        for one in people:
            self.fields[f"email-{one.pk}"] = forms.EmailField(
                label=gettext("E-mail address of %(name)s") % {"name": one},
                required=False,
                initial=one.member.email if one.member else "",
                error_messages={
                    "invalid": gettext("This is no e-mail address: %(name)s.") % {"name": one}
                },
            )

    def rows(self):
        """Each person with the field for their address."""
        return [(one, self[f"email-{one.pk}"]) for one in self.people]

    def clean(self):
        cleaned = super().clean()
        self.chosen = [
            (one, cleaned[f"email-{one.pk}"])
            for one in self.people
            if cleaned.get(f"email-{one.pk}")
        ]
        if not (self.chosen or self.errors):
            raise ValidationError(_("Give at least one address."))
        return cleaned


class UploadForForm(MaterialsForm):
    """What an organiser uploads for a speaker."""


class ChooseForm(forms.Form):
    """Many files at once. What is wrong with one of them is said beside the others, on the next page."""

    files = FilesField(
        label=_("Files"),
        most=MOST_AT_ONCE,
        look=False,
        help_text=_(
            "Choose as many as you like. Their names say where they belong: words of the title, a speaker, the time or the number of the session."
        ),
        error_messages={"required": _("Choose the files.")},
    )


class PlacesForm(forms.Form):
    """Where each file of a batch goes: what its name says, until somebody corrects it."""

    def __init__(self, *args, batch: Batch, sessions: list[SessionPage], **kwargs):
        super().__init__(*args, **kwargs)
        self.batch, self.sessions = batch, {str(one.pk): one for one in sessions}
        self.kept = list(batch.files.select_related("document"))
        matcher = Matcher(sessions)
        choices = [("", _("Leave it out"))]
        choices += [(key, _labelled(one)) for key, one in self.sessions.items()]
        for file in self.kept:
            found = matcher.find(file.document.filename)
            self.fields[f"file-{file.pk}"] = forms.ChoiceField(
                label=gettext("Session of %(file)s") % {"file": file.document.filename},
                choices=choices,
                required=False,
                initial=str(found.pk) if found else "",
            )

    def rows(self) -> list[tuple[BatchFile, forms.BoundField]]:
        return [(one, self[f"file-{one.pk}"]) for one in self.kept]

    def clean(self):
        cleaned = super().clean()
        self.places = {
            one.pk: self.sessions[cleaned[f"file-{one.pk}"]]
            for one in self.kept
            if cleaned.get(f"file-{one.pk}")
        }
        if not (self.places or self.errors):
            raise ValidationError(_("Choose a session for at least one file."))
        return cleaned


def _labelled(session: SessionPage) -> str:
    starts = timezone.localtime(session.starts_at)
    return f"{date_format(starts, 'j M H:i')}: {session.title}"
