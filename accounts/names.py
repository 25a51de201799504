"""Names as people type them."""

import re
import unicodedata

APOSTROPHES = re.compile(r"['’‘ʼ`´]")
NOT_A_LETTER = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Plain lower-case words: "Ynys Môn" and "YNYS-MON" are "ynys mon", "King’s" is "kings".

    Kept in a column of its own, so that SQLite and Postgres find the same.
    """
    plain = unicodedata.normalize("NFKD", APOSTROPHES.sub("", text).replace("&", " and "))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return NOT_A_LETTER.sub(" ", letters.casefold()).strip()
