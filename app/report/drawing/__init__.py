"""Draws any paper as tagged pages."""
