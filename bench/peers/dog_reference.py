"""Prints what scikit-image's blob_dog finds on an image made from a formula, for DogGoldenTest.

usage: dog_reference.py > core/src/test/resources/paretoscope/core/detect/blob_dog.csv
"""

import numpy as np
import skimage
from skimage.feature import blob_dog

y, x = np.mgrid[0:150, 0:170].astype(float)
image = np.zeros(y.shape)
for i in range(60):
    cy, cx, s = (37 * i) % 151, (61 * i + 13) % 173, 1.5 + (i * 7 % 11) * 0.45
    image += (0.3 + 0.1 * (i % 7)) * np.exp(-((y - cy) ** 2 + (x - cx) ** 2) / (2 * s * s))
image += 0.05 * np.sin(1.7 * y + 0.031 * x * x) * np.cos(2.3 * x - 0.017 * y * y)
image = (image - image.min()) / (image.max() - image.min())

print(f"# scikit-image {skimage.__version__} blob_dog: case; y, x, sigma")
cases = [(1, 50, 1.6, 0.5, 0.5), (1, 8, 1.6, 0.1, 0.5), (1.5, 10, 1.2, 0.05, 0.3), (2, 6, 1.1, 0.02, 0.9)]
for case, (low, high, ratio, threshold, overlap) in enumerate(cases):
    found = blob_dog(image, low, high, ratio, threshold, overlap)
    print(f"{case}; {low}; {high}; {ratio}; {threshold}; {overlap}; {len(found)}")
    for blob in found[np.lexsort((found[:, 2], found[:, 1], found[:, 0]))]:
        print(f"{case}; {blob[0]:.0f}; {blob[1]:.0f}; {blob[2]!r}")
