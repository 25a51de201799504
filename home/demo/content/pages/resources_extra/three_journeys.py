"""The network's own film, as an item of the library: what its captions say is found at its second."""

RESOURCE = {
    "title": "Three journeys: a short film to show at a first meeting",
    "slug": "three-journeys",
    "summary": (
        "An animated sketch of 47 seconds, with captions in English and Welsh: from the letter on the mat to the council’s answer. Silent, so it can "
        "run while people find their seats."
    ),
    "kind": "video",
    "date": "2026-11-09",
    "topics": [],
    "methods": ["citizens-assembly"],
    "stages": ["recruiting", "responding"],
    "body": [
        (
            "text",
            (
                "<p>People who have never heard of a citizens’ assembly ask three things: why me, what do I do there, and does anybody listen? The film "
                "answers each with a picture. The three people in it are invented; the stages they go through are not.</p>"
            ),
        ),
        ("video", {}),
        ("heading", {"text": "How to use it", "level": "h2"}),
        (
            "text",
            (
                "<ul><li>Show it before you explain anything, at a council meeting or on the first morning.</li>"
                "<li>Stop at the letter, and ask who would open it.</li>"
                "<li>Stop at the council’s three answers, and ask what a good “no” sounds like.</li></ul>"
                "<p>It makes no sound. Whoever cannot see it finds every scene described in the transcript below the picture.</p>"
            ),
        ),
    ],
}
