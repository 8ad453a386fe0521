"""Lets pymoo be imported where the package that draws its progress bars is missing."""

import importlib.util
import sys
import types

if importlib.util.find_spec("alive_progress") is None:
    stand_in = types.ModuleType("alive_progress")
    stand_in.alive_bar = None
    sys.modules["alive_progress"] = stand_in

if importlib.util.find_spec("pymoo") is None:
    print("skipped: pymoo cannot be imported; PYMOO_HOME must name a folder that holds it")
    sys.exit(0)
