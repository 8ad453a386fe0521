"""Times one step of GP-UCB over 64 candidates with NumPy and SciPy, written as textbooks do.

usage: numpy_gp.py ROUNDS   prints a row for 50, 100, 200 and 400 observations: the median processor
                            time of a step with a known prior (the matrix built and factorised
                            anew), and of one that first fits the prior on a grid to at most 64
                            observations
"""

import sys
import time

import numpy as np
from scipy.linalg import cho_factor, cho_solve, solve_triangular

SIDE, FIELD, BETA = 8, 20.0, 2.0
LENGTHS = np.geomspace(FIELD / SIDE / 2, FIELD, 6)
NOISES = [0.01, 0.05, 0.2, 1.0]


def matern(a, b, length):
    r = np.sqrt(((a[:, None, :] - b[None, :, :]) ** 2).sum(-1)) * np.sqrt(5) / length
    return (1 + r + r * r / 3) * np.exp(-r)


def factor(x, length, noise):
    return cho_factor(matern(x, x, length) + noise * np.eye(len(x)), lower=True)


def centred(low, y):
    ones = cho_solve(low, np.ones(len(y)))
    mean = ones @ y / ones.sum()
    weights = cho_solve(low, y - mean)
    return mean, weights, (y - mean) @ weights / len(y), ones


def log_likelihood(x, y, length, noise):
    low = factor(x, length, noise)
    variance = centred(low, y)[2]
    n = len(y)
    return -0.5 * n * (1 + np.log(2 * np.pi * variance)) - np.log(np.diag(low[0])).sum()


def fit(x, y):
    some = np.arange(min(64, len(y))) * len(y) // min(64, len(y))
    return max(
        ((length, noise) for length in LENGTHS for noise in NOISES),
        key=lambda prior: log_likelihood(x[some], y[some], *prior),
    )


def step(x, y, candidates, prior):
    low = factor(x, *prior)
    mean, weights, variance, ones = centred(low, y)
    cross = matern(x, candidates, prior[0])
    explained = solve_triangular(low[0], cross, lower=True)
    unsure = (1 - ones @ cross) ** 2 / ones.sum()
    share = np.maximum(0, 1 - (explained**2).sum(0) + unsure)
    return np.argmax(mean + weights @ cross + BETA * np.sqrt(variance * share))


def main():
    rounds = int(sys.argv[1])
    at = (np.arange(SIDE) + 0.5) * FIELD / SIDE
    candidates = np.stack(np.meshgrid(at, at), -1).reshape(-1, 2)
    for count in (50, 100, 200, 400):
        rng = np.random.default_rng(1)
        x = rng.uniform(0, FIELD, (count, 2))
        y = np.sin(x[:, 0] / 4) + np.cos(x[:, 1] / 5) + 0.1 * rng.standard_normal(count)
        prior = fit(x, y)
        known, fitted = [], []
        for _ in range(rounds):
            start = time.thread_time()
            step(x, y, candidates, prior)
            middle = time.thread_time()
            step(x, y, candidates, fit(x, y))
            known.append(middle - start)
            fitted.append(time.thread_time() - middle)
        print(f"| NumPy | {count} | {1e6 * np.median(known):.0f} | {1e6 * np.median(fitted):.0f} |")


if __name__ == "__main__":
    main()
