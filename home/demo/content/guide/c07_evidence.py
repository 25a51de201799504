"""Chapter 7 of the guide: evidence, speakers and the advisory group."""

CHAPTER = {
    "title": "Evidence, speakers and the advisory group",
    "slug": "evidence",
    "summary": (
        "How to give members a fair, clear and sufficient picture: who watches the balance, which speakers to invite, "
        "how to brief them, and what to publish."
    ),
    "key_points": [
        (
            "Set up an advisory group of six to ten people who disagree with each other, and publish its terms and "
            "its minutes."
        ),
        "Plan evidence around what members need in order to answer the question, and only then look for speakers.",
        "As a rule of thumb, a talk lasts 10 minutes and is followed by twice as long for questions at the tables.",
        (
            "Treat people with lived experience as witnesses in their own right, with the same briefing, support and "
            "fee."
        ),
        "Publish everything that members see and hear, on the same day if you can.",
    ],
    "body": [
        (
            "text",
            (
                "<p>Members do not need to become experts. They need enough to tell a good argument from a poor one, "
                "to know what is disputed, and to feel that nobody hid anything. Fairness that cannot be seen does "
                "not count, so this chapter is as much about openness as about content.</p>"
            ),
        ),
        ("heading", {"text": "The advisory group", "level": "h2"}),
        (
            "text",
            (
                "<p>An advisory group looks after balance. It does not run the project and does not answer the "
                "question.</p>"
                "<ul><li><b>Size.</b> Six to ten people, with an independent chair.</li>"
                "<li><b>Who.</b> An academic or two, people from organisations on different sides, someone who speaks "
                "for those most affected, a practitioner of deliberation, and an officer who knows the facts. "
                "Councillors of different parties may sit on it or have a group of their own.</li>"
                "<li><b>What it decides.</b> Whether the question is neutral, whether the programme is balanced, "
                "whether the list of speakers is fair, whether the written papers are accurate.</li>"
                "<li><b>What it leaves alone.</b> Who the members are, and what they recommend.</li>"
                "<li><b>How often.</b> Four meetings of two hours is usual: question, outline, speakers and papers, "
                "review after the first weekend.</li></ul>"
                "<p>Publish the names, interests, terms of reference and notes. If a campaign group declines to join, "
                "ask again, offer to show it the papers, and record that it was asked. Offer a fee to those whose "
                "employer does not pay for their time.</p>"
            ),
        ),
        (
            "quote",
            {
                "text": "If everyone in the advisory group is comfortable, somebody is missing from it.",
                "attribution": "Advice from this guide",
            },
        ),
        ("heading", {"text": "Plan the evidence before the speakers", "level": "h2"}),
        (
            "text",
            (
                "<p>It is tempting to begin with a famous name. Begin with a list of what members must know "
                "instead.</p>"
            ),
        ),
        (
            "steps",
            {
                "title": "From question to evidence plan",
                "steps": [
                    {
                        "title": "List what members need to know",
                        "text": (
                            "<p>Write ten to fifteen plain questions that a member would have to answer first: how "
                            "many, how much, who gains, what has been tried, what is not known.</p>"
                        ),
                    },
                    {
                        "title": "Mark each one",
                        "text": (
                            "<p>Is it a matter of agreed fact, of disputed fact or of values? Each needs a different "
                            "kind of session.</p>"
                        ),
                    },
                    {
                        "title": "Choose a form",
                        "text": (
                            "<p>Agreed fact: one neutral speaker, or a page in the booklet. Disputed: two speakers "
                            "side by side, or a neutral account of the dispute. Values: no speaker at all, give it to "
                            "the tables.</p>"
                        ),
                    },
                    {
                        "title": "Find the speakers",
                        "text": (
                            "<p>Two names for each slot, looking for variety in background as well as in opinion.</p>"
                        ),
                    },
                    {
                        "title": "Check the whole",
                        "text": (
                            "<p>Put the plan before the advisory group and ask one thing: what would an opponent say "
                            "is missing?</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "text",
            (
                "<p>As a rule of thumb, a four-day assembly can use 10 to 15 speakers, a jury 6 to 10. Past that, "
                "members remember faces and forget points.</p>"
            ),
        ),
        ("heading", {"text": "Kinds of witness", "level": "h2"}),
        (
            "table",
            {
                "caption": "Who can give evidence, and what to watch for",
                "columns": ["Kind", "What they bring", "What to watch for"],
                "rows": [
                    [
                        "Council officer",
                        "The local facts, the money, what is planned",
                        "Defending the past; too many slides",
                    ],
                    [
                        "Independent expert",
                        "The wider picture and what is uncertain",
                        "Jargon; drifting into advice",
                    ],
                    [
                        "Advocate",
                        "The strongest case for one option",
                        "Needs another of equal skill on the other side",
                    ],
                    [
                        "Practitioner from elsewhere",
                        "What happened when it was tried",
                        "Places differ; ask what went wrong",
                    ],
                    [
                        "Person with lived experience",
                        "What it is like, and what policy misses",
                        "Asked to perform pain; give choice and support",
                    ],
                    [
                        "Business or landowner",
                        "What is practical, and what would change their mind",
                        "Declare the interest in the first sentence",
                    ],
                    [
                        "Councillor",
                        "The political choice and the constraint",
                        "Party lines; invite more than one",
                    ],
                ],
            },
        ),
        (
            "text",
            (
                "<p>Label each speaker on the programme: informant, who explains, or advocate, who argues. Members "
                "listen differently, and it stops an advocate from being taken for a referee.</p>"
            ),
        ),
        ("heading", {"text": "Brief the speakers", "level": "h2"}),
        (
            "text",
            (
                "<p>Good experts give bad talks to assemblies, because they are used to other audiences. Hold a call "
                "of half an hour with each, and send a page that says:</p>"
                "<ul><li>who the members are, and where you come in their journey;</li>"
                "<li>the one question we ask you to answer;</li>"
                "<li>ten minutes and no more, with a card held up at eight;</li>"
                "<li>up to six slides, large type, one idea on each, described aloud for those who cannot see "
                "them;</li>"
                "<li>no abbreviations, no acronyms, one local example;</li>"
                "<li>say what you are sure of, what you are not, and who disagrees;</li>"
                "<li>declare who pays you;</li>"
                "<li>send slides a week before, for checking, captioning and translating.</li></ul>"
                "<p>Ask to hear the first minute on the call. It is usually the one to cut.</p>"
            ),
        ),
        ("heading", {"text": "Let members do the asking", "level": "h2"}),
        (
            "text",
            (
                "<p>The value lies in the questions. After two or three short talks, give tables ten minutes to agree "
                "what they most want to know. Then either each table puts one question from the floor, or the "
                "speakers move from table to table, eight minutes at each. The second way is better for shy people "
                "and harder on speakers’ voices.</p>"
                "<p>Collect every question that was not answered, and reply in writing within a week. Keep a “wall of "
                "questions” in the room. Let members ask for a speaker or a paper that you had not planned, and keep "
                "one slot on the second weekend for it.</p>"
            ),
        ),
        (
            "facts",
            {
                "title": "Room for questions: how much time assemblies had",
                "facts": [
                    {
                        "label": "Dudley",
                        "value": "Over 24 hours of learning, deliberation and decision-making",
                        "source": "Dudley People’s Panel report, page 14",
                    },
                    {
                        "label": "Greater Cambridge",
                        "value": "Over 24 hours",
                        "source": "Greater Cambridge Citizens’ Assembly report, page 13",
                    },
                    {
                        "label": "Waltham Forest",
                        "value": "Around 30 hours",
                        "source": "Waltham Forest citizens’ assembly report, page 9",
                    },
                    {
                        "label": "Lancaster",
                        "value": "Some 35 hours in 16 sessions",
                        "source": "Lancaster People’s Jury report, page 3",
                    },
                ],
            },
        ),
        (
            "text",
            (
                "<p>If a third goes to learning, a 24-hour assembly has eight hours for it. With twice as long for "
                "questions as for talks, that is less than three hours of presentation in total. Few plans survive "
                "this sum at the first attempt, which is a good reason to do it early.</p>"
            ),
        ),
        ("heading", {"text": "Written papers", "level": "h2"}),
        (
            "text",
            (
                "<p>A booklet of 8 to 16 pages, sent a week before, helps those who like to read and must never be "
                "required of those who do not. Cover the question, the scope note, ten key facts with sources, the "
                "options that are already known with the case for and against each, and a page of words "
                "explained.</p>"
                "<p>Aim for short sentences and an average reading age of about 11. Provide large print, easy read, "
                "audio and the languages that members need. Test it on two people from the reserve list.</p>"
            ),
        ),
        ("heading", {"text": "Handling trouble", "level": "h2"}),
        (
            "text",
            (
                "<p><b>A wrong figure.</b> Correct it in front of everyone, as soon as you know, and add the "
                "correction to the published slide.</p>"
                "<p><b>A speaker who campaigns.</b> The lead facilitator steps in, politely, and reminds the room of "
                "the label.</p>"
                "<p><b>Claims from outside.</b> Members will read things online and get leaflets through the door. "
                "Set aside ten minutes each morning for “what have you heard?”, and have a neutral expert in the room "
                "who can say what is known.</p>"
                "<p><b>A member who is an expert.</b> Ask them at the start to share it as one voice among others. "
                "Table facilitators should be ready with “thank you; what do others think?”.</p>"
                "<p><b>Pressure on members.</b> Keep names private during the assembly unless people choose "
                "otherwise, and give them a number to call.</p>"
            ),
        ),
        ("heading", {"text": "Publish", "level": "h2"}),
        (
            "text",
            (
                "<p>Put the programme, the names and interests of speakers, slides, films with captions and "
                "transcripts, papers, questions and answers on one page. Do it before the assembly ends. A resident "
                "who was not chosen should be able to follow the same course at home, and a critic should be able to "
                "check it.</p>"
            ),
        ),
    ],
}
