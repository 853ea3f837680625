"""Answers on any occupation, from the public data."""
