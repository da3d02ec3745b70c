"""/.well-known/security.txt: there when a contact is configured, absent otherwise, never wrong."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from scripts.publish.security_txt import ContactError, security_txt

BUILT = datetime(2026, 11, 23, 6, 27, 58, tzinfo=UTC)
NOW = datetime(2026, 12, 1, tzinfo=UTC)


def test_the_file_holds_the_contact_and_expires_a_year_after_the_build() -> None:
    assert security_txt("mailto:veiligheid@example.nl", BUILT, NOW) == (
        "Contact: mailto:veiligheid@example.nl\nExpires: 2027-11-23T06:27:58Z\nPreferred-Languages: nl, en\n"
    )


def test_several_contacts_stay_in_their_order() -> None:
    text = security_txt("https://example.nl/melden, tel:+31-70-0000000", BUILT, NOW)
    assert text.splitlines()[:2] == ["Contact: https://example.nl/melden", "Contact: tel:+31-70-0000000"]


def test_the_moment_is_told_in_universal_time() -> None:
    amsterdam = BUILT.astimezone(timezone(timedelta(hours=1)))
    assert security_txt("tel:+31-70-0000000", amsterdam, NOW) == security_txt("tel:+31-70-0000000", BUILT, NOW)


@pytest.mark.parametrize(
    "contact", ["veiligheid@example.nl", "http://example.nl", "https://", "mailto:a@example.nl\nExpires: never", " "]
)
def test_a_contact_that_a_finder_cannot_use_is_refused(contact: str) -> None:
    with pytest.raises(ContactError) as problem:
        security_txt(contact, BUILT, NOW)
    assert str(problem.value) == (
        f"SECURITY_CONTACT holds {contact.strip()!r}; it must be a web address, mail address or telephone number "
        "with its kind: https://…, mailto:… or tel:…"
    )


def test_a_file_that_would_be_out_of_date_at_once_is_refused() -> None:
    with pytest.raises(ContactError) as problem:
        security_txt("mailto:veiligheid@example.nl", BUILT, BUILT + timedelta(days=365))
    assert str(problem.value) == (
        "security.txt would have expired on 2027-11-23, a year after the last commit. If the contact still holds, "
        "build with SOURCE_DATE_EPOCH=$(date +%s)"
    )


def test_a_site_without_a_contact_has_no_such_file(site: Path) -> None:
    assert not (site / ".well-known").exists()
