"""The store of cases on disk."""
