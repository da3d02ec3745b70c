"""The other files of the site, and the addresses that they get."""
