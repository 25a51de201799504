"""The register of organisations that ships with the project, and how it is loaded.

`reading` makes rows of a file, or says which lines are wrong; `loading` puts them into the database.
"""
