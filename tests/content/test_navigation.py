"""The menu of the site: every page is in it, at its place and with its title."""

from __future__ import annotations

import pytest

from scripts.compiler.content.shapes import NavigationItem
from scripts.compiler.pages.navigation import Entry, navigation

HOME = NavigationItem(title="Start", page="index.md")
ABOUT = NavigationItem(title="Over", pages=["privacy.md", "colofon.md"])
PARTS = NavigationItem(title="Delen", pages=["delen/index.md"])
TITLES = {"index.md": "Welkom", "privacy.md": "Uw privacy", "colofon.md": "Colofon", "delen/index.md": "De delen"}


def test_a_single_page_is_called_as_the_menu_says_and_one_of_a_group_by_its_own_title() -> None:
    assert navigation([HOME, PARTS, ABOUT], TITLES) == (
        Entry("Start", "index.md"),
        Entry("Delen", below=(Entry("De delen", "delen/index.md"),)),
        Entry("Over", below=(Entry("Uw privacy", "privacy.md"), Entry("Colofon", "colofon.md"))),
    )


def test_the_pages_of_a_folder_come_after_its_index() -> None:
    parts = navigation([HOME, PARTS, ABOUT], {**TITLES, "delen/b.md": "B", "delen/a.md": "A"})[1]
    assert [entry.title for entry in parts.below] == ["De delen", "B", "A"]


def test_a_page_of_a_folder_that_the_menu_names_itself_is_not_there_twice() -> None:
    first = NavigationItem(title="Eerst", pages=["delen/b.md"])
    menu = navigation([first, PARTS], {"delen/index.md": "De delen", "delen/b.md": "B", "delen/a.md": "A"})
    assert [[entry.page for entry in group.below] for group in menu] == [
        ["delen/b.md"],
        ["delen/index.md", "delen/a.md"],
    ]


@pytest.mark.parametrize("last", [ABOUT, HOME])
def test_a_page_that_the_menu_does_not_name_comes_last(last: NavigationItem) -> None:
    items = [item for item in (HOME, PARTS, ABOUT) if item is not last]
    menu = navigation([*items, last], {**TITLES, "nieuw.md": "Nieuw"})
    new = Entry("Nieuw", "nieuw.md")
    assert (menu[-1].below[-1] if last is ABOUT else menu[-1]) == new
    assert len(menu) == (3 if last is ABOUT else 4)
