import { TorchError } from "./errors.js";
import { Tensor } from "./tensor.js";

/**
 * Sequences of several lengths. Python's own are in web/src/python/lib/torch/nn/utils/rnn.py.
 * https://pytorch.org/docs/stable/nn.html#torch.nn.utils.rnn.PackedSequence
 */

/** data [total, ...] with the steps of all sequences side by side, and how many there are of each step. */
export class PackedSequence {
  /** @param {any} data @param {any} batch_sizes @param {any} [sorted_indices] @param {any} [unsorted_indices] */
  constructor(data, batch_sizes, sorted_indices = null, unsorted_indices = null) {
    this.data = data;
    this.batch_sizes = batch_sizes;
    this.sorted_indices = sorted_indices;
    this.unsorted_indices = unsorted_indices ?? sorted_indices?.argsort() ?? null;
  }
  /** @param {any} data the same sequences with other data */
  with(data) {
    return new PackedSequence(data, this.batch_sizes, this.sorted_indices, this.unsorted_indices);
  }
  [Symbol.iterator]() {
    return [this.data, this.batch_sizes, this.sorted_indices, this.unsorted_indices].values();
  }
  toString() {
    const names = ["data", "batch_sizes", "sorted_indices", "unsorted_indices"];
    const text = [...this].map((value, i) => `${names[i]}=${value ?? "None"}`);
    return `PackedSequence(${text.join(", ")})`;
  }
}

/** @param {boolean} good @param {string} message */
function require(good, message, kind = "RuntimeError") {
  if (!good) throw new TorchError(message, { kind });
}

/** nn.utils.rnn. @param {any} torch */
export function makeRnn(torch) {
  /** @param {any} like @param {number} count rows of it @param {number} value */
  const filled = (like, count, value) =>
    torch.full([count, ...[...like.shape].slice(1)], value, { dtype: like.dtype });
  /** @param {any[]} sequences @param {any} [options] */
  const padSequence = (sequences, options = {}) => {
    const { batch_first = false, padding_value = 0, padding_side = "right" } = options;
    const list = [...sequences];
    require(list.length > 0, "received an empty list of sequences");
    const longest = Math.max(...list.map((t) => t.size(0)));
    const padded = list.map((t) => {
      const rest = filled(t, longest - t.size(0), padding_value);
      return torch.cat(padding_side === "left" ? [rest, t] : [t, rest]);
    });
    return torch.stack(padded, batch_first ? 0 : 1);
  };
  /** @param {any} input @param {any} lengths @param {any} [options] */
  const packPadded = (input, lengths, options = {}) => {
    const { batch_first = false, enforce_sorted = true } = options;
    let counts = lengths instanceof Tensor ? lengths.tolist().map(Number) : [...lengths];
    let order = null;
    if (!enforce_sorted) {
      const places = [...counts.keys()].sort((a, b) => counts[b] - counts[a] || a - b);
      order = torch.tensor(places, { dtype: torch.int64 });
      counts = places.map((i) => counts[i]);
      input = input.index_select(batch_first ? 0 : 1, order);
    }
    if (batch_first) input = input.transpose(0, 1);
    const batch = input.size(1);
    require(counts.length ===
      batch, `Expected \`len(lengths)\` to be equal to batch_size, but got ${counts.length} (batch_size=${batch})`);
    require(counts.every(
      (/** @type {number} */ n, /** @type {number} */ i) => !i || n <= counts[i - 1],
    ), "`lengths` array must be sorted in decreasing order when `enforce_sorted` is True. You can pass " +
      "`enforce_sorted=False` to pack_padded_sequence and/or pack_sequence to sidestep this requirement " +
      "if you do not need ONNX exportability.");
    require(counts.at(-1) >
      0, "Length of all samples has to be greater than 0, but found an element in 'lengths' that is <= 0");
    const sizes = Array.from(
      { length: counts[0] },
      (_, t) => counts.filter((/** @type {number} */ n) => n > t).length,
    );
    const rows = sizes.map((size, t) => input.select(0, t).narrow(0, 0, size));
    return new PackedSequence(torch.cat(rows), torch.tensor(sizes, { dtype: torch.int64 }), order);
  };
  /** @param {PackedSequence} packed @param {any} [options] @returns {[any, any]} */
  const padPacked = (packed, options = {}) => {
    const { batch_first = false, padding_value = 0, total_length = null } = options;
    const sizes = packed.batch_sizes.tolist().map(Number);
    const longest = sizes.length;
    require(total_length === null ||
      total_length >=
        longest, "Expected total_length to be at least the length of the longest sequence in input, but got " +
      `total_length=${total_length} and max sequence length being ${longest}`, "ValueError");
    let at = 0;
    const rows = sizes.map((/** @type {number} */ size) => {
      const row = packed.data.narrow(0, at, size);
      at += size;
      return size < sizes[0] ? torch.cat([row, filled(row, sizes[0] - size, padding_value)]) : row;
    });
    for (let t = longest; t < (total_length ?? longest); t++) {
      rows.push(filled(rows[0], sizes[0], padding_value));
    }
    const padded = torch.stack(rows, batch_first ? 1 : 0);
    const lengths = torch.tensor(
      Array.from(
        { length: sizes[0] },
        (_, i) => sizes.filter((/** @type {number} */ size) => size > i).length,
      ),
      { dtype: torch.int64 },
    );
    const order = packed.unsorted_indices;
    return order
      ? [padded.index_select(batch_first ? 0 : 1, order), lengths.index_select(0, order)]
      : [padded, lengths];
  };
  /** @param {any} padded @param {any} lengths */
  const unpad = (padded, lengths, { batch_first = false } = {}) => {
    const counts = lengths instanceof Tensor ? lengths.tolist().map(Number) : [...lengths];
    return padded
      .unbind(batch_first ? 0 : 1)
      .map((/** @type {any} */ t, /** @type {number} */ i) => t.narrow(0, 0, counts[i]));
  };
  return {
    PackedSequence,
    pad_sequence: padSequence,
    unpad_sequence: unpad,
    pack_padded_sequence: packPadded,
    pad_packed_sequence: padPacked,
    /** @param {any[]} sequences */
    pack_sequence: (sequences, options = {}) =>
      packPadded(
        padSequence(sequences),
        sequences.map((t) => t.size(0)),
        options,
      ),
    /** @param {PackedSequence} packed */
    unpack_sequence: (packed) =>
      unpad(...padPacked(packed, { batch_first: true }), { batch_first: true }),
  };
}
