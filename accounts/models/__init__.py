from .affiliation import Affiliation
from .email_domain import EmailDomain
from .organisation import Kind, Nation, Organisation, Region, Succession
from .user import Standing, User, UserManager

__all__ = [
    "Affiliation",
    "EmailDomain",
    "Kind",
    "Nation",
    "Organisation",
    "Region",
    "Standing",
    "Succession",
    "User",
    "UserManager",
]
