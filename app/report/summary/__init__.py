"""The client summary, part by part."""
