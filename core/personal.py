"""What Wagtail and the queue of tasks keep of somebody, who wrote, commented and decided there."""

import json
from collections.abc import Iterable, Iterator

from django.contrib.contenttypes.models import ContentType
from django.core.files import File
from django.core.files.storage import Storage
from django.db import transaction
from django.db.models import Model, Q, TextField
from django.db.models.deletion import Collector
from django.db.models.functions import Cast
from django.utils.translation import ngettext
from django_tasks_db.models import DBTaskResult
from wagtail.models import (
    Comment,
    CommentReply,
    ModelLogEntry,
    Page,
    PageLogEntry,
    Revision,
    TaskState,
    UploadedFile,
)
from wagtail.users.models import UserProfile

from accounts.models import User
from accounts.personal import GONE, Traces, count_together
from accounts.signals import Holding
from core import comments
from core.models import SiteDocument, SiteImage


def holdings(user: User) -> list[Holding]:
    n = count_together(
        user,
        pages=Page.objects.filter(owner=user),
        files=SiteDocument.objects.filter(uploaded_by_user=user),
        images=SiteImage.objects.filter(uploaded_by_user=user),
        comments=Comment.objects.filter(user=user),
        replies=CommentReply.objects.filter(user=user),
    )
    comments_written = n["comments"] + n["replies"]
    uploads = n["files"] + n["images"]
    return [
        Holding(
            comments_written,
            ngettext(
                "%(n)s comment that you wrote in the editor, with its answers",
                "%(n)s comments that you wrote in the editor, with their answers",
                comments_written,
            )
            % {"n": comments_written},
        ),
        Holding(
            n["pages"],
            ngettext(
                "%(n)s page that you made, without your name",
                "%(n)s pages that you made, without your name",
                n["pages"],
            )
            % {"n": n["pages"]},
            stays=True,
        ),
        Holding(
            uploads,
            ngettext(
                "%(n)s file or picture that you uploaded, without your name",
                "%(n)s files and pictures that you uploaded, without your name",
                uploads,
            )
            % {"n": uploads},
            stays=True,
        ),
    ]


def gather(user: User) -> dict[str, list]:
    profile = UserProfile.objects.filter(user=user).first()
    revisions = Revision.objects.filter(user=user)
    return {
        "pages": [
            {"title": page.title, "address": page.url_path, "made": page.first_published_at}
            for page in Page.objects.filter(owner=user)
        ],
        "versions_of_pages": [
            {"title": title, "saved": saved}
            for title, saved in revisions.values_list("object_str", "created_at")
        ],
        "comments": [
            {"page": one.page.title, "text": one.text, "written": one.created_at}
            for one in Comment.objects.filter(user=user).select_related("page")
        ],
        "answers_to_comments": [
            {"page": one.comment.page.title, "text": one.text, "written": one.created_at}
            for one in CommentReply.objects.filter(user=user).select_related("comment__page")
        ],
        "uploads": [
            {"title": one.title, "uploaded": one.created_at, "file": _opened(one.file)}
            for model in (SiteDocument, SiteImage)
            for one in model.objects.filter(uploaded_by_user=user)
        ],
        "picture_in_the_editor": [{"file": _opened(profile.avatar)}]
        if profile and profile.avatar
        else [],
        "what_you_did": [*_deeds(user)],
    }


def _opened(file: File) -> File | None:
    """The file, unless it is not there any more."""
    return file if file and file.storage.exists(file.name) else None


def _deeds(user: User) -> Iterator[dict]:
    """Of what was done to people only that it was: who it was is theirs."""
    for entry in PageLogEntry.objects.filter(user=user):
        yield {"what": entry.action, "to": entry.label, "when": entry.timestamp}
    for entry in ModelLogEntry.objects.filter(user=user).select_related("content_type"):
        kind = entry.content_type.name if entry.content_type else ""
        yield {"what": entry.action, "to": kind, "when": entry.timestamp}


def forget(user: User) -> None:
    """Take somebody out of what does not go with their row."""
    comments.forget(user)
    _forget_in_log(user)
    TaskState.objects.filter(finished_by=user).exclude(comment="").update(comment="")
    for profile in UserProfile.objects.filter(user=user).exclude(avatar=""):
        _delete_later(profile.avatar.storage, profile.avatar.name)
    for upload in UploadedFile.objects.filter(uploaded_by_user=user):
        _delete_later(upload.file.storage, upload.file.name)
        upload.delete()
    naming = _holding(DBTaskResult.objects.all(), Traces(user).words, "args_kwargs", "traceback")
    naming.exclude(status="RUNNING").delete()


def _delete_later(storage: Storage, name: str) -> None:
    transaction.on_commit(lambda: storage.delete(name))


def _forget_in_log(user: User) -> None:
    """The audit log keeps that something was decided, not about whom."""
    going = Collector(using="default")
    going.collect([user])
    for model, rows in going.data.items():
        blank_log(model, [row.pk for row in rows])
    for rows in going.fast_deletes:
        if not rows.model._meta.auto_created:
            blank_log(rows.model, rows.values_list("pk", flat=True))
    traces = Traces(user)
    for model in (ModelLogEntry, PageLogEntry):
        for entry in _holding(model.objects.all(), traces.words, "label", "data"):
            entry.label, entry.data = traces.out_of(entry.label), traces.out_of(entry.data)
            model.objects.filter(pk=entry.pk).update(label=entry.label, data=entry.data)


def blank_log(model: type[Model], keys: Iterable) -> None:
    """Take the words out of what the audit log says about these rows."""
    kind = ContentType.objects.get_for_model(model, for_concrete_model=False)
    about = ModelLogEntry.objects.filter(content_type=kind)
    if about.exists():
        about.filter(object_id__in=[str(key) for key in keys]).update(label=GONE, data={})


def _holding(rows, words: list[str], *fields: str):
    """The rows that hold one of the words in one of these fields, as written or as JSON writes it."""
    where = Q(pk__in=[])
    for field in fields:
        rows = rows.annotate(**{f"_{field}": Cast(field, TextField())})
        for word in words:
            where |= Q(**{f"_{field}__icontains": word})
            where |= Q(**{f"_{field}__icontains": json.dumps(word)[1:-1]})
    return rows.filter(where)


def drop_task(key) -> None:
    """Forget one finished task with all that it was given."""
    DBTaskResult.objects.finished().filter(pk=key).delete()
