"""Measures how well the advisor understands people, on sentences it was not trained on."""
