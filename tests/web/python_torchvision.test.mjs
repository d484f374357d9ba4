/** torchvision and PIL of Python: data sets, transforms, grids, files and networks. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { start, transformPython } from "../../web/dist/python_node.js";

/** @type {string[]} */
let out = [];
/** @type {string[]} */
let warned = [];
const packed = readFileSync(new URL("../../web/dist/digits.gz", import.meta.url));
const packages = { "torchvision/digits.bin": gunzipSync(packed) };
const python = await start({ print: (text) => out.push(text), warn: (text) => warned.push(text) });

/** @param {string} program @returns {string[]} what it prints */
function printed(program) {
  [out, warned] = [[], []];
  const failure = python.run(/** @type {any} */ (transformPython(program)).text, "p.py", {
    packages,
  });
  assert.equal(failure, null, JSON.stringify(failure));
  return out.join("\n").split("\n");
}

test("MNIST is the ten thousand digits of the file, in two parts", () => {
  const lines = printed(`
import torch
from torchvision import datasets, transforms
tf = transforms.Compose([transforms.ToTensor(), transforms.Normalize((0.1307,), (0.3081,))])
train = datasets.MNIST(root="data", train=True, download=True, transform=tf)
test = datasets.MNIST("data", train=False, transform=tf, target_transform=lambda y: y + 1)
print(len(train), len(test), train.data.shape, train.targets[:4].tolist())
x, y = train[0]
print(x.shape, y, x.min().item() < -0.42, test[0][1] - test.targets[0].item())
counts = torch.bincount(torch.cat([train.targets, test.targets]))
print(counts.tolist())
print(train)
picture, label = datasets.MNIST("data")[0]
print(picture, label, picture.getpixel((14, 9)))
for images, labels in torch.utils.data.DataLoader(train, batch_size=32, shuffle=True):
    break
print(images.shape, labels.dtype)
`);
  assert.deepEqual(lines.slice(0, 3), [
    "8000 2000 torch.Size([8000, 28, 28]) [2, 6, 6, 1]",
    "torch.Size([1, 28, 28]) 2 True 1",
    "[1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978]",
  ]);
  assert.deepEqual(lines.slice(3, 12), [
    "Dataset MNIST",
    "    Number of datapoints: 8000",
    "    Root location: data",
    "    Split: Train",
    "    StandardTransform",
    "Transform: Compose(",
    "               ToTensor()",
    "               Normalize(mean=(0.1307,), std=(0.3081,))",
    "           )",
  ]);
  assert.match(lines[12], /^<PIL.Image.Image image mode=L size=28x28> 2 \d+$/);
  assert.equal(lines[13], "torch.Size([32, 1, 28, 28]) torch.int64");
  assert.match(warned.join(), /10,000 real digits/);
});

test("stand-ins are drawn, said once, the same every time, and leave PyTorch's generator alone", () => {
  const lines = printed(`
import torch
from torchvision import datasets
torch.manual_seed(0)
garments = datasets.FashionMNIST("data", download=True)
things = datasets.CIFAR10("data", train=False)
again = datasets.FashionMNIST("data", train=False)
print(torch.rand(1).item() == torch.manual_seed(0) and 0 or torch.rand(1).item())
print(len(garments), len(again), garments.classes[garments[0][1]], garments.class_to_idx["Bag"])
print(len(things), things[0][0].mode, things[0][0].size, sorted(set(things.targets)), things.data.shape)
`);
  assert.equal(lines[0], String(Math.fround(0.49625658988952637)));
  assert.equal(lines[1], "5000 1000 Shirt 8");
  assert.equal(lines[2], "600 RGB (32, 32) [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] (600, 32, 32, 3)");
  assert.equal(warned.length, 2);
  assert.match(warned[0], /FashionMNIST is not here; 6,000 drawn/);
});

