"""The short introduction above the contact form."""

PAGE = {
    "title": "Contact an organiser",
    "slug": "contact",
    "summary": (
        "Ask a question, ask to join, correct a mistake or tell us about a barrier you met on this site."
    ),
    "body": [
        (
            "text",
            (
                "<p>Use this form to ask a question, to ask to join, to correct something or to tell us about a barrier you met on the site. We aim to "
                "answer within five working days.</p>"
                "<p>Please leave out anything confidential about other people. We keep messages for 12 months and then delete them: see "
                '<a href="page:privacy">privacy</a>.</p>'
                "<p>This is a demonstration site. Its address, organisers@example.org, is invented and receives no mail, so the form is the only way to "
                "reach us.</p>"
            ),
        ),
    ],
}
