from django.core.management.base import BaseCommand

from home.setup import set_up_site


class Command(BaseCommand):
    help = "Makes what an empty site needs: languages, a front page, groups. Safe to repeat."

    def handle(self, **options):
        set_up_site()
        self.stdout.write("The site has its languages, a front page and its groups.")
