"""security.txt (RFC 9116): where a finder of a hole in the site can tell so.

Only with a contact, which whoever publishes the site names in SECURITY_CONTACT at build:
the project itself has no address, and a file without one would be worse than none.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Final

PLACE: Final = ".well-known/security.txt"
LIFETIME: Final = timedelta(days=365)
_CONTACT: Final = re.compile(r"(https://|mailto:|tel:)[^\s,]+")


class ContactError(Exception):
    """SECURITY_CONTACT cannot stand in the file; the message says why and what would."""


def security_txt(contact: str, built: datetime, now: datetime) -> str:
    """The text of the file.

    contact: one URI, or more with a comma between them, the preferred one first. built: the moment
    the site counts as built, with a time zone; the file holds for a year from then, as the RFC
    advises at most. now: the clock. Raises ContactError.
    """
    contacts = [part.strip() for part in contact.split(",")]
    for part in contacts:
        if not _CONTACT.fullmatch(part):
            raise ContactError(
                f"SECURITY_CONTACT holds {part!r}; it must be a web address, mail address or telephone number "
                "with its kind: https://…, mailto:… or tel:…"
            )
    expires = built + LIFETIME
    if expires <= now:
        raise ContactError(
            f"security.txt would have expired on {expires:%Y-%m-%d}, a year after the last commit. If the contact "
            "still holds, build with SOURCE_DATE_EPOCH=$(date +%s)"
        )
    lines = [f"Contact: {part}" for part in contacts]
    lines += [f"Expires: {expires.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}", "Preferred-Languages: nl, en"]
    return "\n".join(lines) + "\n"
