"""How long things are kept, in words, from the one table that says so."""

from django.conf import settings
from django.utils.translation import ngettext


def in_words(days: int) -> str:
    """Days as people say them: whole years, twelve months, or days."""
    years, rest = divmod(days, 365)
    if years > 1 and not rest:
        return ngettext("%(n)s year", "%(n)s years", years) % {"n": years}
    if years == 1 and not rest:
        return ngettext("%(n)s month", "%(n)s months", 12) % {"n": 12}
    return ngettext("%(n)s day", "%(n)s days", days) % {"n": days}


def periods() -> dict[str, str]:
    """Each line of `settings.RETENTION`, in words."""
    return {key: in_words(days) for key, days in settings.RETENTION.items()}
