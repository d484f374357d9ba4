/** One diagram: its axes and what stands around them, or an image alone. */
import { paintImage } from "./figure_image.js";
import { axis, extent, shade, svg, text } from "./figure_parts.js";
import { BAR, drawSeries, numbers } from "./figure_series.js";
import { power, tick } from "./series.js";

/**
 * @typedef {import("./figure.js").Axes} Axes
 * @typedef {import("./figure.js").FigureSeries} FigureSeries
 * @typedef {import("./figure_parts.js").Axis} Axis
 * @typedef {import("./figure_parts.js").Box} Box
 */

/** Where the color bar stands, and its steps. */
const BAR_WIDTH = 46;
const STEPS = 32;

/**
 * @param {Axes} axes
 * @param {number} width of its coordinates: the narrower, the larger its words
 */
export function drawAxes(axes, width) {
  const series = axes.series.filter(Boolean);
  const cell = document.createElement("div");
  cell.className = "axes-of-figure";
  const words = [axes.title, axes.xlabel, axes.ylabel, ...series.map(({ label }) => label)];
  const name = words.filter(Boolean).join(", ") || "matplotlib";
  const images = series.filter(({ kind }) => kind === "image");
  const alone = images.length > 0 && images.length === series.length && !hasScales(axes, images);
  const height = alone ? imageHeight(images[0], width, axes) : Math.round(width * 0.672);
  const box = boxOf(axes, width, height, alone);
  const root = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": name });
  const place = alone ? fitted(box, images[0]) : null;
  let around = place ?? box;
  if (place) cell.append(...images.map((image) => laid(image, place, width, height)));
  else {
    const drawn = diagram(axes, series, box, width, height, cell);
    root.append(...drawn.nodes);
    around = drawn.place;
  }
  const colorbar = axes.bar && drawBar(axes.bar, around, width);
  if (colorbar) root.append(...colorbar);
  if (axes.title) {
    const title = text(axes.title, (box.left + box.right) / 2, 15, "title");
    if (width < 200) title.style.fontSize = "11px";
    root.append(title);
  }
  cell.append(root);
  return cell;
}

/** Whether an image needs axes around it. @param {Axes} axes @param {FigureSeries[]} images */
function hasScales({ xlabel, ylabel, xticks, yticks, off }, images) {
  if (off) return false;
  const marked = [xticks, yticks].some((ticks) => ticks && ticks.at.length > 0);
  return Boolean(xlabel || ylabel || marked || images.some(({ x }) => x.length === 4));
}

/** @param {FigureSeries} image @param {number} width @param {Axes} axes */
function imageHeight({ y: rows }, width, { title, bar }) {
  const ratio = rows.length / Math.max(1, rows[0]?.length ?? 1);
  const wide = width - 8 - (bar ? BAR_WIDTH : 0);
  return Math.min(width * 1.1, Math.max(30, wide * ratio)) + (title ? 26 : 8);
}

/**
 * @param {Axes} axes
 * @param {number} width
 * @param {number} height
 * @param {boolean} bare
 * @returns {Box}
 */
function boxOf({ title, xlabel, ylabel, bar, second, off }, width, height, bare) {
  const right = width - (bar ? BAR_WIDTH : second ? 44 : 8);
  const top = title ? 24 : 8;
  if (bare || off) return { left: 4, right: right + 4, top: top - 4, bottom: height - 4 };
  const left = (width < 200 ? 30 : 36) + (ylabel ? 12 : 0);
  return { left, right, top, bottom: height - 22 - (xlabel ? 16 : 0) };
}

/** The middle of a box, as wide and high as an image is. @param {Box} box @param {FigureSeries} image @returns {Box} */
function fitted(box, { y: rows }) {
  const [high, wide] = [rows.length || 1, rows[0]?.length || 1];
  const size = Math.min((box.right - box.left) / wide, (box.bottom - box.top) / high);
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return {
    left: x - (size * wide) / 2,
    right: x + (size * wide) / 2,
    top: y - (size * high) / 2,
    bottom: y + (size * high) / 2,
  };
}

/**
 * The canvas of an image, under the drawing.
 *
 * @param {FigureSeries} image
 * @param {Box} at
 * @param {number} width
 * @param {number} height
 */
function laid(image, at, width, height) {
  const canvas = paintImage(image, image.align === "right");
  const share = (/** @type {number} */ part, /** @type {number} */ of) =>
    `${((100 * part) / of).toFixed(3)}%`;
  canvas.style.cssText =
    `left:${share(at.left, width)};top:${share(at.top, height)};` +
    `width:${share(at.right - at.left, width)};height:${share(at.bottom - at.top, height)};` +
    `opacity:${image.alpha ?? 1}`;
  return canvas;
}

