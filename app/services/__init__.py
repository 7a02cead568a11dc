"""The use cases that join the engine to the store."""
