"""What a person typed, understood. Nothing is an error: what means nothing counts as nothing."""

import re
from dataclasses import dataclass, replace

from resources.search import words

LONGEST = 1_000  # letters; what comes after them is not read
MOST_WORDS = 40
QUOTES = dict.fromkeys(map(ord, "“”„‟«»″＂"), '"')
PIECE = re.compile(r'(?P<without>-?)"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+)')


@dataclass(frozen=True)
class Question:
    """Words in order, phrases that must stand like this, and words or phrases that must not."""

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()

    @property
    def asks(self) -> bool:
        """Is there something to look for? Only taking away is not."""
        return bool(self.words or self.phrases)

    def with_words(self, changed: dict[str, str]) -> "Question":
        """The same question with some words spelled differently."""
        return replace(self, words=tuple(changed.get(word, word) for word in self.words))


def parse(text: str) -> Question:
    """`words "a phrase" -without -"this phrase"`; every quotation mark will do."""
    found, phrases, excluded = [], [], []
    for piece in PIECE.finditer(text[:LONGEST].translate(QUOTES)):
        if piece["word"] is None:
            target = excluded if piece["without"] else phrases
            target.extend([piece["phrase"]] if words.fold(piece["phrase"]) else [])
        else:
            typed = words.fold(piece["word"])
            without = typed and piece["word"].startswith("-")
            (excluded if without else found).extend([typed] if without else typed.split())
    return Question(tuple(found[:MOST_WORDS]), tuple(phrases[:5]), tuple(excluded[:10]))
