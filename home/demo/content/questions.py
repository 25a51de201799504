"""What people searched for in the weeks before: words, times, items found, days ago."""

QUESTIONS = [
    ("citizens assembly", 14, 9, 1),
    ("how much does an assembly cost", 9, 11, 2),
    ("recruitment letter", 8, 6, 3),
    ("sortition", 6, 7, 3),
    ("evaluation", 5, 8, 6),
    ("speaker notes", 3, 2, 8),
    ("parking permits", 4, 0, 2),
    ("youth council", 3, 0, 5),
    ("creche", 2, 0, 9),
    ("cynulliad dinasyddion", 2, 0, 4),
]
IN_WELSH = {"cynulliad dinasyddion"}
