"""The words of the page about the Innovation in Democracy Programme."""

PAGE = {
    "title": "The Innovation in Democracy Programme",
    "slug": "programme",
    "summary": (
        "From March 2019 to March 2020 three local authorities were supported to run citizens’ assemblies, and to learn from each other while they "
        "did it. This network carries on from there."
    ),
    "body": [
        ("heading", {"text": "What it was", "level": "h2"}),
        (
            "text",
            (
                "<p>The Innovation in Democracy Programme supported three local authorities to put a real local decision to a citizens’ assembly: a "
                "group of residents, chosen by lot to reflect their area, who learn about a question, weigh it up together and say what they think "
                "should happen.</p>"
                "<p>It ran for a year. Two government departments commissioned it, a group of independent organisations delivered it, and the "
                "authorities met as peers along the way. What they learned became a handbook for other councils.</p>"
            ),
        ),
        (
            "facts",
            {
                "title": "The programme at a glance",
                "facts": [
                    {
                        "label": "When",
                        "value": "March 2019 to March 2020",
                        "source": "Programme facts",
                    },
                    {
                        "label": "Commissioned by",
                        "value": (
                            "The Department for Digital, Culture, Media and Sport and the Ministry of Housing, Communities and Local Government"
                        ),
                        "source": "Programme facts",
                    },
                    {
                        "label": "Money",
                        "value": "Up to £60,000 for each authority",
                        "source": "Programme facts",
                    },
                ],
            },
        ),
        ("heading", {"text": "What it set out to do", "level": "h2"}),
        (
            "text",
            (
                "<p>The programme had three aims:</p>"
                "<ul><li>local people more able to have a say in decisions that affect their communities and everyday lives</li>"
                "<li>new relationships, and more trust, between citizens and local authorities</li>"
                "<li>stronger local civil society, through people taking part in local institutions.</li></ul>"
                '<p>These are large aims for one year and three assemblies. Our own page on evaluation, in <a href="page:resources">the library</a>, '
                "looks at how you would tell whether they were met.</p>"
            ),
        ),
        ("heading", {"text": "Three authorities, three questions", "level": "h2"}),
        (
            "text",
            (
                "<p>All three assemblies met in the autumn of 2019. In each panel of figures, people selected or recruited and people who completed are "
                "separate figures, because they answer different questions.</p>"
            ),
        ),
        ("heading", {"text": "Dudley People’s Panel", "level": "h3"}),
        (
            "text",
            (
                "<p>Dudley asked about two town centres, and asked in words that put residents and the council on the same side of the table. Panel "
                "members were also asked how people would know it was making a difference: in 12 months, in 3 years and by 2030.</p>"
                "<p>For Dudley town centre the panel put these first: less crime, more public squares to meet and eat in, and a home for entertainment. "
                "For Brierley Hill: local people involved in community events, open public spaces to sit in, and less crime.</p>"
                "<p>Our sources stop at the panel’s report. We do not know from them what the council decided next, so we do not say.</p>"
            ),
        ),
        (
            "facts",
            {
                "title": "Dudley: the figures",
                "facts": [
                    {
                        "label": "The question",
                        "value": (
                            "What can communities and the Council do together to make Dudley and Brierley Hill town centres places that are vibrant, "
                            "welcoming and somewhere we are proud of?"
                        ),
                        "source": "Dudley People’s Panel report, page 8",
                    },
                    {
                        "label": "Invitations",
                        "value": "Letters to 10,000 randomly selected households in October 2019",
                        "source": "Dudley People’s Panel report, page 10",
                    },
                    {
                        "label": "People selected",
                        "value": "50",
                        "source": "Dudley People’s Panel report, page 10",
                    },
                    {
                        "label": "People who completed",
                        "value": "40",
                        "source": "Dudley People’s Panel report, page 10",
                    },
                    {
                        "label": "Dates and hours",
                        "value": "2 and 3 November, 30 November and 1 December 2019: over 24 hours",
                        "source": "Dudley People’s Panel report, page 14",
                    },
                    {"label": "Payment", "value": "£300 each", "source": "Programme facts"},
                ],
            },
        ),
        ("heading", {"text": "Greater Cambridge Citizens’ Assembly", "level": "h3"}),
        (
            "text",
            (
                "<p>The Greater Cambridge Partnership brings together Cambridgeshire County Council, Cambridge City Council and South Cambridgeshire "
                "District Council. Its assembly was the first of the three to meet.</p>"
                "<p>On 19 February 2020 the partnership’s Executive Board agreed to respond to the assembly by summer 2020, and to review progress "
                "regularly. That is a date and a promise that members could hold it to.</p>"
            ),
        ),
        (
            "facts",
            {
                "title": "Greater Cambridge: the figures",
                "facts": [
                    {
                        "label": "The question",
                        "value": (
                            "How do we reduce congestion, improve air quality and provide better public transport in Greater Cambridge?"
                        ),
                        "source": "Greater Cambridge Citizens’ Assembly report, page 9",
                    },
                    {
                        "label": "Invitations",
                        "value": "10,000 postal points",
                        "source": "Greater Cambridge Citizens’ Assembly report, page 10",
                    },
                    {
                        "label": "People recruited",
                        "value": "60",
                        "source": "Greater Cambridge Citizens’ Assembly report, page 10",
                    },
                    {
                        "label": "People who completed",
                        "value": "53",
                        "source": "Greater Cambridge Citizens’ Assembly report, page 10",
                    },
                    {
                        "label": "Dates and hours",
                        "value": "7 and 8 September, 5 and 6 October 2019: over 24 hours",
                        "source": "Greater Cambridge Citizens’ Assembly report, page 13",
                    },
                ],
            },
        ),
        ("heading", {"text": "Romsey Citizens’ Assembly", "level": "h3"}),
        (
            "text",
            (
                "<p>Test Valley Borough Council asked about one small, well-known part of one town. A question of that size lets people talk about "
                "places they walk through every week.</p>"
                "<p>Members ranked 12 priority statements by support. A ranked list tells a council what members want most, as well as what they want. "
                "Our sources do not record what the council did with it.</p>"
            ),
        ),
        (
            "facts",
            {
                "title": "Romsey: the figures",
                "facts": [
                    {
                        "label": "The question",
                        "value": (
                            "How do we improve the area around Crosfield Hall and the Bus Station to deliver the maximum benefit to Romsey?"
                        ),
                        "source": "Programme facts",
                    },
                    {
                        "label": "Members",
                        "value": (
                            "About 42. Our source does not say whether this counts people recruited or people who completed."
                        ),
                        "source": "Programme facts",
                    },
                    {
                        "label": "Dates",
                        "value": "9 and 10 November, 23 and 24 November 2019",
                        "source": "Programme facts",
                    },
                    {
                        "label": "What came out of it",
                        "value": "12 priority statements, ranked by how much support each had",
                        "source": "Programme facts",
                    },
                ],
            },
        ),
        ("heading", {"text": "Who did what", "level": "h2"}),
        (
            "table",
            {
                "caption": "The organisations behind the programme",
                "columns": ["Organisation", "Part in the programme"],
                "rows": [
                    ["Involve", "Led delivery"],
                    ["The RSA", "Delivery partner"],
                    [
                        "Democratic Society",
                        "Delivery partner; co-host of the conference through Public Square",
                    ],
                    [
                        "mySociety",
                        "Delivery partner; co-host of the conference through Public Square",
                    ],
                    ["Sortition Foundation", "Recruited assembly members"],
                    ["Renaisi", "Evaluated the programme; co-hosted the fourth workshop"],
                ],
            },
        ),
        ("heading", {"text": "Learning from each other", "level": "h2"}),
        (
            "text",
            (
                "<p>The three authorities were the core of the first Peer Learning Network. They could propose topics, check their ideas with each other "
                "and solve problems together. Other councils came in through workshops and the conference.</p>"
            ),
        ),
        (
            "steps",
            {
                "title": "Four workshops, in order",
                "steps": [
                    {
                        "title": "Introductions and planning",
                        "text": "<p>The authorities met and planned.</p>",
                    },
                    {
                        "title": "Bringing councillors on board",
                        "text": (
                            "<p>How to win and keep the support of the people who will have to respond.</p>"
                        ),
                    },
                    {
                        "title": "Spreading the learning",
                        "text": (
                            "<p>Held with other councils, so that the lessons did not stay with three.</p>"
                        ),
                    },
                    {
                        "title": "Evaluating the programme",
                        "text": "<p>Co-hosted with the evaluator.</p>",
                    },
                ],
            },
        ),
        ("heading", {"text": "The conference", "level": "h3"}),
        (
            "text",
            (
                "<p>Innovations in Local Democracy took place over two days in January 2020 at the People’s History Museum in Manchester. It was held "
                "with Public Square, a project of Democratic Society and mySociety funded by Luminate, and brought together 150 local authority staff "
                "and practitioners.</p>"
                "<p>There were speakers, facilitated discussions and unconference sessions, where the people who come set the agenda. Slides, videos and "
                'notes were published afterwards. You will find both the workshops and the conference under <a href="page:events">events</a>.</p>'
            ),
        ),
        ("heading", {"text": "How it was evaluated", "level": "h2"}),
        (
            "text",
            (
                "<p>Renaisi evaluated the programme and its report was published with the other documents. We do not reproduce that report or put words "
                "in its mouth. We have written a separate summary of what such an evaluation looks at and what the public facts can and cannot show.</p>"
            ),
        ),
        ("heading", {"text": "The film", "level": "h2"}),
        (
            "text",
            (
                "<p>The programme published a film that follows three people who took part, one each from Cambridge, Test Valley and Dudley. You can "
                'watch it <a href="https://involve.org.uk/our-work/our-projects/how-can-councils-engage-residents-tackle-local-issues">on Involve’s '
                "page about the programme</a>.</p>"
                "<p>Below is a short animated sketch of our own. The three people in it are invented; the stages they go through are not.</p>"
            ),
        ),
        ("video", {}),
        (
            "related",
            {"title": "Where to go next", "pages": ["handbook", "guide", "resources", "events"]},
        ),
    ],
}
