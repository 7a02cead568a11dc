"""Our paper as a program, in a process of its own: read the law pack, judge the answers, draw the pages."""

from __future__ import annotations

import json
import sys

from app.services.packs import load_pack
from app.services.printing.papers import PaperCase, make_paper
from benchmarks.complete_cases import TODAY

make_paper("client-summary", PaperCase(load_pack(), json.loads(sys.argv[1]), TODAY))
