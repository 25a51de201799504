"""What somebody is asked on the way in: one form for each page."""

from allauth.account import forms as allauth_forms
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from accounts.addresses import LONGEST_ADDRESS, NotADomain, normalise_address
from accounts.models import Organisation
from core.forms import TOO_LONG, Words
from core.models import Topic
from network.models import Application, Audience, Profile, Question

OTHER, NOBODY = ":other", ":nobody"  # no code of an organisation holds a colon


class EmailForm(allauth_forms.RequestLoginCodeForm):
    """Where the code goes. allauth says how often. The field nobody sees is for robots."""

    email = forms.CharField(
        label=_("Your work e-mail address"),
        help_text=_(
            "It shows where you work, so that nobody has to ask. We send it a code. No member sees it unless you write to them."
        ),
        error_messages={"required": _("Enter your e-mail address")},
        widget=forms.EmailInput(
            attrs={"autocomplete": "email", "spellcheck": "false", "maxlength": LONGEST_ADDRESS}
        ),
    )
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def clean_email(self):
        try:
            address = normalise_address(self.cleaned_data["email"])
            validate_email(address)
        except (NotADomain, ValidationError) as error:
            raise ValidationError(_("Enter an e-mail address like name@example.gov.uk")) from error
        self.cleaned_data["email"] = address
        try:
            return super().clean_email()
        except ValidationError as error:
            raise ValidationError(
                _("That was a lot of codes in a short time. Wait five minutes, then try again.")
            ) from error

    @property
    def is_from_a_robot(self) -> bool:
        """Was the field filled in that no person sees?"""
        return bool(self.cleaned_data.get("website"))


class OrganisationForm(forms.Form):
    """For whom somebody works: one that was offered or found, one that is not listed, or nobody."""

    organisation = forms.ChoiceField(
        label=_("For whom do you work?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose for whom you work"),
            "invalid_choice": _("Choose one of these, or search again"),
        },
    )
    organisation_name = forms.CharField(
        label=_("Its name"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    note = forms.CharField(
        label=_("Anything an organiser should know (optional)"),
        help_text=_(
            "For example who can vouch for you, if your address does not show where you work."
        ),
        max_length=1000,
        required=False,
        widget=Words(3),
        error_messages={"max_length": TOO_LONG},
    )

    def __init__(self, data=None, *, offered: list[Organisation], **kwargs):
        super().__init__(data, **kwargs)
        code = self["organisation"].value() or ""
        self.chosen = Organisation.objects.current().filter(code=code).first()
        self.offered = [*offered]
        if self.chosen and self.chosen not in offered:
            self.offered.append(self.chosen)
        self.fields["organisation"].choices = [
            *((one.code, one) for one in self.offered),
            (OTHER, _("An organisation that the search does not find")),
            (NOBODY, _("I work for nobody in particular")),
        ]

    def clean(self):
        fields = self.cleaned_data
        named = fields.get("organisation_name") or "organisation_name" in self.errors
        if fields.get("organisation") == OTHER and not named:
            self.add_error("organisation_name", _("Write the name of your organisation"))
        return fields

    def save(self, application: Application) -> None:
        """Keep the answer with the application."""
        choice = self.cleaned_data["organisation"]
        names = {OTHER: self.cleaned_data["organisation_name"], NOBODY: Application.INDEPENDENT}
        # Only while it is being written: it may have been handed in elsewhere meanwhile.
        Application.objects.filter(pk=application.pk, submitted_at=None, decided_at=None).update(
            organisation=self.chosen,
            organisation_name=names.get(choice, ""),
            note=self.cleaned_data["note"],
        )


def given(application: Application | None) -> dict:
    """The answers that an application holds, as the form wants them."""
    if application is None:
        return {}
    name = application.organisation_name
    if application.organisation:
        choice = application.organisation.code
    elif application.is_independent:
        choice, name = NOBODY, ""
    else:
        choice = OTHER if name else ""
    found = {"organisation": choice, "organisation_name": name, "note": application.note}
    return {key: value for key, value in found.items() if value}


class AboutForm(forms.Form):
    """Who somebody is, and what they are interested in."""

    name = forms.CharField(
        label=_("Your name"),
        help_text=_("As colleagues know you."),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Enter your name")},
    )
    role = forms.CharField(
        label=_("Your role (optional)"),
        help_text=_("For example democratic services officer, or councillor."),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
    )
    topics = forms.ModelMultipleChoiceField(
        Topic.objects.none(),
        label=_("Topics you work on (optional)"),
        help_text=_("Choose as many as you like. Others find you by them."),
        to_field_name="slug",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Choose topics from the list")},
    )

    def __init__(self, data=None, *, profile: Profile, **kwargs):
        self.profile = profile
        slugs = list(profile.topics.values_list("slug", flat=True))
        initial = {"name": profile.user.get_full_name(), "role": profile.role, "topics": slugs}
        super().__init__(data, initial=initial, **kwargs)
        self.fields["topics"].queryset = Topic.objects.in_language()

    def save(self) -> None:
        """Keep the answers with the person and their profile."""
        slugs = [topic.slug for topic in self.cleaned_data["topics"]]
        self.profile.user.give_name(self.cleaned_data["name"])
        self.profile.user.save(update_fields=["first_name", "last_name"])
        self.profile.role = self.cleaned_data["role"]
        self.profile.save(update_fields=["role"])
        english = Topic.objects.in_language(settings.LANGUAGE_CODE)
        self.profile.topics.set(english.filter(slug__in=slugs))


class VisibilityForm(forms.Form):
    """Who sees what, and in which language mails come."""

    seen_by = forms.ChoiceField(
        label=_("Who finds you in the directory of members?"),
        choices=Audience.choices,
        widget=forms.RadioSelect,
    )
    role_seen_by = forms.ChoiceField(
        label=_("Who sees your role?"), choices=Audience.choices, widget=forms.RadioSelect
    )
    topics_seen_by = forms.ChoiceField(
        label=_("Who sees your topics?"), choices=Audience.choices, widget=forms.RadioSelect
    )
    takes_messages = forms.BooleanField(
        label=_("Other members may write to me through this site"), required=False
    )
    language = forms.ChoiceField(
        label=_("In which language do you want our e-mails?"),
        choices=settings.LANGUAGES,
        widget=forms.RadioSelect,
    )

    def __init__(self, data=None, *, profile: Profile, **kwargs):
        self.profile = profile
        names = ("seen_by", "role_seen_by", "topics_seen_by", "takes_messages")
        initial = {name: getattr(profile, name) for name in names}
        initial["language"] = profile.user.language
        super().__init__(data, initial=initial, **kwargs)
        for field in self.fields.values():
            field.error_messages |= dict.fromkeys(
                ("required", "invalid_choice"), _("Choose one of these")
            )

    def save(self) -> None:
        """Keep the answers with the person and their profile."""
        self.profile.user.language = self.cleaned_data.pop("language")
        self.profile.user.save(update_fields=["language"])
        for name, value in self.cleaned_data.items():
            setattr(self.profile, name, value)
        self.profile.save(update_fields=[*self.cleaned_data])


class AnswerForm(forms.Form):
    """The answer to one question of an organiser."""

    answer = forms.CharField(
        label=_("Your answer"),
        max_length=5000,
        widget=Words(4),
        error_messages={"required": _("Write your answer"), "max_length": TOO_LONG},
    )

    def __init__(self, data=None, *, question: Question):
        prefix = f"question-{question.pk}"
        self.question = question
        self.is_sent = data is not None and f"{prefix}-answer" in data
        super().__init__(data if self.is_sent else None, prefix=prefix)
