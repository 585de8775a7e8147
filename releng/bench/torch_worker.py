"""A worker of `twinlens bench --against` that does the same work in PyTorch: python3 torch_worker.py DOCUMENT WORK [--images N] [--mode MODE]

DOCUMENT is an architecture document (twinlens summary NETWORK --document). WORK is `step`, a training step on disjoint pairs with Adam, or `embed`. MODE is `default`,
`channels_last` or `bf16` (autocast in channels_last). Says "ready", then for each line "go" does the work once and answers with the seconds it took.
"""
import argparse
import json
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F


def same(size, window, stride):
    """Padding before and after, as TensorFlow's "same": as many results as size / stride, rounded up."""
    total = max((-(-size // stride) - 1) * stride + window - size, 0)
    return total // 2, total - total // 2


class Tower(nn.Module):
    def __init__(self, document):
        super().__init__()
        self.layers = document["layers"]
        self.parts = nn.ModuleDict()
        given = document["input"]
        x = torch.zeros(2, given["channels"], given["height"], given["width"])
        self.eval()
        with torch.no_grad():
            results = {}
            for layer in self.layers:
                part = self.part(layer, x)
                if part is not None:
                    self.parts[layer["name"].replace(".", "_")] = part.eval()
                x = self.apply_layer(layer, x, results)
        self.dimensions = x.shape[1]

    def part(self, layer, x):
        kind = layer["type"]
        if kind == "convolution":
            return nn.Conv2d(x.shape[1], layer["filters"], layer["kernel"], layer.get("stride", 1))
        if kind == "batchNormalisation":
            return nn.BatchNorm2d(x.shape[1]) if x.dim() == 4 else nn.BatchNorm1d(x.shape[1])
        if kind == "dense":
            return nn.Linear(x.shape[1], layer["units"])
        if kind in ("pooling", "flatten", "add", "globalAveragePooling"):
            return None
        raise SystemExit(f"This worker has no layer of type {kind}.")

    def apply_layer(self, layer, x, results):
        kind, stride = layer["type"], layer.get("stride", 1)
        if kind in ("convolution", "pooling") and layer.get("padding") == "same":
            window = layer.get("kernel", layer.get("window"))
            top, bottom = same(x.shape[2], window, stride)
            left, right = same(x.shape[3], window, stride)
            if top or bottom or left or right:
                x = F.pad(x, (left, right, top, bottom), value=0.0 if kind == "convolution" else float("-inf"))
        if kind == "pooling":
            pool = F.avg_pool2d if layer.get("kind") == "average" else F.max_pool2d
            x = pool(x, layer["window"], stride)
        elif kind == "flatten":
            x = x.flatten(1)
        elif kind == "globalAveragePooling":
            x = x.mean((2, 3))
        elif kind == "add":
            x = x + results[layer["from"]]
        else:
            x = self.parts[layer["name"].replace(".", "_")](x)
        activation = layer.get("activation", "identity")
        if activation != "identity":
            x = getattr(torch, activation)(x)
        results[layer["name"]] = x
        return x

    def forward(self, x):
        results = {}
        for layer in self.layers:
            x = self.apply_layer(layer, x, results)
        return x


class Pairs(nn.Module):
    """Two towers of shared weights, their distance and a dense sigmoid head, whose logit this gives."""

    def __init__(self, document):
        super().__init__()
        self.tower = Tower(document)
        self.distance = document["distance"]
        self.head = nn.Linear(self.tower.dimensions if self.distance == "l1" else 1, 1)

    def forward(self, images):
        embedded = self.tower(images)
        one, other = embedded[0::2], embedded[1::2]
        if self.distance == "l1":
            apart = (one - other).abs()
        elif self.distance == "cosine":
            apart = 1 - F.cosine_similarity(one, other).unsqueeze(1)
        else:
            apart = (one - other).norm(dim=1, keepdim=True)
        return self.head(apart)


def work(options, document):
    torch.manual_seed(1)
    given = document["input"]
    images = torch.rand(options.images, given["channels"], given["height"], given["width"])
    network = Pairs(document)
    if options.mode != "default":
        images = images.to(memory_format=torch.channels_last)
        network = network.to(memory_format=torch.channels_last)
    autocast = torch.autocast("cpu", dtype=torch.bfloat16, enabled=options.mode == "bf16")
    if options.work == "embed":
        network.eval()

        def embed():
            with torch.inference_mode(), autocast:
                network.tower(images)

        return embed
    network.train()
    labels = (torch.arange(options.images // 2) % 2 == 0).float().unsqueeze(1)
    optimiser = torch.optim.Adam(network.parameters(), lr=1e-4)

    def step():
        optimiser.zero_grad(set_to_none=True)
        with autocast:
            logits = network(images)
        F.binary_cross_entropy_with_logits(logits.float(), labels).backward()
        optimiser.step()

    return step


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("document")
    parser.add_argument("work", choices=("step", "embed"))
    parser.add_argument("--images", type=int, default=64)
    parser.add_argument("--mode", choices=("default", "channels_last", "bf16"), default="default")
    options = parser.parse_args()
    with open(options.document) as file:
        once = work(options, json.load(file))
    once()
    print("ready", flush=True)
    for line in sys.stdin:
        if line.strip() != "go":
            raise SystemExit(f'A worker is told "go", not {line!r}.')
        start = time.perf_counter()
        once()
        print(time.perf_counter() - start, flush=True)


main()
