"""Chapter 5 of the guide: recruiting by civic lottery."""

CHAPTER = {
    "title": "Recruiting by civic lottery",
    "slug": "recruiting",
    "summary": (
        "How many letters to send, what replies to expect, how the two-stage lottery works, what to pay, and how to "
        "notice who is missing."
    ),
    "key_points": [
        "As a rule of thumb, send about 200 letters for each place: 10,000 letters for an assembly of 50.",
        "Plan for replies from 2 to 5 in every 100 households, and treat anything more as a bonus.",
        "Recruit up to a fifth more people than you need, because some will not finish.",
        (
            "Pay everyone the same honorarium, as a rule of thumb £75 to £100 a day, and pay travel, care and access "
            "costs on top."
        ),
        "Telephone every person selected; a call keeps people in a way that a letter cannot.",
    ],
    "body": [
        (
            "text",
            (
                "<p>A civic lottery, or sortition, has two stages. First, letters go to households chosen at random. "
                "Then, from the people who say yes, a second draw picks a group that reflects the area. Chance "
                "decides who is asked and who is chosen, and that is the source of the assembly’s authority.</p>"
            ),
        ),
        ("heading", {"text": "How many letters to send", "level": "h2"}),
        (
            "text",
            (
                "<p>Send about <b>200 letters for each place</b>. For 50 people, post 10,000; for 25, post 5,000. In "
                "the thirteen assemblies below, the number runs from 133 to 300 letters for each person in the third "
                "column, and eleven of the thirteen lie between 160 and 225.</p>"
                "<p>Send more if the area has many empty or short-let homes, if a previous mailing brought few "
                "replies, or if you need to balance many characteristics. Send fewer only if you have your own "
                "evidence of good replies.</p>"
            ),
        ),
        (
            "table",
            {
                "caption": "Letters sent and people recruited and completed",
                "columns": [
                    "Assembly",
                    "Letters sent",
                    "People recruited or selected",
                    "People who completed",
                ],
                "rows": [
                    ["Dudley, 2019", "10,000", "50", "40"],
                    ["Greater Cambridge, 2019", "10,000", "60", "53"],
                    ["Kingston upon Thames, 2019", "7,000", "40", "38"],
                    ["Waltham Forest, 2020", "10,000", "45", "34"],
                    ["Devon, 2021", "14,000", "70", "66"],
                    ["Herefordshire, 2022", "14,400", "48", "41 attended"],
                    ["Glasgow, 2021", "10,000", "55", "51 at the end"],
                    ["Leeds, 2019", "4,000", "25", "No separate figure"],
                    ["Lancaster, 2020", "4,000", "30", "No separate figure"],
                    ["Warwick, 2020 to 2021", "5,000", "30", "No separate figure"],
                    ["Brighton and Hove, 2020", "10,000", "50", "No separate figure"],
                    ["North of Tyne, 2021", "10,000", "49", "No separate figure"],
                    ["Blackburn with Darwen, 2022", "5,150", "26", "No separate figure"],
                ],
            },
        ),
        (
            "text",
            (
                "<p>The figures come from each assembly’s report. Where a report gives one number of members, it "
                "stands in the third column.</p>"
            ),
        ),
        ("heading", {"text": "What replies to expect", "level": "h2"}),
        (
            "text",
            (
                "<p>Expect 2 to 5 replies for every 100 letters. Brighton and Hove did better: 702 applications from "
                "10,000 invitations, about 7 in 100. A clear letter, a named payment and a subject that people care "
                "about all help.</p>"
                "<p>What matters is the depth of the pool. Aim for four or five people for each place, so 200 to 250 "
                "for an assembly of 50. With fewer, the draw cannot fill the rarer combinations, such as young men "
                "from one particular ward.</p>"
            ),
        ),
        (
            "facts",
            {
                "title": "From recruited to completed",
                "facts": [
                    {
                        "label": "Kingston upon Thames",
                        "value": "40 recruited, 38 completed",
                        "source": "Kingston citizens’ assembly report, page 8",
                    },
                    {
                        "label": "Devon",
                        "value": "70 recruited, 66 completed",
                        "source": "Devon Climate Assembly report, page 15",
                    },
                    {
                        "label": "Greater Cambridge",
                        "value": "60 recruited, 53 completed",
                        "source": "Greater Cambridge Citizens’ Assembly report, page 10",
                    },
                    {
                        "label": "Dudley",
                        "value": "50 selected, 40 completed",
                        "source": "Dudley People’s Panel report, page 10",
                    },
                    {
                        "label": "Waltham Forest",
                        "value": "45 recruited, 34 completed",
                        "source": "Waltham Forest citizens’ assembly report, page 7",
                    },
                ],
            },
        ),
        (
            "text",
            (
                "<p>Those losses run from one in twenty to nearly one in four. Recruit 10 to 20 per cent above the "
                "number you need, and keep a reserve list that matches the people most likely to leave. Once the "
                "first session has ended, do not add anyone.</p>"
            ),
        ),
        ("heading", {"text": "The letter", "level": "h2"}),
        (
            "text",
            (
                "<p>One page, from the leader or chief executive, in a plain envelope with the council’s crest. It "
                "should say what the question is, the dates, the payment in bold, that no knowledge is needed, that "
                "help with travel, care and access is provided, and how to reply by telephone, web or prepaid card. "
                "Add a sheet of common questions. Offer other languages and formats; in Wales, send it in Welsh and "
                "English.</p>"
                "<p>Use a full list of postal addresses, such as the Postcode Address File. The electoral register "
                "leaves people out. Any resident of the household aged 16 or over may reply, with one place for each "
                "household.</p>"
            ),
        ),
        (
            "steps",
            {
                "title": "The two-stage lottery",
                "steps": [
                    {
                        "title": "Draw the addresses",
                        "text": (
                            "<p>Pick households at random from the whole area. Many councils send a larger share, "
                            "perhaps a fifth of the letters, to the neighbourhoods that reply least.</p>"
                        ),
                    },
                    {
                        "title": "Collect replies",
                        "text": (
                            "<p>Ask for contact details and the few characteristics you will balance, and nothing "
                            "else. Three to four weeks, with one reminder through local media.</p>"
                        ),
                    },
                    {
                        "title": "Set the targets",
                        "text": (
                            "<p>For each characteristic, work out how many of the 50 should come from each group, "
                            "using the census or another official source.</p>"
                        ),
                    },
                    {
                        "title": "Draw the group",
                        "text": (
                            "<p>Software finds many groups that meet all the targets, and one is drawn at random. Do "
                            "it in public, or have it watched, and publish the method.</p>"
                        ),
                    },
                    {
                        "title": "Telephone everyone",
                        "text": (
                            "<p>Confirm the place, answer worries, note needs. Replace anyone who withdraws with the "
                            "closest match in the pool.</p>"
                        ),
                    },
                    {
                        "title": "Keep in touch",
                        "text": "<p>A welcome pack, a call in the week before, and one named person to ring.</p>",
                    },
                ],
            },
        ),
        ("heading", {"text": "What to balance", "level": "h2"}),
        (
            "text",
            "<p>Six or seven characteristics are plenty for 50 people; four or five for 25.</p>",
        ),
        (
            "table",
            {
                "caption": "Characteristics commonly used",
                "columns": ["Characteristic", "Source for the target", "Note"],
                "rows": [
                    ["Age, in four or five bands", "Census", "Start at 16"],
                    ["Sex or gender", "Census", "Leave room for people to describe themselves"],
                    ["Ethnicity", "Census", "For a small group, round up"],
                    [
                        "Area",
                        "Census, wards grouped",
                        "Also urban and rural, or distance from the site",
                    ],
                    ["Disability or long-term illness", "Census", "Ask about needs separately"],
                    [
                        "Education or occupation",
                        "Census",
                        "The best single guard against an assembly of graduates",
                    ],
                    ["Deprivation", "Official index, by postcode", "Needs no question in the form"],
                    [
                        "View of the subject",
                        "A short survey",
                        "Use when opinion is divided or the topic draws one side",
                    ],
                ],
            },
        ),
        (
            "text",
            (
                "<p>The last line matters. On a contested subject, people who care most will reply most. If a survey "
                "shows that half of residents are unconcerned, half of the members should be too.</p>"
            ),
        ),
        ("heading", {"text": "Honorarium and support", "level": "h2"}),
        (
            "text",
            (
                "<p>Pay everyone, and pay everyone the same. As a rule of thumb, £75 to £100 for a full day. Members "
                "in Dudley received £300 each for four days. It is a thank-you that makes it possible to take part, "
                "and it brings in people who would otherwise be at work.</p>"
                "<p>On top of it, pay for travel in advance where needed, child care or the cost of a carer, "
                "interpreters, a hotel room for those who live far away, and a lent device for online sessions. Ask "
                "“What would make this easy for you?” and have a fund that one officer can spend without a form.</p>"
                "<p>Payment can affect benefits, and may matter for tax. Say so before people accept, offer "
                "independent advice, and take your own. Do not promise that vouchers make a difference.</p>"
            ),
        ),
        ("heading", {"text": "Personal data", "level": "h2"}),
        (
            "text",
            (
                "<p>You will hold ethnicity and health data about several hundred people. Complete a data protection "
                "impact assessment, say in the letter who holds the data and why, keep the pool away from the service "
                "that owns the topic, and delete it on a date that you publish.</p>"
            ),
        ),
        ("heading", {"text": "Who is missing", "level": "h2"}),
        (
            "text",
            (
                "<p>Compare three groups with the census: those who replied, those selected, and those still there at "
                "the end. Publish all three. Then ask who could never have received the letter: people with no fixed "
                "address, in hostels or care homes, on boats and sites, newly arrived, or living unrecorded with "
                "friends.</p>"
                "<p>A lottery alone will not reach them. Reserve a few places to be filled by lot through trusted "
                "local organisations, or take the questions to those people and bring their evidence to the "
                "assembly.</p>"
            ),
        ),
        (
            "quote",
            {
                "text": "The list of who did not come is part of the result.",
                "attribution": "Advice from this guide",
            },
        ),
    ],
}
