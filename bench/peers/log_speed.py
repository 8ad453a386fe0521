"""Times scikit-image's blob_log on an image, or makes a test image: one CPU, float64.

usage: log_speed.py make SIDE FILE.npy         a lattice of spots, 11 px apart, with noise, in [0, 1]
       log_speed.py time FILE.npy REPEATS      prints least and median CPU seconds and the count
"""

import sys
import time

import numpy as np
import skimage
from skimage.feature import blob_log


def make(side, path):
    rng = np.random.default_rng(20261121)
    y, x = np.mgrid[0:side, 0:side]
    at = lambda v: (v - 11 * np.round((v - 5.5) / 11) - 5.5) ** 2
    image = np.exp(-(at(y) + at(x)) / (2 * 2.5**2)) + 0.05 * rng.standard_normal((side, side))
    np.save(path, (image - image.min()) / (image.max() - image.min()))


def measure(path, repeats):
    image = np.load(path)
    seconds = []
    for _ in range(repeats):
        start = time.process_time()
        blobs = blob_log(image, min_sigma=2, max_sigma=5, num_sigma=10, threshold=0.1)
        seconds.append(time.process_time() - start)
    print(f"{min(seconds):.4f} {np.median(seconds):.4f} {len(blobs)} {skimage.__version__}")


if sys.argv[1] == "make":
    make(int(sys.argv[2]), sys.argv[3])
else:
    measure(sys.argv[2], int(sys.argv[3]))
