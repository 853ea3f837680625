"""What Rasa calls: the action, the table of topics, and the answers."""
