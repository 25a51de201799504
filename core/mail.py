"""The one way this site sends mail."""

from django.db import transaction

from core import tasks


def send(subject: str, text: str, to: list[str], reply_to: list[str] | None = None) -> None:
    """Send a plain-text mail once the current transaction is kept.

    Nothing is sent for what is rolled back; a mail server that does not answer never breaks a page.
    """
    line = " ".join(subject.split())
    transaction.on_commit(
        lambda: tasks.deliver.enqueue(subject=line, text=text, to=to, reply_to=reply_to or [])
    )
