"""E-mail addresses and their domains, as text: what an address says, not whom it belongs to."""

import re

import idna
from django.core.validators import validate_email

# Anybody can have an address there, or a whole service shares it: it proves no organisation.
_WEBMAIL = """
    aol.co.uk aol.com blueyonder.co.uk btinternet.com btopenworld.com cjsm.net duck.com fastmail.com
    gmail.com gmx.co.uk gmx.com gmx.net googlemail.com hey.com hotmail.co.uk hotmail.com icloud.com
    live.co.uk live.com mac.com mail.com mailinator.com me.com msn.com nhs.net ntlworld.com
    onmicrosoft.com outlook.com plus.com pm.me proton.me protonmail.com rocketmail.com sky.com
    talktalk.net tiscali.co.uk tuta.io tutanota.com virginmedia.com yahoo.co.uk yahoo.com
    yandex.com ymail.com zoho.com
"""
WEBMAIL = frozenset(_WEBMAIL.split())
# Many bodies stand below these: the ending alone says nothing about which one.
_SHARED_ENDINGS = """
    ac.uk co.uk gcsx.gov.uk gov.scot gov.uk gov.wales gsi.gov.uk gsx.gov.uk llyw.cymru ltd.uk me.uk
    mod.uk net.uk nhs.uk nics.gov.uk org.uk parliament.uk plc.uk police.uk sch.uk
"""
SHARED_ENDINGS = frozenset(_SHARED_ENDINGS.split())
LONGEST_ADDRESS = 254
LABEL = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?")


class NotADomain(ValueError):
    """This text cannot be the domain of an e-mail address."""


def normalise_domain(text: str) -> str:
    """A domain in the one form it is compared in: lower case, IDNA A-labels, no dot at its end.

    Letters that only look alike stay different domains. Raises NotADomain.
    """
    try:
        domain = idna.encode(text.strip().removesuffix("."), uts46=True).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError) as error:
        raise NotADomain(text) from error
    labels = domain.split(".")
    if len(labels) < 2 or labels[-1].isdigit() or not all(map(LABEL.fullmatch, labels)):
        raise NotADomain(text)
    return domain


def domain_of(email: str) -> str:
    """The normalised domain of an e-mail address. Raises NotADomain for what is not an address.

    A quoted name may hold an @, so the domain stands after the last one. Comments, addresses of
    machines ("[192.0.2.1]") and a second unquoted @ are refused.
    """
    name, _at, domain = email.strip().rpartition("@")
    if len(email) > LONGEST_ADDRESS or not _is_name(name):
        raise NotADomain(email)
    return normalise_domain(domain)


def _is_name(name: str) -> bool:
    """Can it stand before the @? Letters that only fold into ASCII (ſ, ı) would be somebody else's."""
    return name.isascii() and bool(validate_email.user_regex.fullmatch(name))


def normalise_address(email: str) -> str:
    """An address in the one form it is kept in, so that one person has one account. Raises NotADomain.

    Lower case; the domain as it is compared; quotes only where the name needs them. What stands behind
    a plus stays: only the mail server knows whether it is the same box.
    """
    domain = domain_of(email)
    name = email.strip().rpartition("@")[0].lower()
    if not name.isprintable():
        raise NotADomain(email)
    bare = name[1:-1]
    if name.startswith('"') and not bare.startswith('"') and _is_name(bare):
        name = bare
    return f"{name}@{domain}"


def is_webmail(domain: str) -> bool:
    """Can anybody get an address at this domain, or below it?"""
    return any(above in WEBMAIL for above in with_parents(domain))


def is_shared_ending(domain: str) -> bool:
    """Do many bodies stand below this domain?"""
    return domain in SHARED_ENDINGS or "." not in domain


def with_parents(domain: str) -> list[str]:
    """The domain and those it stands below, nearest first, by whole labels."""
    labels = domain.split(".")
    return [".".join(labels[start:]) for start in range(len(labels) - 1)]
