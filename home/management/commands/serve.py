import os
import sys
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from home.demo.people import LOGINS
from home.setup import set_address

CODE_CHANGED = 3  # how Django's reloader says that it wants to be started again


class Command(BaseCommand):
    help = "Brings the database up to date, loads the demonstration once, and shows the site."
    requires_system_checks: list[str] = []  # runserver makes them, beside the first answer

    def add_arguments(self, parser):
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *, port: int, **options):
        settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
        if _needs_migrating():
            self.stdout.write("Preparing the database ...")
            call_command("migrate", verbosity=0)
        call_command("demo", once=True, verbosity=0)
        settings.BASE_URL = f"http://127.0.0.1:{port}"
        set_address()
        self.stdout.write(_welcome(port))
        _run(port)


def _needs_migrating() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _welcome(port: int) -> str:
    logins = "\n".join(f"    {email:<28}{password:<22}{can}" for email, password, can in LOGINS)
    return f"""
  The Peer Learning Network is at   http://127.0.0.1:{port}
  Editing and administration at     http://127.0.0.1:{port}/admin/

  Sign in as one of these (e-mail address, password, what they can do):
{logins}

  Mail is {_where_mail_goes()}.
  Stop with Control-C. What you add stays; "rm -r {_short(settings.VAR_DIR)}" starts afresh.
"""


def _where_mail_goes() -> str:
    backend = settings.EMAIL_BACKEND.rsplit(".", 2)[1]
    if backend == "filebased":
        return f"not sent: it is written to files in {_short(settings.EMAIL_FILE_PATH)}/"
    if backend == "smtp":
        return f"sent through {settings.EMAIL_HOST}"
    return f"not sent: its backend is {backend}"


def _short(path) -> str:
    """A path as one types it from the project's folder."""
    path = Path(path)
    return str(
        path.relative_to(settings.BASE_DIR) if path.is_relative_to(settings.BASE_DIR) else path
    )


def _run(port: int) -> None:
    """Serve, and start again in the same process when code changes.

    Django's own way keeps a second process that only watches and costs each start as much again.
    """
    os.environ["RUN_MAIN"] = "true"
    os.environ["DJANGO_RUNSERVER_HIDE_WARNING"] = "true"
    try:
        with open(os.devnull, "w") as quiet:  # our own welcome says it all; errors still show
            call_command("runserver", f"127.0.0.1:{port}", skip_checks=False, stdout=quiet)
    except SystemExit as stop:
        if stop.code != CODE_CHANGED:
            raise
        sys.stdout.flush()
        os.execv(sys.executable, [sys.executable, *sys.argv])  # noqa: S606 (our own command line)
