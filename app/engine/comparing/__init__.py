"""Says what two packs say differently."""
