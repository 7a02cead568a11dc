"""Proves what a law pack says for every answer that its rules can tell apart."""
