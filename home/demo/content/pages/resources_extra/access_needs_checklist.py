"""Checklist for access needs: a short resource of the network’s own."""

RESOURCE = {
    "title": "Checklist for access needs",
    "slug": "access-needs-checklist",
    "summary": (
        "What to ask members, what to check in the building and online, and what to have ready on the day, so that nobody chosen by lot has to turn "
        "the place down."
    ),
    "kind": "toolkit",
    "date": "2026-05-11",
    "topics": [],
    "methods": ["citizens-assembly", "citizens-jury", "citizens-panel", "online-deliberation"],
    "stages": ["recruiting", "designing", "running"],
    "body": [
        (
            "text",
            (
                "<p>Selection by lot is only fair if everyone selected can come. The Equality Act 2010, and disability discrimination law in Northern "
                "Ireland, ask public bodies to plan for access before anyone has to ask. This list is where to start. The members themselves will tell "
                "you the rest.</p>"
            ),
        ),
        ("heading", {"text": "Ask every member, by phone", "level": "h2"}),
        (
            "text",
            (
                "<p>Ask everybody the same open questions, so that nobody has to announce a need:</p>"
                "<ul><li>What would make it easier for you to come and to take part?</li>"
                "<li>How do you like to get information: print, large print, easy read, audio, e-mail, a call?</li>"
                "<li>Which language do you think in? Would an interpreter help, spoken or signed?</li>"
                "<li>Does anyone depend on you? What would cover for them cost?</li>"
                "<li>Is there a time of day, a medicine, a prayer or a meal we should plan round?</li>"
                "<li>Would you like to bring someone with you?</li>"
                "<li>Could the payment affect your benefits? Would you like to talk it over with an adviser?</li></ul>"
                "<p>Write down only what you need, say who will see it, and delete it when the assembly is over.</p>"
            ),
        ),
        ("heading", {"text": "Check the building", "level": "h2"}),
        (
            "text",
            (
                "<ul><li>Step-free from the bus stop and the car park to the room, the toilets, the food and the stage.</li>"
                "<li>A toilet that a wheelchair user can turn round in, and a Changing Places toilet nearby.</li>"
                "<li>A hearing loop that somebody has tested this month. Microphones for every speaker and every question.</li>"
                "<li>Round tables with room between them. Chairs with and without arms.</li>"
                "<li>A quiet room, and a room for prayer or feeding a baby.</li>"
                "<li>Light without glare. Captions on a screen that everyone can see.</li></ul>"
            ),
        ),
        ("heading", {"text": "Check what happens online", "level": "h2"}),
        (
            "text",
            (
                "<ul><li>Lend a device and a connection to anyone without one, and hold a practice call.</li>"
                "<li>Live captions, and a telephone number to join by.</li>"
                "<li>Sessions of two hours at most, with breaks that are kept.</li>"
                "<li>Papers as web pages or well-made documents, never as pictures of text.</li></ul>"
            ),
        ),
        ("heading", {"text": "On the day", "level": "h2"}),
        (
            "text",
            (
                "<ul><li>One named person for access, with a telephone that is answered.</li>"
                "<li>Papers for interpreters a week ahead; two interpreters for long sessions.</li>"
                "<li>Say aloud what is shown. One person speaks at a time, and says their name.</li>"
                "<li>Taxis booked both ways. Cash or a card for those who cannot pay first and claim later.</li>"
                "<li>Ask at the end of the first day what to change, and change it by the second.</li></ul>"
            ),
        ),
        ("heading", {"text": "Put it in the budget", "level": "h2"}),
        (
            "text",
            (
                "<p>Give access a line of its own from the start. If it has to come out of what is left, it will feel like a favour.</p>"
            ),
        ),
    ],
}
