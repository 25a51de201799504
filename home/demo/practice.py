"""What councils did, in the demonstration: entries on real assemblies with the figures of their reports, and a few that
nobody but their authors sees."""

from datetime import date
from uuid import NAMESPACE_URL, uuid5

from wagtail.models import Page

from accounts.models import Organisation, User
from core.models import Method, Stage, Topic
from home.demo.content.practice.entries import ENTRIES, INVENTED, UNSEEN
from home.demo.content.practice.facts import FACTS, PROGRAMME, REPORT, REPORTS
from home.demo.content.sources import find_report
from network.models import (
    FigureNote,
    Lesson,
    PracticeAuthor,
    PracticePage,
    PracticeSource,
    Progress,
    Recommendation,
)
from resources.models import Withdrawal

PROGRAMME_FACTS = "Innovation in Democracy Programme: facts of the programme"
TERMS = (("topics", Topic), ("methods", Method), ("stages", Stage))
PLAIN = (
    *("question", "scope", "commissioned_by", "context", "recruitment", "recruiting", "deciding"),
    *("funding", "outputs", "differently", "advice"),
)
DAYS = ("starts_on", "ends_on")


def load(index: Page) -> None:
    """Post what is not there yet. Welsh twins are made with those of all other pages."""
    people = {user.email: user for user in User.objects.filter(email__in=_emails())}
    for row in [*ENTRIES, *UNSEEN]:
        key = uuid5(NAMESPACE_URL, f"peer-learning-demonstration/practice/{row['slug']}")
        if not PracticePage.objects.filter(translation_key=key).exists():
            _post(index, row, key, people)


def _emails() -> set[str]:
    return {email for row in [*ENTRIES, *UNSEEN] for email in row.get("authors", ())}


def _post(index: Page, row: dict, key, people: dict[str, User]) -> None:
    authors = [people[email] for email in row.get("authors", ()) if email in people]
    page = PracticePage(
        **{name: row[name] for name in ("title", "slug", "summary", "year")},
        **{name: row[name] for name in PLAIN if name in row},
        **{name: _day(row[name]) for name in DAYS if name in row},
        translation_key=key,
        locale=index.locale,
        published_on=_day(row["date"]),
        licence="CC-BY-4.0",
        owner=authors[0] if authors else None,
        live=False,
    )
    index.add_child(instance=page)
    for name, model in TERMS:
        setattr(page, name, model.objects.filter(slug__in=row[name], locale=page.locale))
    page.organisations = Organisation.objects.filter(code__in=row["organisations"])
    _add_figures(page, row)
    _add_answers(page, row)
    page.save()  # colleagues find a draft by its organisations
    _publish(page, row, authors)
    PracticeAuthor.objects.bulk_create(
        PracticeAuthor(page=page, member=one, is_contact=one.email in row.get("contacts", ()))
        for one in authors
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _add_figures(page: PracticePage, row: dict) -> None:
    """Its figures, each with its source."""
    facts, sources = FACTS.get(row["slug"], []), _sources(page, row)
    for place, fact in enumerate(facts):
        setattr(page, fact.figure, fact.value)
        note = FigureNote(
            figure=fact.figure,
            precision=fact.precision,
            source=sources[fact.source].translation_key,
            source_page=fact.page,
            words=fact.note,
            locale=page.locale,
            sort_order=place,
        )
        page.figure_notes.add(note)


def _sources(page: PracticePage, row: dict) -> dict[str, PracticeSource]:
    titles = {}
    if row["slug"] in REPORTS:
        titles[REPORT] = REPORTS[row["slug"]][1]
    if any(fact.source == PROGRAMME for fact in FACTS.get(row["slug"], ())):
        titles[PROGRAMME] = PROGRAMME_FACTS
    sources = {
        name: PracticeSource(
            title=title, address=find_report(title), locale=page.locale, sort_order=place
        )
        for place, (name, title) in enumerate(titles.items())
    }
    page.sources.add(*sources.values())
    return sources


def _add_answers(page: PracticePage, row: dict) -> None:
    """Recommendations, what came of them, lessons: whatever no report says is marked as invented."""
    keys = []
    mark = f" ({INVENTED})" if row.get("recommendations_are_invented") else ""
    for place, (text, response, reason, owner, *days) in enumerate(row.get("recommendations", ())):
        answered, due, done = map(_day, days)
        one = Recommendation(
            text=text + mark,
            response=response,
            reason=f"{INVENTED} {reason}",
            owner=owner,
            responded_on=answered,
            due_on=due,
            done_on=done,
            locale=page.locale,
            sort_order=place,
        )
        page.recommendations.add(one)
        keys.append(one.translation_key)
    for place, (number, day, words) in enumerate(row.get("progress", ())):
        words = f"{INVENTED} {words}"
        page.progress.add(
            Progress(
                recommendation=keys[number],
                on=_day(day),
                words=words,
                locale=page.locale,
                sort_order=place,
            )
        )
    for place, (claim, happened, conditions, certainty, stage) in enumerate(row.get("lessons", ())):
        lesson = Lesson(
            claim=claim,
            happened=f"{INVENTED} {happened}",
            conditions=conditions,
            certainty=certainty,
            stage=stage,
            locale=page.locale,
            sort_order=place,
        )
        page.lessons.add(lesson)


def _publish(page: PracticePage, row: dict, authors: list[User]) -> None:
    state = row.get("state", "published")
    revision = page.save_revision(user=authors[0] if authors else None, clean=False)
    if state in ("published", "withdrawn"):
        revision.publish()
        # Publishing dates an entry with the day; the demonstration is as old as it says.
        PracticePage.objects.filter(pk=page.pk).update(published_on=_day(row["date"]))
    if state == "withdrawn":
        PracticePage.objects.get(pk=page.pk).unpublish()
        told = Withdrawal.objects.filter(identifier__translation_key=page.translation_key)
        told.update(reason=row["reason"])
    if state == "submitted" and (workflow := page.get_workflow()):
        workflow.start(page, authors[0])
