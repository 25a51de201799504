"""What organisers fill in at the programme desk. Every form knows the programme it is about."""

from datetime import date, datetime, time, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from core.forms import TOO_LONG, Words
from events.actions import desk
from events.entries import Draft, Entry
from events.models import Contribution, Format, Room, Track

LONGEST = 24 * 60  # minutes
MOST_DAYS = 31
NAME = Contribution._meta.get_field("name").max_length


def days(draft: Draft) -> list[date]:
    """The days of the event, and those on which something stands all the same."""
    first, last = (timezone.localdate(at) for at in (draft.event.starts_at, draft.event.ends_at))
    between = [first + timedelta(n) for n in range(min((last - first).days + 1, MOST_DAYS))]
    return sorted({*between, *(one.day for one in draft.entries)})


def moment(day: str, at: time) -> datetime:
    """A day of a select and a time, as clocks in the event's place go."""
    return timezone.make_aware(datetime.combine(date.fromisoformat(day), at))


class DeskForm(forms.Form):
    """A form of the desk; `auto_id` keeps several on one page apart."""

    name = ""

    def __init__(self, *args, draft: Draft, **options):
        super().__init__(*args, auto_id=f"{self.name}-%s", **options)
        self.draft = draft
        offered = {
            "day": [(one.isoformat(), date_format(one, "D j M Y")) for one in days(draft)],
            "room": [("", self.no_room), *draft.rooms.items()],
            "track": [("", _("No track")), *draft.tracks.items()],
        }
        for name, choices in offered.items():
            if name in self.fields:
                self.fields[name].choices = choices

    no_room = _("No room")


class TimeOfDay(forms.TimeField):
    """A time with hours and minutes."""

    def __init__(self, **options):
        widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
        wrong = {"invalid": _("Write the time with hours and minutes, for example 09:30.")}
        super().__init__(**{"widget": widget, "error_messages": wrong} | options)


class Minutes(forms.IntegerField):
    """A number of minutes."""

    def __init__(self, least: int, **options):
        wrong = {
            "invalid": _("Write a whole number of minutes."),
            "min_value": ngettext_lazy(
                "At least %(limit_value)s minute.",
                "At least %(limit_value)s minutes.",
                "limit_value",
            ),
            "max_value": ngettext_lazy(
                "At most %(limit_value)s minute.",
                "At most %(limit_value)s minutes.",
                "limit_value",
            ),
        }
        super().__init__(min_value=least, max_value=LONGEST, error_messages=wrong, **options)


class SessionFields(DeskForm):
    """What the desk knows of a session. Everything else stands in the full editor."""

    title = forms.CharField(
        label=_("Title"), max_length=255, error_messages={"required": _("Give it a title.")}
    )
    day = forms.ChoiceField(label=_("Day"))
    at = TimeOfDay(label=_("Starts"))
    minutes = Minutes(1, label=_("Minutes"), initial=30)
    format = forms.ChoiceField(label=_("Format"), choices=Format.choices, initial=Format.TALK)
    room = forms.ChoiceField(label=_("Room"), required=False)
    track = forms.ChoiceField(label=_("Track"), required=False)

    def told(self) -> dict:
        """The fields of the session."""
        data = self.cleaned_data
        starts = moment(data["day"], data["at"])
        same = {name: data[name] for name in ("title", "format", "room", "track")}
        return same | {"starts_at": starts, "ends_at": starts + timedelta(minutes=data["minutes"])}


class AddForm(SessionFields):
    """A new session; the next one begins where this one ends."""

    name = "add"
    speakers = forms.CharField(
        label=_("Speakers"),
        required=False,
        max_length=2000,
        widget=Words(2),
        help_text=_("One on each line. Organisations and members are added in the full editor."),
        error_messages={"max_length": TOO_LONG},
    )
    agreed = forms.BooleanField(
        label=_("They have confirmed and agree to be named"),
        required=False,
        help_text=_("Nobody is shown before."),
    )

    def clean_speakers(self) -> list[str]:
        names = [line.strip() for line in self.cleaned_data["speakers"].splitlines()]
        if any(len(name) > NAME for name in names):
            words = _("A name has at most %(most)s characters. Is there one name on each line?")
            raise ValidationError(words, params={"most": NAME})
        return [name for name in names if name]

    def told(self) -> dict:
        people = {name: self.cleaned_data[name] for name in ("speakers", "agreed")}
        return super().told() | people

    def for_the_next(self) -> dict[str, str]:
        """What the form begins with when another session is added after this one."""
        ends = timezone.localtime(self.told()["ends_at"])
        same = {name: self.cleaned_data[name] for name in ("minutes", "format", "room", "track")}
        return same | {"day": ends.date().isoformat(), "at": f"{ends:%H:%M}"}


