"""The reference's mask generator (torch) with the weights of an ONNX export: seconds without the encoder.

usage: sam_generator.py IMAGE.png EMBEDDING.npz DECODER.onnx POINTS_ALONG_A_SIDE

The embedding of the image is read from `embedding` of an archive (1 x 256 x 64 x 64): the encoder is not run.
PYTHONPATH names the folder that holds `segment_anything`.
"""

import sys
import time

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from PIL import Image
from segment_anything import SamAutomaticMaskGenerator
from segment_anything.build_sam import _build_sam


def weights(path):
    """State of the prompt encoder and mask decoder: exports rename weights that they transpose or merge."""
    graph = onnx.load(path).graph
    tensors = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in graph.initializer}
    state = {n.replace("model.", "", 1): t for n, t in tensors.items() if not n.startswith("onnx::")}
    makers = {out: node for node in graph.node for out in node.output}
    for node in graph.node:
        hidden = [n for n in node.input if n.startswith("onnx::") and n in tensors]
        if not hidden:
            continue
        tensor = tensors[hidden[0]]
        if node.op_type == "MatMul":
            for user in graph.node:
                if user.op_type == "Add" and node.output[0] in user.input:
                    bias = next(n for n in user.input if n in tensors)
                    state[bias.replace("model.", "", 1).replace(".bias", ".weight")] = tensor.T
        elif node.op_type == "Expand":
            state["mask_decoder.iou_token.weight"] = tensor[0, :1]
            state["mask_decoder.mask_tokens.weight"] = tensor[0, 1:]
        elif tensor.shape == (1, 256, 1, 1):
            state["prompt_encoder.no_mask_embed.weight"] = tensor.reshape(1, 256)
        elif tensor.ndim == 3:
            layer = node.output[0].split("/")[-2]
            part = "mask_decoder" if layer.startswith("output") else "prompt_encoder"
            kind = "weight" if node.op_type == "Mul" else "bias"
            state[f"{part}.{layer}.{kind}"] = tensor.flatten()
    return state


class Known(torch.nn.Module):
    """An encoder that has seen one image."""

    img_size = 1024

    def __init__(self, embedding):
        super().__init__()
        self.embedding = embedding

    def forward(self, image):
        return self.embedding


def main(image, embedding, decoder, points):
    torch.set_num_threads(2)
    sam = _build_sam(16, 1, 1, [0])
    sam.image_encoder = Known(torch.from_numpy(np.load(embedding)["embedding"].reshape(1, 256, 64, 64)))
    state = weights(decoder)
    missing, left = sam.load_state_dict(state, strict=False)
    if missing or left:
        print(f"not loaded: {missing}; left over: {left}")
    pixels = np.array(Image.open(image).convert("RGB"))
    generator = SamAutomaticMaskGenerator(sam, points_per_side=int(points))
    wall, busy = time.perf_counter(), time.process_time()
    masks = generator.generate(pixels)
    wall, busy = time.perf_counter() - wall, time.process_time() - busy
    print(f"| reference, torch {torch.__version__}, 2 threads, no encoder | {wall:.1f} / {busy:.1f} | {len(masks)} |")


main(*sys.argv[1:])
