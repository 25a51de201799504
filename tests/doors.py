"""Who asks at a door, and what it may answer."""

from dataclasses import dataclass

# Who asks. "Colleague" speaks for the same organisation as the person whose things these are.
ROLES = ["visitor", "waiting", "member", "colleague", "organiser", "administrator"]

YES, SIGN_IN, NO, HIDDEN = "yes", "sign in", "no", "hidden"
MEANING = {
    YES: "gets it",
    SIGN_IN: "is asked to sign in",
    NO: "is told that it is not for them",
    HIDDEN: "is told that nothing is there",
}

EVERYBODY = [YES] * 6
SIGNED_IN = [SIGN_IN] + [YES] * 5
MEMBERS = [SIGN_IN, NO, YES, YES, YES, YES]
ORGANISERS = [SIGN_IN, NO, NO, NO, YES, YES]
COLLEAGUES = [SIGN_IN, NO, HIDDEN, YES, HIDDEN, HIDDEN]
OTHERS_HAVE_NONE = [SIGN_IN] + [HIDDEN] * 5


@dataclass(frozen=True)
class Door:
    """One address, or one kind of thing at it. `what` names it, `args` say which thing of the test."""

    what: str
    url: str
    answers: list[str]
    args: tuple[str, ...] = ()
    query: str = ""


def doors(answers: list[str], *rows: tuple) -> list[Door]:
    """Doors that answer everybody the same."""
    return [Door(what, url, answers, *rest) for what, url, *rest in rows]
