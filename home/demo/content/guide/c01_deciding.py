"""Chapter 1 of the guide: is a citizens’ assembly the right thing?"""

CHAPTER = {
    "title": "Is a citizens’ assembly the right thing?",
    "slug": "deciding",
    "summary": (
        "What an assembly is good at, when something smaller or different will serve you better, and a short test to "
        "take before anyone books a venue."
    ),
    "key_points": [
        (
            "Run an assembly when a real decision is still open, the choice involves trade-offs, and someone with "
            "power will answer in public."
        ),
        (
            "Do not run one to approve a decision already made, to buy time, or to replace a consultation the law "
            "requires."
        ),
        (
            "The method scales: assemblies in our records range from 20 people to 70, and from two evenings and a "
            "Saturday to some 35 hours."
        ),
        "If you cannot say who will reply to the recommendations and by when, the answer today is “not yet”.",
    ],
    "body": [
        (
            "text",
            (
                "<p>A citizens’ assembly brings together residents chosen by lottery so that, as a group, they look "
                "like the area they come from. They are paid for their time, hear balanced evidence, talk it through "
                "with trained facilitators, and recommend what should be done. It does some jobs very well. It is "
                "also slow and fairly expensive, so it pays to be sure.</p>"
            ),
        ),
        ("heading", {"text": "What makes it different", "level": "h2"}),
        (
            "text",
            (
                "<p>Three things separate an assembly from a survey, a public meeting or an ordinary "
                "consultation.</p>"
                "<ul><li><b>Who is there.</b> Invitations go out at random and the final group is balanced for things "
                "such as age, sex, ethnicity and neighbourhood. You hear from people who have never answered a "
                "council survey.</li>"
                "<li><b>What they know.</b> Members spend a third or more of their time learning and questioning "
                "before they decide anything.</li>"
                "<li><b>What they are asked.</b> They work together towards recommendations that they can all see and "
                "most can support, rather than stating the opinion they arrived with.</li></ul>"
                "<p>The name matters less than these three. Dudley called its version a People’s Panel; Leeds, Kendal "
                "and Blackburn with Darwen used the word jury. Choose the name your residents will understand.</p>"
            ),
        ),
        (
            "facts",
            {
                "title": "The range among UK councils",
                "facts": [
                    {
                        "label": "Smallest group in our records",
                        "value": "20 residents, Kendal",
                        "source": "Kendal climate jury report, page 1",
                    },
                    {
                        "label": "Largest group recruited",
                        "value": "70 recruited, of whom 66 completed, Devon",
                        "source": "Devon Climate Assembly report, page 15",
                    },
                    {
                        "label": "Shortest format",
                        "value": "Two evenings and a Saturday, Camden",
                        "source": "Camden citizens’ assembly report, page 3",
                    },
                    {
                        "label": "Longest format",
                        "value": "Some 35 hours in 16 sessions, Lancaster",
                        "source": "Lancaster People’s Jury report, page 3",
                    },
                ],
            },
        ),
        ("heading", {"text": "When it fits", "level": "h2"}),
        (
            "text",
            (
                "<p>An assembly is worth its cost when most of these are true.</p>"
                "<ul><li>A decision is still open, and you can name the body that will take it and roughly when.</li>"
                "<li>Every option has a price for somebody: road space, money, time, a view, a habit.</li>"
                "<li>The subject takes a day or more to understand, and a quick answer would be a poor one.</li>"
                "<li>The usual consultation reaches the usual people, or has reached a standstill.</li>"
                "<li>Councillors would be helped by knowing what a cross-section of residents thinks <i>after</i> "
                "hearing the arguments.</li>"
                "<li>There is enough money and officer time to act on at least some of what comes back.</li></ul>"
                "<p>Greater Cambridge is a clear case. Congestion, air quality and public transport pull against each "
                "other, the measures on offer affect everyone’s day, and three councils share the decision. Its "
                "assembly was asked about all three at once.</p>"
            ),
        ),
        ("heading", {"text": "When it does not", "level": "h2"}),
        (
            "text",
            (
                "<p>Say no, or say “something else”, when:</p>"
                "<ul><li>the decision has been taken and only the announcement remains;</li>"
                "<li>you need an answer within two or three months;</li>"
                "<li>the question is technical, with one right answer that a competent engineer or lawyer can "
                "give;</li>"
                "<li>the decision falls mostly on one group, such as care leavers or the tenants of one estate, who "
                "should shape it directly;</li>"
                "<li>the honest aim is to delay, or to share the blame;</li>"
                "<li>nobody can say who will read the report.</li></ul>"
            ),
        ),
        (
            "quote",
            {
                "text": "An assembly that nobody answers does more harm than no assembly at all.",
                "attribution": "",
            },
        ),
        ("heading", {"text": "A ten-minute test", "level": "h2"}),
        (
            "text",
            (
                "<p>Take this to a meeting with the service director and the portfolio holder. If you stall at a "
                "step, stop there and solve it before you spend any money.</p>"
            ),
        ),
        (
            "steps",
            {
                "title": "Five questions before you begin",
                "steps": [
                    {
                        "title": "Name the decision",
                        "text": (
                            "<p>Write one sentence: “By this month, this committee will decide this.” If the sentence "
                            "will not come, the topic is not ready.</p>"
                        ),
                    },
                    {
                        "title": "Find the room for change",
                        "text": (
                            "<p>List what is fixed by law, contract, budget or promise. What remains is what "
                            "residents can influence. If the list of what remains is short, choose a smaller "
                            "method.</p>"
                        ),
                    },
                    {
                        "title": "Find the trade-off",
                        "text": (
                            "<p>Write down two things that residents want and cannot fully have together. If there is "
                            "no such pair, you may only need a survey.</p>"
                        ),
                    },
                    {
                        "title": "Name the person who will answer",
                        "text": (
                            "<p>A leader, a cabinet member or a board agrees to reply to each recommendation, in "
                            "public, by a date.</p>"
                        ),
                    },
                    {
                        "title": "Count what you have",
                        "text": (
                            "<p>Put a figure on money, officer days and months. Chapter 4 gives rules of thumb for "
                            "three sizes.</p>"
                        ),
                    },
                ],
            },
        ),
        ("heading", {"text": "Other methods, and what each is for", "level": "h2"}),
        (
            "text",
            (
                "<p>These are the neighbours of the assembly. The costs are rules of thumb for planning and leave out "
                "your own officers’ time; get quotes before you put a figure in a report.</p>"
            ),
        ),
        (
            "table",
            {
                "caption": "Choosing a method",
                "columns": ["Method", "Best for", "People and time", "Expect to pay"],
                "rows": [
                    [
                        "Citizens’ assembly",
                        "A big, contested choice for the whole area",
                        "40 to 70 people, 24 to 30 hours",
                        "£90,000 to £130,000",
                    ],
                    [
                        "Citizens’ jury",
                        "A sharper question, or a smaller budget",
                        "20 to 30 people, 20 to 30 hours",
                        "£40,000 to £55,000",
                    ],
                    [
                        "Deliberative workshop",
                        "Testing options at an early stage",
                        "20 to 40 people, one day",
                        "£8,000 to £15,000",
                    ],
                    [
                        "Standing panel",
                        "Several questions a year, with the same method",
                        "30 to 60 people, who rotate",
                        "Start-up like an assembly, then less each time",
                    ],
                    [
                        "Participatory budgeting",
                        "Dividing a known sum among local projects",
                        "Anyone who wishes to vote",
                        "The grant pot, plus promotion and support",
                    ],
                    [
                        "Co-production",
                        "A service used by a particular group",
                        "The people who use it, over months",
                        "Payment, facilitation and patience",
                    ],
                    [
                        "Community conversation",
                        "Listening before there is a question",
                        "Open to all, an evening",
                        "Room, food and a good host",
                    ],
                ],
            },
        ),
        (
            "text",
            (
                "<p>Methods combine well. An open online call for ideas can feed the first weekend, and community "
                "conversations can carry the results back to each ward. Newham took the further step of making its "
                "assembly permanent: 50 residents joined it in 2021.</p>"
            ),
        ),
        ("heading", {"text": "What it will not do for you", "level": "h2"}),
        (
            "text",
            (
                "<p><b>It does not replace consultation.</b> Where the law asks you to consult, on a planning "
                "document or a traffic order for example, you must still do that. An assembly can make the proposals "
                "better before the formal stage. Ask your monitoring officer where the line falls.</p>"
                "<p><b>It does not bind the council.</b> Elected members still decide, and must still keep an open "
                "mind until they do. What the council owes the assembly is a careful answer with reasons.</p>"
                "<p><b>It does not settle who was right.</b> Expect recommendations that mix the bold with the "
                "practical, and some that contradict a policy you like. That is a sign it worked.</p>"
                "<p><b>It does not reach everybody.</b> Forty people experience the room; everyone else experiences "
                "the reports of it. Plan the wider conversation from the start.</p>"
            ),
        ),
        ("heading", {"text": "If the answer is “not yet”", "level": "h2"}),
        (
            "text",
            (
                "<p>Write down which of the five questions stopped you and who could unblock it. Then do something "
                "small and useful: a one-day deliberative workshop, a seat as an observer at another council’s "
                "assembly, or a call to a council that has done it. Time spent on this chapter is repaid in every "
                "later one.</p>"
            ),
        ),
    ],
}
