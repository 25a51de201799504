"""The privacy page promises the periods that the settings keep."""

import re

import pytest
from django.conf import settings

from home.demo.content.pages.privacy import PAGE
from network.periods import in_words

# The line of its table that each period stands in, by how the line begins.
PROMISED = {
    "contact_messages": "Messages you send by the contact form",
    "unfinished_accounts": "An account that was begun",
    "never_joined_accounts": "The account of somebody who confirmed",
    "refused_accounts": "The account of somebody whose application",
    "unfinished_applications": "An application that you began",
    "decided_applications": "Applications to join",
    "departure_reports": "A report that somebody has left",
    "sent_messages": "That you wrote to another member",
    "data_exports": "A copy of your data",
    "removed_sessions": "Sessions you put into",
    "finished_tasks": "Work the site does in the background",
    "upload_invitations": "If you spoke at an event",
    "questions_asked": "What is searched for",
    "notes_drafts": "What you began to write in the notes",
    "practice_drafts": "What you began to write about your council",
    "left_accounts": "The account of somebody who left",
}
PERIOD = re.compile(r"\d+ (?:days?|months?|years?)")


def test_the_privacy_page_promises_what_the_settings_do():
    (table,) = [value for kind, value in PAGE["body"] if kind == "table"]
    promised = {}
    for key, start in PROMISED.items():
        (row,) = [row for row in table["rows"] if row[0].startswith(start)]
        promised[key] = PERIOD.findall(row[3])
    assert promised == {key: [in_words(days)] for key, days in settings.RETENTION.items()}


def test_no_other_word_of_the_privacy_page_contradicts_its_table():
    (table,) = [value for kind, value in PAGE["body"] if kind == "table"]
    in_table = {period for row in table["rows"] for period in PERIOD.findall(row[3])}
    texts = " ".join(value for kind, value in PAGE["body"] if kind == "text")
    assert set(PERIOD.findall(texts)) <= in_table


@pytest.mark.parametrize(
    ("days", "words"),
    [(1, "1 day"), (90, "90 days"), (365, "12 months"), (730, "2 years"), (400, "400 days")],
)
def test_periods_are_said_as_people_say_them(days, words):
    assert in_words(days) == words
