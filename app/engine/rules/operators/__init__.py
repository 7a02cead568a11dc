"""The operators of the rule language, each made into one closure."""
