"""The words of the page about the network and this demonstration."""

PAGE = {
    "title": "About the network",
    "slug": "about",
    "summary": (
        "What the Peer Learning Network is for, what on this demonstration site is real and what is invented, and where the facts come from."
    ),
    "body": [
        (
            "text",
            (
                "<p>Running a citizens’ assembly for the first time is lonely work. You may be the only officer in your council who has read about it, "
                "and the people who have done it are somewhere else, busy with the next thing. This network brings the two together.</p>"
            ),
        ),
        ("heading", {"text": "Where it comes from", "level": "h2"}),
        (
            "text",
            (
                '<p>The first Peer Learning Network was part of the <a href="page:programme">Innovation in Democracy Programme</a> of 2019 to 2020. '
                "Dudley, Greater Cambridge and Test Valley were at its core, and other councils joined in through workshops and a conference. This site "
                "carries the idea on for any UK local authority: citizens’ assemblies first, and other ways of deciding things together beside them.</p>"
            ),
        ),
        ("heading", {"text": "This is a demonstration", "level": "h2"}),
        (
            "text",
            (
                "<p>The site shows what such a network could look like. No public body runs it. Please read it with that in mind:</p>"
                "<ul><li><b>The facts are real.</b> The programme, the councils and the figures of named assemblies come from published sources, which are "
                "shown.</li>"
                "<li><b>The people are invented.</b> No real person has been given an account, a photograph or a quotation.</li>"
                "<li><b>Some content is invented to show how the site works.</b> It says so where you read it.</li>"
                '<li><b>The address organisers@example.org is invented.</b> Mail sent to it reaches nobody. Use the <a href="page:contact">contact '
                "form</a>.</li></ul>"
            ),
        ),
        ("heading", {"text": "Our words, and other people’s documents", "level": "h2"}),
        (
            "text",
            (
                "<p>The site does not publish the government’s documents or the programme’s. The pages, the guide and the files to download are this "
                "site’s own summaries, in our own words. For the original of anything, go to the body that published it.</p>"
            ),
        ),
        ("heading", {"text": "How we treat figures", "level": "h2"}),
        (
            "text",
            (
                "<ul><li>A figure about a named assembly has a source: a report and a page, or the facts the programme made public.</li>"
                "<li>People invited, people who replied, people recruited and people who completed are four different numbers. We never use one for "
                "another.</li>"
                "<li>If we do not know, we say so. If we got it wrong, tell us and we will change it and say that we did.</li></ul>"
            ),
        ),
        ("heading", {"text": "Credits", "level": "h2"}),
        (
            "text",
            (
                "<p>The register of councils was compiled from mySociety’s register of UK local authorities (Creative Commons Attribution 4.0), the list "
                "of local authorities on GOV.UK and the list of public-sector domains (both Open Government Licence v3.0). It holds nothing after May "
                "2025, so a council that has changed since may look out of date. An organiser can correct it.</p>"
            ),
        ),
        (
            "call_to_action",
            {
                "title": "Something wrong, or something to add?",
                "text": (
                    "Tell an organiser. Corrections from the people who were there are the most useful of all."
                ),
                "label": "Contact an organiser",
                "page": "contact",
            },
        ),
    ],
}
