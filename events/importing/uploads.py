"""An uploaded schedule between the report and the word that it may come in."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from events.importing.comparing import Options, Plan, compare
from events.importing.planting import import_schedule, slug_of
from events.importing.reading import read_schedule
from events.importing.record import Schedule
from events.models import EventPage, ScheduleUpload

KEPT = timedelta(days=1)


def keep(
    user, event: EventPage | None, name: str, content: bytes, options: Options
) -> ScheduleUpload:
    """Keep a file that can be read until it is confirmed; what others forgot goes."""
    forgotten(timezone.now() - KEPT).delete()
    return ScheduleUpload.objects.create(
        user=user,
        event=event,
        name=name[:255],
        content=content,
        named=options.named,
        remove_missing=options.remove_missing,
    )


def forgotten(before):
    """The uploads that nobody confirmed."""
    return ScheduleUpload.objects.filter(uploaded_at__lt=before)


def schedule_of(upload: ScheduleUpload) -> Schedule:
    schedule = read_schedule(upload.name, bytes(upload.content))
    schedule.title = schedule.title or upload.name.rpartition(".")[0]
    return schedule


def event_of(upload: ScheduleUpload, schedule: Schedule) -> EventPage | None:
    """Where it goes: the event it was uploaded for, or the one an earlier import of it has made."""
    if upload.event:
        return upload.event.original
    return made_before(schedule)


def made_before(schedule: Schedule) -> EventPage | None:
    """The event that has the address this schedule would get."""
    found = EventPage.objects.filter(slug=slug_of(schedule))
    found = found.filter(locale__language_code=settings.LANGUAGE_CODE).first()
    return found and found.original


@transaction.atomic
def look(upload: ScheduleUpload) -> Plan:
    """What it would do now, which is what will be confirmed."""
    schedule = schedule_of(upload)
    plan = compare(schedule, event_of(upload, schedule), _options(upload))
    if upload.fingerprint != plan.fingerprint:
        upload.fingerprint = plan.fingerprint
        upload.save(update_fields=["fingerprint"])
    return plan


@transaction.atomic
def confirm(upload: ScheduleUpload, user) -> Plan:
    """Bring in exactly what was told; planting.Otherwise if the event is not as it was."""
    upload = ScheduleUpload.objects.select_for_update().get(pk=upload.pk)
    schedule = schedule_of(upload)
    plan = import_schedule(
        schedule,
        event_of(upload, schedule),
        _options(upload),
        user=user,
        told_before=upload.fingerprint,
    )
    upload.delete()
    return plan


def _options(upload: ScheduleUpload) -> Options:
    return Options(named=upload.named, remove_missing=upload.remove_missing)
