"""The site's own short film: its title, length and transcript. docs/film says how it is made again."""

FILM = {
    "title": "Three journeys",
    "duration": "47 seconds",
    "transcript": (
        "<p>The film is silent. The words on screen are in quotation marks; the rest is what is seen.</p>"
        "<p>“Three journeys. An animated sketch. The people in it are invented.” A round table is seen from above, with a letter in the "
        "middle. Three people come to it along dotted paths. One seat stays empty, drawn as a ring of yellow dashes.</p>"
        "<p>“A letter lands on the mat.” Three doors, three mats, three letters. Three people come to see what has arrived: “Joan, a town "
        "centre”; “Kofi, a city’s traffic”; “Bethan, a market square”.</p>"
        "<p>“Thousands of letters.” Rows of envelopes fill the picture. Three of them turn yellow. “A few dozen seats, drawn by lot.” Some "
        "letters turn into people, who gather at three tables. Each table keeps one empty seat, with a yellow envelope on it.</p>"
        "<p>“The empty chair was theirs.” Joan, Kofi and Bethan each walk to an empty seat. As each sits down, the dashes close into a "
        "ring.</p>"
        "<p>“They hear evidence, and they ask.” At Joan’s table, cards slide to the middle: a chart, a bench, a tree. Joan has a question; "
        "somebody across the table replies.</p>"
        "<p>“They talk. Some change their minds.” At Kofi’s table, threads of talk cross from seat to seat. Each person has a note in front "
        "of them, coral or yellow. Three notes turn over and change colour, Kofi’s among them.</p>"
        "<p>“Together, they agree what to recommend.” At Bethan’s table, the notes gather in the middle and become one page with a tick.</p>"
        "<p>“The council answers each one.” Three cards: “More places to sit and meet. Yes. Work starts in spring.” “A bus every ten "
        "minutes. In part. A trial comes first.” “No cars in the square. No. And here is why.”</p>"
        "<p>“The next seat is empty. Whose will it be?” The three sit at one table with four other "
        "people. One seat is empty. The letter slides towards the empty seat. “Peer Learning Network.”</p>"
    ),
}
