"""Addresses below `/practice/` that are no Wagtail pages. Their first words are reserved: see `post_practice`."""

from django.urls import path

from network.views.practice import (
    browsing,
    comparing,
    files,
    history,
    lessons,
    looking_after,
    open_data,
    pasting,
    people,
    posting,
    recommending,
    results,
    sections,
)

ENTRY = "practice/entries/<slug:identifier>/"

urlpatterns = [
    # Posting: the short form, the list of one's own, an entry with what is missing, its sections.
    path("practice/new/", posting.new, name="practice_new"),
    path("practice/mine/", posting.mine, name="practice_mine"),
    path(ENTRY, posting.entry, name="practice_entry"),
    path(f"{ENTRY}preview/", posting.preview, name="practice_preview"),
    path(f"{ENTRY}sections/<slug:section>/", sections.section, name="practice_section"),
    path(f"{ENTRY}sections/<slug:section>/draft/", sections.draft, name="practice_draft"),
    # Texts: what is pasted made plain, what is written shown.
    path("practice/text/paste/", pasting.paste, name="practice_paste"),
    path("practice/text/preview/", sections.text_preview, name="practice_text_preview"),
    # Recommendations, their progress, lessons.
    path(f"{ENTRY}recommendations/", recommending.listing, name="practice_recommendations"),
    path(f"{ENTRY}recommendations/many/", recommending.many, name="practice_recommendations_many"),
    path(f"{ENTRY}recommendations/new/", recommending.new, name="practice_recommendation_new"),
    path(f"{ENTRY}recommendations/<uuid:key>/", recommending.one, name="practice_recommendation"),
    path(
        f"{ENTRY}recommendations/<uuid:key>/progress/",
        recommending.progress,
        name="practice_progress",
    ),
    path(f"{ENTRY}lessons/", lessons.listing, name="practice_lessons_of"),
    path(f"{ENTRY}lessons/new/", lessons.new, name="practice_lesson_new"),
    path(f"{ENTRY}lessons/<uuid:key>/", lessons.one, name="practice_lesson"),
    # Sources, files, pictures.
    path(f"{ENTRY}files/", files.listing, name="practice_files"),
    path(f"{ENTRY}files/sources/new/", files.source, name="practice_source_new"),
    path(f"{ENTRY}files/sources/<uuid:key>/", files.source, name="practice_source"),
    path(f"{ENTRY}files/upload/", files.upload, name="practice_upload"),
    path(f"{ENTRY}files/<uuid:key>/", files.file, name="practice_file"),
    path(f"{ENTRY}files/<uuid:key>/remove/", files.remove, name="practice_file_remove"),
    path(f"{ENTRY}pictures/new/", files.picture, name="practice_picture_new"),
    path(f"{ENTRY}pictures/<uuid:key>/", files.picture, name="practice_picture"),
    # Who writes it, and what becomes of it.
    path(f"{ENTRY}people/", people.people, name="practice_people"),
    path(f"{ENTRY}submit/", looking_after.submit, name="practice_submit"),
    path(f"{ENTRY}take-back/", looking_after.take_back, name="practice_take_back"),
    path(f"{ENTRY}withdraw/", looking_after.withdraw, name="practice_withdraw"),
    path(f"{ENTRY}history/", history.history, name="practice_history"),
    # Reading.
    path("practice/compare/", comparing.compare, name="practice_compare"),
    path("practice/compare/table.csv", comparing.csv, name="practice_compare_csv"),
    path("practice/lessons/", lessons.browse, name="practice_lessons"),
    path("practice/lessons/<uuid:key>/echo/", lessons.echo, name="lesson_echo"),
    path("practice/data/", open_data.about, name="practice_data"),
    path("practice/data/practice.csv", open_data.csv, name="practice_data_csv"),
    path("practice/data/practice.json", open_data.json, name="practice_data_json"),
    path(
        "practice/data/recommendations.csv",
        open_data.recommendations_csv,
        name="recommendations_csv",
    ),
    path("practice/recommendations/feed/", results.feed, name="recommendations_feed"),
    path("practice/<slug:slug>/what-happened/", results.what_happened, name="what_happened"),
    path("practice/<slug:slug>/feed/", results.feed_of_entry, name="what_happened_feed"),
    path("practice/<slug:slug>/ask/", browsing.ask, name="practice_ask"),
]
