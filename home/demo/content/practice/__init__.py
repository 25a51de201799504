"""What councils did. Figures stand in `facts`, each with where it can be checked; sentences in `entries` are the project's
own and say no more than the reports do; what is invented says so."""
