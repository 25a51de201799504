"""Words as they are kept: clean, in parts of a readable length, in a language one can guess."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

PART = 3_000  # characters: about a page
# Everything a database or a page cannot hold: control characters but tab and line end, half a
# surrogate pair, what Unicode calls no character. And the soft hyphen, which is not there.
UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
ENGLISH = {"the", "and", "of", "to", "in", "is", "that", "for", "it", "was", "with", "are", "this"}
WELSH = {"yn", "y", "yr", "a", "o", "ar", "i", "ac", "mae", "ei", "eu", "bod", "wedi", "gan", "am"}


def keepable(text: str) -> str:
    """The text without what a database or a page cannot hold."""
    return UNWANTED.sub("", text)


def clean(text: str) -> str:
    """The text without what cannot be kept, its spaces single, at most one blank line in a row."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = keepable(text.replace("\x0b", "\n").replace("\x0c", "\n"))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def one_line(text: str) -> str:
    return " ".join(clean(text).split())


def has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)


def parts(paragraphs: Iterable[str], most: int = PART) -> Iterator[str]:
    """The paragraphs in order, joined to parts of at most so many characters."""
    kept: list[str] = []
    length = 0
    for paragraph in paragraphs:
        for piece in _pieces(paragraph, most):
            if kept and length + len(piece) > most:
                yield "\n".join(kept)
                kept, length = [], 0
            kept.append(piece)
            length += len(piece) + 1
    if kept:
        yield "\n".join(kept)


def _pieces(paragraph: str, most: int) -> Iterator[str]:
    """A paragraph; one that is too long in several pieces, cut between words where there are any."""
    start = 0
    while len(paragraph) - start > most:
        end = paragraph.rfind(" ", start + most // 2, start + most) + 1 or start + most
        yield paragraph[start:end]
        start = end
    yield paragraph[start:]


def slug(text: str, number: int) -> str:
    """A short name for a heading; its number where it has no Latin letter."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60] or f"section-{number}"


def language(texts: Iterable[str]) -> str:
    """ "en" or "cy" where the small words of one are clearly more than of the other, or ""."""
    counts = {"en": 0, "cy": 0}
    for text in texts:
        found = re.findall(r"[a-zâêîôûŵŷ]+", text[:20_000].lower())
        counts["en"] += sum(word in ENGLISH for word in found)
        counts["cy"] += sum(word in WELSH for word in found)
    best, other = sorted(counts, key=counts.get, reverse=True)
    return best if counts[best] >= 5 and counts[best] > 2 * counts[other] else ""
