"""The ways people reach the advisor: the web widget and, for development, REST on loopback."""
