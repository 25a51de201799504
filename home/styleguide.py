"""Sample values for `/styleguide/`: every component in every state, nothing from the database."""


def context() -> dict:
    return {}
