from django import forms
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Organisation
from accounts.names import fold
from core.forms import TOO_LONG, Words
from core.models import Method, Stage, Topic
from network.models import Experience, Profile
from network.querysets import worded

FIRST_YEAR = 1950
UNCHOSEN = _("Choose, or leave empty")
SEVERAL = 5  # as many names as an error still says


class Terms(forms.ModelMultipleChoiceField):
    """Terms to tick, in the reader's language."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, term) -> str:
        return term.words


class Term(forms.ModelChoiceField):
    """One term, in the reader's language."""

    def label_from_instance(self, term) -> str:
        return term.words


class ProfileForm(forms.ModelForm):
    """What a member says of themselves, each part with who may see it."""

    name = forms.CharField(
        label=_("Name"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        help_text=_("Members who find you see it."),
        error_messages={
            "required": _("Enter your name"),
            "max_length": _("Your name can have 150 characters here."),
        },
    )
    topics = Terms(
        Topic.objects.none(),
        label=_("Topics"),
        required=False,
        error_messages={
            "invalid_choice": _("Choose from these topics only"),
            "invalid_pk_value": _("Choose from these topics only"),
            "invalid_list": _("Choose from these topics only"),
        },
    )
    mail_language = forms.ChoiceField(
        label=_("Language of mails to you"),
        choices=settings.LANGUAGES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a language")},
    )

    class Meta:
        model = Profile
        fields = [
            *(part for part in Profile.PARTS if part != "experience"),
            *(f"{part}_seen_by" for part in Profile.PARTS),
            *("seen_by", "takes_messages"),
        ]
        widgets = {
            "can_help_with": Words(4),
            "looking_for": Words(4),
            "contact_about": Words(3),
            "seen_by": forms.RadioSelect,
        }
        error_messages = {
            part: {"max_length": TOO_LONG}
            for part in ("can_help_with", "looking_for", "contact_about")
        }
        help_texts = {
            "role": _("What you do there, for example “democratic services officer”."),
            "pronouns": _("If you like: she/her, he/him, they/them."),
            "languages": _("Those you can talk in, for example “English, Welsh”."),
            "can_help_with": _(
                "Others search in this. For example: writing to 10,000 households, finding a facilitator."
            ),
            "looking_for": _("What would you like to learn from somebody who has done it?"),
            "contact_about": _("For example: a short call about recruitment."),
            "seen_by": _("Your name and your organisation go with it. You always see yourself."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        user = self.instance.user
        self.fields["topics"].queryset = worded(Topic)
        self.fields["name"].initial = user.get_full_name()
        self.fields["mail_language"].initial = user.language

    def _pairs(self, *parts: str) -> list[tuple]:
        return [(self[part], self[f"{part}_seen_by"]) for part in parts]

    @property
    def about_me(self) -> list[tuple]:
        """Each field with the one for who sees it."""
        return self._pairs("role", "pronouns", "languages")

    @property
    def to_share(self) -> list[tuple]:
        """The same for what one gives and seeks."""
        return self._pairs("can_help_with", "looking_for", "topics", "contact_about")

    @property
    def missing(self) -> list:
        """The fields without anything in them, as they are kept. Pronouns are nobody's gap."""
        asked = ["role", "can_help_with", "looking_for", "topics", "languages", "contact_about"]
        empty = [part for part in asked if not self.get_initial_for_field(self.fields[part], part)]
        return [self[part] for part in ([] if self["name"].initial else ["name"]) + empty]

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())

    @transaction.atomic
    def save(self):
        """Keep it all. What somebody has just looked through is confirmed with it."""
        self.instance.confirmed_at = timezone.now()
        profile = super().save()
        user = profile.user
        user.give_name(self.cleaned_data["name"])
        user.language = self.cleaned_data["mail_language"]
        user.save(update_fields=["first_name", "last_name", "language"])
        return profile


class ExperienceForm(forms.ModelForm):
    """One thing a member has done."""

    method = Term(Method.objects.none(), label=_("Method"), required=False, empty_label=UNCHOSEN)
    stage = Term(
        Stage.objects.none(), label=_("Stage of the work"), required=False, empty_label=UNCHOSEN
    )
    year = forms.IntegerField(
        label=_("Year"),
        required=False,
        min_value=FIRST_YEAR,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "code"}),
        help_text=_("The year it began, for example 2019."),
    )
    organisation_words = forms.CharField(
        label=_("Organisation"),
        max_length=200,
        required=False,
        help_text=_(
            "The council or partner you did it for: a part of its name is enough. Former councils count too."
        ),
    )

    class Meta:
        model = Experience
        fields = ["role", "method", "stage", "year"]
        help_texts = {"role": _("What you were, for example “project manager” or “facilitator”.")}

    field_order = ["role", "method", "stage", "year", "organisation_words"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["method"].queryset, self.fields["stage"].queryset = (
            worded(Method),
            worded(Stage),
        )
        self.fields["year"].error_messages |= dict.fromkeys(
            ("invalid", "min_value"), _which_years()
        )
        for name in ("method", "stage"):
            self.fields[name].error_messages["invalid_choice"] = _("Choose one from the list")
        if self.instance.organisation:
            self.fields["organisation_words"].initial = self.instance.organisation.name_in_language

    def clean_year(self) -> int | None:
        year = self.cleaned_data["year"]
        if year and year > timezone.localdate().year:
            raise forms.ValidationError(_which_years())
        return year

    def clean_organisation_words(self) -> str:
        words = self.cleaned_data["organisation_words"]
        self.instance.organisation = organisation_named(words) if fold(words) else None
        return words

    def clean(self):
        asked = ("role", "method", "stage")
        if not self.errors and not any(self.cleaned_data.get(name) for name in asked):
            self.add_error("role", _("Say what you were, by which method, or at which stage"))
        return super().clean()


def _which_years() -> str:
    years = {"first": FIRST_YEAR, "last": timezone.localdate().year}
    return _("Enter a year from %(first)d to %(last)d") % years


def organisation_named(words: str) -> Organisation:
    """The one organisation these words mean: its whole name or code, or a part only it has."""
    fits = list(Organisation.objects.matching(words).order_by("name")[: 10 * SEVERAL])
    named = [one for one in fits if fold(words) in map(fold, one.names)]
    fits = named or fits
    if len(fits) == 1:
        return fits[0]
    if not fits:
        raise forms.ValidationError(
            _("No organisation we know has this name. Try a shorter part of it, or leave it empty.")
        )
    names = ", ".join(one.name_in_language for one in fits[:SEVERAL])
    raise forms.ValidationError(
        _(
            "Several organisations have this in their name. Write the whole name. Among them: %(names)s"
        )
        % {"names": names}
    )
