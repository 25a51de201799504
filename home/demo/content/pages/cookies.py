"""The words of the cookies page. The table must equal the cookies the site sets."""

PAGE = {
    "title": "Cookies",
    "slug": "cookies",
    "summary": (
        "The four small files this site may keep in your browser. All are needed to do something you asked for, so there is no banner to click away."
    ),
    "body": [
        (
            "text",
            (
                "<p>A cookie is a small file that a website keeps in your browser. This site uses four at most. Each does something you asked for, none "
                "follows you to other sites, and none is used to count or profile visitors. That is why you see no cookie banner.</p>"
            ),
        ),
        (
            "table",
            {
                "caption": "Cookies this site sets",
                "columns": ["Name", "What it is for", "How long it lasts"],
                "rows": [
                    [
                        "sessionid",
                        "Keeps you signed in",
                        "Until you close the browser; two weeks if you ask to stay signed in",
                    ],
                    [
                        "csrftoken",
                        "Protects forms from being sent by another site in your name",
                        "One year",
                    ],
                    ["theme", "Remembers whether you chose light or dark colours", "One year"],
                    [
                        "messages",
                        (
                            "Carries a short confirmation, such as “Your message has been sent”, to the next page"
                        ),
                        "Until it has been shown",
                    ],
                ],
            },
        ),
        ("heading", {"text": "When they are set", "level": "h2"}),
        (
            "text",
            (
                "<ul><li>If you only read, you may get none at all.</li>"
                "<li>The first cookie most people meet is csrftoken, on a page with a form.</li>"
                "<li>sessionid is set when you start to sign in, and theme when you choose light or dark yourself.</li></ul>"
                "<p>Your language needs no cookie: it is part of the address of the page.</p>"
                "<p>One thing is kept in your browser that is no cookie: a text for the notes of a session that could not be sent, because the connection "
                "or your sign-in was gone. It stays in that one tab, until it is sent or you close the tab, and nobody else can read it.</p>"
            ),
        ),
        ("heading", {"text": "Video", "level": "h2"}),
        (
            "text",
            (
                "<p>Our own films come from this site and set no cookies. A page may also show a video kept by YouTube or Vimeo: it loads only after you "
                "ask to play it, and the provider may then set cookies of its own, over which we have no control.</p>"
            ),
        ),
        ("heading", {"text": "How to refuse or delete them", "level": "h2"}),
        (
            "text",
            (
                "<p>You can delete cookies, or refuse them, in the settings of your browser. Reading will work as before. Without sessionid you cannot "
                "sign in, and without csrftoken forms cannot be sent.</p>"
                '<p>What we keep on our side is on the <a href="page:privacy">privacy page</a>.</p>'
            ),
        ),
    ],
}
