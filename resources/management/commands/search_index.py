import time

from django.core.management.base import BaseCommand, CommandError

from core.progress import Bar
from resources.search.node import Busy, node

REST = 1  # seconds between two looks at the log


class Command(BaseCommand):
    help = "Looks after this node's search index. It also looks after itself, at the next search."

    def add_arguments(self, parser):
        what = parser.add_mutually_exclusive_group()
        what.add_argument("--rebuild", action="store_true", help="Make it anew of the database.")
        what.add_argument(
            "--follow", action="store_true", help="Follow every change, until stopped."
        )
        what.add_argument("--status", action="store_true", help="Say how it stands (the default).")

    def handle(self, *, rebuild: bool, follow: bool, **options):
        if rebuild:
            self._rebuild()
        elif follow:
            self._follow()
        else:
            self._say_status()

    def _rebuild(self):
        started, bar = time.perf_counter(), Bar(self.stdout)
        try:
            count = node().rebuild(bar)
        except Busy:
            raise CommandError("Another process is writing the index. Try again later.") from None
        seconds = time.perf_counter() - started
        documents = node().status()["documents"]
        bar.clear()
        self.stdout.write(f"{count} items, {documents} entries, {seconds:.1f} seconds.")

    def _follow(self):
        self.stdout.write("Following the changes. Stop with Control-C.")
        try:
            while True:
                node().view()
                time.sleep(REST)
        except KeyboardInterrupt:
            self.stdout.write("Stopped.")

    def _say_status(self):
        status = node().status()
        if not status["built"]:
            self.stdout.write("There is no index yet: the first search builds it.")
        elif status["behind"] is None:
            self.stdout.write("The index is of another database: the next search builds it anew.")
        else:
            self.stdout.write(f"{status['documents']} entries, {status['behind']} works to follow.")
