"""To which session a file belongs, by what its name says: words, speakers, a time, a number. A guess to be checked."""

import re
from collections import Counter
from pathlib import PurePath

from django.utils import timezone

from accounts.names import fold
from events.models import SessionPage

DAY = re.compile(r"(?<!\d)(20\d\d)[-_ .]?(\d\d)[-_ .]?(\d\d)(?!\d)")
TIME = re.compile(r"(?<!\d)([01]?\d|2[0-3])[-_.:h]?([0-5]\d)(?!\d)")
NUMBER = re.compile(r"(?:^|session[-_ ]*)0*(\d{1,3})(?!\d)", re.IGNORECASE)
# Words that stand in many names and tell nothing.
EMPTY = {"slides", "slide", "deck", "presentation", "final", "version", "handout", "notes", "talk"}
EMPTY |= {"session", "the", "and", "for", "with", "copy", "draft", "sleidiau"}
SHORTEST = 3  # letters of a word that counts
ENOUGH = 0.5  # a word that one session in two has is no sign


class Matcher:
    """Finds the session of a file among those of one event; they need `contributions`, and stand in order."""

    def __init__(self, sessions: list[SessionPage]):
        self.sessions = sessions
        self.words = [self._words_of(one) for one in sessions]
        self.often = Counter(word for words in self.words for word in words)

    @staticmethod
    def _words_of(session: SessionPage) -> set[str]:
        people = " ".join(one.name for one in session.contributions.all())
        return _words(f"{session.title} {session.slug} {people}")

    def find(self, name: str) -> SessionPage | None:
        """The one session that fits best; None where none fits, or two fit as well."""
        stem = PurePath(name).stem
        scores = [self._score(stem, place) for place in range(len(self.sessions))]
        best = max(scores, default=0)
        if best < ENOUGH or scores.count(best) > 1:
            return None
        return self.sessions[scores.index(best)]

    def _score(self, stem: str, place: int) -> float:
        """A rare word counts 1, a time 1 (with its day 2), a number a little: it may be one of slides."""
        session = self.sessions[place]
        shared = _words(stem) & self.words[place]
        score = sum(1 / self.often[word] for word in shared)
        starts = timezone.localtime(session.starts_at)
        rest = stem
        if day := DAY.search(stem):
            rest = stem.replace(day[0], " ")
            score += starts.strftime("%Y%m%d") == "".join(day.groups())
            score -= starts.strftime("%Y%m%d") != "".join(day.groups())
        times = {(int(hour), int(minute)) for hour, minute in TIME.findall(rest)}
        score += (starts.hour, starts.minute) in times
        number = NUMBER.search(stem)
        return score + 0.6 * bool(number and not day and int(number[1]) == place + 1)


def _words(text: str) -> set[str]:
    return {one for one in fold(text).split() if len(one) >= SHORTEST and one not in EMPTY}
