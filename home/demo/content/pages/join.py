"""The words of the page about joining the network."""

PAGE = {
    "title": "Join the network",
    "slug": "join",
    "summary": (
        "Who can join, what you get, what others will see, and how to ask for a place while joining online is not yet open."
    ),
    "body": [
        (
            "text",
            (
                "<p>The network is for people who run deliberative processes in UK local government, or are thinking about it. Joining is free. You can "
                "read everything in the public library without joining.</p>"
            ),
        ),
        ("heading", {"text": "Who can join", "level": "h2"}),
        (
            "text",
            (
                "<ul><li><b>Council staff and councillors</b>, from any UK local authority, combined authority, or parish, town or community council. You do "
                "not need to have run anything yet.</li>"
                "<li><b>People in partnerships of councils</b> and in bodies that work with them.</li>"
                "<li><b>Practitioners</b>: facilitators, process designers, recruiters, evaluators, researchers and advocates.</li></ul>"
                "<p>Anyone whose work e-mail address shows that they belong to a council becomes a member once the address is confirmed. For everyone "
                "else an organiser decides, usually after a short exchange of messages.</p>"
            ),
        ),
        ("heading", {"text": "What you get", "level": "h2"}),
        (
            "text",
            (
                "<ul><li>people to ask who have faced the same question in a council like yours</li>"
                "<li>a place to post what your council did, including what you would do differently</li>"
                "<li>workshops, webinars and the materials that come out of them.</li></ul>"
                "<p>Some of this opens together with joining online.</p>"
            ),
        ),
        ("heading", {"text": "What others will see", "level": "h2"}),
        (
            "text",
            (
                "<p>There will be no public list of members. When profiles open, you will choose for each part of yours who may see it: members of the "
                "network, colleagues in your own organisation, or nobody. Your e-mail address is not shown. What you publish under your name can be read "
                "by those you publish it to.</p>"
                '<p>What the site keeps about you today is on the <a href="page:privacy">privacy page</a>, and it is little.</p>'
            ),
        ),
        ("heading", {"text": "How to join for now", "level": "h2"}),
        ("text", "<p>Joining online opens later. Until then, ask an organiser:</p>"),
        (
            "steps",
            {
                "title": "Three short steps",
                "steps": [
                    {
                        "title": "Write to an organiser",
                        "text": (
                            '<p>Use the <a href="page:contact">contact form</a>. Give your name, your work e-mail address, your organisation and your '
                            "role. Add one line on what you hope to learn or share.</p>"
                        ),
                    },
                    {
                        "title": "Wait for a reply",
                        "text": (
                            "<p>An organiser aims to answer within five working days. We may ask one or two questions.</p>"
                        ),
                    },
                    {
                        "title": "Agree to the terms",
                        "text": (
                            '<p>Read the <a href="page:terms">terms and code of conduct</a>. They take three minutes.</p>'
                        ),
                    },
                ],
            },
        ),
        (
            "text",
            (
                "<p>This is a demonstration site. Please do not send anything confidential, and do not expect to be put in touch with a real council.</p>"
            ),
        ),
        (
            "call_to_action",
            {
                "title": "Ask to join",
                "text": "Tell an organiser who you are and what your council is planning.",
                "label": "Contact an organiser",
                "page": "contact",
            },
        ),
    ],
}
