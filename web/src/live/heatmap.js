/** Numbers as colours: from blue through the card's own to orange, which colour-blind readers tell apart. */

/** @typedef {[red: number, green: number, blue: number]} Color */

/** @type {Record<"light" | "dark", { low: Color, zero: Color, high: Color, broken: Color }>} */
const COLORS = {
  light: { low: [24, 78, 184], zero: [247, 246, 243], high: [196, 84, 6], broken: [20, 20, 24] },
  dark: { low: [122, 172, 255], zero: [36, 39, 46], high: [255, 158, 92], broken: [240, 240, 245] },
};

/**
 * Small numbers have more of the scale than large ones, as the square root has it.
 *
 * @param {number} value
 * @param {number} largest
 * @returns {number} -1 to 1
 */
export function shade(value, largest) {
  if (!(largest > 0)) return 0;
  const part = Math.min(1, Math.sqrt(Math.abs(value) / largest));
  return value < 0 ? -part : part;
}

/** @param {number} value @param {number} largest @param {boolean} dark @returns {Color} */
export function colorOf(value, largest, dark) {
  const { low, zero, high, broken } = COLORS[dark ? "dark" : "light"];
  if (!Number.isFinite(value)) return broken;
  const part = shade(value, largest);
  const end = part < 0 ? low : high;
  return mixed(zero, end, Math.abs(part));
}

/** From one colour to another. @param {Color} from @param {Color} to @param {number} share 0 to 1 @returns {Color} */
function mixed(from, to, share) {
  const part = (/** @type {0 | 1 | 2} */ i) => Math.round(from[i] + (to[i] - from[i]) * share);
  return [part(0), part(1), part(2)];
}

/** Of classes, which colour-blind readers tell apart. @type {Record<"light" | "dark", Color[]>} */
const CLASSES = {
  light: [
    [24, 78, 184],
    [196, 84, 6],
    [0, 120, 90],
    [165, 50, 140],
    [130, 105, 0],
    [0, 125, 165],
    [190, 30, 50],
    [95, 95, 105],
  ],
  dark: [
    [122, 172, 255],
    [255, 158, 92],
    [80, 205, 165],
    [235, 140, 215],
    [215, 190, 70],
    [95, 205, 240],
    [255, 120, 130],
    [180, 180, 190],
  ],
};

/** The colour of a class, over the card's own. @param {number} index @param {number} strength 0 to 1 @param {boolean} dark @returns {Color} */
export function classColor(index, strength, dark) {
  const theme = dark ? "dark" : "light";
  const color = CLASSES[theme][index % CLASSES[theme].length] ?? COLORS[theme].broken;
  const { zero } = COLORS[theme];
  return mixed(zero, color, strength);
}

/** Black or white, whichever can be read on it (https://www.w3.org/TR/WCAG21/#dfn-relative-luminance). @param {Color} color */
export function inkOn(color) {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? "#000" : "#fff";
}

/**
 * One pixel for a number, where its layout has it.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {Float32Array} numbers
 * @param {{ rows: number, columns: number, largest: number, dark: boolean, layout?: import("./tiles.js").Layout }} as
 */
export function paint(canvas, numbers, { rows, columns, largest, dark, layout }) {
  const { width, height } = layout ?? { width: columns, height: rows };
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext("2d");
  if (!context || !rows || !columns) return;
  const image = context.createImageData(width, height);
  for (let i = 0; i < numbers.length; i++) {
    const [x, y] = layout?.at(Math.floor(i / columns), i % columns) ?? [0, 0];
    const pixel = layout ? 4 * (y * width + x) : 4 * i;
    image.data.set(colorOf(numbers[i], largest, dark), pixel);
    image.data[pixel + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}

/** The scale from -largest to largest, for CSS. @param {boolean} dark */
export function gradient(dark) {
  const stops = Array.from({ length: 17 }, (_, i) => `rgb(${colorOf(i / 8 - 1, 1, dark)})`);
  return `linear-gradient(to right, ${stops.join(", ")})`;
}
