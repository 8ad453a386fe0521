"""A study of LoG blob detection by pymoo's NSGA-II and scikit-image's blob_log.

Minimises two costs: |N - N_exp| / N_exp, and the number of spots whose distances to their four
nearest neighbours sum to less than --near [px], over N_exp. With fewer than two spots every spot
counts as such. min_sigma and max_sigma are swapped where they come in the wrong order.

usage: log_study.py IMAGE POPULATION GENERATIONS SEED [--expected N] [--near PX] [--low-sigma S]
                    [--low-threshold T]
"""

import argparse
import time

import numpy as np
import skimage
from scipy.spatial import cKDTree
from skimage.feature import blob_log
from skimage.io import imread

import pymoo_quietly  # noqa: F401
import pymoo
from pymoo.algorithms.moo.nsga2 import NSGA2
from pymoo.core.problem import ElementwiseProblem
from pymoo.optimize import minimize


def read(path):
    """The image as float64 in [0, 1], (height x width)."""
    pixels = np.load(path) if path.endswith(".npy") else imread(path)
    pixels = np.squeeze(np.asarray(pixels, dtype=np.float64))
    if pixels.ndim == 3:
        pixels = pixels[..., :3].mean(axis=2)
    low, high = pixels.min(), pixels.max()
    return (pixels - low) / (high - low)


def crowded(spots, near):
    """How many spots have neighbours too near to be atoms of one lattice."""
    count = len(spots)
    if count < 2:
        return count
    neighbours = min(count, 5)
    distances, _ = cKDTree(spots).query(spots, k=neighbours)
    return int((distances[:, 1:].sum(axis=1) < near).sum())


class LogStudy(ElementwiseProblem):
    def __init__(self, image, expected, near, low_sigma, low_threshold):
        self.image, self.expected, self.near = image, expected, near
        low = np.array([low_sigma, 1.0, low_threshold, 0.01])
        super().__init__(n_var=4, n_obj=2, xl=low, xu=np.array([3.0, 6.0, 0.4, 0.5]))

    def _evaluate(self, x, out, *args, **kwargs):
        low, high = sorted(x[:2])
        blobs = blob_log(self.image, min_sigma=low, max_sigma=high, threshold=x[2], overlap=x[3])
        count = abs(len(blobs) - self.expected) / self.expected
        out["F"] = [count, crowded(blobs[:, :2], self.near) / self.expected]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("image")
    parser.add_argument("population", type=int)
    parser.add_argument("generations", type=int)
    parser.add_argument("seed", type=int)
    parser.add_argument("--expected", type=float, default=100, help="number of atoms expected")
    parser.add_argument("--near", type=float, default=30, help="[px]")
    parser.add_argument("--low-sigma", type=float, default=1.0, help="[px]; published: 0.1")
    parser.add_argument("--low-threshold", type=float, default=0.05, help="published: 0.01")
    return parser.parse_args()


def main():
    given = arguments()
    image = read(given.image)
    problem = LogStudy(image, given.expected, given.near, given.low_sigma, given.low_threshold)
    wall, cpu = time.perf_counter(), time.process_time()
    result = minimize(
        problem,
        NSGA2(pop_size=given.population),
        ("n_gen", given.generations),
        seed=given.seed,
        verbose=False,
    )
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(f"pymoo {pymoo.__version__}, scikit-image {skimage.__version__}, {image.shape} px")
    print("| evaluations | wall s | CPU s | front | least count cost | least error |")
    print("|---|---|---|---|---|---|")
    front = np.atleast_2d(result.F)
    print(
        f"| {result.algorithm.evaluator.n_eval} | {wall:.2f} | {cpu:.2f} | {len(front)} "
        f"| {front[:, 0].min():.4f} | {front[:, 1].min():.4f} |"
    )


if __name__ == "__main__":
    main()
