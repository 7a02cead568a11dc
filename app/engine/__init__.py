"""The engine: a pure function of pack, answers, day."""
