"""What forms of several apps share."""

from django import forms
from django.utils.translation import gettext_lazy as _

TOO_LONG = _("This has %(show_value)d characters, and there is room for %(limit_value)d.")


class Words(forms.Textarea):
    """A box for several lines.

    Without `maxlength`, by which browsers cut what is pasted and say nothing: the server says it.
    """

    def __init__(self, rows: int):
        super().__init__(attrs={"rows": rows})

    def build_attrs(self, base_attrs, extra_attrs=None):
        attrs = super().build_attrs(base_attrs, extra_attrs)
        attrs.pop("maxlength", None)
        return attrs
