"""Says how busy the slots of a Spark application were, from its event log.

usage: busy.py make FOLDER COUNT SIDE   makes COUNT images of lattices of spots with noise, SIDE px
       busy.py share FOLDER SLOTS       prints tasks, wall time between the first task's start and
                                        the last one's end, and the share of it that slots were busy
"""

import glob
import json
import os
import sys

import numpy as np


def make(folder, count, side):
    os.makedirs(folder)
    y, x = np.mgrid[0:side, 0:side]
    for i in range(count):
        rng = np.random.default_rng(i)
        pitch = 9 + i % 4
        at = lambda v: (v - pitch * np.round((v - pitch / 2) / pitch) - pitch / 2) ** 2
        image = np.exp(-(at(y) + at(x)) / (2 * 2.0**2)) + 0.2 * rng.standard_normal((side, side))
        np.save(f"{folder}/{i:02d}.npy", image)


def share(folder, slots):
    starts, ends, busy = [], [], 0
    for path in glob.glob(folder + "/**", recursive=True):
        if not os.path.isfile(path):
            continue
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                if '"SparkListenerTaskEnd"' in line:
                    task = json.loads(line)["Task Info"]
                    starts.append(task["Launch Time"])
                    ends.append(task["Finish Time"])
                    busy += ends[-1] - starts[-1]
    wall = max(ends) - min(starts)
    print("| tasks | wall s | busy |")
    print("|---|---|---|")
    print(f"| {len(starts)} | {wall / 1000:.1f} | {100 * busy / wall / slots:.1f} % |")


if sys.argv[1] == "make":
    make(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
else:
    share(sys.argv[2], int(sys.argv[3]))
