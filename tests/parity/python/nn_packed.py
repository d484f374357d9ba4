# Sequences of several lengths, and recurrent layers over them.
import torch
import torch.nn as nn
from torch.nn.utils.rnn import (
    PackedSequence,
    pack_padded_sequence,
    pack_sequence,
    pad_packed_sequence,
    pad_sequence,
    unpack_sequence,
    unpad_sequence,
)


def refused(action):
    try:
        action()
        print("no error")
    except Exception as error:
        print(type(error).__name__, error)


a, b, c = torch.tensor([1, 2, 3]), torch.tensor([4, 5]), torch.tensor([6])
print(pad_sequence([b, a, c]), pad_sequence([b, a, c], batch_first=True, padding_value=-1))
print(pad_sequence([b, a, c], batch_first=True, padding_side="left"))
print(pad_sequence([torch.ones(2, 2), torch.zeros(1, 2)]))
packed = pack_sequence([a, b, c])
print(packed)
print(packed.data, packed.batch_sizes, packed.sorted_indices, isinstance(packed, PackedSequence))
print(pack_sequence([c, a, b], enforce_sorted=False))
print(pad_packed_sequence(packed), pad_packed_sequence(packed, batch_first=True, padding_value=9, total_length=4))
print(unpack_sequence(pack_sequence([c, a, b], enforce_sorted=False)))
print(unpad_sequence(torch.arange(6).view(2, 3), torch.tensor([3, 1]), batch_first=True))
refused(lambda: pack_sequence([c, a, b]))
refused(lambda: pack_padded_sequence(torch.ones(3, 2, 1), [3, 0]))
refused(lambda: pack_padded_sequence(torch.ones(3, 2, 1), [3]))
refused(lambda: pad_packed_sequence(packed, total_length=2))

torch.manual_seed(0)
x = torch.randn(4, 5, 3)
for lengths, enforce in (([5, 3, 3, 1], True), ([2, 5, 1, 4], False)):
    for kind, options in (
        (nn.LSTM, {}),
        (nn.LSTM, {"num_layers": 2, "bidirectional": True, "dropout": 0.5}),
        (nn.GRU, {"bidirectional": True}),
        (nn.RNN, {"nonlinearity": "relu", "bias": False}),
        (nn.LSTM, {"proj_size": 2, "bidirectional": True}),
    ):
        layer = kind(3, 4, batch_first=True, **options)
        packed = pack_padded_sequence(x, torch.tensor(lengths), batch_first=True, enforce_sorted=enforce)
        out, state = layer(packed)
        print(kind.__name__, options, type(out).__name__, out.batch_sizes, out.unsorted_indices)
        padded, counts = pad_packed_sequence(out, batch_first=True)
        print(counts, padded.shape, padded.detach()[1])
        for part in state if isinstance(state, tuple) else [state]:
            print(part.shape, part.detach()[0])
        padded.sum().backward()
        print(layer.weight_ih_l0.grad)
        layer.eval()
        again, _ = layer(packed, state)
        print(pad_packed_sequence(again)[0][0].detach())
refused(lambda: layer(pack_padded_sequence(torch.ones(4, 5, 2), [5, 3, 3, 1], batch_first=True)))
