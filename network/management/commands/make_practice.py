from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from network.models import PracticeIndexPage
from network.practice.inventing import Invention

AT_ONCE = 500


class Command(BaseCommand):
    help = "Make many invented entries of practice, in every language, to measure with. Never for a real site."

    def add_arguments(self, parser):
        parser.add_argument("--entries", type=int, default=10_000)
        parser.add_argument("--recommendations", type=int, default=100_000)
        parser.add_argument("--yes", action="store_true", help="Also where DEBUG is off.")

    def handle(self, *, entries, recommendations, yes, **options):
        if not settings.DEBUG and not yes:
            raise CommandError(
                "This fills the site with invented practice and is meant for measuring (DEBUG is off)."
                " Use --yes if that is what you want."
            )
        if not PracticeIndexPage.objects.filter(alias_of=None).exists():
            raise CommandError("There is no list of practice: make its page first.")
        invention = Invention(entries, recommendations)
        for first in range(0, entries, AT_ONCE):
            with transaction.atomic():
                invention.plant(range(first, min(first + AT_ONCE, entries)))
        if options["verbosity"]:
            self.stdout.write(
                f"Made {entries} invented entries with {recommendations} recommendations."
                " The search learns of them by: manage.py search_index --rebuild"
            )
