"""Videos of others: nothing of theirs is loaded before a reader asks for it."""

import re
from dataclasses import dataclass

PROVIDERS = {
    "YouTube": (
        re.compile(
            r"^https://(?:www\.youtube\.com/watch\?v=|youtu\.be/|www\.youtube-nocookie\.com/embed/)"
            r"(?P<key>[\w-]{11})"
        ),
        "https://www.youtube-nocookie.com/embed/{key}",
        "?start={seconds}",
    ),
    "Vimeo": (
        re.compile(r"^https://(?:player\.)?vimeo\.com/(?:video/)?(?P<key>\d{6,12})"),
        "https://player.vimeo.com/video/{key}?dnt=1",
        "#t={seconds}s",
    ),
}


@dataclass(frozen=True)
class Player:
    """Whose player it is and where it stands."""

    provider: str
    address: str
    start: str

    def address_from(self, seconds: int) -> str:
        """Where it plays from so many seconds on."""
        return self.address + (self.start.format(seconds=seconds) if seconds else "")

    @property
    def origin(self) -> str:
        """Scheme and host, as a policy names it."""
        return "/".join(self.address.split("/")[:3])


def find_player(url: str) -> Player | None:
    """The player for a video's address, or None where we know no player."""
    for provider, (pattern, address, start) in PROVIDERS.items():
        if match := pattern.match(url or ""):
            return Player(provider, address.format(key=match["key"]), start)
    return None
