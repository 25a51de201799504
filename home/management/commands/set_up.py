from django.core.management.base import BaseCommand

from accounts.register.loading import import_organisations
from home.setup import set_up_site


class Command(BaseCommand):
    help = (
        "Makes what an empty site needs: languages, a front page, groups, organisations. "
        "Safe to repeat."
    )

    def handle(self, **options):
        set_up_site()
        import_organisations()
        self.stdout.write(
            "The site has its languages, a front page, its groups and the register of organisations."
        )
