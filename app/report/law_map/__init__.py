"""The law map as files that can be taken along."""
