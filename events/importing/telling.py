"""What an entry of a file says of a session, as a session keeps it: only what the file tells."""

from django.utils.crypto import salted_hmac

from events.importing.record import Entry, Speaker
from events.importing.words import blocks_of, short

LONGEST_SUMMARY = 300


def told(entry: Entry) -> dict:
    """Fields of a session and their values; rooms and tracks by name."""
    summary, body = _texts(entry)
    fields = {
        "title": entry.title,
        "starts_at": entry.starts,
        "ends_at": entry.ends,
        "room": entry.room,
        "track": entry.track,
        "format": entry.format,
        "summary": summary,
        "body": body,
        "text_language": entry.language,
        "licence": entry.licence,
        "is_cancelled": entry.is_cancelled,
    }
    return {name: value for name, value in fields.items() if value is not None}


def _texts(entry: Entry) -> tuple[str | None, list[dict] | None]:
    """The subtitle is the summary, or else an abstract short enough to be one; the rest is the text."""
    texts = list(dict.fromkeys(text for text in entry.texts if text))
    summary = entry.subtitle[:LONGEST_SUMMARY] or None
    if not summary and texts and (found := short(texts[0], LONGEST_SUMMARY)):
        summary = found
        texts = texts[1:]
    blocks = [block for text in texts for block in blocks_of(text)]
    return summary, blocks or None


def called(speaker: Speaker) -> str:
    """What a second import knows somebody by; who has no number is known by a sum of the name, made with the
    site's secret: it stays when somebody is erased, and nobody who reads it may guess the name from it.
    """
    if speaker.source_id:
        return speaker.source_id
    made = salted_hmac("events.importing", speaker.name.casefold(), algorithm="sha256")
    return f"name:{made.hexdigest()[:16]}"
