"""The words of the terms and the code of conduct."""

PAGE = {
    "title": "Terms and code of conduct",
    "slug": "terms",
    "summary": (
        "How we treat each other here, what you may do with what you read, what happens to what you post, and what organisers do when something goes "
        "wrong."
    ),
    "body": [
        (
            "text",
            (
                "<p>These terms apply to everyone who uses the site. The code of conduct applies to members, on the site and at events. Both are short, "
                "so please read them.</p>"
            ),
        ),
        ("heading", {"text": "Code of conduct", "level": "h2"}),
        (
            "text",
            (
                "<p>The network works when people can say “we got this wrong” to colleagues who will not use it against them.</p>"
            ),
        ),
        ("heading", {"text": "Please do", "level": "h3"}),
        (
            "text",
            (
                "<ul><li>Share what happened, including what you would do differently.</li>"
                "<li>Say where a figure comes from, and the date. Keep people recruited apart from people who completed.</li>"
                "<li>Disagree about the work, and be kind about the person.</li>"
                "<li>Write so that someone new to this can follow: plain words, no unexplained initials, descriptions for pictures.</li>"
                "<li>Say if you are selling something or have an interest.</li></ul>"
            ),
        ),
        ("heading", {"text": "Please do not", "level": "h3"}),
        (
            "text",
            (
                "<ul><li>Harass, insult or exclude anyone, for who they are or for what they think.</li>"
                "<li>Post personal details of assembly members, residents or colleagues without their agreement. Take care with stories that could "
                "identify someone.</li>"
                "<li>Repeat outside what someone told the network in confidence.</li>"
                "<li>Post anything you are not allowed to share, such as confidential reports or personal data of your council.</li>"
                "<li>Campaign for or against a party. In the pre-election period follow your own council’s rules here too.</li>"
                "<li>Take members’ names and addresses away for a mailing list.</li></ul>"
            ),
        ),
        ("heading", {"text": "If something goes wrong", "level": "h2"}),
        (
            "text",
            (
                '<p>Tell an organiser through the <a href="page:contact">contact form</a>. You may ask that your name is not passed on. An organiser '
                "will:</p>"
                "<ul><li>reply within five working days</li>"
                "<li>hear from the people concerned before deciding, unless someone needs protecting at once</li>"
                "<li>explain the decision to those it affects.</li></ul>"
                "<p>Organisers may edit or remove a post, ask someone to stop, or suspend or close an account. If you think a decision is wrong, ask for "
                "another organiser to look at it.</p>"
            ),
        ),
        ("heading", {"text": "Your account", "level": "h2"}),
        (
            "text",
            (
                "<p>Use your own name and an e-mail address that is yours. Do not share the account. Tell us when you change jobs, because your place "
                "may rest on where you work. You can ask us to close your account at any time.</p>"
            ),
        ),
        ("heading", {"text": "What you post", "level": "h2"}),
        (
            "text",
            (
                "<p>What you write stays yours, or your employer’s. By posting it you allow the network to show it, to translate it and to keep it in "
                "the library. If you leave, it may stay without your name, so that others do not lose the knowledge. You are responsible for having the "
                "right to post it.</p>"
            ),
        ),
        ("heading", {"text": "Using what you find here", "level": "h2"}),
        (
            "text",
            (
                "<p>You may use, adapt and share the templates and checklists of this site in your work. For anything else, look for the licence stated "
                "beside it. Where it says “not stated”, ask the publisher.</p>"
                "<p>The pages and files are summaries in our own words. They are no substitute for legal, procurement or financial advice from your own "
                "council.</p>"
            ),
        ),
        ("heading", {"text": "What we promise, and what we cannot", "level": "h2"}),
        (
            "text",
            (
                "<p>We take care to be accurate and put mistakes right when we learn of them. We cannot promise that everything is complete, up to date "
                "or always available. Links to other sites are for convenience and are not endorsements.</p>"
                "<p>This is a demonstration site. Accounts and content may be removed when it is reset. Nothing in these terms limits rights that the "
                "law gives you.</p>"
            ),
        ),
        ("heading", {"text": "Changes to these terms", "level": "h2"}),
        (
            "text",
            (
                "<p>These terms date from 22 November 2026. If we change them in a way that matters, we will tell everyone with an account "
                "beforehand.</p>"
            ),
        ),
    ],
}