test("EMNIST has drawn letters and the real digits", () => {
  warned.length = 0;
  const lines = printed(`
from torchvision import datasets
letters = datasets.EMNIST("data", split="letters", train=True, download=True)
print(len(letters), sorted(set(letters.targets.tolist())) == list(range(1, 27)), letters.classes[letters[0][1]], letters[0][0].size)
print(len(datasets.EMNIST("data", "digits", train=False)), datasets.EMNIST("data", "mnist").classes[3])
for split in ("balanced", "nothing"):
    try:
        datasets.EMNIST("data", split)
    except (NotImplementedError, ValueError) as error:
        print(error)
`);
  assert.match(lines[0], /^6500 True [a-z] \(28, 28\)$/);
  assert.match(lines[1], /^2000 3$/);
  assert.match(lines[2], /'balanced' is not in gradlet/);
  assert.match(lines[3], /^Unknown value 'nothing' for argument split\. Valid values are/);
  assert.match(warned[0], /EMNIST is not here; 7,800 drawn capitals/);
});

test("transforms of pictures and tensors", () => {
  const lines = printed(`
import numpy as np, torch
from PIL import Image
from torchvision import transforms as T
import torchvision.transforms.functional as F
a = torch.arange(24.0).reshape(4, 6) * 10
img = Image.fromarray(a.numpy(), "L")
print(img.size, T.ToTensor()(img)[0, 3, 5].item() == torch.tensor(230 / 255).item())
print(F.hflip(img).getpixel((0, 0)), F.vflip(img).getpixel((0, 0)), F.rotate(img, 180).getpixel((0, 0)))
print(F.center_crop(img, 2).tolist(), F.crop(img, 3, 5, 2, 2).tolist())
print(F.resize(img, (2, 3)).tolist())
print(F.pad(torch.ones(1, 1, 1), 1)[0].tolist())
print(F.to_pil_image(torch.tensor([[[0.0, 1.0]]])).tolist(), np.array(img).shape)
rgb = Image.new("RGB", (1, 1), (255, 128, 0))
print(rgb.convert("L").getpixel((0, 0)), rgb.getpixel((0, 0)), T.Grayscale()(rgb).mode)
print([round(v, 4) for v in F.adjust_hue(torch.tensor([1.0, 0.5, 0.0]).reshape(3, 1, 1), 0.0).flatten().tolist()])
print(F.adjust_brightness(img, 0.5).getpixel((1, 0)), F.invert(img).getpixel((0, 0)))
torch.manual_seed(0)
i, j = torch.randint(0, 3, (1,)).item(), torch.randint(0, 5, (1,)).item()
torch.manual_seed(0)
print(T.RandomCrop(2)(img).tolist() == F.crop(img, i, j, 2, 2).tolist())
print(T.RandomHorizontalFlip(1.0)(img).getpixel((0, 0)), T.RandomRotation(0)(img).tolist() == img.tolist())
try:
    T.ToTensor()(3)
except TypeError as error:
    print(error)
`);
  assert.deepEqual(lines, [
    "(6, 4) True",
    "50 180 230",
    "[[80, 90], [140, 150]] [[230, 0], [0, 0]]",
    "[[50, 68, 86], [144, 162, 180]]",
    "[[0.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 0.0]]",
    "[[0, 255]] (4, 6)",
    "151 (255, 128, 0) L",
    "[1.0, 0.5, 0.0]",
    "5 255",
    "True",
    "50 True",
    "pic should be PIL Image or ndarray. Got <class 'int'>",
  ]);
});

