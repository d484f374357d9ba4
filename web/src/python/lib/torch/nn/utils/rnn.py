"""Sequences of several lengths. https://pytorch.org/docs/stable/nn.html#torch.nn.utils.rnn.PackedSequence"""
import torch
from torch._core import js


class PackedSequence:
    """data [total, ...] with the steps of all sequences side by side, and how many there are of each step."""

    def __init__(self, data, batch_sizes=None, sorted_indices=None, unsorted_indices=None):
        if batch_sizes is None:
            if not (isinstance(data, (list, tuple)) and len(data) == 2):
                raise AssertionError("Expected data to be a list or tuple of length 2")
            data, batch_sizes = data
        if unsorted_indices is None:
            unsorted_indices = invert_permutation(sorted_indices)
        self.data = data
        self.batch_sizes = batch_sizes
        self.sorted_indices = sorted_indices
        self.unsorted_indices = unsorted_indices

    # As the engine's layers take it.
    _j = property(lambda self: js(tuple(self)))

    def __iter__(self):
        return iter((self.data, self.batch_sizes, self.sorted_indices, self.unsorted_indices))

    def __getitem__(self, index):
        return tuple(self)[index]

    def __len__(self):
        return 4

    is_cuda = property(lambda self: False)

    def to(self, *args, **keywords):
        return PackedSequence(self.data.to(*args, **keywords), *tuple(self)[1:])

    def cpu(self):
        return self

    def cuda(self, *args, **keywords):
        return self.to("cuda")

    def double(self):
        return self.to(torch.float64)

    def float(self):
        return self.to(torch.float32)

    def __repr__(self):
        names = ("data", "batch_sizes", "sorted_indices", "unsorted_indices")
        return "PackedSequence(%s)" % ", ".join(["%s=%r" % pair for pair in zip(names, self)])

    __str__ = __repr__


def invert_permutation(permutation):
    return None if permutation is None else torch.argsort(permutation)


def pack_padded_sequence(input, lengths, batch_first=False, enforce_sorted=True):
    """Of sequences [T, N, ...], or [N, T, ...], padded to the length of the longest."""
    lengths = torch.as_tensor(lengths, dtype=torch.int64)
    order = None
    if not enforce_sorted:
        lengths, order = torch.sort(lengths, descending=True, stable=True)
        input = input.index_select(0 if batch_first else 1, order)
    if batch_first:
        input = input.transpose(0, 1)
    counts = lengths.tolist()
    _check_lengths(input, counts)
    sizes = [len([n for n in counts if n > t]) for t in range(counts[0])]
    data = torch.cat([input[t, :size] for t, size in enumerate(sizes)])
    return PackedSequence(data, torch.tensor(sizes), order)


def _check_lengths(input, lengths):
    if not input.numel():
        raise RuntimeError("Cannot pack empty tensors.")
    if len(lengths) != input.size(1):
        raise RuntimeError(
            "Expected `len(lengths)` to be equal to batch_size, but got %d (batch_size=%d)"
            % (len(lengths), input.size(1))
        )
    for i, length in enumerate(lengths):
        if i and length > lengths[i - 1]:
            raise RuntimeError(
                "`lengths` array must be sorted in decreasing order when `enforce_sorted` is True. You can pass "
                "`enforce_sorted=False` to pack_padded_sequence and/or pack_sequence to sidestep this requirement "
                "if you do not need ONNX exportability."
            )
    if lengths[-1] <= 0:
        raise RuntimeError(
            "Length of all samples has to be greater than 0, but found an element in 'lengths' that is <= 0"
        )
    if lengths[0] > input.size(0):
        raise RuntimeError(
            "Expected `len(lengths)` to be equal to batch_size, but got %d (batch_size=%d)"
            % (lengths[0], input.size(0))
        )


def pad_packed_sequence(sequence, batch_first=False, padding_value=0.0, total_length=None):
    """The padded sequences and their lengths."""
    sizes = sequence.batch_sizes.tolist()
    longest = len(sizes)
    if total_length is not None and total_length < longest:
        raise ValueError(
            "Expected total_length to be at least the length of the longest sequence in input, but got "
            "total_length=%d and max sequence length being %d" % (total_length, longest)
        )
    data, rows, at = sequence.data, [], 0
    for size in sizes:
        row = data[at : at + size]
        at += size
        if size < sizes[0]:
            rest = torch.full((sizes[0] - size,) + tuple(data.shape[1:]), padding_value, dtype=data.dtype)
            row = torch.cat([row, rest])
        rows.append(row)
    for _ in range((total_length or longest) - longest):
        rows.append(torch.full_like(rows[0], padding_value))
    padded = torch.stack(rows, 1 if batch_first else 0)
    lengths = torch.tensor([len([size for size in sizes if size > i]) for i in range(sizes[0])])
    order = sequence.unsorted_indices
    if order is None:
        return padded, lengths
    return padded.index_select(0 if batch_first else 1, order), lengths[order]


def pad_sequence(sequences, batch_first=False, padding_value=0.0, padding_side="right"):
    """One tensor of sequences [T_i, ...], padded to the length of the longest."""
    try:
        sequences = list(sequences)
    except TypeError:
        raise RuntimeError(
            "pad_sequence: Expected iterable for input sequences, but got arg of type: %s" % type(sequences)
        )
    if not sequences:
        raise RuntimeError("received an empty list of sequences")
    if padding_side not in ("left", "right"):
        raise RuntimeError(
            "Expected padding_side to be one of left or right, but got %s." % padding_side
        )
    longest = max([t.size(0) for t in sequences])
    padded = []
    for t in sequences:
        rest = torch.full((longest - t.size(0),) + tuple(t.shape[1:]), padding_value, dtype=t.dtype)
        padded.append(torch.cat([rest, t] if padding_side == "left" else [t, rest]))
    return torch.stack(padded, 0 if batch_first else 1)


def unpad_sequence(padded_sequences, lengths, batch_first=False):
    sequences = padded_sequences if batch_first else padded_sequences.transpose(0, 1)
    return [sequence[: int(length)] for sequence, length in zip(sequences, lengths)]


def pack_sequence(sequences, enforce_sorted=True):
    lengths = [t.size(0) for t in sequences]
    return pack_padded_sequence(pad_sequence(sequences), lengths, enforce_sorted=enforce_sorted)


def unpack_sequence(packed_sequences):
    padded, lengths = pad_packed_sequence(packed_sequences, batch_first=True)
    return unpad_sequence(padded, lengths, batch_first=True)
