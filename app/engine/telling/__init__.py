"""Puts rules, dates, findings into words."""
