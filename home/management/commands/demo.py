from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from home.demo.loading import is_loaded, load_demo


class Command(BaseCommand):
    help = "Loads the demonstration content. Safe to run twice: what is there is left as it is."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="Do nothing if it is loaded.")
        parser.add_argument("--force", action="store_true", help="Also where DEBUG is off.")

    def handle(self, *, once: bool, force: bool, verbosity: int, **options):
        if not settings.DEBUG and not force:
            raise CommandError(
                "This would put invented people with known passwords on a site that is not for "
                "development (DEBUG is off). Use --force if that is what you want."
            )
        if once and is_loaded():
            return
        load_demo(say=self.stdout.write if verbosity > 1 else lambda line: None)
        if verbosity:
            self.stdout.write("The demonstration content is loaded.")
