from django.utils.translation import gettext_lazy as _

from core.models.vocabulary import Term


class Series(Term):
    """Events that belong together, for example four workshops."""

    class Meta(Term.Meta):
        abstract = False
        verbose_name = _("series of events")
        verbose_name_plural = _("series of events")
