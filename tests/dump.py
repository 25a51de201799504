"""Everything that is kept anywhere: each row of each table, and each private file, as text to search."""

import json
from collections.abc import Iterator

from django.contrib.sessions.models import Session
from django.core.files.storage import storages
from django.db import connection


def where(text: str) -> list[str]:
    """The tables and the files that hold this text, however it is written there."""
    sought = text.casefold()
    return sorted({place for place, content in everything() if sought in content.casefold()})


def everything() -> Iterator[tuple[str, str]]:
    """Each place, and what stands there."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            for row in cursor.fetchall():
                yield table, " | ".join(_plain(value) for value in row)
    for session in Session.objects.all():
        yield "django_session", json.dumps(session.get_decoded(), ensure_ascii=False, default=str)
    for name in ("default", "documents", "exports"):
        yield from _files(name, "")


def _plain(value) -> str:
    """A value as somebody would read it: bytes as letters, JSON without its escapes."""
    if isinstance(value, bytes | memoryview):
        return bytes(value).decode("utf-8", errors="replace")
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            value = json.loads(value)
        except ValueError:
            return value
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def _files(storage: str, folder: str) -> Iterator[tuple[str, str]]:
    """Names too: a name of a file may tell who it is about."""
    kept = storages[storage]
    if not kept.exists(folder):
        return
    folders, files = kept.listdir(folder)
    for one in folders:
        yield from _files(storage, f"{folder}/{one}" if folder else one)
    for one in files:
        path = f"{folder}/{one}" if folder else one
        with kept.open(path) as file:
            yield f"{storage}:", path + " " + file.read().decode("utf-8", errors="replace")


def empty(storage: str) -> None:
    """Delete the files of one storage."""
    kept = storages[storage]
    for name in kept.listdir("")[1] if kept.exists("") else []:
        kept.delete(name)
