"""The Rasa graph components of Career Advisor."""