class ChangeForm(SessionFields):
    """The same of a session that is there. `base` is the version it was opened with."""

    name = "change"
    is_cancelled = forms.BooleanField(
        label=_("Cancelled"),
        required=False,
        help_text=_("It stays in the programme and says so; its room is free."),
    )
    base = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def told(self) -> dict:
        return super().told() | {"is_cancelled": self.cleaned_data["is_cancelled"]}

    @staticmethod
    def beginning(entry: Entry) -> dict:
        """What it shows of a session before somebody types."""
        same = ("title", "minutes", "format", "room", "track", "is_cancelled")
        at = timezone.localtime(entry.starts_at)
        shown = {name: getattr(entry, name) or "" for name in same}
        return shown | {"day": at.date().isoformat(), "at": at.time(), "base": entry.revision}


class SlotForm(DeskForm):
    """Somewhere free for a session that is there."""

    name = "slot"
    slot = forms.ChoiceField(
        label=_("Move to a free place"),
        error_messages={
            "required": _("Choose where it goes."),
            "invalid_choice": _("This place is taken by now. Choose another one."),
        },
    )
    base = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args, entry: Entry, free: list, **options):
        super().__init__(*args, **options)
        self.entry, self.groups = entry, free
        self.free = {one.value: one for group in free for one in group.slots}
        offered = [(str(one.day), [(s.value, s.label) for s in one.slots]) for one in free]
        self.fields["slot"].choices = [("", _("Choose a day, a time and a room")), *offered]

    def told(self) -> dict:
        slot = self.free[self.cleaned_data["slot"]]
        ends = slot.starts_at + self.entry.length
        return {"starts_at": slot.starts_at, "ends_at": ends, "room": slot.room}


class ShiftForm(DeskForm):
    """Everything of a day that begins later moves."""

    name = "shift"
    no_room = _("Every room")
    day = forms.ChoiceField(label=_("Day"))
    room = forms.ChoiceField(label=_("Room"), required=False)
    after = TimeOfDay(label=_("What starts at or after"))
    minutes = Minutes(
        -LONGEST, label=_("By how many minutes"), help_text=_("15 is later, -15 is earlier.")
    )
    state = forms.CharField(widget=forms.HiddenInput, max_length=100)

    def clean_minutes(self) -> int:
        if not self.cleaned_data["minutes"]:
            raise ValidationError(_("By no minutes nothing moves."))
        return self.cleaned_data["minutes"]

    def concerns(self, entry: Entry) -> bool:
        """Is this session one of those that move?"""
        data = self.cleaned_data
        starts = moment(data["day"], data["after"])
        if entry.day.isoformat() != data["day"] or entry.starts_at < starts:
            return False
        return not data["room"] or entry.room == data["room"]


class SwapForm(DeskForm):
    """Two sessions take each other's place."""

    name = "swap"
    one = forms.TypedChoiceField(label=_("This session"), coerce=int)
    other = forms.TypedChoiceField(label=_("and this one"), coerce=int)
    state = forms.CharField(widget=forms.HiddenInput, max_length=100)

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        sessions = [
            (one.pk, f"{timezone.localtime(one.starts_at):%d/%m %H:%M} {one.title}")
            for one in self.draft.entries
            if not one.is_taken_out
        ]
        for name in ("one", "other"):
            self.fields[name].choices = [("", _("Choose a session")), *sessions]

    def clean(self):
        data = super().clean()
        if data.get("one") and data.get("one") == data.get("other"):
            self.add_error("other", _("Choose two different sessions."))
        return data


class PlaceForm(DeskForm):
    """A room or track that the event does not have yet."""

    name = "place"
    kind = forms.ChoiceField(
        label=_("What is added"), choices=[("room", _("Room")), ("track", _("Track"))]
    )
    called = forms.CharField(
        label=_("What it is called"),
        max_length=80,
        error_messages={"required": _("Say what it is called.")},
    )

    @property
    def model(self) -> type:
        return {"room": Room, "track": Track}[self.cleaned_data["kind"]]

    def clean(self):
        data = super().clean()
        called = data.get("called") if data.get("kind") else None
        if called and desk.is_taken(self.draft.event, self.model, called):
            self.add_error("called", _("The event has one by this name already."))
        return data


class ReleaseForm(DeskForm):
    """What is said with a version."""

    name = "release"
    note = forms.CharField(
        label=_("A note on it"),
        required=False,
        max_length=500,
        widget=Words(3),
        help_text=_("Shown to everybody above the list of changes. You need not write one."),
        error_messages={"max_length": TOO_LONG},
    )
    state = forms.CharField(widget=forms.HiddenInput, max_length=100)
