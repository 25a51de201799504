from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core.progress import Bar
from events.importing import report
from events.importing.comparing import Options, Plan, compare
from events.importing.planting import import_schedule, slug_of
from events.importing.reading import MAX_BYTES, read_schedule
from events.importing.record import NotASchedule, Schedule
from events.models import EventIndexPage, EventPage

MOST_LINES = 40


class Command(BaseCommand):
    help = (
        "Brings in the schedule of a conference: schedule.xml or schedule.json of frab, Pentabarf or pretalx, a"
        " calendar, or a table (CSV, .xlsx). Safe to repeat: a session is known by its guid or id."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--event", metavar="SLUG", help="Into this event, not into a new one.")
        parser.add_argument("--dry-run", action="store_true", help="Look, and change nothing.")
        parser.add_argument(
            "--named", action="store_true", help="The people in the file have agreed to be named."
        )
        parser.add_argument(
            "--remove-missing",
            action="store_true",
            help="Cancel the sessions that were imported once and are gone from the file.",
        )

    def handle(self, *, file: Path, dry_run: bool, verbosity: int, **options):
        schedule = _read(file)
        event = _event(options["event"], schedule)
        said = Options(named=options["named"], remove_missing=options["remove_missing"])
        if verbosity:
            self._tell(compare(schedule, event, said), verbosity)
        if dry_run:
            self.stdout.write("Nothing was changed: this was a dry run.")
            return
        bar = Bar(self.stdout, verbosity)
        plan = import_schedule(schedule, event, said, progress=bar)
        bar.clear()
        self.stdout.write(_outcome(plan))

    def _tell(self, plan: Plan, verbosity: int) -> None:
        """The whole difference; of a long one the beginning, unless more is asked for."""
        lines = [report.heading(plan), *(f"{n:6} {what}" for what, n in report.figures(plan) if n)]
        details = [f"new: {one.starts:%Y-%m-%d %H:%M} {one.title}" for one in plan.new]
        for one in plan.changed:
            details.append(f"changed: {one.session.title}")
            details += [
                f"    {what}: {old or '—'} → {new}" for what, old, new in report.changes(one)
            ]
        details += [f"gone: {session.title}" for session in plan.gone]
        if plan.gone:
            details.append(report.what_becomes_of_gone(plan))
        more = len(details) - MOST_LINES
        if more > 0 and verbosity < 2:
            details = [*details[:MOST_LINES], f"… and {more} lines more (--verbosity 2)"]
        for text in (*lines, *details):
            self.stdout.write(text)
        for text in report.warnings(plan):
            self.stderr.write(f"Note: {text}")


def _read(file: Path) -> Schedule:
    if not file.is_file():
        raise CommandError(f"There is no file {file}.")
    try:
        with file.open("rb") as opened:
            schedule = read_schedule(file.name, opened.read(MAX_BYTES + 1))
    except NotASchedule as error:
        raise CommandError(str(error)) from error
    schedule.title = schedule.title or file.stem
    return schedule


def _event(slug: str | None, schedule: Schedule) -> EventPage | None:
    """The event somebody names; or the one an earlier import of this schedule has made."""
    language = {"locale__language_code": settings.LANGUAGE_CODE}
    if not EventIndexPage.objects.filter(**language).exists():
        raise CommandError("There is no page of events yet: add it first.")
    found = EventPage.objects.filter(slug=slug or slug_of(schedule), **language).first()
    if slug and not found:
        raise CommandError(f"There is no event “{slug}”.")
    return found and found.original


def _outcome(plan: Plan) -> str:
    if plan.is_empty:
        return "Nothing has changed: the event has it all already."
    cancelled = len(plan.gone) if plan.options.remove_missing else 0
    return (
        f"“{plan.event.title}”: added {len(plan.new)}, changed {len(plan.changed)}, unchanged {plan.unchanged}, "
        f"cancelled {cancelled}"
    )
