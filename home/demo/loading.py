"""Puts the demonstration content in place. Safe to repeat: what is there is left as it is, what was
deleted comes back."""

from collections.abc import Callable
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale

from accounts.register.loading import import_organisations
from core.models import Method, Stage, Topic
from home.demo import (
    documents,
    materials,
    notes,
    own_programmes,
    pages,
    practice,
    versions,
    welsh,
    withdrawn,
)
from home.demo.content import questions
from home.demo.content.pages import conference, vocabulary
from home.demo.people import load_people
from home.models import SiteSettings
from home.setup import set_up_site
from resources.models import QuestionAsked


def is_loaded() -> bool:
    """Was the demonstration ever loaded here, whatever became of it since?"""
    return SiteSettings.objects.filter(demonstration_loaded_at__isnull=False).exists()


@transaction.atomic
def load_demo(say: Callable[[str], None] = lambda line: None) -> None:
    """Load whatever of the demonstration is not there yet."""
    front = set_up_site()
    say("organisations, people and vocabulary")
    import_organisations()
    _load_vocabulary()
    load_people()
    say("pages")
    tree = pages.Tree(front)
    tree.plant()
    say("files made from the same text")
    documents.load(tree.links)
    tree.fill()
    versions.load(tree.links.pages[conference.SLUG])
    materials.load(tree.links, tree.new)
    practice.load(tree.links.pages["practice"])
    pages.load_settings(front, tree.links)
    withdrawn.load()
    say("Welsh")
    welsh.load(tree.links)
    say("notes")
    notes.load(tree.links.pages)
    own_programmes.load()
    _load_questions()


def _load_vocabulary() -> None:
    for model, rows in (
        (Topic, vocabulary.TOPICS),
        (Method, vocabulary.METHODS),
        (Stage, vocabulary.STAGES),
    ):
        for position, row in enumerate(rows):
            _load_term(model, row, {"position": position} if model is Stage else {})


def _load_term(model, row: dict, fields: dict) -> None:
    english = Locale.objects.get(language_code="en-gb")
    welsh_locale = Locale.objects.get(language_code="cy")
    fields = fields | {"name": row["name"], "description": row["description"]}
    term = model.objects.get_or_create(slug=row["slug"], locale=english, defaults=fields)[0]
    fields |= {"name": row["name_cy"], "translation_key": term.translation_key}
    model.objects.get_or_create(slug=row["slug"], locale=welsh_locale, defaults=fields)


def _load_questions() -> None:
    """What people looked for lately, where nobody has looked for anything."""
    if QuestionAsked.objects.exists():
        return
    today = timezone.localdate()
    QuestionAsked.objects.bulk_create(
        QuestionAsked(
            day=today - timedelta(days=days_ago),
            language="cy" if text in questions.IN_WELSH else "en-gb",
            text=text,
            times=times,
            found=found,
        )
        for text, times, found, days_ago in questions.QUESTIONS
    )
