"""Measurements, side by side in one run: `make bench`. No part of the tests."""
