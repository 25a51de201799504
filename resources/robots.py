"""Who asks: a person with a browser, or a program. Only what people do is counted."""

from counter_robots import is_robot_or_machine
from django.http import HttpRequest

LONGEST_AGENT = 1_000  # letters; what is longer is no browser


def is_robot(request: HttpRequest) -> bool:
    """A robot of the COUNTER Code of Practice, by which libraries count; a browser that fetches ahead;
    or something that does not say what it is.
    """
    agent = request.headers.get("User-Agent", "")
    ahead = request.headers.get("Sec-Purpose", request.headers.get("Purpose", ""))
    return "prefetch" in ahead or len(agent) > LONGEST_AGENT or is_robot_or_machine(agent)
