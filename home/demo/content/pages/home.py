"""The words of the home page."""

HOME = {
    "title": "Peer Learning Network",
    "strapline": "Planning a citizens’ assembly? Learn from councils that have run one",
    "summary": (
        "Guides, templates and plain accounts of local assemblies for council officers and councillors across the UK, and a way to ask people who "
        "have done it. This is a demonstration site: the facts have sources, the people on it are invented."
    ),
    "stages": [
        {
            "title": "Deciding whether to do it",
            "text": (
                "You are not sure that an assembly suits your question, or that councillors will stand behind it: here is what an assembly can and "
                "cannot do, and when something smaller is the better choice."
            ),
            "stage": "deciding",
        },
        {
            "title": "Commissioning and planning",
            "text": (
                "You have a budget line, a date and no idea what to ask suppliers for: here is a timetable to work back from, and the jobs you can "
                "keep in-house."
            ),
            "stage": "commissioning",
        },
        {
            "title": "Recruiting members",
            "text": (
                "You worry that only the usual people will come: here is how selection by lot works, a letter to adapt, and the support that lets "
                "people say yes."
            ),
            "stage": "recruiting",
        },
        {
            "title": "Running the sessions",
            "text": (
                "You want the evidence to be fair and every member to be heard: here are a brief for speakers, a checklist for access needs and "
                "advice on the days themselves."
            ),
            "stage": "running",
        },
        {
            "title": "Responding to recommendations",
            "text": (
                "You have promised members an answer and need the council to give a clear one: here is a template that takes each recommendation in "
                "turn."
            ),
            "stage": "responding",
        },
        {
            "title": "Evaluating what changed",
            "text": (
                "You will be asked whether it was worth it: here are the questions to settle before the first session, and an honest look at what "
                "figures can show."
            ),
            "stage": "evaluating",
        },
    ],
    "offer": [
        {
            "title": "A guide in short chapters",
            "text": (
                "From the first conversation with councillors to following up what was promised. Read one chapter over a coffee, or print the whole."
            ),
        },
        {
            "title": "Real assemblies, with sources",
            "text": (
                "What three authorities asked, who came and what happened next. Every figure says which report it comes from, and people recruited "
                "are never mixed up with people who completed."
            ),
        },
        {
            "title": "Templates to make your own",
            "text": (
                "An invitation letter, a brief for speakers, a timetable, a response form. Copy them, change them, use them."
            ),
        },
        {
            "title": "People to ask",
            "text": (
                "Some questions need a person. Write to an organiser, who will answer or put you in touch with someone who can."
            ),
        },
    ],
    "audience": [
        {
            "title": "You are a council officer",
            "text": (
                "You may be the only one in your authority working on this. Start with the guide, borrow a template, and see how councils like yours "
                "went about it."
            ),
        },
        {
            "title": "You are a councillor or you lead a process",
            "text": (
                "You will answer for the question, the money and the response. Read the case studies for what others committed to, and when."
            ),
        },
        {
            "title": "You are a practitioner",
            "text": (
                "You facilitate, recruit, evaluate, research or argue for this work. Use the library, correct us where we are wrong, and share what "
                "you have learned."
            ),
        },
    ],
    "partners": [
        {
            "name": "Department for Digital, Culture, Media and Sport",
            "role": "Commissioned the 2019 to 2020 programme",
        },
        {
            "name": "Ministry of Housing, Communities and Local Government",
            "role": "Commissioned the 2019 to 2020 programme",
        },
        {"name": "Involve", "role": "Led delivery of the programme"},
        {"name": "The RSA", "role": "Delivery partner"},
        {"name": "Democratic Society", "role": "Delivery partner"},
        {"name": "mySociety", "role": "Delivery partner"},
        {"name": "Sortition Foundation", "role": "Recruited the assembly members"},
        {"name": "Renaisi", "role": "Evaluated the programme"},
    ],
}
