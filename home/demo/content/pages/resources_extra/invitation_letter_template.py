"""Invitation letter template: a short resource of the network’s own."""

RESOURCE = {
    "title": "Invitation letter template",
    "slug": "invitation-letter-template",
    "summary": (
        "A letter to households chosen at random, with the reason for each part, so that people who never join in can see that it is meant for them."
    ),
    "kind": "template",
    "date": "2026-03-09",
    "topics": [],
    "methods": ["citizens-assembly", "citizens-jury", "citizens-panel"],
    "stages": ["recruiting"],
    "body": [
        (
            "text",
            (
                "<p>Most people who get this letter will give it a few seconds. They want to know whether it is genuine, whether it is for them, and "
                "what it would cost them. Answer those first. Copy the text below and replace everything in square brackets.</p>"
            ),
        ),
        ("heading", {"text": "The letter", "level": "h2"}),
        (
            "text",
            (
                "<p>Dear neighbour,</p>"
                "<p><b>Your address has been chosen at random. Would you help [council] decide [subject in six words]?</b></p>"
                "<p>We are inviting people from across [area] to a citizens’ assembly. About [number] will be chosen to take part. You do not need to "
                "know anything about [subject]: you will hear from people who do, ask them questions, and work out with the other members what should "
                "happen.</p>"
                "<p>The assembly will meet on [dates and times] at [place]. We would need you at every session.</p>"
                "<p>As a thank you, each member receives [amount]. We also pay for travel and for the care of children or relatives, and we will do what "
                "it takes for you to join in: interpreters, large print, a quiet room, someone to come with you.</p>"
                "<p>[Committee or cabinet] has agreed to answer every recommendation in public by [date].</p>"
                "<p>Anyone aged [age] or over who lives at this address can reply. Go to [web address], call [number] or send back the form by [date]. "
                "We will ask for a few details, such as age and postcode, so that the assembly is a good mix of people. We use them for nothing else.</p>"
                "<p>You can check that this letter is genuine at [page on the council’s site] or by calling the council’s main number.</p>"
                "<p>[Name and role of a person, not a department]</p>"
            ),
        ),
        ("heading", {"text": "Why it says what it says", "level": "h2"}),
        (
            "text",
            (
                "<ul><li><b>Random, in the first line.</b> Otherwise people assume that they were picked for a reason, or that it is junk.</li>"
                "<li><b>Dates before details.</b> Do not let someone read to the end and find that they cannot come.</li>"
                "<li><b>Payment, plainly.</b> Check what it means for people on benefits before you post the letter, and say where they can get "
                "advice.</li>"
                "<li><b>The promise to respond.</b> If you cannot fill in that line yet, it is too early to send the letter.</li>"
                "<li><b>A telephone number.</b> Some of the people you most need will never use the form.</li></ul>"
                "<p>In Wales, send it in Welsh and English together. Everywhere, ask three people outside the council to read it first.</p>"
            ),
        ),
    ],
}
