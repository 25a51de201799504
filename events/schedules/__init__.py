"""A programme for other programs: what it says, and the forms it is said in (the schedule formats of frab and voc)."""
