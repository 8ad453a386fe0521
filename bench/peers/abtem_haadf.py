"""HAADF of strontium titanate by abTEM: the work of `bench/run multislice`.

ABTEM_HOME names the folder that holds the package. Prints seconds of wall clock and of processor.
Arguments: multislice or prism, probes along a side, configurations, interpolation.
"""

import resource
import sys
import time

import abtem
import ase
import dask
import numpy as np

SIGMAS = {"Sr": 0.0883, "Ti": 0.0784, "O": 0.0893}
SIDE = 3.905


def crystal():
    cell = ase.Atoms(
        "SrTiO3",
        scaled_positions=[
            [0, 0, 0.25],
            [0.5, 0.5, 0.75],
            [0.5, 0.5, 0.25],
            [0.5, 0, 0.75],
            [0, 0.5, 0.75],
        ],
        cell=[SIDE] * 3,
        pbc=True,
    )
    return cell * (4, 4, 20)


def processor():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def run(kind, probes, configurations, interpolation):
    phonons = abtem.FrozenPhonons(crystal(), configurations, sigmas=SIGMAS, seed=1)
    potential = abtem.Potential(
        phonons, gpts=400, slice_thickness=SIDE / 2, projection="infinite", parametrization="lobato"
    )
    detector = abtem.AnnularDetector(inner=68, outer=200)
    scan = abtem.GridScan(start=(SIDE, SIDE), end=(2 * SIDE, 2 * SIDE), gpts=probes, endpoint=False)
    if kind == "multislice":
        probe = abtem.Probe(energy=200e3, semiangle_cutoff=21)
        measured = probe.scan(potential, scan=scan, detectors=detector, max_batch=64)
    else:
        waves = abtem.SMatrix(
            potential=potential, energy=200e3, semiangle_cutoff=21, interpolation=interpolation
        )
        measured = waves.scan(scan=scan, detectors=detector)
    return np.asarray(measured.compute(scheduler="threads", num_workers=2, progress_bar=False).array)


def main():
    abtem.config.set({"fftw.threads": 1, "precision": "float32", "diagnostics.progress_bar": False})
    kind, probes, configurations, interpolation = sys.argv[1], *map(int, sys.argv[2:5])
    run(kind, 1, 1, interpolation)  # plans of transforms, compiled functions
    wall, cpu = time.perf_counter(), processor()
    image = run(kind, probes, configurations, interpolation)
    print(
        f"{time.perf_counter() - wall:.2f} {processor() - cpu:.2f} {abtem.__version__} "
        f"{image.mean():.6f}"
    )


main()
