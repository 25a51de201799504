import json

from django.views.decorators.http import require_safe

from events.schedules.json import as_json
from events.schedules.record import Schedule
from events.schedules.xml import as_xml
from events.views.answers import file_answer
from events.views.places import programme_at


@require_safe
def schedule_xml(request, slug: str):
    """The programme for other programs, as XML."""
    schedule = Schedule(programme_at(slug))
    name = f"{schedule.acronym}.xml"
    return file_answer(request, as_xml(schedule), "application/xml", name, schedule.changed)


@require_safe
def schedule_json(request, slug: str):
    """The same as JSON."""
    schedule = Schedule(programme_at(slug))
    body = json.dumps(as_json(schedule), ensure_ascii=False, indent=1)
    name = f"{schedule.acronym}.json"
    return file_answer(request, body.encode(), "application/json", name, schedule.changed)
