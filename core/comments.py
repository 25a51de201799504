"""Comments of the editor: Wagtail keeps them in their table, in each version of a page that was saved
meanwhile, in what was sent to translation, and word for word in the audit log."""

import json

from django.db.models import Q, TextField
from django.db.models.functions import Cast
from wagtail.models import COMMENTS_RELATION_NAME as COMMENTS
from wagtail.models import PageLogEntry, Revision
from wagtail_localize.models import TranslationSource

from accounts.models import User

HOLDS_SOME = f'"{COMMENTS}": [{{'  # as both databases write JSON


def forget(user: User) -> None:
    """Take what somebody wrote in comments out of all of them but the table, which goes with their row."""
    for revision in _with_comments(Revision.objects.all(), "content"):
        if _without(revision.content, user.pk):
            revision.save(update_fields=["content"])
    for source in _with_comments(TranslationSource.objects.all(), "content_json"):
        content = json.loads(source.content_json)
        if _without(content, user.pk):
            source.content_json = json.dumps(content)
            source.save(update_fields=["content_json"])
    _forget_in_log(user)


def _with_comments(rows, field: str):
    rows = rows.annotate(_text=Cast(field, TextField())).filter(_text__contains=HOLDS_SOME)
    return rows.only("pk", field).iterator()


def _without(content: dict, author: int) -> bool:
    """Take one author's comments and answers out of this version of a page; were there any?"""
    before = content.get(COMMENTS, [])
    kept = [one for one in before if one.get("user") != author]
    changed = len(kept) < len(before)
    for one in kept:
        replies = [reply for reply in one.get("replies", []) if reply.get("user") != author]
        changed |= len(replies) < len(one.get("replies", []))
        one["replies"] = replies
    content[COMMENTS] = kept
    return changed


def _forget_in_log(user: User) -> None:
    """Their words stand in their own entries, and in those of who resolved or deleted what they wrote."""
    said = PageLogEntry.objects.filter(action__startswith="wagtail.comments.")
    written = {"comment": _written(said, user, "comment"), "reply": _written(said, user, "reply")}
    theirs = Q(data__comment__id__in=written["comment"]) | Q(data__reply__id__in=written["reply"])
    for entry in said.filter(theirs):
        for part, keys in written.items():
            if entry.data.get(part, {}).get("id") in keys:
                entry.data[part]["text"] = ""
        PageLogEntry.objects.filter(pk=entry.pk).update(data=entry.data)
    for entry in PageLogEntry.objects.filter(user=user, action__startswith="wagtail.workflow."):
        if entry.data.get("comment"):  # why something was sent back
            PageLogEntry.objects.filter(pk=entry.pk).update(data=entry.data | {"comment": ""})


def _written(said, user: User, part: str) -> set[int]:
    """The numbers of what somebody wrote, deleted long ago or not. Only an author edits."""
    end = "" if part == "comment" else "_reply"
    actions = [f"wagtail.comments.{verb}{end}" for verb in ("create", "edit")]
    logged = said.filter(user=user, action__in=actions).values_list("data", flat=True)
    there = user.wagtail_admin_comments if part == "comment" else user.comment_replies
    return {data[part]["id"] for data in logged} | set(there.values_list("pk", flat=True))
