from datetime import date

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from accounts.actions import record_merger
from accounts.models import Organisation


class Command(BaseCommand):
    help = "Records that one organisation was replaced by another, or by several. Safe to repeat."

    def add_arguments(self, parser):
        parser.add_argument("old", help="Code of the body that ended.")
        parser.add_argument("new", nargs="+", help="Code of its successor; several for a split.")
        parser.add_argument(
            "--on", type=date.fromisoformat, required=True, help="First day without it: YYYY-MM-DD."
        )
        parser.add_argument("--dry-run", action="store_true", help="Say what would change, only.")

    def handle(self, *, old: str, new: list[str], on: date, dry_run: bool, **options):
        bodies = [_find(code) for code in (old, *new)]
        try:
            merger = record_merger(*bodies, on=on, dry_run=dry_run)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        if dry_run:
            self.stdout.write("This is what would happen; nothing was changed.")
        self.stdout.write("\n".join(merger.steps) or "This is recorded already: nothing to do.")


def _find(code: str) -> Organisation:
    found = Organisation.objects.filter(code__iexact=code).first()
    if found is None:
        raise CommandError(f"No organisation has the code {code}.")
    return found
