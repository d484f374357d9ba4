/** Where the numbers of a picture lie: row by row, or, of a convolution, each kernel and each map as an image. Knows no page. */

/** @typedef {import("../worker/protocol.js").FilmTensor} FilmTensor */
/**
 * @typedef {object} Layout in pixels, one for a number
 * @property {number} width
 * @property {number} height
 * @property {boolean} kernels whether there are pixels between that belong to none
 * @property {(row: number, column: number) => [x: number, y: number]} at
 * @property {(x: number, y: number) => [row: number, column: number] | null} cell null between the kernels
 */

/** @param {Pick<FilmTensor, "shape" | "rows" | "columns" | "hidden" | "maps">} tensor @returns {Layout} */
export function layoutOf({ shape, rows, columns, hidden, maps }) {
  if (maps) return kernels(rows, 1, maps[0], maps[1], rows);
  const [, inputs, high, wide] = shape;
  const whole = shape.length === 4 && !hidden && columns === inputs * high * wide;
  if (whole && high > 1 && wide > 1) return kernels(rows, inputs, high, wide);
  return {
    width: columns,
    height: rows,
    kernels: false,
    at: (row, column) => [column, row],
    cell: (x, y) => [y, x],
  };
}

/**
 * A block for each output, of a kernel for each input; as many blocks beside each other as make it about twice as wide as
 * high.
 *
 * @param {number} outputs
 * @param {number} inputs
 * @param {number} high
 * @param {number} wide
 * @param {number} [row] blocks beside each other
 * @returns {Layout}
 */
function kernels(outputs, inputs, high, wide, row) {
  // A pixel between the kernels of a block, two between blocks.
  const block = { width: inputs * (wide + 1) + 1, height: high + 2 };
  const even = Math.round(Math.sqrt((2 * outputs * block.height) / block.width));
  const across = row ?? Math.min(outputs, Math.max(1, even));
  const down = Math.ceil(outputs / across);
  return {
    width: across * block.width - 2,
    height: down * block.height - 2,
    kernels: true,
    at(row, column) {
      const [input, within] = [Math.floor(column / (high * wide)), column % (high * wide)];
      const x = (row % across) * block.width + input * (wide + 1) + (within % wide);
      return [x, Math.floor(row / across) * block.height + Math.floor(within / wide)];
    },
    cell(x, y) {
      const [left, top] = [x % block.width, y % block.height];
      const [input, inside] = [Math.floor(left / (wide + 1)), left % (wide + 1)];
      const row = Math.floor(y / block.height) * across + Math.floor(x / block.width);
      if (row >= outputs || input >= inputs || inside >= wide || top >= high) return null;
      return [row, input * high * wide + top * wide + inside];
    },
  };
}
