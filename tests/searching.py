"""What tests read from the answer of the search interface."""


def counts(answer: dict, facet: str) -> dict:
    """How many items each value of a facet would show."""
    return {one["value"]: one["count"] for one in answer["facets"][facet]}
