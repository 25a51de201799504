"""A lesson, what others say to it, and what narrows the list of all lessons."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import TOO_LONG
from core.models import Method, Stage, Topic
from network.forms.practice.parts import PartForm, Text
from network.models import Lesson


class LessonForm(PartForm):
    """What somebody learned: in one sentence, with what makes it believable."""

    claim = forms.CharField(
        label=_("What you learned, in one sentence"),
        help_text=_("For example: letters with a named sender get more replies."),
        max_length=250,
        error_messages={
            "required": _("Say in one sentence what you learned."),
            "max_length": TOO_LONG,
        },
    )
    happened = Text(
        label=_("What happened (optional)"),
        help_text=_("What you did and saw, so that others can judge for themselves."),
        rows=6,
        max_length=3000,
        required=False,
    )
    conditions = Text(
        label=_("Under which conditions (optional)"),
        help_text=_("What was special: the size of the place, the topic, the time there was."),
        rows=3,
        max_length=1000,
        required=False,
    )
    certainty = forms.ChoiceField(
        label=_("How sure you are"),
        choices=Lesson.Certainty.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose how sure you are."),
            "invalid_choice": _("Choose one of these."),
        },
    )
    stage = forms.ChoiceField(
        label=_("Stage of the work (optional)"),
        required=False,
        error_messages={"invalid_choice": _("Choose one of these stages.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("certainty", Lesson.Certainty.LIKELY)
        stages = Stage.objects.in_language().values_list("slug", "name")
        self.fields["stage"].choices = [("", _("Not one in particular")), *stages]


class EchoForm(forms.Form):
    """Another organisation says what it saw itself."""

    organisation = forms.ChoiceField(
        label=_("For which organisation do you say this?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose for which organisation you say this."),
            "invalid_choice": _("Choose one of these organisations."),
        },
    )
    agrees = forms.TypedChoiceField(
        label=_("What did you see?"),
        choices=[("yes", _("We saw this too")), ("no", _("Not here, because …"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose what you saw."),
            "invalid_choice": _("Choose one of these."),
        },
    )
    words = Text(
        label=_("In your words"),
        help_text=_(
            "Everybody who sees the lesson can read this, with the name of your organisation and not with yours."
        ),
        rows=4,
        max_length=1000,
        required=False,
    )

    def __init__(self, data=None, *, organisations, **kwargs):
        super().__init__(data, **kwargs)
        self.fields["organisation"].choices = [
            (str(one.pk), one.name_in_language) for one in organisations
        ]

    def clean(self):
        sent = super().clean()
        if sent.get("agrees") is False and not sent.get("words") and "words" not in self.errors:
            self.add_error("words", _("Say in a few words why it was different where you are."))
        return sent


class LessonsForm(forms.Form):
    """What narrows the list of lessons. An unknown value narrows nothing."""

    q = forms.CharField(
        label=_("Words"), max_length=200, required=False, widget=forms.TextInput({"type": "search"})
    )
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    stage = forms.ChoiceField(label=_("Stage of the work"), required=False)
    method = forms.ChoiceField(label=_("Method"), required=False)

    def __init__(self, data):
        super().__init__(data)
        for name, term, everything in (
            ("topic", Topic, _("All topics")),
            ("stage", Stage, _("All stages")),
            ("method", Method, _("All methods")),
        ):
            terms = term.objects.in_language().values_list("slug", "name")
            self.fields[name].choices = [("", everything), *terms]

    def choices(self) -> dict[str, str]:
        """The valid choices by field; an invalid one counts as none."""
        self.is_valid()
        return {name: self.cleaned_data.get(name, "") for name in self.fields}

    def chosen_labels(self) -> list[str]:
        """What the reader chose, in words."""
        labels = {name: dict(self.fields[name].choices) for name in ("topic", "stage", "method")}
        return [
            str(labels[name][value]) if name in labels else f"“{value}”"
            for name, value in self.choices().items()
            if value
        ]
