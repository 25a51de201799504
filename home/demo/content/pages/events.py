"""The words of the events.

Dates are local (Europe/London). Where ``dates_known`` is False, ``starts`` and ``ends`` only bound the
period in which the event fell: show ``date_in_words``, publish no day and no calendar entry. The start days of
the four workshops do nothing but keep them in order."""

EVENTS = [
    {
        "title": "Workshop 1: introductions and planning",
        "slug": "workshop-1-introductions-and-planning",
        "summary": (
            "The first of four peer learning workshops, for introductions and planning among the programme’s three authorities."
        ),
        "kind": "workshop",
        "starts": "2019-03-01",
        "ends": "2020-03-31",
        "dates_known": False,
        "date_in_words": "Between March 2019 and March 2020",
        "place": "",
        "place_detail": "The place is not in our sources.",
        "body": [
            (
                "text",
                (
                    "<p>The first workshop was for introductions and planning. Dudley, Greater Cambridge and Test Valley were the three authorities of "
                    'the <a href="page:programme">Innovation in Democracy Programme</a>, and each ran an assembly of its own.</p>'
                    "<p>Authorities could propose topics for the workshops, check their ideas with each other and solve problems together. That is still "
                    "how this network works best: bring a problem you have, not a success you had.</p>"
                ),
            ),
            ("heading", {"text": "What we do not know", "level": "h2"}),
            (
                "text",
                (
                    '<p>Our sources give the order of the workshops and not their dates or places. If you were there, <a href="page:contact">tell an '
                    "organiser</a>.</p>"
                ),
            ),
        ],
    },
    {
        "title": "Workshop 2: bringing councillors on board",
        "slug": "workshop-2-bringing-councillors-on-board",
        "summary": (
            "The second peer learning workshop: winning and keeping the support of the councillors who will have to respond."
        ),
        "kind": "workshop",
        "starts": "2019-03-02",
        "ends": "2020-03-31",
        "dates_known": False,
        "date_in_words": "Between March 2019 and March 2020",
        "place": "",
        "place_detail": "The place is not in our sources.",
        "body": [
            (
                "text",
                (
                    "<p>The second workshop was about councillors: how to bring them on board, and how to keep them there. It was one of the questions "
                    "practitioners were asking at the time, and it still is.</p>"
                    "<p>If you are at that point now, try these on your own council:</p>"
                    "<ul><li>Which decision, at which meeting, will the assembly feed into?</li>"
                    "<li>Who loses if it goes well? Have you talked to them?</li>"
                    "<li>What may members not change, and are you willing to tell them so on the first morning?</li>"
                    "<li>Which councillor will stand up and answer?</li></ul>"
                    "<p>The questions above are ours. The notes of the workshop are not among our sources.</p>"
                ),
            ),
        ],
    },
    {
        "title": "Workshop 3: spreading the learning",
        "slug": "workshop-3-spreading-the-learning",
        "summary": "The third peer learning workshop opened the door to other councils.",
        "kind": "workshop",
        "starts": "2019-03-03",
        "ends": "2020-03-31",
        "dates_known": False,
        "date_in_words": "Between March 2019 and March 2020",
        "place": "",
        "place_detail": "The place is not in our sources.",
        "body": [
            (
                "text",
                (
                    "<p>The third workshop brought in other councils, so that what three authorities were learning could be used by many.</p>"
                    "<p>Coming to such a meeting as a newcomer? Bring the question your council is facing and one thing you are unsure of. The useful "
                    "part is usually what others would do differently next time.</p>"
                    "<p>The notes of the workshop are not among our sources.</p>"
                ),
            ),
        ],
    },
    {
        "title": "Workshop 4: evaluating the programme",
        "slug": "workshop-4-evaluating-the-programme",
        "summary": (
            "The last of the four peer learning workshops, co-hosted with the programme’s evaluator, Renaisi."
        ),
        "kind": "workshop",
        "starts": "2019-03-04",
        "ends": "2020-03-31",
        "dates_known": False,
        "date_in_words": "Between March 2019 and March 2020",
        "place": "",
        "place_detail": "The place is not in our sources.",
        "body": [
            (
                "text",
                (
                    "<p>The fourth workshop looked back. It was about evaluating the programme, and was co-hosted with Renaisi, the evaluator.</p>"
                    "<p>Evaluating with the people who did the work, and not only about them, is worth copying. It brings out what a survey misses, and "
                    "people are more likely to act on findings they helped to reach.</p>"
                    '<p>Our own page on evaluation is in <a href="page:resources">the library</a>. It does not draw on the workshop, whose notes we do '
                    "not hold.</p>"
                ),
            ),
        ],
    },
    {
        "title": "Innovations in Local Democracy",
        "slug": "innovations-in-local-democracy",
        "summary": (
            "A two-day conference in Manchester in January 2020 that brought together 150 local authority staff and practitioners."
        ),
        "kind": "conference",
        "starts": "2020-01-01",
        "ends": "2020-01-31",
        "dates_known": False,
        "date_in_words": "Two days in January 2020",
        "place": "People’s History Museum, Manchester",
        "place_detail": "Two days, in person.",
        "body": [
            (
                "text",
                (
                    "<p>The conference brought 150 local authority staff and practitioners together at the People’s History Museum in Manchester, for "
                    "two days in January 2020. The programme’s three assemblies had met the autumn before, so their lessons were fresh.</p>"
                    "<p>It was held with Public Square, a project of Democratic Society and mySociety funded by Luminate.</p>"
                ),
            ),
            (
                "facts",
                {
                    "title": "The conference in brief",
                    "facts": [
                        {
                            "label": "When",
                            "value": "Two days in January 2020",
                            "source": "Programme facts",
                        },
                        {
                            "label": "Where",
                            "value": "People’s History Museum, Manchester",
                            "source": "Programme facts",
                        },
                        {
                            "label": "Who came",
                            "value": "150 local authority staff and practitioners",
                            "source": "Programme facts",
                        },
                        {
                            "label": "Held with",
                            "value": (
                                "Public Square (Democratic Society and mySociety, funded by Luminate)"
                            ),
                            "source": "Programme facts",
                        },
                    ],
                },
            ),
            ("heading", {"text": "How it worked", "level": "h2"}),
            (
                "text",
                (
                    "<p>There were three kinds of session:</p>"
                    "<ul><li><b>speakers</b></li>"
                    "<li><b>facilitated discussions</b></li>"
                    "<li><b>unconference sessions</b>, the kind where anyone may propose a subject and those who care about it gather round.</li></ul>"
                ),
            ),
            ("heading", {"text": "Materials", "level": "h2"}),
            (
                "text",
                (
                    "<p>Slides, videos and notes were published after the conference. Our sources do not list the sessions. Any session shown here that "
                    "is marked as invented is there to demonstrate the site.</p>"
                ),
            ),
        ],
    },
    {
        "title": "Writing the question: a webinar for councils starting out",
        "slug": "writing-the-question-webinar",
        "summary": (
            "An hour online on turning a council’s problem into a question that residents can answer. Invented for the demonstration: it will not "
            "take place."
        ),
        "kind": "webinar",
        "starts": "2027-01-20T12:30",
        "ends": "2027-01-20T13:30",
        "dates_known": True,
        "date_in_words": "",
        "place": "Online",
        "place_detail": "No link is sent: this event is invented for the demonstration.",
        "body": [
            (
                "text",
                (
                    "<p><b>This event is invented for the demonstration.</b> It shows how a coming event looks on the site. It will not take place, and "
                    "nobody can register.</p>"
                ),
            ),
            ("heading", {"text": "What it would cover", "level": "h2"}),
            (
                "text",
                (
                    "<p>A good question is short, open and within the council’s power. Writing one is harder than it sounds. In an hour over lunch we "
                    "would take three draft questions from councils and improve them together.</p>"
                    "<ul><li>Is there a real choice to be made, and is it ours to make?</li>"
                    "<li>Could a 16-year-old and an 80-year-old both say what it asks?</li>"
                    "<li>Does it hide an answer?</li>"
                    "<li>What is off the table, and who will tell members?</li></ul>"
                ),
            ),
            ("heading", {"text": "Who it would be for", "level": "h2"}),
            (
                "text",
                (
                    "<p>Officers and councillors who have permission to explore an assembly and have not settled the question. Live captions, slides in "
                    "advance, and no cameras needed.</p>"
                    '<p>Would you like an event like this to take place? <a href="page:contact">Tell an organiser</a>.</p>'
                ),
            ),
        ],
    },
]
