"""The words of the field a new site begins with. Organisers change them in the admin."""

GROUPS = [
    "citizens' assembly, people's assembly, citizens' panel, people's panel, citizens' jury, mini-public, deliberative mini-public",
    "sortition, civic lottery, democratic lottery, random selection, randomly selected",
    "stipend, honorarium, payment, paid, remuneration, gift voucher",
    "facilitator, moderator, table host",
    "deliberation, deliberative process, deliberative democracy",
    "stratified, stratification, demographically representative",
    "invitation letter, recruitment letter",
    "participant, assembly member, panel member, juror",
    "local authority, council",
    "participatory budgeting, participatory grant making",
    "consultation, public engagement, community engagement",
    "expert witness, speaker, commentator",
    "evaluation, lessons learned",
    "steering group, advisory group, oversight panel",
    "town centre, high street",
    "climate change, climate emergency, net zero",
    "online, virtual, remote",
    "accessibility, inclusion, reasonable adjustments",
]
