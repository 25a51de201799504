from collections import Counter

from django.core.management.base import BaseCommand

from core.models import SiteDocument
from resources.models import Extraction
from resources.reading import documents


class Command(BaseCommand):
    help = "Reads the files of documents that are not read yet, so that they can be searched."

    def add_arguments(self, parser):
        parser.add_argument("--again", action="store_true", help="Also those that are read.")

    def handle(self, *, again: bool, verbosity: int, **options):
        waiting = SiteDocument.objects.order_by("pk")
        if not again:
            waiting = waiting.exclude(extraction__in=Extraction.objects.read())
        keys = list(waiting.values_list("pk", flat=True))
        for number, document in enumerate(map(_find, keys), start=1):
            if document is not None:
                documents.read(document, again=again)
            if verbosity:
                self._show_progress(number, len(keys))
        if verbosity:
            self._report(keys)

    def _show_progress(self, number: int, total: int) -> None:
        """One line that counts up on a terminal; elsewhere nothing, so that logs stay short."""
        if self.stdout.isatty():
            end = "\n" if number == total else ""
            self.stdout.write(f"\r{number} of {total} files", ending=end)
            self.stdout.flush()

    def _report(self, keys: list[int]) -> None:
        read = Extraction.objects.filter(document__in=keys).values_list("state", flat=True)
        self.stdout.write(f"{len(keys)} files looked at.")
        for state, count in sorted(Counter(read).items()):
            self.stdout.write(f"{count:>6}  {Extraction.State(state).label}")


def _find(pk: int) -> SiteDocument | None:
    return SiteDocument.objects.filter(pk=pk).first()
