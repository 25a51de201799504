"""One module for each family of formats, each with `read(data, notes)`, which yields passages."""
