"""The guide itself: its title, its summary and the page before the first chapter."""

GUIDE = {
    "title": "How to run a citizens’ assembly: the guide",
    "slug": "guide",
    "summary": (
        "Ten short chapters for councils that are thinking of a citizens’ assembly or are in the middle of one: "
        "deciding, paying, recruiting, running, replying and learning from it."
    ),
    "body": [
        (
            "text",
            (
                "<p>This guide is for people who work in and with UK councils: the officer with ten minutes before a "
                "meeting, the councillor who has been asked to sponsor an assembly, and the practitioner who needs "
                "the exact paragraph on how many letters to send.</p>"
            ),
        ),
        ("heading", {"text": "How to use it", "level": "h2"}),
        (
            "text",
            (
                "<p>Read the key points at the top of each chapter first. If you are still deciding, begin with "
                "chapters 1 to 3. If you have a mandate, go to chapters 4 and 5. If the letters have gone out, "
                "chapters 6 to 8 are for you. If the members have gone home, read chapters 9 and 10 today. Each "
                "chapter stands on its own, and the whole guide can be printed.</p>"
            ),
        ),
        ("heading", {"text": "Where the figures come from", "level": "h2"}),
        (
            "text",
            (
                "<p>A figure about a named assembly comes from that assembly’s published report, or from the record "
                "of the Innovation in Democracy Programme of 2019 to 2020. Page numbers are those of the PDF file. "
                "People recruited and people who completed are always given separately. Costs, timings and ratios "
                "with no assembly named are rules of thumb: begin with them, then replace them with your own quotes "
                "and experience.</p>"
            ),
        ),
        ("heading", {"text": "What it is not", "level": "h2"}),
        (
            "text",
            (
                "<p>This is the network’s own text. It draws on the experience of the programme, of other UK "
                "assemblies and of the craft at large. It is not the official handbook of June 2020, it is not legal "
                "advice, and it will be improved: if your council has seen something different, tell us.</p>"
            ),
        ),
    ],
}
