"""The notes of the demonstration, written as members would: version after version, then published."""

from uuid import NAMESPACE_URL, uuid5

from accounts.models import User
from events.actions import notes as actions
from events.actions.publishing import publish_notes
from events.models import SessionPage
from home.demo.content.notes import NOTES

WRITERS = {
    "farida": "officer@example.org",
    "gethin": "gethin.sample@example.org",
    "editor": "editor@example.org",
}
PUBLISHER = "organiser@example.org"


def load(sessions: dict[str, SessionPage]) -> None:
    """Write what nobody has written yet; `sessions` by their slugs."""
    people = {name: User.objects.get(email=email) for name, email in WRITERS.items()}
    for slug, row in NOTES.items():
        session = SessionPage.objects.get(pk=sessions[slug].pk)
        if not session.sections.exists():
            _write(session, row, people)
            if row["published"]:
                publish_notes(session, User.objects.get(email=PUBLISHER), "en")
            _comment(session, row, people)


def _write(session: SessionPage, row: dict, people: dict[str, User]) -> None:
    for kind, versions in row["sections"].items():
        for number, (name, text) in enumerate(versions):
            writing = actions.Writing(
                kind, actions.plain(text), number, _form(session, kind, number)
            )
            actions.save_section(session, writing, people[name])
    for name in row["named"]:
        actions.agree_to_be_named(session, people[name], True)


def _comment(session: SessionPage, row: dict, people: dict[str, User]) -> None:
    for number, (name, text) in enumerate(row["comments"]):
        actions.add_comment(session, text, _form(session, "comment", number), people[name])


def _form(session: SessionPage, kind: str, number: int):
    return uuid5(NAMESPACE_URL, f"peer-learning-demonstration/{session.slug}/{kind}/{number}")
