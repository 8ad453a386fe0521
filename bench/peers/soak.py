"""Watches the memory of a search until it ends, and says whether it grows.

usage: soak.py watch PID OUTPUT SECONDS   samples resident memory every SECONDS, and every tenth time
                                          what is alive on the heap after a collection; OUTPUT is
                                          where the search says which generation is done
       soak.py image FILE SIDE            makes an image of spots on noise, SIDE px
"""

import array
import math
import random
import re
import subprocess
import sys
import time

BLOCKS = 20
WARM_UP = 0.25
# Student's t of 95 % with 1 to 18 degrees of freedom
T_95 = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262]
T_95 += [2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101]


def resident(pid):
    """Resident memory, and what of it no file stands behind [MB]; nothing once it has ended."""
    try:
        with open(f"/proc/{pid}/status", encoding="utf-8") as status:
            lines = dict(line.split(":", 1) for line in status)
        return tuple(int(lines[name].split()[0]) / 1024 for name in ("VmRSS", "RssAnon"))
    except (OSError, KeyError):
        return None


def jcmd(pid, *words):
    return subprocess.run(["jcmd", str(pid), *words], capture_output=True, text=True).stdout


def alive(pid):
    """The least of two: while native code holds an array, Java counts without collecting."""
    said = [jcmd(pid, "GC.class_histogram") for _ in range(2)]
    totals = [re.findall(r"^Total\s+\d+\s+(\d+)", one, re.M) for one in said]
    return min((int(total[-1]) / 2**20 for total in totals if total), default=None)


def native(said):
    """What Java took outside of the heap since the baseline, by what for, in MB."""
    found = re.findall(r"^-\s+(\w[\w ]*) \(.*committed=\d+KB(?: ([+-]\d+)KB)?\)", said, re.M)
    return {name: int(more or 0) / 1024 for name, more in found}


def generation(output):
    """How many are done, and how many there are."""
    with open(output, encoding="utf-8", errors="replace") as lines:
        done = re.findall(r"generation (\d+)/(\d+)", lines.read())
    return (int(done[-1][0]), int(done[-1][1])) if done else (0, 0)


def slope(samples):
    """Per 1000 generations, with half of its 95 % interval: of means of blocks, as neighbours are alike."""
    last = samples[-1][0]
    kept = [s for s in samples if s[0] > WARM_UP * last]
    count = min(BLOCKS, len(kept))
    cuts = [len(kept) * i // count for i in range(count + 1)]
    blocks = [kept[a:b] for a, b in zip(cuts, cuts[1:])]
    x, y = ([sum(s[i] for s in block) / len(block) for block in blocks] for i in (0, 1))
    x = [value - sum(x) / count for value in x]
    y = [value - sum(y) / count for value in y]
    square = sum(value * value for value in x)
    rise = sum(a * b for a, b in zip(x, y)) / square
    rest = sum((b - rise * a) ** 2 for a, b in zip(x, y))
    half = T_95[min(count - 2, len(T_95)) - 1] * math.sqrt(rest / (count - 2) / square)
    means = [sum(s[1] for s in block) / len(block) for block in blocks]
    return 1000 * rise, 1000 * half, min(s[1] for s in kept), max(s[1] for s in kept), means


def watch(pid, output, every):
    start = time.time()
    memory, own, heap = [], [], []
    rounds = 0
    since, grown = 0, {}
    while True:
        now = resident(pid)
        if now is None:
            break
        done, planned = generation(output)
        if 0 < done < planned:
            memory.append((done, now[0]))
            own.append((done, now[1]))
            rounds += 1
            if since == 0 and done > WARM_UP * planned:
                since = done
                jcmd(pid, "VM.native_memory", "baseline")
            elif since > 0 and rounds % 10 == 5:
                grown = native(jcmd(pid, "VM.native_memory", "summary.diff")) or grown
            if rounds % 10 == 0 and (live := alive(pid)) is not None:
                heap.append((done, live))
        time.sleep(every)
    print(f"{generation(output)[0]} generations in {time.time() - start:.0f} s")
    print("| memory [MB] | samples | least | greatest | slope in 1000 generations | 95 % interval |")
    print("|---|---|---|---|---|---|")
    means = []
    kinds = (("resident", memory), ("of it without files", own), ("alive on the heap", heap))
    for name, samples in kinds:
        if len(samples) > 5:
            rise, half, least, most, blocks = slope(samples)
            means.append(f"{name}, means of equal parts: " + " ".join(f"{m:.0f}" for m in blocks))
            print(
                f"| {name} | {len(samples)} | {least:.1f} | {most:.1f} | {rise:+.2f} |"
                f" {rise - half:+.2f} to {rise + half:+.2f} |"
            )
    print("\n".join(means))
    most = sorted(grown.items(), key=lambda one: -abs(one[1]))[:6]
    parts = ", ".join(f"{name} {more:+.1f}" for name, more in most)
    print(f"Java's own memory since generation {since} [MB]: {parts}; in all {sum(grown.values()):+.1f}")


def image(file, side):
    """As NumPy stores it."""
    chance = random.Random(0)
    values = array.array("d")
    for i in range(side * side):
        y, x = (v % 8 - 4 for v in divmod(i, side))
        values.append(math.exp(-(y * y + x * x) / 4) + 0.1 * chance.gauss(0, 1))
    if sys.byteorder == "big":
        values.byteswap()
    header = "{'descr': '<f8', 'fortran_order': False, 'shape': (%d, %d), }" % (side, side)
    header = header.ljust(117) + "\n"
    with open(file, "wb") as out:
        out.write(b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header.encode())
        values.tofile(out)


if sys.argv[1] == "image":
    image(sys.argv[2], int(sys.argv[3]))
else:
    watch(int(sys.argv[2]), sys.argv[3], float(sys.argv[4]))
