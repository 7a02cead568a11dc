"""The program's own check that all its parts came along."""
