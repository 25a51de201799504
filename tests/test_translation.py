"""Every word of the interface can be translated, and is, into Welsh."""

import ast
import re
from urllib.parse import parse_qsl, urlsplit

import polib
import pytest
from django.apps import apps
from django.db import models
from django.utils.translation import trans_real
from wagtail.fields import StreamField

from accounts.models import User
from tests.pages import PAGES
from tests.rendered import LETTER, Document
from tests.source import ROOT, python_files

CATALOGUE = ROOT / "locale" / "cy" / "LC_MESSAGES" / "django.po"
MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
# A language is named in its own words, a format and a licence by its sign.
NEVER_TRANSLATED = {"english", "cymraeg", "pdf", "pptx", "webm", "vtt", "cc by"}
# The style guide's samples are texts for developers.
SAMPLES = [sample.name for sample in PAGES if sample.name != "styleguide"]
# What a search shows of a text is cut anywhere, and its marked words cut it once more.
SNIPPET = re.compile(
    r'<(a|span|p) class="(?:place__where|place__text|row__summary)"[^>]*>.*?</\1>', re.DOTALL
)
WHOLE_SENTENCE = 25  # from this length on a piece of a text is no coincidence
CONTEXT = trans_real.CONTEXT_SEPARATOR


@pytest.fixture
def marked(monkeypatch):
    """Every translatable word of the interface comes out as ⟦word⟧."""
    gettext, ngettext = trans_real.DjangoTranslation.gettext, trans_real.DjangoTranslation.ngettext

    def mark(text: str) -> str:
        return f"⟦{text.rsplit(CONTEXT, 1)[-1]}⟧" if LETTER.search(text) else text

    monkeypatch.setattr(
        trans_real.DjangoTranslation, "gettext", lambda self, text: mark(gettext(self, text))
    )
    monkeypatch.setattr(
        trans_real.DjangoTranslation, "ngettext", lambda self, *args: mark(ngettext(self, *args))
    )


@pytest.fixture
def asked_for(monkeypatch) -> set[str]:
    """The words that pages ask for and the Welsh catalogue does not have."""
    missing = set()
    gettext = trans_real.DjangoTranslation.gettext

    def watch(self, text: str) -> str:
        known = text in self._catalog or (text, 0) in self._catalog
        if self.language() == "cy" and text and not known:
            missing.add(text)
        return gettext(self, text)

    monkeypatch.setattr(trans_real.DjangoTranslation, "gettext", watch)
    return missing


@pytest.mark.django_db
@pytest.mark.parametrize("name", SAMPLES)
def test_every_word_in_a_template_can_be_translated(name, client, addresses, marked, content):
    address = addresses[f"{name} (en-gb)"]
    document = Document(SNIPPET.sub("", client.get(address).content.decode()))
    given = {value.casefold() for _key, value in parse_qsl(urlsplit(address).query)}
    pieces = set(_unmarked("\n".join(document.words())))  # a marked text may hold a link
    known = content["values"] | NEVER_TRANSLATED | given
    assert sorted(piece for piece in pieces if not _is_content(piece, known, content)) == []


def _unmarked(words: str) -> list[str]:
    """What is left of lines of text without the marked words, and without what is not a word."""
    while MARKED.search(words):
        words = MARKED.sub("\n", words)
    pieces = (re.sub(r"^[\W\d_]+|[\W\d_]+$", "", piece) for piece in words.split("\n"))
    return [piece.casefold() for piece in pieces if LETTER.search(piece)]


def _is_content(piece: str, known: set[str], content: dict) -> bool:
    """Is it a whole value, several of them in a row, or a passage too long to be a coincidence?"""
    parts = [part for part in re.split(r"\s*[,:;·|()]\s*", piece) if LETTER.search(part)]
    values = {*parts} <= known or {re.sub(r"^[\W\d_]+", "", part) for part in parts} <= known
    return piece in known or values or (len(piece) >= WHOLE_SENTENCE and piece in content["text"])


@pytest.fixture(scope="module")
def content(django_db_setup, django_db_blocker) -> dict:
    """Everything people wrote, as it stands in the database: whole values, and one long text."""
    values = set()
    with django_db_blocker.unblock():
        for model in _models_with_words():
            for row in model._base_manager.all():
                for field in model._meta.concrete_fields:
                    values.update(_pieces(field, row))
        # Notes name their authors, and libraries put the given name first.
        values.update(member.get_full_name().casefold() for member in User.objects.all())
    return {"values": values, "text": "\n".join(values)}


def _models_with_words() -> list[type[models.Model]]:
    ours = {"accounts", "core", "resources", "network", "events", "home", "wagtailcore"}
    return [model for model in apps.get_models() if model._meta.app_label in ours]


def _pieces(field: models.Field, row: models.Model) -> list[str]:
    value = getattr(row, field.attname)
    if isinstance(field, StreamField):
        texts = list(_leaves(value.get_prep_value()))
    elif isinstance(field, models.CharField | models.TextField):
        texts = [str(value)]
    else:
        texts = []
    return [piece for text in texts for piece in _text_nodes(text)]


def _leaves(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _leaves(inner)


def _text_nodes(text: str) -> list[str]:
    words = (
        Document(text).words()
        if "<" in text
        else [" ".join(line.split()) for line in text.splitlines()]
    )
    return [piece for line in words for piece in _unmarked(line)]


@pytest.mark.django_db
@pytest.mark.parametrize("name", SAMPLES)
def test_every_word_a_welsh_page_asks_for_has_its_welsh(name, client, addresses, asked_for):
    client.get(addresses[f"{name} (cy)"])
    assert sorted(asked_for) == []


def test_words_are_marked_by_names_that_the_collecting_of_words_knows():
    """`xgettext` reads names only: what is marked by another name never reaches a translator."""
    renamed = {
        f"{path.relative_to(ROOT)}: {name.asname}"
        for path in python_files()
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for name in node.names
        if name.asname and "gettext" in name.name and name.asname != "_"
    }
    assert renamed == set()


def test_every_entry_of_the_welsh_catalogue_is_translated():
    catalogue = polib.pofile(str(CATALOGUE))
    waiting = catalogue.untranslated_entries() + catalogue.fuzzy_entries()
    assert [entry.msgid for entry in waiting] == []


def test_the_compiled_welsh_catalogue_is_current():
    source = polib.pofile(str(CATALOGUE))
    compiled = polib.mofile(str(CATALOGUE.with_suffix(".mo")))
    assert _meanings(compiled) == _meanings(entry for entry in source if not entry.obsolete)


def _meanings(entries) -> dict:
    return {
        (one.msgctxt, one.msgid): (one.msgstr, one.msgstr_plural) for one in entries if one.msgid
    }
