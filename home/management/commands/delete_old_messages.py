from django.core.management.base import BaseCommand

from home.actions import MONTHS_KEPT, delete_old_messages


class Command(BaseCommand):
    help = f"Deletes messages from the contact form after {MONTHS_KEPT} months. Safe to repeat."

    def handle(self, **options):
        self.stdout.write(f"{delete_old_messages()} old messages deleted.")
