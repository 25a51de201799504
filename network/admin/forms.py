"""What organisers fill in. Each form calls one action when it is complete."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.models import Affiliation, Organisation, User
from core.forms import TOO_LONG, Words
from network import actions
from network.models import Application

CODE = re.compile(r"\(([\w-]+)\)\s*$")  # "Dudley Metropolitan Borough Council (DUD)"
MOST_NAMED = 5


class OrganisationField(forms.CharField):
    """A body of today by its name, its code, or both, as the list of suggestions writes them."""

    def __init__(self, **options):
        widget = forms.TextInput(attrs={"list": "organisations", "autocomplete": "off"})
        super().__init__(**{"max_length": 250, "widget": widget} | options)

    def clean(self, value) -> Organisation:
        text = super().clean(value)
        found = self._find(text)
        if len(found) == 1:
            return found[0]
        if found:
            names = "; ".join(spelled(one) for one in found[:MOST_NAMED])
            words = _("Several organisations fit. Which one? %(names)s")
            raise ValidationError(words, params={"names": names})
        raise ValidationError(
            _("The register has no organisation of today by this name. Add it there first.")
        )

    @staticmethod
    def _find(text: str) -> list[Organisation]:
        today = Organisation.objects.current()
        in_brackets = CODE.search(text)
        code = in_brackets[1] if in_brackets else text
        exact = today.filter(code__iexact=code) or today.filter(name__iexact=text)
        return list(exact or today.matching(text[:100])[: MOST_NAMED + 1])


def spelled(organisation: Organisation) -> str:
    """An organisation as the list of suggestions writes it."""
    return f"{organisation} ({organisation.code})"


def reason_field() -> forms.CharField:
    """Why somebody is turned away, in the words they will read."""
    return forms.CharField(
        label=_("Reason"),
        max_length=2000,
        widget=Words(4),
        help_text=_("It is e-mailed as you write it, without your name."),
        error_messages={
            "required": _("Say why: it is mailed to the person."),
            "max_length": TOO_LONG,
        },
    )


class Decision(forms.Form):
    """Something to decide about an application; `done` says that it happened."""

    done = ""

    def carry_out(self, application: Application, by: User) -> bool:
        """False where somebody else decided before."""
        raise NotImplementedError


class ApproveForm(Decision):
    done = _("%(person)s is a member now and has been told.")

    def carry_out(self, application, by):
        return actions.approve(application, by)


class CorrectForm(Decision):
    organisation = OrganisationField(
        label=_("Organisation"),
        help_text=_("Begin to write its name, or give its code."),
        error_messages={"required": _("Say which organisation.")},
    )
    done = _("The organisation is corrected. %(person)s still waits.")

    def carry_out(self, application, by):
        return actions.correct_organisation(application, by, self.cleaned_data["organisation"])


class AskForm(Decision):
    text = forms.CharField(
        label=_("Your question"),
        max_length=2000,
        widget=Words(4),
        help_text=_("It is e-mailed as you write it, without your name."),
        error_messages={"required": _("Write what you want to know."), "max_length": TOO_LONG},
    )
    done = _("Your question is on its way to %(person)s. Organisers are told of the answer.")

    def carry_out(self, application, by):
        return bool(actions.ask_question(application, by, self.cleaned_data["text"]))


class RefuseForm(Decision):
    reason = reason_field()
    done = _("%(person)s is refused and has been told why.")

    def carry_out(self, application, by):
        return actions.refuse(application, by, self.cleaned_data["reason"])


class Deed(forms.Form):
    """Something to do with a member; `done` says that it happened."""

    done = ""

    def __init__(self, *args, person: User, **kwargs):
        super().__init__(*args, **kwargs)
        self.person = person

    def carry_out(self, by: User) -> bool:
        """False where there is nothing to do any more."""
        raise NotImplementedError


class SuspendForm(Deed):
    reason = reason_field()
    done = _("%(person)s is suspended and has been told why.")

    def carry_out(self, by):
        return actions.suspend(self.person, by, self.cleaned_data["reason"])


class RestoreForm(Deed):
    done = _("%(person)s is restored and has been told.")

    def carry_out(self, by):
        return actions.restore(self.person, by)


class VerifyForm(Deed):
    organisation = OrganisationField(
        label=_("Speaks for"),
        help_text=_("Begin to write its name, or give its code."),
        error_messages={"required": _("Say which organisation.")},
    )
    done = _("%(person)s speaks for it now and has been told.")

    def carry_out(self, by):
        return actions.verify_affiliation(self.person, self.cleaned_data["organisation"], by)


class EndForm(Deed):
    affiliation = forms.ModelChoiceField(
        Affiliation.objects.none(), widget=forms.HiddenInput, label=_("Affiliation")
    )
    done = _("%(person)s no longer speaks for it and has been told.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["affiliation"].queryset = self.person.affiliations.all()

    def carry_out(self, by):
        return actions.end_affiliation(self.cleaned_data["affiliation"], by)


class TrustForm(Deed):
    done = _("What %(person)s posts of their council’s practice is public at once from now on.")

    def carry_out(self, by):
        return actions.trust_to_post(self.person, by, True)


class DistrustForm(Deed):
    done = _("What %(person)s posts is read by an organiser first from now on.")

    def carry_out(self, by):
        return actions.trust_to_post(self.person, by, False)


class ReportForm(forms.Form):
    """Whether somebody has left, as was said."""

    right = forms.TypedChoiceField(
        choices=[
            ("yes", _("End it: they no longer work there")),
            ("no", _("Put the report aside")),
        ],
        coerce=lambda value: value == "yes",
    )
