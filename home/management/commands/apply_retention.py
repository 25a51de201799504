from django.core.management.base import BaseCommand

from home import retention


class Command(BaseCommand):
    help = "Deletes what is older than the table RETENTION in the settings allows. Safe to repeat."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="say it, and change nothing")

    def handle(self, *, dry_run: bool, **options):
        for what, number in retention.apply(dry_run=dry_run):
            self.stdout.write(f"{what.replace('_', ' ')}: {number}")
