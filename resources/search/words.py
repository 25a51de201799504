"""Words as the index keeps them: what a reader types and what a text says become the same."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from tantivy import Filter, TextAnalyzerBuilder, Tokenizer

# Apostrophes of every shape join: "people's" and "peoples" are one word. Soft hyphens vanish.
JOINED = dict.fromkeys(map(ord, "'’‘ʼ`´\u00ad\u200b"))
LONGEST_WORD = 60


def _analyser(*more: Filter):
    builder = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.remove_long(LONGEST_WORD))
    for one in (Filter.lowercase(), Filter.ascii_fold(), *more):
        builder = builder.filter(one)
    return builder.build()


# English loses its endings and its commonest words. Welsh keeps both: an English stemmer would
# cut Welsh words in the wrong place.
ENGLISH = _analyser(Filter.stopword("english"), Filter.stemmer("english"))
PLAIN = _analyser()
# Words that ask and carry nothing: what is looked for stands beside them.
_ASKING = """
how what which who whom whose when where why do did does done doing were am been being have has had
having can could would should may might must shall our your we us you i my me mine its he she his her
him them any some about from than many much get gets got need needs want wants
sut beth pa pwy pryd ble lle pam faint sawl y yr yn o ar mae oes yw ydy
"""
ASKING = frozenset(_ASKING.split())
PAIRS = TextAnalyzerBuilder(Tokenizer.whitespace()).build()
ANALYSERS = {"en": ENGLISH, "cy": PLAIN}


def joined(text: str) -> str:
    """The text as it goes to an analyser."""
    return text.translate(JOINED)


def analyser_of(language: str):
    """Words of "en-gb" and of languages we do not know go through the English analyser."""
    return ANALYSERS.get(language.split("-")[0], ENGLISH)


def terms(text: str, language: str = "en") -> list[str]:
    """The words of a text as the index keeps them, in order."""
    return analyser_of(language).analyze(joined(text))


_ASKING_TERMS = ASKING.union(*map(terms, ASKING))


def pairs(stems: Iterable[str]) -> list[str]:
    """Words side by side, in whichever order, words that ask left out: "letter+send"."""
    told = [stem for stem in stems if stem not in _ASKING_TERMS]
    return [f"{one}+{other}" if one < other else f"{other}+{one}" for one, other in pairwise(told)]


@lru_cache(maxsize=50_000)
def forms(word: str) -> frozenset[str]:
    """What one word of a text may be kept as, in English and in Welsh."""
    return frozenset(terms(word)) | frozenset(terms(word, "cy"))


def fold(text: str) -> str:
    """Plain lower-case words for sorting and comparing."""
    return " ".join(PLAIN.analyze(joined(text)))
