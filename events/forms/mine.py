from django import forms
from django.utils.http import url_has_allowed_host_and_scheme

from events.models import EventPage, Format, SessionPage


class SessionField(forms.ModelChoiceField):
    """A session by its translation key."""

    def __init__(self):
        nothing = SessionPage.objects.none()
        super().__init__(nothing, to_field_name="translation_key", required=False)


class SavingForm(forms.Form):
    """The two buttons beside a session: which one was pressed, and on which page."""

    save = SessionField()
    remove = SessionField()
    next = forms.CharField(required=False, max_length=2000)

    def __init__(self, data, event: EventPage, user):
        super().__init__(data)
        sessions = SessionPage.objects.visible_to(user).child_of(event)
        for name in ("save", "remove"):
            self.fields[name].queryset = sessions.exclude(format=Format.BREAK)

    def clean_next(self) -> str:
        """Only back into this site."""
        there = self.cleaned_data["next"]
        is_ours = there.startswith("/") and url_has_allowed_host_and_scheme(there, None)
        return there.partition("#")[0] if is_ours else ""
