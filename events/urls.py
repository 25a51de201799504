"""What of an event is no page: `/events/<slug>/…` before the pages, and what members keep of it."""

from django.urls import include, path

from events.views import (
    calendars,
    changes,
    materials,
    mine,
    notes,
    notes_history,
    notes_public,
    schedules,
)

of_notes = [
    path("", notes.read, name="notes"),
    path("comments/", notes_public.comment, name="notes_comment"),
    path("comments/<int:pk>/delete/", notes_public.remove_comment, name="notes_comment_delete"),
    path("<slug:kind>/", notes.write, name="notes_section"),
    path("<slug:kind>/draft/", notes.keep_draft, name="notes_draft"),
    path("<slug:kind>/preview/", notes.preview, name="notes_preview"),
    path("<slug:kind>/history/", notes_history.history, name="notes_history"),
    path("<slug:kind>/unsaved/<int:pk>/", notes.decide, name="notes_conflict"),
]

# Slugs are `str`: those of pages may have letters with accents.
of_an_event = [
    path("changes/", changes.changes, name="event_changes"),
    path("changes/feed/", changes.feed, name="event_changes_feed"),
    path("schedule.xml", schedules.schedule_xml, name="schedule_xml"),
    path("schedule.json", schedules.schedule_json, name="schedule_json"),
    path("calendar.ics", calendars.event_calendar, name="event_calendar"),
    path("mine/", mine.mine, name="my_programme"),
    path("mine/calendar/", mine.my_calendar, name="my_calendar"),
    path("tracks/<str:track>/calendar.ics", calendars.track_calendar, name="track_calendar"),
    path("<str:session>/calendar.ics", calendars.session_calendar, name="session_calendar"),
    path("materials/", materials.event_materials, name="event_materials"),
    path("materials.zip", materials.event_materials_zip, name="event_materials_zip"),
    path("notes/", notes_public.of_event, name="event_notes"),
    path("<str:session>/notes/", include(of_notes)),
]

urlpatterns = [
    path("events/<str:slug>/", include(of_an_event)),
    path("calendar/<slug:token>.ics", mine.calendar_feed, name="calendar_feed"),
    path("upload/<slug:token>/", materials.upload, name="upload"),
    path("upload/<slug:token>/nothing/", materials.upload_decline, name="upload_decline"),
]
