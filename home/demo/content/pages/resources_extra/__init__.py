"""Short resources of the network’s own: templates, checklists, a glossary and a film."""

from . import (
    access_needs_checklist,
    brief_for_speakers,
    glossary_of_deliberation,
    invitation_letter_template,
    recommendation_response_template,
    three_journeys,
    timetable_planner,
)

RESOURCES = [
    invitation_letter_template.RESOURCE,
    brief_for_speakers.RESOURCE,
    timetable_planner.RESOURCE,
    access_needs_checklist.RESOURCE,
    recommendation_response_template.RESOURCE,
    glossary_of_deliberation.RESOURCE,
    three_journeys.RESOURCE,
]
