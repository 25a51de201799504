"""What organisers fill in."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from events.importing.comparing import Options
from events.importing.reading import ACCEPTED, MAX_BYTES, read_schedule
from events.importing.record import NotASchedule


class ScheduleForm(forms.Form):
    """A file with a schedule, and what the organiser says of it. Gives `content` and `options`."""

    file = forms.FileField(
        label=_("File"),
        max_length=255,
        help_text=_(
            "A schedule.xml or schedule.json of frab, Pentabarf or pretalx, a calendar (.ics), a table (.csv) or a"
            " spreadsheet (.xlsx). At most 20 MB."
        ),
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        error_messages={
            "required": _("Choose the file with the schedule."),
            "empty": _("The file is empty."),
        },
    )
    named = forms.BooleanField(
        label=_("The people in this file have agreed to be named"),
        required=False,
        help_text=_("Otherwise nobody is shown before both boxes beside their name are ticked."),
    )
    remove_missing = forms.BooleanField(
        label=_("Cancel sessions that are gone from the file"),
        required=False,
        help_text=_(
            "Only those an earlier import brought. They stay in the programme and say that they are cancelled."
        ),
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        try:
            self.content = file.read(MAX_BYTES + 1)
            read_schedule(file.name, self.content)
        except NotASchedule as error:
            raise ValidationError(str(error)) from error
        return file

    @property
    def options(self) -> Options:
        told = self.cleaned_data
        return Options(named=told["named"], remove_missing=told["remove_missing"])
