"""The mails that were written to files instead of being sent: for trying the site alone."""

from email import message_from_bytes, policy
from pathlib import Path

from django.conf import settings

NEWEST = 50  # more than one looks at
LINE = b"-" * 79  # Django writes it after each mail of a file


def read_mails() -> list:
    """The newest mails in the folder for mail, newest first; none where mail is sent."""
    folder = getattr(settings, "EMAIL_FILE_PATH", None)
    if not settings.EMAIL_BACKEND.endswith("filebased.EmailBackend") or not folder:
        return []
    files = sorted(Path(folder).glob("*.log"), key=lambda file: file.stat().st_mtime, reverse=True)
    return [_read(part) for file in files[:NEWEST] for part in reversed(_parts(file))]


def _parts(file: Path) -> list[bytes]:
    return [part.strip() for part in file.read_bytes().split(LINE) if part.strip()]


def _read(raw: bytes) -> dict:
    message = message_from_bytes(raw, policy=policy.default)
    return {
        "subject": message["subject"],
        "to": message["to"],
        "sent": message["date"].datetime,
        "text": message.get_content(),
    }
