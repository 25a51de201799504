"""What became public of the recommendations, each time their entry is published."""

from collections.abc import Iterator

from django.db import transaction
from django.utils import timezone

from network.models import PracticePage, Recommendation, RecommendationChange

What = RecommendationChange.What


@transaction.atomic
def record_changes(page: PracticePage) -> list[RecommendationChange]:
    """Write down what is public of the recommendations now and was not when this was last asked.

    What was public before is known from these very rows: however an entry was published, taken down and
    published again, nothing is told twice.
    """
    PracticePage.objects.select_for_update(of=("self",)).get(pk=page.pk)
    page = PracticePage.objects.get(pk=page.pk)
    now = timezone.now()
    found = [*_changes(page)]
    for one in found:
        one.page, one.at = page, now
    return RecommendationChange.objects.bulk_create(found)


def _changes(page: PracticePage) -> Iterator[RecommendationChange]:
    told = [*page.recommendation_changes.order_by("pk")]
    last = {one.recommendation: one for one in told if not one.progress}
    told_progress = {one.progress for one in told}
    progress = [*page.progress.order_by("on", "sort_order", "pk")]
    rows = {one.translation_key: one for one in page.recommendations.all()}
    for key, one in rows.items():
        yield from _since(last.get(key), one)
        for step in progress:
            if step.recommendation == key and step.translation_key not in told_progress:
                how = {"words": step.words, "on": step.on, "progress": step.translation_key}
                yield _change(one, What.PROGRESS, **how)
    for key, before in last.items():
        if key not in rows and before.what != What.REMOVED:
            yield RecommendationChange(
                recommendation=key,
                what=What.REMOVED,
                text=before.text,
                response=before.response,
                is_done=before.is_done,
            )


def _since(before: RecommendationChange | None, one: Recommendation):
    """What changed of a recommendation itself."""
    if before is None or before.what == What.REMOVED:
        yield _change(one, What.NEW, on=one.responded_on)
        return
    if before.text != one.text:
        yield _change(one, What.REWORDED)
    if (before.response, before.words) != (one.response, one.reason):
        yield _change(one, What.RESPONSE, on=one.responded_on)
    if bool(one.done_on) != before.is_done:
        yield _change(one, What.DONE if one.done_on else What.REOPENED, on=one.done_on)


def _change(one: Recommendation, what: str, **fields) -> RecommendationChange:
    as_it_stands = {
        "recommendation": one.translation_key,
        "what": what,
        "text": one.text,
        "response": one.response,
        "words": one.reason,
        "is_done": bool(one.done_on),
    }
    return RecommendationChange(**as_it_stands | fields)
