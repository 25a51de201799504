"""What there is of some sessions of the conference. Invented, like the conference's programme."""

INVENTED = "Invented for the demonstration, like this conference’s programme and everybody who speaks in it."

TALKS = {
    "getting-councillors-behind-it": {"says": {"recording": "yes"}},
    "who-is-in-the-room": {"says": {"materials_state": "declined", "recording": "no"}},
    "write-your-question": {"says": {"materials_state": "none"}},
    "evidence-that-people-can-use": {
        "says": {"recording": "yes"},
        "deck": {
            "title": "Evidence that people can use: slides",
            "slides": [
                {
                    "title": "Evidence that people can use",
                    "points": ["Harriet Invented, Invented University", INVENTED],
                    "notes": "Welcome. I have twelve minutes, and so will every speaker you ever invite.",
                },
                {
                    "title": "Three things, in this order",
                    "points": [
                        "What is known",
                        "What is disputed, and by whom",
                        "What it would mean here",
                    ],
                    "notes": "If a speaker can say only one of the three, ask for the third.",
                },
                {
                    "title": "Short, and twice",
                    "points": [
                        "Twelve minutes, four slides, no acronyms",
                        "Then every table, one after the other, with the speaker as a guest",
                    ],
                    "notes": "The second time they explain it better: somebody has asked what a feeder road is.",
                },
                {
                    "title": "Let members call their own",
                    "points": [
                        "A blank line in the programme on the second weekend",
                        "Members vote on Saturday evening whom to hear on Sunday",
                    ],
                    "notes": "In the invented example the members called a bus driver, and she changed the discussion.",
                },
            ],
        },
    },
    "answering-every-recommendation": {
        "says": {"recording": "no"},
        "deck": {
            "title": "Answering every recommendation: slides",
            "slides": [
                {
                    "title": "Answering every recommendation",
                    "points": ["Grace Invented", INVENTED],
                    "notes": "This is about the afternoon nobody plans for.",
                },
                {
                    "title": "One table, one line each",
                    "points": ["Accepted, partly, or rejected", "The reason, a name, a date"],
                    "notes": "A recommendation without a name beside it belongs to nobody.",
                },
                {
                    "title": "Six months later",
                    "points": [
                        "Send the same table again, with a new column",
                        "Invite the members to read it aloud",
                    ],
                    "notes": "The invented council did it in the same hall, with the same sandwiches.",
                },
            ],
        },
    },
    "what-members-say": {"says": {"recording": "yes"}, "film": True},
}
