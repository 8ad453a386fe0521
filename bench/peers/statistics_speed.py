"""Times scipy on the parts of a benchmark's statistics that it has: one CPU.

usage: statistics_speed.py SCORES.csv    a row for each world and seed, a column for each configuration

scipy has no bootstrap within worlds and none that draws configurations together: the bootstrap here
takes 150 runs of one configuration, or 150 differences of a pair, as one sample; it is timed on a few
and multiplied.
"""

import sys
import time
from itertools import combinations

import numpy as np
import scipy
from scipy import stats

SAMPLES = 6

scores = np.loadtxt(sys.argv[1], delimiter=",")
pairs = list(combinations(range(scores.shape[1]), 2))


def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def bootstrap(values):
    stats.bootstrap((values,), np.mean, n_resamples=10_000, method="BCa", vectorized=True)


def row(what, count, seconds, note=""):
    print(f"| {what} | {count} | {seconds:.2f} | {note} |")


print(f"| scipy {scipy.__version__} | number | seconds | |")
print("|---|---|---|---|")
alone = timed(lambda: [bootstrap(scores[:, c]) for c in range(SAMPLES)]) / SAMPLES
row("BCa interval of a mean", scores.shape[1], alone * scores.shape[1], f"{SAMPLES} timed")
alone = timed(lambda: [bootstrap(scores[:, i] - scores[:, j]) for i, j in pairs[:SAMPLES]]) / SAMPLES
row("BCa interval of a difference", len(pairs), alone * len(pairs), f"{SAMPLES} timed")
row("signed-rank test", len(pairs), timed(lambda: [stats.wilcoxon(scores[:, i], scores[:, j]) for i, j in pairs]))
row("Friedman's test", 1, timed(lambda: stats.friedmanchisquare(*scores.T)))
