from .contact import ContactMessage, ContactPage
from .home_page import HomePage
from .settings import SiteSettings
from .standard import StandardPage

__all__ = ["ContactMessage", "ContactPage", "HomePage", "SiteSettings", "StandardPage"]
