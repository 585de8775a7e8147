"""The other side of releng/bench/learning: python3 torch_learning.py BACKGROUND.zip RUNS.zip --seconds S --seed N [--learning-rate R] [--temperature T]

Trains the network of Snell et al. 2017 (four 3x3 convolutions of 64 filters, each with batch normalisation, relu and a 2x2 pool, 42x42 grey) in episodes of 60 characters
of 3 drawings each (one support, two queries; quarter turns are further characters), affine augmentation, Adam with cosine decay, and says ten times on the way, a line
each, the seconds of training so far, the steps taken and the error on one-shot runs. Katakana and Sanskrit, from which the runs are drawn, are left out of training. Decoding and scoring do not count.
Without further options the learning rate is 2e-3 and squared distances enter the softmax as they are, as in the paper.
"""
import argparse
import io
import math
import re
import struct
import time
import zipfile
import zlib

import numpy
import torch
from torch import nn
from torch.nn import functional as F

SIZE = 42
LEFT_OUT = ("Japanese_(katakana)/", "Sanskrit/")
WARM_UP, MEASURED, MOMENTS = 5, 10, 10


def unfilter(rows, stride, step):
    """PNG's row filters (RFC 2083, section 6)."""
    before = numpy.zeros(stride, numpy.int32)
    for row in rows:
        kind, line = row[0], numpy.frombuffer(row[1:], numpy.uint8).astype(numpy.int32)
        if kind == 2:
            line = (line + before) & 255
        elif kind:
            for i in range(stride):
                left = line[i - step] if i >= step else 0
                above, corner = before[i], before[i - step] if i >= step else 0
                if kind == 1:
                    guess = left
                elif kind == 3:
                    guess = (left + above) // 2
                else:
                    p = left + above - corner
                    guess = min((abs(p - left), 0, left), (abs(p - above), 1, above), (abs(p - corner), 2, corner))[2]
                line[i] = (line[i] + guess) & 255
        before = line
        yield line


def ink(png):
    """A grey PNG as ink 1 on paper 0, brought to SIZE x SIZE by averaging."""
    place, data, header = 8, b"", None
    while place < len(png):
        length, kind = struct.unpack(">I4s", png[place:place + 8])
        body = png[place + 8:place + 8 + length]
        header = struct.unpack(">IIBB", body[:10]) if kind == b"IHDR" else header
        data += body if kind == b"IDAT" else b""
        place += length + 12
    width, height, bits, colour = header
    if colour != 0 or bits not in (1, 8):
        raise SystemExit(f"A drawing is a grey PNG of 1 or 8 bits, not of colour type {colour} and {bits} bits.")
    stride = (width * bits + 7) // 8
    raw = zlib.decompress(data)
    lines = numpy.stack(list(unfilter([raw[i * (stride + 1):(i + 1) * (stride + 1)] for i in range(height)], stride, 1)))
    grey = numpy.unpackbits(lines.astype(numpy.uint8), axis=1)[:, :width] if bits == 1 else lines / 255
    image = torch.from_numpy(1 - grey.astype(numpy.float32))[None, None]
    return F.interpolate(image, (SIZE, SIZE), mode="bilinear", antialias=True, align_corners=False)[0, 0]


def characters(path):
    """The drawings of each character that is trained on: [characters, drawings, SIZE, SIZE]."""
    found = {}
    with zipfile.ZipFile(path) as file:
        for name in sorted(file.namelist()):
            if name.endswith(".png") and not any(alphabet in name for alphabet in LEFT_OUT):
                found.setdefault(name.rsplit("/", 1)[0], []).append(ink(file.read(name)))
    return torch.stack([torch.stack(drawings) for drawings in found.values()])


def one_shot_runs(path):
    """For each run its support images, its queries and for each query the number of its support image."""
    runs = []
    with zipfile.ZipFile(path) as file:
        for labels in sorted(name for name in file.namelist() if name.endswith("class_labels.txt")):
            base = re.sub(r"run\d+/class_labels\.txt$", "", labels)
            pairs = [line.split() for line in io.TextIOWrapper(file.open(labels), "utf-8") if line.strip()]
            support = sorted({pair[1] for pair in pairs})
            runs.append((torch.stack([ink(file.read(base + name)) for name in support]), torch.stack([ink(file.read(base + pair[0])) for pair in pairs]),
                         torch.tensor([support.index(pair[1]) for pair in pairs])))
    return runs


