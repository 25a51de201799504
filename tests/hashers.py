from django.contrib.auth.hashers import PBKDF2PasswordHasher


class QuickHasher(PBKDF2PasswordHasher):
    """Django's own, with one round: quick, and the served copy of the site can still read it."""

    iterations = 1
