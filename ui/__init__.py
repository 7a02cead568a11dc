"""Every widget of the program."""

from ui.constants_guard import keep_constants_alive
from ui.source_guard import read_no_sources

keep_constants_alive()  # here, because it must come before the first call into Qt, whichever module makes it
read_no_sources()
