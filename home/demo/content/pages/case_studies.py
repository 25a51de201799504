"""The words of the three case studies; the same text is made into a PDF."""

PAGE = {
    "title": "Three assemblies: case studies",
    "slug": "case-studies",
    "summary": (
        "In autumn 2019 Dudley, Greater Cambridge and Romsey each put a local question to people chosen by lot. What was asked, who came, what they "
        "said, what followed, and what a peer can take from it."
    ),
    "body": [
        (
            "text",
            (
                '<p>Between September and December 2019 three assemblies met as part of the <a href="page:programme">Innovation in Democracy '
                "Programme</a>. They make a good set to learn from: a large question and a small one, a single council and a partnership, a town centre "
                "and a travel network.</p>"
                "<p>This is this site’s own account. It is not the programme’s <i>Case Studies</i> document and does not copy it. The figures come from "
                "the assemblies’ reports, with the page, or from the facts the programme made public. Where our sources are silent we say so. The "
                "lessons are our own reading.</p>"
            ),
        ),
        ("heading", {"text": "The three side by side", "level": "h2"}),
        (
            "table",
            {
                "caption": "Three local assemblies in autumn 2019",
                "columns": ["Fact", "Dudley", "Greater Cambridge", "Romsey"],
                "rows": [
                    [
                        "Who asked",
                        "Dudley Metropolitan Borough Council",
                        "Greater Cambridge Partnership",
                        "Test Valley Borough Council",
                    ],
                    [
                        "About",
                        "Two town centres",
                        "Congestion, air quality and public transport",
                        "One area of one town",
                    ],
                    [
                        "Invitations",
                        "10,000 households",
                        "10,000 postal points",
                        "Not in our sources",
                    ],
                    [
                        "Selected or recruited",
                        "50 selected",
                        "60 recruited",
                        "About 42 members; not said at which point",
                    ],
                    ["Completed", "40", "53", "Not known separately"],
                    [
                        "Dates in 2019",
                        "2 to 3 November; 30 November to 1 December",
                        "7 to 8 September; 5 to 6 October",
                        "9 to 10 November; 23 to 24 November",
                    ],
                    ["Hours", "Over 24", "Over 24", "Not in our sources"],
                    ["Payment", "£300 each", "Not in our sources", "Not in our sources"],
                ],
            },
        ),
        ("heading", {"text": "Dudley People’s Panel", "level": "h2"}),
        ("heading", {"text": "Dudley: the question", "level": "h3"}),
        (
            "text",
            (
                "<p>“What can communities and the Council do together to make Dudley and Brierley Hill town centres places that are vibrant, welcoming "
                "and somewhere we are proud of?”</p>"
                "<p>Members were also asked how people would know it was making a difference in 12 months, in 3 years and by 2030.</p>"
            ),
        ),
        ("heading", {"text": "Dudley: who took part and how it ran", "level": "h3"}),
        (
            "facts",
            {
                "title": "The Dudley panel in figures",
                "facts": [
                    {
                        "label": "Invitations",
                        "value": "Letters to 10,000 randomly selected households, October 2019",
                        "source": "Dudley People’s Panel report, page 10",
                    },
                    {
                        "label": "People selected",
                        "value": "50, at random, by the Sortition Foundation",
                        "source": "Dudley People’s Panel report, page 10",
                    },
                    {
                        "label": "People who completed",
                        "value": "40",
                        "source": "Dudley People’s Panel report, page 10",
                    },
                    {
                        "label": "Time",
                        "value": "Two weekends, over 24 hours",
                        "source": "Dudley People’s Panel report, page 14",
                    },
                    {"label": "Payment", "value": "£300 each", "source": "Programme facts"},
                ],
            },
        ),
        (
            "text",
            (
                "<p>The council called it a panel. In form it was an assembly: chosen by lot, with time to learn before deciding. The two weekends were "
                "four weeks apart. Letters went out in October and the first session was on 2 November, so there was little slack between the door mat "
                "and the door.</p>"
                "<p>Ten of the fifty people selected did not complete. Our sources do not say when they left or why.</p>"
            ),
        ),
        ("heading", {"text": "Dudley: what members said", "level": "h3"}),
        (
            "text",
            (
                "<p>The panel gave each town centre its own priorities. At the top:</p>"
                "<ul><li><b>Dudley:</b> less crime, more public squares to meet and eat in, and a home for entertainment</li>"
                "<li><b>Brierley Hill:</b> local people involved in community events, open public spaces to sit in, and less crime.</li></ul>"
                "<p>Two things stand out. Safety is near the top of both lists. And most of the rest is about being with other people: somewhere to sit, "
                "eat, meet, watch, take part.</p>"
            ),
        ),
        ("heading", {"text": "Dudley: what the council did", "level": "h3"}),
        (
            "text",
            (
                '<p>The facts we hold end with the panel’s report. If you know what happened next, <a href="page:contact">tell an organiser</a> and we '
                "will add it, with its source.</p>"
            ),
        ),
        ("heading", {"text": "Dudley: what a peer can take from it", "level": "h3"}),
        (
            "text",
            (
                "<ul><li><b>“Together” is a promise.</b> The question asks what communities and the council can do. It needs a response in two halves as "
                "well: what we will do, and how we will help you do your part.</li>"
                "<li><b>Two places need two answers.</b> Had the panel produced one list, Brierley Hill might have been lost in it.</li>"
                "<li><b>Ask about success early.</b> Dates such as 12 months and 3 years give the council a reason to report back then.</li>"
                "<li><b>Select more people than you need.</b> Some will drop out. Plan the room for the higher number and the statistics for the "
                "lower.</li></ul>"
            ),
        ),
        ("heading", {"text": "Greater Cambridge Citizens’ Assembly", "level": "h2"}),
        ("heading", {"text": "Greater Cambridge: the question", "level": "h3"}),
        (
            "text",
            (
                "<p>“How do we reduce congestion, improve air quality and provide better public transport in Greater Cambridge?”</p>"
                "<p>Three aims in one sentence, for an area with three councils. The partnership joins Cambridgeshire County, Cambridge City and South "
                "Cambridgeshire.</p>"
            ),
        ),
        ("heading", {"text": "Greater Cambridge: who took part and how it ran", "level": "h3"}),
        (
            "facts",
            {
                "title": "The Greater Cambridge assembly in figures",
                "facts": [
                    {
                        "label": "Invitations",
                        "value": "A civic lottery sent to 10,000 postal points",
                        "source": "Greater Cambridge Citizens’ Assembly report, page 10",
                    },
                    {
                        "label": "People recruited",
                        "value": "60, by the Sortition Foundation",
                        "source": "Greater Cambridge Citizens’ Assembly report, page 10",
                    },
                    {
                        "label": "People who completed",
                        "value": "53",
                        "source": "Greater Cambridge Citizens’ Assembly report, page 10",
                    },
                    {
                        "label": "Time",
                        "value": "Two weekends, over 24 hours",
                        "source": "Greater Cambridge Citizens’ Assembly report, page 13",
                    },
                ],
            },
        ),
        (
            "text",
            (
                "<p>Again the weekends were four weeks apart. A month gives organisers time to find answers to questions members raise, and members time "
                "to talk to people at home. It also gives life time to get in the way: seven of the sixty people recruited did not complete both "
                "weekends.</p>"
            ),
        ),
        ("heading", {"text": "Greater Cambridge: what members said", "level": "h3"}),
        ("text", "<p>We hold no list of its recommendations. Look in its report.</p>"),
        ("heading", {"text": "Greater Cambridge: what the partnership did", "level": "h3"}),
        (
            "text",
            (
                "<p>On 19 February 2020, a little over four months after the last session, the Executive Board agreed to respond by summer 2020 and to "
                "review progress regularly. That is not yet an answer to members. It is a decision, by a named body, about when the answer will come. "
                "Our sources do not go beyond that date.</p>"
            ),
        ),
        ("heading", {"text": "Greater Cambridge: what a peer can take from it", "level": "h3"}),
        (
            "text",
            (
                "<ul><li><b>Know which body will answer.</b> In a partnership this is the first thing members will ask. Here it was the Executive Board.</li>"
                "<li><b>Put the board’s meeting in the diary first.</b> Work back from it to the report, the last session and the letters.</li>"
                "<li><b>A broad question needs firm structure.</b> Traffic, air and buses pull on each other. Members need a programme that shows "
                "how.</li>"
                "<li><b>Say “regularly” in months.</b> A promise to review is stronger with a date for the first review.</li></ul>"
            ),
        ),
        ("heading", {"text": "Romsey Citizens’ Assembly", "level": "h2"}),
        ("heading", {"text": "Romsey: the question", "level": "h3"}),
        (
            "text",
            (
                "<p>“How do we improve the area around Crosfield Hall and the Bus Station to deliver the maximum benefit to Romsey?”</p>"
                "<p>You could walk round the whole subject in a lunch hour. Few questions are as concrete.</p>"
            ),
        ),
        ("heading", {"text": "Romsey: who took part and how it ran", "level": "h3"}),
        (
            "facts",
            {
                "title": "The Romsey assembly in figures",
                "facts": [
                    {
                        "label": "Members",
                        "value": "About 42; our source does not say whether recruited or completed",
                        "source": "Programme facts",
                    },
                    {
                        "label": "Time",
                        "value": "9 and 10 November, 23 and 24 November 2019",
                        "source": "Programme facts",
                    },
                    {
                        "label": "Result",
                        "value": "12 priority statements, ranked by support",
                        "source": "Programme facts",
                    },
                ],
            },
        ),
        ("text", "<p>The weekends were a fortnight apart, half the gap of the other two.</p>"),
        ("heading", {"text": "Romsey: what members said", "level": "h3"}),
        (
            "text",
            (
                "<p>Members agreed 12 priority statements and ranked them by support. We have the number and not the text, so we do not paraphrase "
                "them.</p>"
            ),
        ),
        ("heading", {"text": "Romsey: what the council did", "level": "h3"}),
        (
            "text",
            (
                "<p>This is not in our sources. A colleague from Test Valley could help every reader of this page by adding it.</p>"
            ),
        ),
        ("heading", {"text": "Romsey: what a peer can take from it", "level": "h3"}),
        (
            "text",
            (
                "<ul><li><b>Small is a strength.</b> A question about one place can be visited, photographed and drawn on. Members start as experts in "
                "it.</li>"
                "<li><b>Ranking helps the people who must respond.</b> When money runs short, the council knows what to protect.</li>"
                "<li><b>“Maximum benefit” needs unpacking.</b> Benefit to whom: traders, bus passengers, residents, visitors? Leave time for members to "
                "settle that before they judge ideas.</li>"
                "<li><b>Record the basics.</b> Invitations, replies, people selected, people who completed. Write them down the same week; they are hard "
                "to find later.</li></ul>"
            ),
        ),
        ("heading", {"text": "What the three have in common", "level": "h2"}),
        (
            "text",
            (
                "<p>Each met over two weekends. Dudley and Greater Cambridge both started from 10,000 invitations and both gave members more than 24 "
                "hours. Selection by lot was in the hands of a specialist body rather than the council, which protects everyone from the charge of "
                "picking favourites.</p>"
                "<p>All three also share a gap. It is far easier to find out what was asked than what was done. You can close it in your own process: "
                "decide before you start who will respond, when, and where the progress will be published.</p>"
            ),
        ),
        (
            "call_to_action",
            {
                "title": "Planning your own?",
                "text": "The guide takes you through each stage, from the question to the response.",
                "label": "Read the guide",
                "page": "guide",
            },
        ),
    ],
}
