"""The rule language: what a rule can say of answers."""
