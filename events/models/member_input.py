from django import forms

from accounts.models import User


class MemberInput(forms.TextInput):
    """A member by their e-mail address: no list of all members to choose from."""

    input_type = "email"

    def format_value(self, value):
        if str(value or "").isdecimal():
            return User.objects.filter(pk=value).values_list("email", flat=True).first()
        return value

    def value_from_datadict(self, data, files, name):
        """The key of the member. An address nobody has stays as it is: the field refuses it in words."""
        typed = (super().value_from_datadict(data, files, name) or "").strip()
        found = User.objects.filter(email__iexact=typed).values_list("pk", flat=True).first()
        return found or typed
