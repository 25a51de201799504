"""The guide “How to run a citizens’ assembly”: its chapters in reading order, one module each."""

from . import (
    c01_deciding,
    c02_councillors,
    c03_question,
    c04_budget,
    c05_recruiting,
    c06_designing,
    c07_evidence,
    c08_running,
    c09_responding,
    c10_after,
)

CHAPTERS = [
    c01_deciding.CHAPTER,
    c02_councillors.CHAPTER,
    c03_question.CHAPTER,
    c04_budget.CHAPTER,
    c05_recruiting.CHAPTER,
    c06_designing.CHAPTER,
    c07_evidence.CHAPTER,
    c08_running.CHAPTER,
    c09_responding.CHAPTER,
    c10_after.CHAPTER,
]