/** Where an image lies on the axes: left, right, bottom, top. @param {FigureSeries} image */
function spanOf({ x, y: rows, align }) {
  if (x.length === 4) return /** @type {number[]} */ (x);
  const [high, wide] = [rows.length, rows[0]?.length ?? 0];
  return align === "right"
    ? [-0.5, wide - 0.5, -0.5, high - 0.5]
    : [-0.5, wide - 0.5, high - 0.5, -0.5];
}

/**
 * @param {Axes} axes
 * @param {FigureSeries[]} series
 * @param {Box} box
 * @param {number} width
 * @param {number} height
 * @param {HTMLElement} cell takes what lies below the drawing
 */
function diagram(axes, series, box, width, height, cell) {
  const images = series.filter(({ kind }) => kind === "image");
  const own = series.filter(({ kind, twin }) => kind !== "image" && !twin);
  const twins = series.filter(({ twin }) => twin);
  const words = /** @type {string[]} */ ([
    ...new Set(series.flatMap(({ x, kind }) => (kind === "image" ? [] : x)).filter(isWord)),
  ]);
  const flat = series.some(({ kind }) => kind === "barh");
  const spans = images.map(spanOf);
  /** @param {FigureSeries[]} of */
  const values = (of) => {
    const points = of.map((one) => numbers(one, words));
    const turned = of.map(({ kind }, i) => (kind === "barh" ? swap(points[i]) : points[i]));
    return { points, x: turned.map((p) => p.x), y: turned.map((p) => p.y) };
  };
  const all = values(own);
  const twin = values(twins);
  const wide = Math.max(
    0,
    ...series.map(({ kind, size }) => (/^bar/.test(kind) ? (size ?? BAR) / 2 : 0)),
  );
  const ground = series.some(({ kind }) => /^(bar|hist)/.test(kind)) ? [0] : [];
  const tops = own.flatMap(({ kind, base, y }) =>
    /^bar/.test(kind) && base ? y.map((v, i) => Number(v) + base[i % base.length]) : [],
  );
  const across = spread(extent([...all.x, ...twin.x]), flat ? 0 : wide);
  const heights = spread(extent(all.y), flat ? wide : 0);
  (flat ? across : heights).push(...ground, ...tops);
  across.push(...spans.flatMap(([l, r]) => [l, r]));
  heights.push(...spans.flatMap(([, , b, t]) => [b, t]));
  const tight = images.length > 0;
  const flipped = spans.some(([, , bottom, top]) => bottom > top);
  const settings = {
    x: { limits: axes.xlim, log: axes.xscale === "log", tight, flip: Boolean(axes.xflip) },
    y: {
      limits: axes.ylim,
      log: axes.yscale === "log",
      tight,
      flip: Boolean(axes.yflip) !== (flipped && !axes.ylim),
    },
  };
  let place = box;
  const make = () => [
    axis(across, settings.x, place.left, place.right),
    axis(heights, settings.y, place.bottom, place.top),
  ];
  let [x, y] = make();
  if (axes.equal && !x.log && !y.log) {
    place = equalBox(box, x, y);
    [x, y] = make();
  }
  const second = axis(
    extent(twin.y),
    { limits: axes.second?.lim, log: axes.second?.scale === "log" },
    place.bottom,
    place.top,
  );
  for (const [i, image] of images.entries()) {
    const [left, right, bottom, top] = spans[i];
    const [x0, x1] = [x.at(left), x.at(right)].sort((a, b) => a - b);
    const [y0, y1] = [y.at(top), y.at(bottom)].sort((a, b) => a - b);
    const at = { left: x0, right: x1, top: y0, bottom: y1 };
    cell.append(laid(image, at, width, height));
  }
  const clip = `clip-${Math.random().toString(36).slice(2)}`;
  const plot = svg("g", { "clip-path": `url(#${clip})` });
  own.forEach((one, i) => {
    // On an image black is black, whatever the page's colors.
    const dark = images.length > 0 && /^(k|black)$/.test(String(one.color));
    plot.append(...drawSeries(dark ? { ...one, color: "#000" } : one, all.points[i], i, x, y));
  });
  twins.forEach((one, i) =>
    plot.append(...drawSeries(one, twin.points[i], own.length + i, x, second)),
  );
  const frame = {
    x: place.left,
    y: place.top,
    width: place.right - place.left,
    height: place.bottom - place.top,
  };
  const clipping = svg("clipPath", { id: clip }, svg("rect", frame));
  if (axes.off) return { place, nodes: [clipping, plot] };
  const along = named(flat ? y : x, words, flat ? axes.yticks : axes.xticks);
  const up = named(flat ? x : y, [], flat ? axes.xticks : axes.yticks);
  const [bottom, left] = flat ? [up, along] : [along, up];
  const nodes = [
    clipping,
    ...(tight ? [] : grid(x, bottom.at, y, left.at, place)),
    plot,
    ...bottom.at.map((v, i) =>
      text(bottom.names[i], x.at(v), place.bottom + 14, bottom.long ? "tick long" : "tick"),
    ),
    ...left.at.map((v, i) => text(left.names[i], place.left - 5, y.at(v) + 4, "tick y")),
    ...(axes.second ? secondTicks(second, place, axes.second.label, width) : []),
    text(axes.xlabel ?? "", (place.left + place.right) / 2, place.bottom + 30, "label"),
    upright(axes.ylabel ?? "", place.left - box.left + 11, (place.top + place.bottom) / 2),
  ];
  return { place, nodes };
}

