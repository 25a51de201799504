"""The shared vocabulary: topics, methods and stages, with their Welsh names."""

TOPICS = [
    {
        "slug": "town-centres",
        "name": "Town centres",
        "name_cy": "Canol trefi",
        "description": (
            "High streets, markets and squares: what they are for and how to look after them."
        ),
    },
    {
        "slug": "transport",
        "name": "Transport",
        "name_cy": "Trafnidiaeth",
        "description": "How people get about, on foot, by bike, by bus, by train and by car.",
    },
    {
        "slug": "air-quality",
        "name": "Air quality",
        "name_cy": "Ansawdd aer",
        "description": "What is in the air we breathe and what a council can do about it.",
    },
    {
        "slug": "climate",
        "name": "Climate",
        "name_cy": "Hinsawdd",
        "description": "Cutting emissions and getting ready for a changing climate.",
    },
    {
        "slug": "health-and-care",
        "name": "Health and care",
        "name_cy": "Iechyd a gofal",
        "description": "Public health, social care and the services people share with the NHS.",
    },
    {
        "slug": "planning",
        "name": "Planning",
        "name_cy": "Cynllunio",
        "description": "What gets built where, and who has a say in it.",
    },
    {
        "slug": "housing",
        "name": "Housing",
        "name_cy": "Tai",
        "description": "Homes: how many, where, for whom and in what condition.",
    },
    {
        "slug": "budgets",
        "name": "Budgets",
        "name_cy": "Cyllidebau",
        "description": "How public money is raised, shared out and cut.",
    },
    {
        "slug": "devolution",
        "name": "Devolution",
        "name_cy": "Datganoli",
        "description": "Which decisions are taken at which level, from parish to parliament.",
    },
    {
        "slug": "digital",
        "name": "Digital",
        "name_cy": "Digidol",
        "description": "Online services, data and the technology that councils use.",
    },
    {
        "slug": "young-people",
        "name": "Young people",
        "name_cy": "Pobl ifanc",
        "description": (
            "Decisions that shape the lives of children and young people, taken with them."
        ),
    },
    {
        "slug": "safety",
        "name": "Safety",
        "name_cy": "Diogelwch",
        "description": "Crime, fear of crime and feeling safe in public places.",
    },
]

METHODS = [
    {
        "slug": "citizens-assembly",
        "name": "Citizens’ assembly",
        "name_cy": "Cynulliad dinasyddion",
        "description": (
            "A group of residents, chosen by lot to reflect the area, who learn about a question, weigh it up and recommend what to do."
        ),
    },
    {
        "slug": "citizens-jury",
        "name": "Citizens’ jury",
        "name_cy": "Rheithgor dinasyddion",
        "description": (
            "A smaller group chosen by lot that hears evidence on a focused question and reaches a view."
        ),
    },
    {
        "slug": "citizens-panel",
        "name": "Citizens’ panel",
        "name_cy": "Panel dinasyddion",
        "description": (
            "A standing group of residents that a council asks for its views more than once."
        ),
    },
    {
        "slug": "participatory-budgeting",
        "name": "Participatory budgeting",
        "name_cy": "Cyllidebu cyfranogol",
        "description": "Residents propose and decide how to spend a set amount of public money.",
    },
    {
        "slug": "deliberative-poll",
        "name": "Deliberative poll",
        "name_cy": "Pôl cydgynghorol",
        "description": (
            "A survey of a random sample before and after people have learned about the subject and discussed it."
        ),
    },
    {
        "slug": "community-conversation",
        "name": "Community conversation",
        "name_cy": "Sgwrs gymunedol",
        "description": "An open, facilitated discussion in a neighbourhood that anyone may join.",
    },
    {
        "slug": "consensus-conference",
        "name": "Consensus conference",
        "name_cy": "Cynhadledd gonsensws",
        "description": (
            "A small group of citizens who question experts in public and write a statement they can all agree on."
        ),
    },
    {
        "slug": "online-deliberation",
        "name": "Online deliberation",
        "name_cy": "Cydgynghori ar-lein",
        "description": (
            "Learning, discussing and deciding together over the internet, live or in your own time."
        ),
    },
]

STAGES = [
    {
        "slug": "deciding",
        "name": "Deciding to do it",
        "name_cy": "Penderfynu bwrw ymlaen",
        "description": (
            "Working out whether a deliberative process suits the question, and who must be behind it."
        ),
    },
    {
        "slug": "commissioning",
        "name": "Commissioning",
        "name_cy": "Comisiynu",
        "description": "Agreeing the purpose, the money, the timetable and who will do what.",
    },
    {
        "slug": "recruiting",
        "name": "Recruiting",
        "name_cy": "Recriwtio",
        "description": (
            "Inviting people, choosing members by lot and making it possible for them to come."
        ),
    },
    {
        "slug": "designing",
        "name": "Designing",
        "name_cy": "Dylunio",
        "description": "Settling the question, the evidence and the plan for every session.",
    },
    {
        "slug": "running",
        "name": "Running",
        "name_cy": "Cynnal",
        "description": (
            "The sessions themselves: facilitation, evidence, access and care for members."
        ),
    },
    {
        "slug": "reporting",
        "name": "Reporting",
        "name_cy": "Adrodd",
        "description": "Writing up what members decided, in their own words, and publishing it.",
    },
    {
        "slug": "responding",
        "name": "Responding",
        "name_cy": "Ymateb",
        "description": "Answering each recommendation in public, with a reason.",
    },
    {
        "slug": "following-up",
        "name": "Following up",
        "name_cy": "Gwaith dilynol",
        "description": (
            "Doing what was promised, saying how far it has got and staying in touch with members."
        ),
    },
    {
        "slug": "evaluating",
        "name": "Evaluating",
        "name_cy": "Gwerthuso",
        "description": "Finding out what worked, what changed and what to do differently.",
    },
]
