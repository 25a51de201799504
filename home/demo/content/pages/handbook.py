"""The words of the page that introduces the handbook."""

PAGE = {
    "title": "How to run a citizens’ assembly",
    "slug": "handbook",
    "summary": (
        "What the programme’s handbook of June 2020 draws on and who it is for, with this site’s own guide and summaries: everything in our own "
        "words, as web pages first."
    ),
    "body": [
        (
            "text",
            (
                "<p>In June 2020 the Innovation in Democracy Programme published a handbook for local authorities, called <i>How to run a citizens’ "
                "assembly</i>. It set down what had been learned while three authorities did it.</p>"
                '<p>This site does not publish that document. It offers <a href="page:guide">a guide of its own</a>, in short chapters, that covers the '
                "same ground in our own words, and a few summaries to download.</p>"
            ),
        ),
        ("heading", {"text": "What the handbook draws on", "level": "h2"}),
        (
            "text",
            (
                "<p>It brings together three kinds of knowledge:</p>"
                '<ul><li>what the delivery partners saw in the three assemblies of <a href="page:programme">the programme</a>, and in other recent local '
                "ones</li>"
                "<li>what came up when councils met at the programme’s peer-learning events</li>"
                "<li>the best guidance that practitioners elsewhere had already written.</li></ul>"
                "<p>Most of it holds beyond local government too. If you work on a regional, national or cross-border process, the scale changes and the "
                "principles do not.</p>"
            ),
        ),
        (
            "quote",
            {
                "text": (
                    "Do not ask people to give up their weekends until you know who will answer them, and when."
                ),
                "attribution": "",
            },
        ),
        ("heading", {"text": "Who it is for", "level": "h2"}),
        (
            "text",
            (
                "<p>Officers and councillors in local authorities come first. You do not need to have run anything like this before. It is also useful "
                "to people who design and facilitate assemblies, to those who argue for them, and to researchers.</p>"
                "<p>Different readers need different parts:</p>"
                "<ul><li><b>If you are deciding</b>, read about purpose, the question, and what the council must be ready to do with the answer.</li>"
                "<li><b>If you are planning</b>, read about time, money, recruitment and who should oversee the process.</li>"
                "<li><b>If you are about to start</b>, read about evidence, facilitation, access and care for members.</li>"
                "<li><b>If it is over</b>, read about the report, the response and staying in touch with members.</li></ul>"
            ),
        ),
        ("heading", {"text": "What people at the time wanted to know", "level": "h2"}),
        (
            "text",
            (
                "<p>These are the things practitioners were asking about when the handbook was written. They are still the right place to start:</p>"
                "<ul><li>How do we get councillors behind it?</li>"
                "<li>How do we settle the question and the remit?</li>"
                "<li>How will we recruit, and how many people will reply?</li>"
                "<li>What does it cost, and what would a smaller version look like?</li>"
                "<li>How do we combine online and in-person work?</li>"
                "<li>Who is in the room, and who is missing?</li>"
                "<li>How do we choose evidence and speakers?</li>"
                "<li>How should we respond to recommendations, and what happens after the assembly?</li>"
                "<li>Can we do it without a consultant?</li></ul>"
            ),
        ),
        ("heading", {"text": "Watch before you read", "level": "h2"}),
        (
            "text",
            (
                "<p>If you have never seen an assembly, begin with the journey from a letter on the doormat to the council’s answer. This is a short "
                "animated sketch, and the three people in it are invented. The programme’s own film follows three real participants, from Cambridge, "
                'Test Valley and Dudley: <a href="page:programme">our page on the programme</a> says where to watch it.</p>'
            ),
        ),
        ("video", {}),
        ("heading", {"text": "Files to download", "level": "h2"}),
        (
            "text",
            (
                "<p>These are summaries made by this site, in our own words. They are not the government’s documents or the programme’s. Each one is "
                "also a web page, which is the better choice with a screen reader or on a phone.</p>"
            ),
        ),
        ("downloads", {}),
        ("related", {"title": "Read on", "pages": ["guide", "programme"]}),
    ],
}
