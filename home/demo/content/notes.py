"""The notes of three unconference sessions of the demonstration. They are invented, and say so."""

INVENTED = "*These notes are invented for the demonstration.*"

# Session: what was saved in each section, in order, each by whom; whether it is published; comments; who agreed
# to be named.
NOTES = {
    "councils-with-no-money": {
        "published": True,
        "named": ["farida"],
        "sections": {
            "key-points": [
                (
                    "gethin",
                    "- A question agreed with residents before anything is drawn costs nothing.",
                ),
                (
                    "farida",
                    (
                        "- A question agreed with residents before anything is drawn costs nothing.\n"
                        "- The two things nobody could do without: a taxi home, and an answer in writing.\n"
                        "- A smaller group that meets twice beats a large one that meets once."
                    ),
                ),
            ],
            "discussion": [
                (
                    "farida",
                    (
                        f"{INVENTED}\n\n# What we have already\n\nMost of us have a room that is open anyway, and a scrutiny committee that would "
                        "gladly look at one question properly."
                    ),
                ),
                (
                    "gethin",
                    (
                        f"{INVENTED}\n\n# What we have already\n\nMost of us have a room that is open anyway, and a scrutiny committee that would "
                        "gladly look at one question properly.\n\n# What we cannot leave out\n\nPaying people for their day. Two councils had tried it "
                        "without, and the table was full of those who could afford to come.\n\nSomebody asked whether vouchers count. They do, if one "
                        "can spend them in a shop on the way home."
                    ),
                ),
            ],
            "actions": [
                (
                    "gethin",
                    "1. Share the one-page budget that the group sketched.\n2. Ask three parish councils whether they would lend their halls.",
                )
            ],
            "links": [
                (
                    "farida",
                    "- The panel on costs of the same day: see the programme.\n- The evaluation of the Innovation in Democracy Programme is in the library.",
                )
            ],
        },
        "comments": [
            (
                "editor",
                "We lent our hall for nothing but the heating. Ask early: Saturdays go first.",
            ),
        ],
    },
    "online-and-in-the-same-room": {
        "published": True,
        "named": [],
        "sections": {
            "key-points": [
                (
                    "editor",
                    "- Give those online a table of their own, with a facilitator of their own.\n- One screen at every table served nobody.",
                )
            ],
            "discussion": [
                (
                    "editor",
                    (
                        f"{INVENTED}\n\nMost had tried it once. Sound mattered more than pictures: people forgave a frozen face, and left when they "
                        "could not hear.\n\n> “I was a face on a wall for six hours.”\n\nA telephone line for those without a camera was used by more "
                        "people than anybody expected."
                    ),
                )
            ],
            "actions": [("gethin", "- Write down which microphones worked, with prices.")],
        },
        "comments": [],
    },
    "unconference-young-people": {
        "published": False,
        "named": [],
        "sections": {
            "key-points": [
                ("farida", "- Sixteen is a choice, not a law."),
                (
                    "gethin",
                    "- Sixteen is a choice, not a law: the lists councils draw from begin there.\n- A parallel group in schools can report on the same evening.",
                ),
            ],
            "discussion": [
                ("gethin", f"{INVENTED}\n\nWhere does the line of sixteen years come from?"),
                (
                    "editor",
                    (
                        f"{INVENTED}\n\nWhere does the line of sixteen years come from?\n\nOne council drew from the school rolls, with the schools’ "
                        "help, and wrote to parents first."
                    ),
                ),
                (
                    "farida",
                    (
                        f"{INVENTED}\n\nWhere does the line of sixteen years come from? Nobody knew for certain.\n\nOne council drew from the school "
                        "rolls, with the schools’ help, and wrote to parents first.\n\nYoung people asked for shorter days and better food."
                    ),
                ),
            ],
        },
        "comments": [],
    },
}
