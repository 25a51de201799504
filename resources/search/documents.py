"""Pages as the index keeps them. Always made of what the database says now."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from django.contrib.auth.models import AnonymousUser
from django.db.models import prefetch_related_objects
from tantivy import Document

from resources.models import LibraryPage
from resources.models.library import Licence
from resources.search import schema, words
from resources.search.passages import PassageText, passages_in_files, passages_of

MOST_PASSAGES = 1_000_000  # of one item, more than all its files can have
HEADING = 3  # times that the words of a heading count: it says what the passage is about
DIGESTED = 50_000  # letters, from the beginning
DIGEST = 60  # the commonest words of an item, kept to find more like it
REUSABLE = {Licence.CC_BY, Licence.CC_BY_SA, Licence.CC_BY_NC, Licence.OGL, Licence.CC0}
MARKS = {
    "topic": ("topics", "topic", "slug", ["name"]),
    "method": ("methods", "method", "slug", ["name"]),
    "stage": ("stages", "stage", "slug", ["name"]),
    "organisation": ("organisations", "organisation", "code", ["name", "name_cy", "short_name"]),
}


def documents_of(pks: Iterable[int]) -> Iterator[Document]:
    """The documents of these pages, as far as they are published: each item, then its passages."""
    pages = list(LibraryPage.objects.filter(pk__in=pks).published().specific())
    prefetch_related_objects(pages, "alias_of", "attachments__document")
    keys = [page.pk for page in pages]
    public = LibraryPage.objects.visible_to(AnonymousUser()).filter(pk__in=keys)
    public = set(public.values_list("pk", flat=True))
    marks = {facet: _marks(facet, keys) for facet in MARKS} | {"event": _events(keys)}
    in_files = passages_in_files(keys)
    for page in pages:
        facets = {facet: found[page.pk] for facet, found in marks.items()}
        yield from _documents(page, page.pk in public, facets, in_files.get(page.pk, ()))


def _marks(facet: str, keys: list[int]) -> dict[int, list[tuple[str, str]]]:
    """Slug and names of what each page is marked with, of one kind: one query for all pages."""
    field, column, slug, names = MARKS[facet]
    through = getattr(LibraryPage, field).through
    rows = through.objects.filter(librarypage__in=keys)
    found = defaultdict(list)
    wanted = [f"{column}__{name}" for name in (slug, *names)]
    for pk, value, *called in rows.values_list("librarypage", *wanted):
        found[pk].append((value, "\n".join(called)))
    return found


def _events(keys: list[int]) -> dict[int, list[tuple[str, str]]]:
    """Slug and title of the event each page is from."""
    rows = LibraryPage.objects.filter(pk__in=keys, event__live=True)
    found = rows.values_list("pk", "event__slug", "event__title")
    return defaultdict(list, {pk: [(slug, title)] for pk, slug, title in found})


def _documents(page, is_public: bool, facets, in_files) -> Iterator[Document]:
    passages = list(passages_of(page, in_files))
    yield _item(page, is_public, facets, passages)
    for number, passage in enumerate(one for one in passages if one.text):
        document = _begin(page, is_public)
        document.add_unsigned("of", page.pk)
        document.add_unsigned("place", page.pk * MOST_PASSAGES + number)
        tree = schema.tree_of(page.language)
        text = "\n".join([page.title, *[passage.heading] * HEADING, passage.text])
        _add(document, f"passage_{tree}", text, page)
        for analyser in _analysers(page):
            pairs = words.pairs(analyser.analyze(words.joined(text)))
            document.add_text(f"pairs_{tree}", " ".join(pairs))
        schema.put_data(document, passage)
        yield document


def _begin(page, is_public: bool) -> Document:
    document = Document()
    document.add_text("key", page.translation_key.hex)
    document.add_text("audience", "public" if is_public else "members")
    return document


def _item(page, is_public: bool, marks, passages: list[PassageText]) -> Document:
    document, tree = _begin(page, is_public), schema.tree_of(page.language)
    names = [name for found in marks.values() for _value, name in found]
    told = [f"{one.heading}\n{one.text}" for one in passages]
    text = "\n".join([page.title, page.authors, *told, *names])
    document.add_unsigned("item", page.pk)
    document.add_text("tree", tree)
    _add(document, f"text_{tree}", text, page)
    _add(document, f"title_{tree}", page.title, page)
    document.add_text(f"words_{tree}", words.joined(text))
    for facet, values in _facets(page, marks).items():
        for value in values:
            document.add_text(facet, value)
    document.add_unsigned("date", page.published_on.toordinal())
    document.add_text("title_order", words.fold(page.title)[:80])
    counted = Counter(words.terms(text[:DIGESTED], page.written_in))
    digest = dict(counted.most_common(DIGEST))
    schema.put_data(document, [page.written_in, sum(counted.values()), digest])
    return document


def _add(document: Document, field: str, text: str, page) -> None:
    """In the language the page is written in, and in that of the material where it is another.

    The field's own analyser is the English one; words of other languages come ready.
    """
    text = words.joined(text)
    for analyser in _analysers(page):
        if analyser is words.ENGLISH:
            document.add_text(field, text)
        else:
            document.add_pre_tokenized_text(field, analyser.pre_tokenize(text))


def _analysers(page) -> set:
    return {words.analyser_of(page.written_in), words.analyser_of(page.text_language)}


def _facets(page, marks) -> dict[str, list[str]]:
    formats = {one.document.format for one in page.attachments.all()}
    return {facet: [value for value, _name in found] for facet, found in marks.items()} | {
        "kind": [page.kind],
        "year": [str(page.published_on.year)],
        "language": [page.text_language],
        "format": sorted(filter(None, formats)) or ["web"],
        "reuse": ["yes" if page.licence in REUSABLE else "no"],
    }
