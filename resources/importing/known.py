"""What the library holds already under the identifiers of some rows."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from resources.importing.rows import Row
from resources.models import Identifier, LibraryPage, ResourcePage, Withdrawal


class Known:
    """The works of some rows, their pages, and why a row may not be brought in."""

    def __init__(self, rows: Iterable[Row]):
        names = [row.identifier for row in rows]
        works = Identifier.objects.filter(value__in=names)
        self.keys: dict[str, UUID] = dict(works.values_list("value", "translation_key"))
        found = ResourcePage.objects.filter(translation_key__in=self.keys.values())
        pages = found.filter(locale__language_code="en-gb")
        self._pages = {page.translation_key: page for page in pages}
        taken = LibraryPage.objects.filter(translation_key__in=self.keys.values())
        self._taken = set(taken.values_list("translation_key", flat=True))
        gone = Withdrawal.objects.gone().filter(identifier__in=works)
        self._gone = set(gone.values_list("identifier__value", flat=True))

    def page(self, row: Row) -> ResourcePage | None:
        """The page of a row in English; None where it is new."""
        return self._pages.get(self.keys.get(row.identifier))

    def objection(self, row: Row, *, withdrawn: bool) -> str:
        """Why a row is refused, in words; `withdrawn`: what was withdrawn may come back."""
        page = self.page(row)
        if page is None and self.keys.get(row.identifier) in self._taken:
            return _("The identifier belongs to something that an import cannot change.")
        is_gone = row.identifier in self._gone or (page is not None and not page.live)
        if is_gone and not withdrawn:
            return _("It was withdrawn, or is not published yet.")
        return ""
