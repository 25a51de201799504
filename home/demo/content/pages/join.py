"""The words of the page about joining the network."""

PAGE = {
    "title": "Join the network",
    "slug": "join",
    "summary": (
        "For everybody who involves the public in local decisions, or means to. It takes three minutes and costs nothing. You need "
        "your work e-mail address."
    ),
    "body": [
        ("heading", {"text": "What happens", "level": "h2"}),
        (
            "text",
            (
                "<p>We e-mail you a code. Then we ask for whom you work, your name, and who may see what you tell us. Your role and your topics are up "
                "to you. You check everything once more before anything counts, and you can stop and go on later.</p>"
                "<p>If your address shows that you work for a UK council, you are a member at once. For everybody else an organiser decides, usually "
                "within two working days, sometimes after a question.</p>"
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
                "<p>You can read everything in the public library without joining.</p>"
            ),
        ),
        ("heading", {"text": "What you get", "level": "h2"}),
        (
            "text",
            (
                "<ul><li>people to ask who have faced the same question in a council like yours</li>"
                "<li>a profile that says what you can help with and what you are looking for</li>"
                "<li>whatever in the library is for members only.</li></ul>"
            ),
        ),
        ("heading", {"text": "Who sees what", "level": "h2"}),
        (
            "text",
            (
                "<p>The public sees how many people speak for an organisation, never who. There is no public list of members.</p>"
                "<p>Members find your name and your organisation, unless you choose that only your own organisation finds you, or nobody. For each "
                "part of your profile you choose the same way. No member sees your e-mail address unless you write to them: other members write to you through this site, if you "
                "let them.</p>"
                "<p>The organisers see your address and what you tell us. You can leave at any time, take everything with you or have it erased. More is "
                'on the <a href="page:privacy">privacy page</a>, and how we treat each other in the <a href="page:terms">terms and code of conduct</a>.</p>'
            ),
        ),
        (
            "text",
            (
                "<p>This is a demonstration site. Please do not send anything confidential, and do not expect to be put in touch with a real council.</p>"
            ),
        ),
    ],
}
