"""The accessibility statement, after the GOV.UK model. Some of its sentences are fixed by law: keep them.

Claim only what has been tested: the paragraph on testing must be true on the day the site is published."""

PAGE = {
    "title": "Accessibility statement for the Peer Learning Network",
    "slug": "accessibility",
    "summary": (
        "How accessible this website is, what is not yet right and what to do about it, how to report a problem, and how the site was tested."
    ),
    "body": [
        (
            "text",
            (
                "<p>This accessibility statement applies to the website of the Peer Learning Network, in English and in Welsh.</p>"
                "<p>This website is run by the organisers of the Peer Learning Network as a demonstration. No public body runs it. The statement is "
                "written as a public body’s must be, so that an authority that takes the site over can take this on with it.</p>"
                "<p>We want as many people as possible to be able to use this website. For example, that means you should be able to:</p>"
                "<ul><li>choose light or dark colours, or use the high-contrast colours of your own device</li>"
                "<li>zoom in up to 400% without the text spilling off the screen</li>"
                "<li>navigate the website using a keyboard, and always see where you are</li>"
                "<li>skip to the main content, and find your way by headings and landmarks</li>"
                "<li>read every summary as a web page, without opening a PDF file.</li></ul>"
                "<p>We’ve also made the website text as simple as possible to understand.</p>"
                '<p><a href="https://mcmw.abilitynet.org.uk/">AbilityNet has advice on making your device easier to use</a> if you have a disability.</p>'
            ),
        ),
        ("heading", {"text": "How accessible this website is", "level": "h2"}),
        (
            "text",
            (
                "<p>We know some parts of this website are not fully accessible:</p>"
                "<ul><li><b>Some PDF files made by this site are not fully tagged.</b> A screen reader may not announce their headings and tables. Every PDF "
                "has a web version with the same words: use that instead.</li>"
                "<li><b>The Welsh translation is incomplete.</b> A page not yet translated is shown in English at its Welsh address, and says so. If "
                "you need it in Welsh, ask us for it.</li></ul>"
            ),
        ),
        ("heading", {"text": "Feedback and contact information", "level": "h2"}),
        (
            "text",
            (
                "<p>If you find any problems not listed on this page, or think we’re not meeting accessibility requirements, use the "
                '<a href="page:contact">contact form</a>. Tell us which page it was, what you were trying to do and, if you like, which technology you '
                "use.</p>"
                "<p>Use the same form if you need information on this website in a different format, such as accessible PDF, large print, easy read, "
                "audio recording or braille.</p>"
                "<p>We’ll consider your request and get back to you within five working days.</p>"
                "<p>Our address, organisers@example.org, is invented for the demonstration and receives no mail.</p>"
            ),
        ),
        ("heading", {"text": "Enforcement procedure", "level": "h2"}),
        (
            "text",
            (
                "<p>The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile "
                "Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’) in England, Scotland and Wales. If you’re not "
                'happy with how we respond to your complaint, <a href="https://www.equalityadvisoryservice.com/">contact the Equality Advisory and '
                "Support Service (EASS)</a>.</p>"
                "<p>In Northern Ireland the Equality Commission for Northern Ireland (ECNI) is responsible for enforcing the accessibility regulations. "
                'If you’re in Northern Ireland and not happy with how we respond to your complaint, <a href="https://www.equalityni.org/">contact the '
                "ECNI</a>.</p>"
            ),
        ),
        (
            "heading",
            {"text": "Technical information about this website’s accessibility", "level": "h2"},
        ),
        (
            "text",
            (
                "<p>The organisers of the Peer Learning Network are committed to making this website accessible, in accordance with the Public Sector "
                "Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.</p>"
            ),
        ),
        ("heading", {"text": "Compliance status", "level": "h3"}),
        (
            "text",
            (
                "<p>This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to the "
                "non-compliances listed below.</p>"
            ),
        ),
        ("heading", {"text": "Non-accessible content", "level": "h2"}),
        ("text", "<p>The content listed below is non-accessible for the following reasons.</p>"),
        ("heading", {"text": "Non-compliance with the accessibility regulations", "level": "h3"}),
        (
            "text",
            (
                "<p>Some PDF files made by this site are not fully tagged, so headings, lists and tables in them may not reach assistive technology. "
                "This fails WCAG 2.2 success criterion 1.3.1 (info and relationships). The same words are on a web page linked beside each file. We are "
                "working on tagged files and have no date for them yet.</p>"
            ),
        ),
        ("heading", {"text": "Disproportionate burden", "level": "h3"}),
        ("text", "<p>We claim no disproportionate burden.</p>"),
        (
            "heading",
            {
                "text": "Content that’s not within the scope of the accessibility regulations",
                "level": "h3",
            },
        ),
        (
            "text",
            (
                "<p>Links lead to documents and websites of other bodies. Each of those has its own accessibility statement.</p>"
            ),
        ),
        ("heading", {"text": "What we’re doing to improve accessibility", "level": "h2"}),
        (
            "text",
            (
                "<ul><li>We publish as web pages first. A PDF file is always the extra.</li>"
                "<li>We run the automated checks again when the site changes.</li>"
                "<li>We are completing the Welsh translation and the tagging of our PDF files.</li>"
                "<li>We want to test the site with disabled people, including people who use screen readers, magnification and speech recognition. If "
                'you would like to take part, use the <a href="page:contact">contact form</a>.</li></ul>'
            ),
        ),
        ("heading", {"text": "Preparation of this accessibility statement", "level": "h2"}),
        (
            "text",
            (
                "<p>This statement was prepared on 22 November 2026. It was last reviewed on 22 November 2026.</p>"
                "<p>This website was last tested on 22 November 2026 against the WCAG 2.2 AA standard. The test was carried out by the team that builds "
                "it. We used:</p>"
                "<ul><li>automated checks with axe-core in the Chromium browser on every type of page, in light colours, in dark colours, in forced colours "
                "and at a width of 320 pixels</li>"
                "<li>journeys through the site with the keyboard alone.</li></ul>"
                "<p>Automated checks find only some of the problems that people meet. No disabled person has tested the site yet, and we have not tested "
                "it with a screen reader or with speech recognition. There may be barriers we do not know about. Please tell us if you meet one.</p>"
            ),
        ),
    ],
}
