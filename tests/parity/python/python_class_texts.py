# Classes and objects name their module in every text.
import re
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset


class Dog:
    def bark(self):
        return 1


class Net(nn.Module):
    pass


def show(text):
    print(re.sub("0x[0-9a-f]+", "0x", text))


dog, one = Dog(), torch.tensor([1.0])
for value in (dog, Dog, [dog], {"a": Dog}, (Dog, Net), type(dog), type(Net())):
    show(str(value))
    show(repr(value))
    show("%s and %r" % (value, value))
    show(f"{value} {value!r}")
    show("{}".format(value))
print(Dog, [Dog], type(dog), type(one), [type(one)], repr(type(one)), str(type(one)), "%s" % type(one))
print(type(nn.Linear(1, 1)), torch.optim.SGD, torch.optim.AdamW, torch.optim.lr_scheduler.StepLR, ValueError, int)
print(DataLoader, TensorDataset, torch.Generator, nn.Parameter, torch.Size, torch.dtype)
show(str(one.item))
show(f"{one.sum} {[one.mean]}")