/** @param {unknown} value */
const isWord = (value) => typeof value === "string";

/** @param {import("./figure_series.js").Points} points */
const swap = ({ x, y }) => ({ x: y, y: x });

/** @param {number[]} ends @param {number} by */
function spread([low, high, ...rest], by) {
  return low === undefined ? [] : [low - by, high + by, ...rest.filter(() => by === 0)];
}

/** A box in which a step across is as long as a step up. @param {Box} box @param {Axis} x @param {Axis} y @returns {Box} */
function equalBox(box, x, y) {
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  const scale = Math.min(wide / (x.high - x.low), high / (y.high - y.low));
  const [dx, dy] = [(wide - scale * (x.high - x.low)) / 2, (high - scale * (y.high - y.low)) / 2];
  return { left: box.left + dx, right: box.right - dx, top: box.top + dy, bottom: box.bottom - dy };
}

/**
 * Ticks and what stands at them: those that were set, words, or numbers.
 *
 * @param {Axis} along
 * @param {string[]} words
 * @param {import("./figure.js").Ticks | undefined} wanted
 */
function named(along, words, wanted) {
  const number = along.log ? power : tick;
  if (wanted) {
    const at = wanted.at.filter((v) => inside(along, v));
    const names = wanted.names ?? wanted.at.map((v) => tick(v));
    const kept = wanted.at.flatMap((v, i) => (inside(along, v) ? [names[i] ?? ""] : []));
    return { at, names: kept, long: kept.length > 8 || kept.join("").length > 44 };
  }
  if (!words.length) return { at: along.ticks, names: along.ticks.map(number), long: false };
  const step = Math.ceil(words.length / 20);
  const at = words.map((_, i) => i).filter((i) => i % step === 0);
  const names = at.map((i) => words[i].slice(0, 12));
  return { at, names, long: names.join("").length > 44 };
}

/** @param {Axis} along @param {number} value */
function inside({ low, high, log }, value) {
  const at = log ? Math.log10(value) : value;
  const slack = (high - low) * 1e-6;
  return at >= low - slack && at <= high + slack;
}

/** @param {Axis} x @param {number[]} xs @param {Axis} y @param {number[]} ys @param {Box} box */
function grid(x, xs, y, ys, { left, right, top, bottom }) {
  return [
    ...xs.map((v) =>
      svg("path", { class: "grid", d: `M${x.at(v).toFixed(1)} ${top.toFixed(1)}V${bottom}` }),
    ),
    ...ys.map((v) => svg("path", { class: "grid", d: `M${left} ${y.at(v).toFixed(1)}H${right}` })),
  ];
}

/** @param {Axis} second @param {Box} box @param {string | undefined} label @param {number} width */
function secondTicks(second, box, label, width) {
  const number = second.log ? power : tick;
  return [
    ...second.ticks.map((v) => text(number(v), box.right + 5, second.at(v) + 4, "tick second")),
    upright(label ?? "", width - 4, (box.top + box.bottom) / 2),
  ];
}

/** @param {string} words @param {number} x @param {number} y */
const upright = (words, x, y) =>
  svg("text", { class: "label", transform: `translate(${x} ${y.toFixed(1)}) rotate(-90)` }, words);

/**
 * The scale of the colors at the right.
 *
 * @param {import("./figure.js").ColorBar} bar
 * @param {Box} box
 * @param {number} width
 */
function drawBar({ low, high, stops, label }, box, width) {
  const left = Math.min(box.right + 6, width - BAR_WIDTH + 8);
  const step = (box.bottom - box.top) / STEPS;
  const up = axis([low, high], { limits: [low, high] }, box.bottom, box.top);
  const cells = Array.from({ length: STEPS }, (_, i) =>
    svg("rect", {
      x: left.toFixed(1),
      y: (box.top + i * step).toFixed(2),
      width: 9,
      height: (step + 0.4).toFixed(2),
      style: `fill:${shade(1 - (i + 0.5) / STEPS, stops)}`,
    }),
  );
  return [
    ...cells,
    ...up.ticks.map((v) => text(tick(v), left + 12, up.at(v) + 4, "tick second")),
    upright(label ?? "", width - 2, (box.top + box.bottom) / 2),
  ];
}
