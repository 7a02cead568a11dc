"""The window itself: its start, its modes, its end."""
