from django.core.management.base import BaseCommand

from network.actions import remind_members


class Command(BaseCommand):
    help = (
        "Asks members once a year whether their details are right. Safe to repeat, every day too."
    )

    def handle(self, **options):
        self.stdout.write(f"{remind_members()} members asked to confirm their details.")
