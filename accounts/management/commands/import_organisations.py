from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from accounts.register.loading import import_organisations
from accounts.register.reading import SHIPPED, RegisterError


class Command(BaseCommand):
    help = "Loads the register of organisations. Safe to repeat; what organisers corrected stays."

    def add_arguments(self, parser):
        parser.add_argument(
            "file",
            nargs="?",
            type=Path,
            default=SHIPPED,
            help="Another file with the same columns.",
        )

    def handle(self, *, file: Path, verbosity: int, **options):
        try:
            report = import_organisations(file)
        except RegisterError as error:
            problems = "\n".join(error.problems[:20])
            raise CommandError(f"Nothing was imported:\n{problems}") from error
        if verbosity:
            self.stdout.write(
                f"{len(report.added)} added, {len(report.changed)} changed, "
                f"{len(report.unchanged)} unchanged, {len(report.kept)} kept as corrected by hand."
            )
        if verbosity and report.kept:
            self.stdout.write(f"Kept: {', '.join(report.kept)}")
