"""pymoo's NSGA-II on the problems of OptimiserQuality: hypervolume and seconds per run.

usage: pymoo_nsga2.py [SEEDS [PROBLEM ...]]
"""

import statistics
import sys
import time

import numpy as np

import pymoo_quietly  # noqa: F401
import pymoo
from pymoo.algorithms.moo.nsga2 import NSGA2
from pymoo.core.problem import Problem
from pymoo.indicators.hv import HV
from pymoo.operators.crossover.sbx import SBX
from pymoo.operators.mutation.pm import PM
from pymoo.optimize import minimize

OPTIMUM = 0.4
SIZES = {"ZDT1": 30, "ZDT2": 30, "ZDT3": 30, "ZDT4": 10, "ZDT6": 10, "DTLZ2": 12}


def objectives(name, x):
    """Objectives (points x 2 or 3) of genomes in the unit cube (points x genes)."""
    base = name.rstrip("S")
    shifted = name.endswith("S")
    rest = x[:, 1:]
    from_bound = np.abs(rest - OPTIMUM) / (1 - OPTIMUM) if shifted else rest
    from_middle = x - (OPTIMUM if shifted else 0.5)
    f = x[:, 0]
    if base in ("ZDT1", "ZDT2", "ZDT3"):
        g = 1 + 9 * from_bound.mean(axis=1)
        ratio = f / g
        if base == "ZDT2":
            return np.column_stack([f, g * (1 - ratio**2)])
        wave = ratio * np.sin(10 * np.pi * f) if base == "ZDT3" else 0
        return np.column_stack([f, g * (1 - np.sqrt(ratio) - wave)])
    if base == "ZDT4":
        z = 10 * from_middle[:, 1:]
        g = 1 + 10 * z.shape[1] + (z**2 - 10 * np.cos(4 * np.pi * z)).sum(axis=1)
        return np.column_stack([f, g * (1 - np.sqrt(f / g))])
    if base == "ZDT6":
        f = 1 - np.exp(-4 * x[:, 0]) * np.sin(6 * np.pi * x[:, 0]) ** 6
        g = 1 + 9 * from_bound.mean(axis=1) ** 0.25
        return np.column_stack([f, g * (1 - (f / g) ** 2)])
    g = 1 + (from_middle[:, 2:] ** 2).sum(axis=1)
    a, b = x[:, 0] * np.pi / 2, x[:, 1] * np.pi / 2
    return np.column_stack([g * np.cos(a) * np.cos(b), g * np.cos(a) * np.sin(b), g * np.sin(a)])


class Named(Problem):
    def __init__(self, name):
        self.of = name
        base = name.rstrip("S")
        count = 3 if base == "DTLZ2" else 2
        super().__init__(n_var=SIZES[base], n_obj=count, xl=0.0, xu=1.0)

    def _evaluate(self, x, out, *args, **kwargs):
        out["F"] = objectives(self.of, x)


def row(name, seeds):
    bound = 6.0 if name == "ZDT6S" else 1.1
    problem = Named(name)
    volumes, seconds = [], []
    for seed in range(1, seeds + 1):
        start = time.process_time()
        algorithm = NSGA2(
            pop_size=100,
            crossover=SBX(prob=0.9, eta=15),
            mutation=PM(prob_var=1.0 / problem.n_var, eta=20),
        )
        result = minimize(problem, algorithm, ("n_eval", 25_000), seed=seed, verbose=False)
        seconds.append(time.process_time() - start)
        last = result.algorithm.pop.get("F")
        volumes.append(HV(ref_point=np.full(problem.n_obj, bound))(last))
    return (
        f"| {name} | {bound} | {statistics.median(volumes):.4f} "
        f"[{min(volumes):.4f}-{max(volumes):.4f}] "
        f"| {min(seconds):.2f} | {statistics.median(seconds):.2f} |"
    )


def main():
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    names = sys.argv[2:] or list(SIZES) + [name + "S" for name in SIZES]
    print(f"pymoo {pymoo.__version__}, {seeds} seeds\n")
    print("| problem | reference | hypervolume, median [min-max] | CPU s, least | median |")
    print("|---|---|---|---|---|")
    for name in names:
        print(row(name, seeds), flush=True)


if __name__ == "__main__":
    main()
