"""Yes or no, nothing else. A visitor and a suspended person are ordinary inputs."""


def is_member(user) -> bool:
    """May this person see what is meant for members?"""
    return user.is_authenticated and user.is_active
