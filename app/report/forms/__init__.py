"""Answers in the order of the court's forms."""
