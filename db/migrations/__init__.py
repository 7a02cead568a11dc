"""The steps from each released schema to the next, which never import today's models."""
