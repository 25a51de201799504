"""What was kept of a session besides its row: every version ever saved or sent to translation."""

import json
from collections.abc import Callable

from django.db.models import TextField
from django.db.models.functions import Cast
from wagtail.models import Revision
from wagtail_localize.models import TranslationSource


def change_versions(mark: str, change: Callable[[dict], bool]) -> None:
    """Let `change` work on the content of every version whose JSON holds `mark`; True: it did change it."""
    for rows, field in (Revision.objects, "content"), (TranslationSource.objects, "content_json"):
        found = rows.annotate(_text=Cast(field, TextField())).filter(_text__contains=mark)
        for row in found.only("pk", field):
            kept = getattr(row, field)
            content = json.loads(kept) if isinstance(kept, str) else kept
            if change(content):
                setattr(row, field, json.dumps(content) if isinstance(kept, str) else content)
                row.save(update_fields=[field])
