import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from core.progress import Bar
from resources.importing import import_resources
from resources.models import ResourceIndexPage


class Command(BaseCommand):
    help = (
        "Brings in items of the library from a file with a JSON object on each line, or from CSV. "
        "Safe to repeat: an item is known by its identifier."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="Look, and change nothing.")
        parser.add_argument(
            "--withdrawn", action="store_true", help="Bring back what was withdrawn, too."
        )

    def handle(self, *, file: Path, dry_run: bool, withdrawn: bool, verbosity: int, **options):
        if not file.is_file():
            raise CommandError(f"There is no file {file}.")
        if not ResourceIndexPage.objects.filter(locale__language_code="en-gb").exists():
            raise CommandError("There is no library yet: add its page first.")
        bar, lines = Bar(self.stdout, verbosity), _count(file)
        report = import_resources(
            file, dry_run=dry_run, withdrawn=withdrawn, progress=lambda line: bar(line, lines)
        )
        bar.clear()
        for line, reason in report.problems:
            self.stderr.write(f"Line {line}: {reason}")
        would = "would be " if dry_run else ""
        self.stdout.write(
            f"{would}added: {report.added}, {would}changed: {report.changed}, "
            f"unchanged: {report.unchanged}, refused: {len(report.problems)}"
        )
        if report.problems:
            sys.exit(1)


def _count(file: Path) -> int:
    with file.open("rb") as lines:
        return sum(1 for _line in lines)