test("transforms as text", () => {
  const lines = printed(`
from torchvision import transforms as T
print(T.Compose([T.Resize(32), T.RandomCrop(28, padding=2), T.RandomHorizontalFlip(), T.Lambda(abs)]))
print(T.RandomRotation(15), T.CenterCrop(3), T.Pad(2), T.ToPILImage(), T.Grayscale())
print(T.RandomResizedCrop(8))
print(T.ColorJitter(0.4, hue=0.1))
`);
  assert.deepEqual(lines, [
    "Compose(",
    "    Resize(size=32, interpolation=bilinear, max_size=None, antialias=True)",
    "    RandomCrop(size=(28, 28), padding=2)",
    "    RandomHorizontalFlip(p=0.5)",
    "    Lambda()",
    ")",
    "RandomRotation(degrees=[-15.0, 15.0], interpolation=nearest, expand=False, fill=0) CenterCrop(size=(3, 3)) " +
      "Pad(padding=2, fill=0, padding_mode=constant) ToPILImage() Grayscale(num_output_channels=1)",
    "RandomResizedCrop(size=(8, 8), scale=(0.08, 1.0), ratio=(0.75, 1.3333), interpolation=bilinear, antialias=True)",
    "ColorJitter(brightness=(0.6, 1.4), contrast=None, saturation=None, hue=(-0.1, 0.1))",
  ]);
});

test("grids of pictures, PNG files, folders of pictures", () => {
  const lines = printed(`
import os, torch
from PIL import Image
from torchvision import datasets, utils
x = torch.arange(5.0).reshape(5, 1, 1, 1).expand(5, 1, 2, 3)
grid = utils.make_grid(x, nrow=2, padding=1, pad_value=9)
print(grid.shape, grid[0, 1].tolist(), grid[2, 7].tolist())
print(utils.make_grid(x, normalize=True).max().item(), utils.make_grid(x[:1]).shape)
os.makedirs("pictures/a")
os.makedirs("pictures/b")
utils.save_image(torch.rand(3, 4, 5), "pictures/b/one.png")
Image.new("L", (3, 2), 7).save("pictures/a/two.png")
found = datasets.ImageFolder("pictures")
print(found.classes, len(found), found[0][0].getpixel((2, 1)), found[1][0], found.imgs)
two = Image.open("pictures/a/two.png")
print(two.mode, two.size, two.getdata())
from torchvision.io import read_image, ImageReadMode
print(read_image("pictures/a/two.png").shape, read_image("pictures/b/one.png", ImageReadMode.GRAY).shape)
`);
  assert.deepEqual(lines, [
    "torch.Size([3, 10, 9]) [9.0, 0.0, 0.0, 0.0, 9.0, 1.0, 1.0, 1.0, 9.0] [9.0, 4.0, 4.0, 4.0, 9.0, 9.0, 9.0, 9.0, 9.0]",
    "1.0 torch.Size([3, 2, 3])",
    "['a', 'b'] 2 (7, 7, 7) <PIL.Image.Image image mode=RGB size=5x4> [('pictures/a/two.png', 0), ('pictures/b/one.png', 1)]",
    "L (3, 2) [7, 7, 7, 7, 7, 7]",
    "torch.Size([1, 2, 3]) torch.Size([1, 4, 5])",
  ]);
});

test("FakeData draws PyTorch's numbers, and a network of torchvision's has its parameters", () => {
  const lines = printed(`
import torch
from torchvision import datasets, models
data = datasets.FakeData(2, (3, 2, 2), num_classes=10)
print(len(data), data[1][0].size, data[1][1], data[1][1] == data[1][1])
net = models.mobilenet_v2(num_classes=1000)
print(sum(p.numel() for p in net.parameters()), len(net.state_dict()))
print(list(net.state_dict())[0], list(net.state_dict())[-1])
net = models.mobilenet_v2(weights=models.MobileNet_V2_Weights.DEFAULT, width_mult=0.25, num_classes=3).eval()
print(net(torch.zeros(2, 3, 32, 32)).shape)
`);
  assert.match(lines[0], /^2 \(2, 2\) \d True$/);
  assert.deepEqual(lines.slice(1), [
    "3504872 314",
    "features.0.0.weight classifier.1.bias",
    "torch.Size([2, 3])",
  ]);
  assert.match(warned.join(), /trained weights .* not here/);
});
