"""Starts the program that PyInstaller froze."""

import sys

if __name__ == "__main__":
    if "prove" in sys.argv or any("multiprocessing" in argument for argument in sys.argv):
        import multiprocessing

        import pyi_rth_multiprocessing  # noqa: F401 - how PyInstaller starts helpers; too slow to load at every start

        multiprocessing.freeze_support()
    from app.__main__ import main

    sys.exit(main())
