"""Structure for people who listen: tagged PDF (PDF/UA-1) on top of ReportLab."""
