"""The copy of everything somebody gave: one file with the words, and the files beside it."""

import json
import tempfile
import zipfile
from typing import Any

from django.core.files import File
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.text import get_valid_filename

from accounts.models import User
from accounts.signals import data_requested


def write_copy(user: User) -> File:
    """A zip file: `data.json` (UTF-8, a key for each kind of thing) and the folder `files`."""
    answers: dict[str, Any] = {}
    for _receiver, rows in data_requested.send(User, user=user):
        answers |= rows
    whole = tempfile.TemporaryFile()  # noqa: SIM115 (whoever keeps it closes it)
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        words = json.dumps(
            _with_files(answers, archive), cls=DjangoJSONEncoder, ensure_ascii=False, indent=2
        )
        archive.writestr("data.json", words + "\n")
    whole.seek(0)
    return File(whole)


def _with_files(value, archive: zipfile.ZipFile):
    """The same with each file put into the archive, its name there in its place."""
    if isinstance(value, File):
        last = get_valid_filename(value.name.rsplit("/", 1)[-1])
        name = f"files/{len(archive.namelist()) + 1}-{last}"
        with value.open("rb") as content, archive.open(name, "w") as copy:
            for chunk in content.chunks():
                copy.write(chunk)
        return name
    if isinstance(value, dict):
        return {key: _with_files(one, archive) for key, one in value.items()}
    if isinstance(value, list):
        return [_with_files(one, archive) for one in value]
    return value
