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
    ),
    "Vimeo": (
        re.compile(r"^https://(?:player\.)?vimeo\.com/(?:video/)?(?P<key>\d{6,12})"),
        "https://player.vimeo.com/video/{key}?dnt=1",
    ),
}


@dataclass(frozen=True)
class Player:
    """Whose player it is and where it stands."""

    provider: str
    address: str

    @property
    def origin(self) -> str:
        """Scheme and host, as a policy names it."""
        return "/".join(self.address.split("/")[:3])


def find_player(url: str) -> Player | None:
    """The player for a video's address, or None where we know no player."""
    for provider, (pattern, address) in PROVIDERS.items():
        if match := pattern.match(url or ""):
            return Player(provider, address.format(key=match["key"]))
    return None
