from django.core.management.base import BaseCommand

from events.actions.inviting import remind_speakers


class Command(BaseCommand):
    help = "Asks speakers for their materials once a week. Safe to repeat, every day too."

    def handle(self, **options):
        self.stdout.write(f"{remind_speakers()} speakers asked once more for their materials.")
