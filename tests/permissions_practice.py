"""Who gets through the doors of practice: a part of the table in tests/permissions.py."""

from tests.doors import COLLEAGUES, EVERYBODY, HIDDEN, MEMBERS, NO, SIGN_IN, YES, doors

WRITERS = COLLEAGUES  # of practice: the colleague is its author
READERS = [SIGN_IN, NO, HIDDEN, YES, YES, YES]  # its colleagues, and who decides about it
NOT_YOURS = [SIGN_IN, NO] + [HIDDEN] * 4  # another council's
OTHERS_READ = [SIGN_IN, NO, HIDDEN, HIDDEN, YES, YES]

PRACTICE = [
    # Practice. Everybody reads what is public; who writes an entry is the colleague of this table.
    *doors(
        EVERYBODY,
        ("practice: an entry that is public", "wagtail_serve", ("public_entry",)),
        ("practice: entries side by side", "practice_compare"),
        ("practice: the same as a table", "practice_compare_csv"),
        ("practice: the lessons", "practice_lessons"),
        ("practice: about its open data", "practice_data"),
        ("practice: open data as a table", "practice_data_csv"),
        ("practice: open data as JSON", "practice_data_json"),
        ("practice: recommendations as a table", "recommendations_csv"),
        ("practice: what changes in recommendations", "recommendations_feed"),
        ("practice: citing a draft (led to where nothing is)", "cite", ("entry_of_dudley",)),
        ("practice: the same as a file", "cite_as", ("entry_of_dudley", "format")),
        ("practice: asking its people", "practice_ask", ("public_entry_slug",)),
        ("practice: what happened to recommendations", "what_happened", ("public_entry_slug",)),
        ("practice: the same as a feed", "what_happened_feed", ("public_entry_slug",)),
    ),
    *doors(
        MEMBERS,
        ("practice: a new entry", "practice_new"),
        ("practice: one’s own", "practice_mine"),
        ("practice: answering a lesson", "lesson_echo", ("lesson",)),
    ),
    *doors(
        # By a form only; what it holds is checked there.
        EVERYBODY,
        ("practice: what is pasted made plain", "practice_paste"),
        ("practice: what is written, shown", "practice_text_preview"),
    ),
    *doors(
        [HIDDEN] * 6,
        ("practice: an entry that is a draft", "wagtail_serve", ("draft_entry",)),
        ("practice: its permanent address", "permanent", ("entry_of_dudley",)),
        ("practice: what happened to its recommendations", "what_happened", ("draft_entry_slug",)),
        ("practice: the same as a feed", "what_happened_feed", ("draft_entry_slug",)),
        ("practice: an entry that was returned", "wagtail_serve", ("returned_entry",)),
        ("practice: asking the people of a draft", "practice_ask", ("draft_entry_slug",)),
    ),
    *doors(
        [SIGN_IN, NO] + [HIDDEN] * 4,
        ("practice: answering a lesson of a draft", "lesson_echo", ("draft_lesson",)),
    ),
    *doors(
        READERS,
        ("an entry being written", "practice_entry", ("entry_of_dudley",)),
        ("an entry: preview", "practice_preview", ("entry_of_dudley",)),
        ("an entry: who writes it", "practice_people", ("entry_of_dudley",)),
        ("an entry: its versions", "practice_history", ("entry_of_dudley",)),
        ("an entry: a file", "practice_file", ("entry_file",)),
        ("an entry: withdrawing", "practice_withdraw", ("entry_of_dudley",)),
    ),
    *doors(
        WRITERS,
        ("an entry: a section", "practice_section", ("entry_of_dudley", "section")),
        ("an entry: the draft of a section", "practice_draft", ("entry_of_dudley", "section")),
        ("an entry: recommendations", "practice_recommendations", ("entry_of_dudley",)),
        ("an entry: many recommendations", "practice_recommendations_many", ("entry_of_dudley",)),
        ("an entry: a new recommendation", "practice_recommendation_new", ("entry_of_dudley",)),
        ("an entry: a recommendation", "practice_recommendation", ("recommendation",)),
        ("an entry: progress", "practice_progress", ("recommendation",)),
        ("an entry: lessons", "practice_lessons_of", ("entry_of_dudley",)),
        ("an entry: a new lesson", "practice_lesson_new", ("entry_of_dudley",)),
        ("an entry: a lesson", "practice_lesson", ("lesson_of_dudley",)),
        ("an entry: sources and files", "practice_files", ("entry_of_dudley",)),
        ("an entry: a new source", "practice_source_new", ("entry_of_dudley",)),
        ("an entry: a source", "practice_source", ("source",)),
        ("an entry: uploading", "practice_upload", ("entry_of_dudley",)),
        ("an entry: a new picture", "practice_picture_new", ("entry_of_dudley",)),
        ("an entry: a picture", "practice_picture", ("picture",)),
        ("an entry: removing a file", "practice_file_remove", ("entry_file",)),
        ("an entry: submitting", "practice_submit", ("entry_of_dudley",)),
        ("an entry: taking it back", "practice_take_back", ("entry_of_dudley",)),
    ),
    *doors(
        NOT_YOURS,
        ("another council’s entry: a section", "practice_section", ("others_entry", "section")),
        ("another council’s entry: files", "practice_files", ("others_entry",)),
        (
            "another council’s entry: recommendations",
            "practice_recommendations",
            ("others_entry",),
        ),
        ("another council’s entry: lessons", "practice_lessons_of", ("others_entry",)),
        ("another council’s entry: submitting", "practice_submit", ("others_entry",)),
        ("a colleague’s entry one does not write", "practice_submit", ("colleagues_entry",)),
        (
            "a section of an entry one does not write",
            "practice_section",
            ("colleagues_entry", "section"),
        ),
    ),
    *doors(
        OTHERS_READ,
        ("another council’s entry", "practice_entry", ("others_entry",)),
        ("another council’s entry: who writes it", "practice_people", ("others_entry",)),
        ("another council’s entry: its versions", "practice_history", ("others_entry",)),
        ("another council’s entry: withdrawing", "practice_withdraw", ("others_entry",)),
        (
            "withdrawing a colleague’s entry one does not write",
            "practice_withdraw",
            ("colleagues_entry",),
        ),
    ),
]
