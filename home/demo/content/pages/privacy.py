"""The words of the privacy page: what the site really keeps at present. Change it before the site keeps more.

The periods are those of `settings.RETENTION`; a test compares.
"""

PAGE = {
    "title": "Privacy",
    "slug": "privacy",
    "summary": (
        "What this site keeps about you, why, who sees it and for how long. It keeps little: no tracking, no analytics, no requests to other "
        "companies."
    ),
    "body": [
        ("heading", {"text": "In short", "level": "h2"}),
        (
            "table",
            {
                "caption": "What we keep about you",
                "columns": ["What", "Why", "Who sees it", "How long"],
                "rows": [
                    [
                        (
                            "Your account: e-mail address, name and a scrambled form of your password, if you have one"
                        ),
                        "So that you can sign in and we know who you are",
                        "You and the organisers. Nobody can see your password.",
                        "As long as you have the account",
                    ],
                    [
                        (
                            "If you set them up: the secret you share with an app for codes, your recovery codes, and the public half of a passkey"
                        ),
                        "So that nobody else gets into your account",
                        "Nobody but you",
                        "Until you remove them, or as long as you have the account",
                    ],
                    [
                        (
                            "Where you are signed in: since when, from which address on the internet, with which kind of browser"
                        ),
                        "So that you can see it and end it",
                        "You",
                        "Until it has ended",
                    ],
                    [
                        "For which organisation you speak, since when, and what showed it",
                        "So that others know where you work",
                        "Members. The public sees only how many people speak for an organisation.",
                        "As long as you have the account",
                    ],
                    [
                        (
                            "Your profile: your role, what you can help with, what you are looking for, your experience, topics, languages"
                        ),
                        "So that members find each other and know what to ask",
                        "Whom you choose, part by part: all members, your own organisation, or nobody",
                        "Until you change it, or as long as you have the account",
                    ],
                    [
                        (
                            "Applications to join: what you told us, what an organiser asked and you answered, the decision"
                        ),
                        "So that an organiser can decide, and you can ask why",
                        "You and the organisers",
                        (
                            "180 days after the decision, then deleted. If our register does not know your organisation, the one that names it stays as "
                            "long as you are a member."
                        ),
                    ],
                    [
                        "An application that you began and did not hand in",
                        "So that you can go on with it",
                        "You",
                        "90 days, then deleted",
                    ],
                    [
                        "An account that was begun, with an address that nobody confirmed",
                        "So that you can go on with it",
                        "Nobody",
                        "14 days, then erased",
                    ],
                    [
                        (
                            "That you wrote to another member through this site, and when. What you wrote goes by e-mail and is not kept here."
                        ),
                        "So that nobody is flooded with messages, and whoever got yours can block you",
                        "Nobody",
                        "12 months, then deleted",
                    ],
                    [
                        "Whom you block",
                        "So that they cannot write to you",
                        "You",
                        "Until you end it, or as long as you have the account",
                    ],
                    [
                        "A report that somebody has left their organisation: who said it, about whom, and in which words",
                        "So that nobody speaks for an organisation they have left",
                        "Organisers",
                        "180 days after the decision, then deleted",
                    ],
                    [
                        "What you wrote in the notes of a session: your name with each version, and your comments",
                        "So that everybody sees who wrote what, and nothing is lost",
                        "Members; if you agree, everybody reads that you took notes. Under the Chatham House Rule nobody: we do not keep your name",
                        "As long as you have the account; then the versions stay without your name, and your comments are deleted",
                    ],
                    [
                        "What you began to write in the notes and did not save",
                        "So that nothing is lost when your connection is",
                        "You",
                        "90 days, then deleted",
                    ],
                    [
                        "Which entries about your council’s practice you write, and that you saved a version of them",
                        "So that colleagues know who writes, and organisers whom to ask",
                        "Your colleagues and the organisers; if you are willing to talk about it, members",
                        "As long as you have the account; then the entries stay without your name",
                    ],
                    [
                        "What you began to write about your council’s practice and did not save",
                        "So that nothing is lost when your connection is",
                        "You",
                        "90 days, then deleted",
                    ],
                    [
                        "A text of yours that did not fit with what others wrote",
                        "So that you can decide what becomes of it",
                        "You and the organisers",
                        "Until you or an organiser decide about it",
                    ],
                    [
                        "What was decided about you, and what you did as an organiser or editor",
                        "So that decisions can be explained",
                        "Organisers",
                        "As long as you have the account, then without your name",
                    ],
                    [
                        "Sessions you put into your own programme of an event, and the address at which your calendar reads it",
                        "So that you find them again, and your calendar learns of changes",
                        "You, and whoever has that address from you",
                        "Until you take them out, and 90 days longer where a calendar has to learn it; the address until you end it",
                    ],
                    [
                        "A copy of your data that you asked for",
                        "So that you can fetch it",
                        "You",
                        "Until you have fetched it, 7 days at most",
                    ],
                    [
                        "The account of somebody who confirmed their address, never joined and did not sign in again",
                        "So that they can come back",
                        "Organisers",
                        "12 months, then erased; we tell them",
                    ],
                    [
                        "The account of somebody whose application was not accepted and who did not sign in again",
                        "So that they can come back",
                        "Organisers",
                        "12 months, then erased; we tell them",
                    ],
                    [
                        "The account of somebody who left the network and did not sign in again",
                        "So that they can come back",
                        "Nobody",
                        "2 years, then erased; we tell them",
                    ],
                    [
                        "Work the site does in the background, such as making that copy: that it was done, or failed. Mails are not kept.",
                        "To find faults",
                        "Administrators",
                        "14 days, then deleted",
                    ],
                    [
                        (
                            "Messages you send by the contact form: name, e-mail address, what it is about and the message"
                        ),
                        "To answer you",
                        "Organisers",
                        "12 months, then deleted",
                    ],
                    [
                        (
                            "If you spoke at an event: your name and address, that we asked you for your slides, and what you wrote with them"
                        ),
                        "So that you can send what you showed, without an account",
                        "The organisers. What you send is public once they have published it.",
                        "180 days after the event",
                    ],
                    [
                        (
                            "What is searched for, and how often on a day: the words alone, never who searched. Long texts, e-mail addresses, postcodes "
                            "and long numbers are not kept."
                        ),
                        "So that organisers see what is asked and not found",
                        "Organisers",
                        "12 months, then deleted",
                    ],
                    [
                        (
                            "Server logs: the address of your device on the internet, the page asked for, the time, and the kind of browser"
                        ),
                        "To keep the site working and safe",
                        "Administrators",
                        "30 days, then deleted",
                    ],
                ],
            },
        ),
        (
            "text",
            (
                "<p>You can read every public page without an account. We do not sell personal data or use it for advertising, and no decision about you "
                "is made by a machine alone.</p>"
            ),
        ),
        ("heading", {"text": "What we do not do", "level": "h2"}),
        (
            "text",
            (
                "<ul><li>No tracking and no analytics. No script watches what you do.</li>"
                "<li>No requests to other companies when you open a page. Fonts, pictures and scripts come from this site.</li>"
                "<li>No tracking pixels in e-mails.</li>"
                '<li>No cookies beyond the few the site needs: see <a href="page:cookies">cookies</a>.</li></ul>'
            ),
        ),
        ("heading", {"text": "Video", "level": "h2"}),
        (
            "text",
            (
                "<p>Our own films come from this site, so no one else learns that you watched. A page may also show a video kept by YouTube or Vimeo. "
                "Nothing is fetched from there until you ask to play it. When you do, the provider learns the address of your device and which video "
                "you chose, and may set cookies of its own. Its own privacy notice then applies.</p>"
            ),
        ),
        ("heading", {"text": "The details", "level": "h2"}),
        ("heading", {"text": "Who is responsible", "level": "h3"}),
        (
            "text",
            (
                "<p>This is a demonstration site and no public body runs it. In this notice “we” are the organisers of the demonstration. Their address, "
                'organisers@example.org, is invented, so please use the <a href="page:contact">contact form</a>.</p>'
                "<p>An authority that runs its own copy must put its own name here, with its data protection officer, the companies that host the site "
                "and carry its e-mail, and any transfer of data outside the UK.</p>"
            ),
        ),
        ("heading", {"text": "Your account", "level": "h3"}),
        (
            "text",
            (
                "<p>We keep your name, your e-mail address and the language you want mails in. If you set a password we keep only a hash of it, from which the password cannot be read. If "
                "you sign in without a password we keep none.</p>"
                "<p>We use these to do what you asked for when you took the account. The legal basis is the agreement between us, that is, the "
                '<a href="page:terms">terms</a>.</p>'
            ),
        ),
        ("heading", {"text": "Your place in the network", "level": "h3"}),
        (
            "text",
            (
                "<p>Your address shows for which organisation you work, or an organiser checks it. Your profile is yours to write: you decide, part by "
                "part, who sees it, and no search engine does. When another member writes to you, the site passes the mail on; we keep that it "
                "happened, not what it said. The legal basis is the same agreement.</p>"
            ),
        ),
        ("heading", {"text": "Messages", "level": "h3"}),
        (
            "text",
            (
                "<p>We keep your name, your e-mail address, what your message is about and what you wrote, and send a copy to the organisers by e-mail, "
                "so that they can answer and look back if you write again. The legal basis is our legitimate interest, and yours, in answering. We "
                "delete messages and their copies after 12 months. Please do not put other people’s private matters in a message.</p>"
            ),
        ),
        ("heading", {"text": "Server logs", "level": "h3"}),
        (
            "text",
            (
                "<p>Like every web server, ours writes down each request. We look at these records only to find faults and to stop misuse. The legal "
                "basis is our legitimate interest in a safe, working site. They are deleted after 30 days.</p>"
            ),
        ),
        ("heading", {"text": "Downloads", "level": "h3"}),
        (
            "text",
            (
                "<p>We count how often each file is downloaded: one figure for each file and day, which says nothing of who it was. So that a double click "
                "counts once, the site remembers for five minutes, in its working memory only, a scrambled mark made of the file, the address of your "
                "device and the kind of browser. Nobody can read them from it.</p>"
            ),
        ),
        ("heading", {"text": "Who else receives it", "level": "h3"}),
        (
            "text",
            (
                "<p>Whoever hosts the site holds the data for us and may use it for nothing else. We give data to others only if the law requires it.</p>"
            ),
        ),
        ("heading", {"text": "Your rights", "level": "h2"}),
        (
            "text",
            (
                "<p>Under the UK General Data Protection Regulation (UK GDPR) and the Data Protection Act 2018 you can ask us to:</p>"
                "<ul><li>tell you what we hold about you and give you a copy</li>"
                "<li>correct it</li>"
                "<li>delete it</li>"
                "<li>limit what we do with it, or stop: you can object to anything we do for a legitimate interest</li>"
                "<li>hand over what you gave us for your account in a form that another service can use.</li></ul>"
                "<p>Most of it you do yourself, at once and at no cost: under “Your account”, “Your data”, you see what we keep, take a copy of it, "
                "leave the network, or erase your account. If you erase it, your name, your address and your profile go from everywhere on this site. "
                "Knowledge you shared with the network stays, without a name or under the name of your organisation: you choose. Copies of the whole "
                "site that are kept against accidents are overwritten within 30 days.</p>"
                '<p>For anything else, ask through the <a href="page:contact">contact form</a>. We may need to check that you are you. We answer within '
                "one month.</p>"
            ),
        ),
        ("heading", {"text": "If you are not happy", "level": "h2"}),
        (
            "text",
            (
                '<p>Tell us first, through the <a href="page:contact">contact form</a>, and say that it is a complaint about your data. We will '
                "acknowledge it within 30 days, look into it without delay and tell you the outcome.</p>"
                "<p>You can also complain to the Information Commissioner’s Office (ICO), which oversees data protection in the UK. "
                '<a href="https://ico.org.uk/make-a-complaint/">The ICO explains how to complain</a>.</p>'
            ),
        ),
        ("heading", {"text": "Changes", "level": "h2"}),
        (
            "text",
            (
                "<p>This notice was written on 22 November 2026. It describes what the site keeps now. Before the site keeps anything more, we will "
                "change this page and tell everyone who has an account.</p>"
            ),
        ),
    ],
}
