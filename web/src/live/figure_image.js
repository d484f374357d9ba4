/** Images: numbers by a colormap, or red, green and blue, one pixel of a canvas for each. */
import { extent, mixed } from "./figure_parts.js";

/** @typedef {import("./figure.js").FigureSeries} FigureSeries */

/** The least and the largest number, as wanted or as found. @param {FigureSeries} image */
function rangeOf({ y: rows, vmin, vmax }) {
  const [least, most] = extent(rows.map((row) => row.flat()));
  return [vmin ?? least ?? 0, vmax ?? most ?? 1];
}

/** @param {FigureSeries} image @param {boolean} upsideDown */
export function paintImage(image, upsideDown) {
  const { y: rows, cmap, stops } = image;
  const [high, wide] = [rows.length, Math.max(1, rows[0]?.length ?? 0)];
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [wide, Math.max(1, high)];
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const pixels = context.createImageData(canvas.width, canvas.height);
  const [low, top] = rangeOf(image);
  const grey = /^(gr[ae]y|binary)/i.test(cmap ?? "") && !stops?.length;
  // Whole numbers of a byte, or parts of 1.
  const scale = top > 1 ? 1 : 255;
  rows.forEach((row, r) => {
    for (let c = 0; c < wide; c++) {
      const value = row[c];
      const part = top > low ? (value - low) / (top - low) : 0;
      const level = 255 * Math.min(1, Math.max(0, part));
      const paint = Array.isArray(value)
        ? value.slice(0, 3).map((v) => v * scale)
        : grey
          ? [level, level, level]
          : mixed(part, stops);
      const at = 4 * ((upsideDown ? high - 1 - r : r) * wide + c);
      pixels.data.set([paint[0], paint[1] ?? paint[0], paint[2] ?? paint[0]], at);
      pixels.data[at + 3] = value === null || value === undefined ? 0 : 255;
    }
  });
  context.putImageData(pixels, 0, 0);
  return canvas;
}
