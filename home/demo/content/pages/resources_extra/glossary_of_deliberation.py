"""Glossary of deliberation: a short resource of the network’s own."""

RESOURCE = {
    "title": "Glossary of deliberation",
    "slug": "glossary-of-deliberation",
    "summary": (
        "Twenty words you will meet when planning a citizens’ assembly, each explained in a sentence or two, for colleagues and councillors new to "
        "it."
    ),
    "kind": "guide",
    "date": "2026-01-19",
    "topics": [],
    "methods": [
        "citizens-assembly",
        "citizens-jury",
        "citizens-panel",
        "participatory-budgeting",
        "deliberative-poll",
        "online-deliberation",
    ],
    "stages": ["deciding"],
    "body": [
        (
            "text",
            (
                "<p>People in this field use ordinary words in particular ways. Here is what they usually mean. Others draw the lines differently, so "
                "ask.</p>"
            ),
        ),
        ("heading", {"text": "Kinds of process", "level": "h2"}),
        (
            "text",
            (
                "<ul><li><b>Deliberation</b>: talking something through with good information and enough time, ready to change your mind, in order to reach "
                "a view together.</li>"
                "<li><b>Consultation</b>: asking for views on a proposal. Anyone may answer and nobody has to listen to anyone else.</li>"
                "<li><b>Citizens’ assembly</b>: a group, often of 40 to 100 people, chosen by lot to learn, deliberate and recommend.</li>"
                "<li><b>Citizens’ jury</b>: the same in a smaller form, often with 12 to 25 people.</li>"
                "<li><b>Participatory budgeting</b>: residents propose and decide how to spend a set sum.</li>"
                "<li><b>Deliberative poll</b>: a survey before and after a large group has learned about and discussed the subject.</li>"
                "<li><b>Mini-public</b>: any group chosen to be a small likeness of the public.</li></ul>"
            ),
        ),
        ("heading", {"text": "Choosing people", "level": "h2"}),
        (
            "text",
            (
                "<ul><li><b>Sortition</b>: choosing by lot. Also called a civic lottery.</li>"
                "<li><b>Stratified random selection</b>: choosing by lot within groups, so that the result reflects the area by age, gender, place and "
                "so on.</li>"
                "<li><b>Response rate</b>: replies as a share of invitations. It differs from the number recruited, and from the number who "
                "complete.</li>"
                "<li><b>Honorarium</b>: a payment to members to thank them and to make it possible to come.</li></ul>"
            ),
        ),
        ("heading", {"text": "Setting it up", "level": "h2"}),
        (
            "text",
            (
                "<ul><li><b>Remit</b>: what the assembly may decide about, and what is out of bounds.</li>"
                "<li><b>Commissioning body</b>: whoever sets up the assembly and will receive its recommendations.</li>"
                "<li><b>Oversight group</b>: people with different views and knowledge who check that the question, evidence and process are fair. Also "
                "called an advisory group.</li>"
                "<li><b>Facilitator</b>: someone neutral who helps a table hear everyone and keep to the task.</li></ul>"
            ),
        ),
        ("heading", {"text": "In the room and after", "level": "h2"}),
        (
            "text",
            (
                "<ul><li><b>Evidence</b>: what members are given to learn from: facts, arguments and experience.</li>"
                "<li><b>Witness</b>: someone who gives evidence, for what they know or what they have lived.</li>"
                "<li><b>Recommendation</b>: what the assembly asks for, in members’ own words, with the support it had.</li>"
                "<li><b>Response</b>: the public answer to each recommendation, with reasons.</li>"
                "<li><b>Follow-up</b>: dated reports of what was done, and keeping in touch with members.</li></ul>"
                '<p>Is a word missing? <a href="page:contact">Tell an organiser</a>.</p>'
            ),
        ),
    ],
}
