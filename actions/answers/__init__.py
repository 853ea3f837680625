"""Answers: one module to each kind of question, one function to each shape of answer."""
