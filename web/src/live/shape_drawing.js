/** Shapes that do not fit, drawn: two boxes with their sizes, and those marked that should be equal. */

/** @typedef {import("./shape_error.js").ShapeError} ShapeError */
/** @typedef {import("./shape_error.js").Box} Box */
/** @typedef {import("./help_card.js").Say} Say */

const SVG = "http://www.w3.org/2000/svg";

/** Of the longest side of a matrix that is drawn, and of the shortest. */
const SIDE = { most: 96, least: 24 };

/** @param {string} name @param {Record<string, string | number>} attributes @param {string} [text] */
function svg(name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Sizes are told apart, whatever they are: by their logarithm. @param {number | null} size @param {number} largest */
function side(size, largest) {
  const part = Math.log(1 + (size ?? 1)) / Math.log(1 + Math.max(1, largest));
  return Math.round(SIDE.least + (SIDE.most - SIDE.least) * part);
}

/** @param {number | null} size */
const sizeText = (size) => (size === null ? "?" : String(size));

/** @param {Box} box */
const shapeText = ({ dims }) => `[${dims.map(sizeText).join(", ")}]`;

/** @param {ShapeError} error @param {Say} say */
function namesOf({ rule, a, b }, say) {
  if (rule === "count") return [say("shapesHas"), say("shapesWanted")];
  return [a.name || say("shapesFirst"), b.name || say("shapesSecond")];
}

/** @param {ShapeError} error @param {Say} say */
function sentence(error, say) {
  const { rule, a, b } = error;
  const [first, second] = namesOf(error, say);
  const at = (/** @type {Box} */ { dims, bad }) => bad.map((i) => sizeText(dims[i])).join(", ");
  const values = { a: first, b: second, p: at(a), q: at(b), s: shapeText(a), t: shapeText(b) };
  if (rule === "product")
    return say(b.dims.length === 1 ? "shapesVector" : "shapesProduct", values);
  if (rule === "count") {
    const product = b.dims.reduce((all, size) => (all ?? 0) * (size ?? 0), 1) ?? 0;
    return b.dims.includes(-1)
      ? say("shapesNoSize", values)
      : say("shapesCount", { ...values, n: b.dims.join(" × ") || "1", product });
  }
  return say(rule === "broadcast" ? "shapesBroadcast" : "shapesEqual", values);
}

/** Two matrices side by side, the sides that should be equal marked. @param {ShapeError} error @param {Say} say */
function matrices(error, say) {
  const { a, b } = error;
  const [first, second] = namesOf(error, say);
  /** @param {Box} box @param {boolean} left */
  const sides = ({ dims }, left) => {
    if (dims.length > 1) return [dims.at(-2) ?? null, dims.at(-1) ?? null];
    return left ? [1, dims[0]] : [dims[0], 1];
  };
  const [rows, columns] = sides(a, true);
  const [down, across] = sides(b, false);
  const largest = Math.max(...[rows, columns, down, across].map((size) => size ?? 1));
  const [w1, h1, w2, h2] = [columns, rows, across, down].map((size) => side(size, largest));
  const [top, left, gap] = [40, 44, 78];
  const height = top + Math.max(h1, h2) + 8;
  const start = left + w1 + gap;
  const drawing = svg("svg", {
    viewBox: `0 0 ${start + w2 + 12} ${height}`,
    width: start + w2 + 12,
    height,
    class: "shapes-drawing",
    role: "img",
    "aria-label": sentence(error, say),
  });
  const text = (
    /** @type {number} */ x,
    /** @type {number} */ y,
    /** @type {string} */ label,
    bad = false,
    anchor = "middle",
  ) =>
    drawing.append(
      svg("text", { x, y, "text-anchor": anchor, ...(bad ? { class: "bad" } : {}) }, label),
    );
  drawing.append(svg("rect", { x: left, y: top, width: w1, height: h1 }));
  drawing.append(svg("path", { class: "bad", d: `M${left} ${top}h${w1}` }));
  drawing.append(svg("rect", { x: start, y: top, width: w2, height: h2 }));
  drawing.append(svg("path", { class: "bad", d: `M${start} ${top}v${h2}` }));
  text(left + w1 / 2, 14, first);
  text(left + w1 / 2, top - 6, sizeText(columns), true);
  text(left - 6, top + h1 / 2 + 4, sizeText(rows), false, "end");
  text(start + w2 / 2, 14, second);
  text(start + w2 / 2, top - 6, sizeText(across));
  text(start - 6, top + h2 / 2 + 4, sizeText(down), true, "end");
  text(left + w1 + (gap - 34) / 2, top + 16, "×");
  return drawing;
}

/** A row of sizes for each, laid against each other. @param {ShapeError} error @param {Say} say */
function rows(error, say) {
  const { rule, a, b } = error;
  const names = namesOf(error, say);
  const width = Math.max(a.dims.length, b.dims.length, 1);
  const table = document.createElement("table");
  table.className = "shapes-rows";
  [a, b].forEach(({ dims, bad }, which) => {
    const line = table.insertRow();
    const head = document.createElement("th");
    head.scope = "row";
    head.textContent = names[which];
    line.append(head);
    // Broadcasting compares from the right.
    const empty = rule === "broadcast" ? width - dims.length : 0;
    for (let i = 0; i < width; i++) {
      const cell = line.insertCell();
      const at = i - empty;
      if (at < 0 || at >= dims.length) continue;
      cell.textContent = sizeText(dims[at]);
      cell.className = bad.includes(at) ? "size bad" : "size";
    }
  });
  return table;
}

/** @param {ShapeError} error @param {Say} say @returns {HTMLElement} */
export function drawShapes(error, say) {
  const figure = document.createElement("figure");
  figure.className = "shapes";
  const matrix = error.rule === "product" && error.a.dims.length < 3 && error.b.dims.length < 3;
  figure.append(matrix ? matrices(error, say) : rows(error, say));
  const caption = document.createElement("figcaption");
  caption.textContent = sentence(error, say);
  figure.append(caption);
  return figure;
}
