"""Processor time of one U-Net on one tile of 64 x 64 squares by PyTorch, in one thread.

Arguments: a file of weights (safetensors, as the project writes it), repeats.
"""

import json
import struct
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

torch.set_num_threads(1)


def read(path):
    data = open(path, "rb").read()
    length = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8 : 8 + length])
    tensors = {}
    for name, what in header.items():
        if name != "__metadata__":
            start, end = what["data_offsets"]
            raw = np.frombuffer(data[8 + length + start : 8 + length + end], "<f4")
            tensors[name] = torch.tensor(raw.reshape(what["shape"]).copy())
    return header["__metadata__"], tensors


def build(words, tensors):
    steps = []
    for place, word in enumerate(words):
        weight = tensors.get(f"layers.{place}.weight")
        if weight is not None:
            weight = weight.permute(3, 2, 0, 1).contiguous()
        steps.append((word.rstrip("0123456789"), weight, tensors.get(f"layers.{place}.bias")))
    return steps


def fold(x):
    return torch.cat([x[:, :, i::2, j::2] for i in (0, 1) for j in (0, 1)], 1)


def unfold(x):
    n, c, h, w = x.shape
    return x.view(n, 2, 2, c // 4, h, w).permute(0, 3, 4, 1, 5, 2).reshape(n, c // 4, 2 * h, 2 * w)


def run(steps, x):
    kept = []
    for word, weight, bias in steps:
        if word == "conv":
            x = F.relu(F.conv2d(x, weight, bias, padding=1))
        elif word == "mix":
            x = F.conv2d(x, weight, bias)
        elif word == "fold":
            x = fold(x)
        elif word == "unfold":
            x = unfold(x)
        elif word == "pool":
            x = F.avg_pool2d(x, 2)
        elif word == "down":
            kept.append(x)
            x = F.avg_pool2d(x, 2)
        elif word == "up":
            x = torch.cat([x.repeat_interleave(2, 2).repeat_interleave(2, 3), kept.pop()], 1)
        else:
            raise ValueError(word)
    return x


metadata, tensors = read(sys.argv[1])
inputs = int(metadata["inputs"])
steps = build(metadata["architecture"].split(), tensors)
tile = np.sin(0.37 * np.arange(64 * 64 * inputs)).astype(np.float32).reshape(64, 64, inputs)
tile = torch.tensor(tile).permute(2, 0, 1)[None].contiguous()
times = []
with torch.inference_mode():
    for i in range(50 + int(sys.argv[2])):
        start = time.process_time()
        answer = run(steps, tile)
        times.append(time.process_time() - start)
print(f"| PyTorch {torch.__version__} | {1e3 * np.median(times[50:]):.2f} | {answer.double().sum():.2f} |")