def network():
    layers, channels = [], 1
    for _ in range(4):
        layers += [nn.Conv2d(channels, 64, 3, padding=1), nn.BatchNorm2d(64), nn.ReLU(), nn.MaxPool2d(2)]
        channels = 64
    return nn.Sequential(*layers, nn.Flatten())


def vary(images):
    """Rotation, shear, scale and shift, each for half of the images (Koch et al. 2015)."""
    n = len(images)

    def drawn(spread):
        return (torch.rand(n) * 2 - 1) * spread * (torch.rand(n) < 0.5)

    angle = drawn(math.radians(10))
    shear_x, shear_y = drawn(0.3), drawn(0.3)
    scale_x, scale_y = 1 + drawn(0.2), 1 + drawn(0.2)
    cos, sin = torch.cos(angle), torch.sin(angle)
    turn = torch.stack([torch.stack([cos, -sin], 1), torch.stack([sin, cos], 1)], 1)
    one = torch.ones(n)
    shear = torch.stack([torch.stack([one, shear_x], 1), torch.stack([shear_y, one], 1)], 1)
    scale = torch.diag_embed(torch.stack([scale_x, scale_y], 1))
    shift = torch.stack([drawn(4 / SIZE), drawn(4 / SIZE)], 1)[:, :, None]
    grid = F.affine_grid(torch.cat([turn @ shear @ scale, shift], 2), [n, 1, SIZE, SIZE], align_corners=False)
    return F.grid_sample(images, grid, align_corners=False)


def episode(drawings, generator, ways=60, shots=3):
    chosen = torch.randperm(4 * len(drawings), generator=generator)[:ways]
    images = []
    for number in chosen.tolist():
        of = torch.randperm(drawings.shape[1], generator=generator)[:shots]
        images.append(torch.rot90(drawings[number % len(drawings), of], number // len(drawings), (1, 2)))
    return vary(torch.stack(images, 1).reshape(shots * ways, 1, SIZE, SIZE))


def step(model, optimiser, images, temperature, ways=60):
    optimiser.zero_grad(set_to_none=True)
    embedded = model(images)
    logits = -torch.cdist(embedded[ways:], embedded[:ways]).pow(2) / temperature
    loss = F.cross_entropy(logits, torch.arange(ways).repeat(len(images) // ways - 1))
    loss.backward()
    optimiser.step()


def error(model, runs):
    model.eval()
    wrong = asked = 0
    with torch.inference_mode():
        for support, queries, right in runs:
            named = torch.cdist(model(queries[:, None]), model(support[:, None])).argmin(1)
            wrong += (named != right).sum().item()
            asked += len(right)
    model.train()
    return wrong / asked


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("background")
    parser.add_argument("runs")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--learning-rate", type=float, default=2e-3)
    parser.add_argument("--temperature", type=float, default=1)
    options = parser.parse_args()
    torch.set_num_threads(2)
    drawings, runs = characters(options.background), one_shot_runs(options.runs)
    for measuring in (True, False):
        torch.manual_seed(options.seed)
        generator = torch.Generator().manual_seed(options.seed)
        model = network()
        optimiser = torch.optim.Adam(model.parameters(), lr=options.learning_rate)
        iterations = WARM_UP + MEASURED if measuring else max(MOMENTS, round(options.seconds / pace))
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, iterations)
        spent, said = 0.0, 0
        for i in range(iterations):
            began = time.perf_counter()
            step(model, optimiser, episode(drawings, generator), options.temperature)
            schedule.step()
            spent = 0.0 if measuring and i < WARM_UP else spent + time.perf_counter() - began
            if not measuring and (i + 1) * MOMENTS // iterations > said:
                said += 1
                print(f"{spent:.2f} {i + 1} {error(model, runs):.4f}", flush=True)
        pace = spent / MEASURED


main()
