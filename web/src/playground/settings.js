/**
 * What the playground's form says, as one declarative list: what each setting may be and how it stands in an
 * address. Only what differs from the start is written there: `data:spiral,layers:8_8,lr:0.01`.
 */

import { ACTIVATION_NAMES, OPTIMIZER_NAMES } from "./choices.js";

/**
 * @typedef {object} Edit a weight that was set by hand
 * @property {number} layer of the linear layers, from 0
 * @property {number} unit
 * @property {number} input of the unit; -1 for its bias
 * @property {number} value
 *
 * @typedef {object} Settings
 * @property {Data} data
 * @property {number} noise standard deviation of the shift of each point
 * @property {number} train percent of the points that are for training
 * @property {number} batch
 * @property {Feature[]} features at least one, in the order of FEATURES
 * @property {number[]} layers units of each hidden layer
 * @property {Activation} activation
 * @property {Optimizer} optimizer
 * @property {number} lr
 * @property {"none" | "l1" | "l2"} penalty
 * @property {number} strength of the penalty
 * @property {number} epochs
 * @property {number} seed
 * @property {Edit[]} edits
 *
 * @typedef {typeof DATA[number]} Data
 * @typedef {typeof FEATURES[number]} Feature
 * @typedef {import("./choices.js").Activation} Activation
 * @typedef {import("./choices.js").Optimizer} Optimizer
 */

export const DATA = /** @type {const} */ ([
  "circle",
  "xor",
  "gauss",
  "spiral",
  "moons",
  "plane",
  "hills",
]);
export const FEATURES = /** @type {const} */ (["x1", "x2", "x1x1", "x2x2", "x1x2", "sin1", "sin2"]);
export const ACTIVATIONS = /** @type {Activation[]} */ (Object.keys(ACTIVATION_NAMES));
export const OPTIMIZERS = /** @type {Optimizer[]} */ (Object.keys(OPTIMIZER_NAMES));
const PENALTIES = /** @type {const} */ (["none", "l1", "l2"]);

/** How many points there are in all. */
export const POINTS = 300;
export const MAX_LAYERS = 6;
export const MAX_UNITS = 8;
const MAX_SEED = 2 ** 32 - 1;

/** What the form offers; an address may say others within the same ends. */
export const RATES = [0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];
export const STRENGTHS = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1];
export const BATCHES = [1, 5, 10, 20, 30, 60];
export const EPOCHS = [10, 20, 50, 100, 200, 500];

/** @type {{ [K in keyof Settings]: { initial: Settings[K], parse: (text: string) => Settings[K] | undefined } }} */
const FIELDS = {
  data: { initial: "circle", parse: (text) => oneOf(text, DATA) },
  noise: { initial: 0.2, parse: (text) => number(text, 0, 3) },
  train: { initial: 70, parse: (text) => whole(text, 10, 90) },
  batch: { initial: 10, parse: (text) => whole(text, 1, POINTS) },
  features: { initial: ["x1", "x2"], parse: features },
  layers: { initial: [4, 2], parse: layers },
  activation: { initial: "tanh", parse: (text) => oneOf(text, ACTIVATIONS) },
  optimizer: { initial: "adam", parse: (text) => oneOf(text, OPTIMIZERS) },
  lr: { initial: 0.03, parse: (text) => number(text, 1e-6, 10) },
  penalty: { initial: "none", parse: (text) => oneOf(text, PENALTIES) },
  strength: { initial: 0.001, parse: (text) => number(text, 0, 10) },
  epochs: { initial: 100, parse: (text) => whole(text, 1, 1000) },
  seed: { initial: 0, parse: (text) => whole(text, 0, MAX_SEED) },
  edits: { initial: [], parse: edits },
};
const KEYS = /** @type {(keyof Settings)[]} */ (Object.keys(FIELDS));

/** @returns {Settings} */
export function initialSettings() {
  return /** @type {any} */ (Object.fromEntries(KEYS.map((key) => [key, FIELDS[key].initial])));
}

/** @param {Settings} settings @returns {string} */
export function writeSettings(settings) {
  const said = KEYS.map((key) => [key, textOf(settings[key])]);
  const pairs = said.filter(([key, text]) => {
    return text !== textOf(FIELDS[/** @type {keyof Settings} */ (key)].initial);
  });
  return pairs.map(([key, text]) => `${key}:${text}`).join(",");
}

/**
 * @param {string} text anybody's
 * @returns {{ settings: Settings, bad: string[] }} `bad`: what is no setting, and was left out
 */
export function readSettings(text) {
  const settings = initialSettings();
  /** @type {string[]} */
  const bad = [];
  for (const pair of text.split(",").filter(Boolean)) {
    const [, key, value] = /^(\w+):(.*)$/.exec(pair) ?? ["", "", ""];
    const field = Object.hasOwn(FIELDS, key) ? FIELDS[/** @type {keyof Settings} */ (key)] : null;
    const parsed = field?.parse(value);
    if (parsed === undefined) bad.push(pair.slice(0, 40));
    else Object.assign(settings, { [key]: parsed });
  }
  return { settings: fitted(settings), bad };
}

/** The same without weights of units that are not there. @param {Settings} settings @returns {Settings} */
export function fitted(settings) {
  const sizes = sizesOf(settings);
  const fit = settings.edits.filter(
    ({ layer, unit, input }) => unit < sizes[layer + 1] && input < sizes[layer],
  );
  return fit.length === settings.edits.length ? settings : { ...settings, edits: fit };
}

/** How many numbers each layer gives, from the features to the output. @param {Settings} settings */
export const sizesOf = ({ features, layers }) => [features.length, ...layers, 1];

/** Whether the labels are numbers rather than two classes. @param {Settings} settings */
export const isRegression = ({ data }) => data === "plane" || data === "hills";

/** Whether the points themselves are the features. @param {Settings} settings */
export const isPlain = ({ features }) => features.join() === "x1,x2";

/** The same with a weight set, or left as it is drawn. @param {Edit[]} edits @param {Omit<Edit, "value">} at @param {number | null} value */
export function withEdit(edits, at, value) {
  const others = edits.filter((one) => !samePlace(one, at));
  if (value === null) return others;
  return [...others, { ...at, value }].sort(
    (a, b) => a.layer - b.layer || a.unit - b.unit || a.input - b.input,
  );
}

/** @param {Omit<Edit, "value">} a @param {Omit<Edit, "value">} b */
export const samePlace = (a, b) => a.layer === b.layer && a.unit === b.unit && a.input === b.input;

/** @param {unknown} value */
function textOf(value) {
  if (!Array.isArray(value)) return String(value);
  return value
    .map((one) => {
      if (typeof one !== "object") return String(one);
      const { layer, unit, input, value: number } = /** @type {Edit} */ (one);
      return [layer, unit, input < 0 ? "b" : input, number].join("_");
    })
    .join(typeof value[0] === "object" ? "~" : "_");
}

/** @template {string} T @param {string} text @param {readonly T[]} choices */
const oneOf = (text, choices) => choices.find((choice) => choice === text);

/** @param {string} text @param {number} min @param {number} max */
function number(text, min, max) {
  const value = /^-?\d{0,9}\.?\d{1,16}(e-?\d{1,2})?$/.test(text) ? Number(text) : NaN;
  return value >= min && value <= max ? value : undefined;
}

/** @param {string} text @param {number} min @param {number} max */
function whole(text, min, max) {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  return value >= min && value <= max ? value : undefined;
}

/** @param {string} text @returns {Feature[] | undefined} */
function features(text) {
  const names = text.split("_");
  const found = FEATURES.filter((name) => names.includes(name));
  return found.length > 0 && found.length === names.length ? found : undefined;
}

/** @param {string} text @returns {number[] | undefined} */
function layers(text) {
  if (text === "") return [];
  const units = text.split("_").map((one) => whole(one, 1, MAX_UNITS) ?? 0);
  return units.length <= MAX_LAYERS && units.every(Boolean) ? units : undefined;
}

/** @param {string} text @returns {Edit[] | undefined} */
function edits(text) {
  /** @type {Edit[]} */
  let found = [];
  for (const part of text.split("~")) {
    const [layer, unit, input, value, more] = part.split("_");
    const at = {
      layer: whole(layer, 0, MAX_LAYERS) ?? NaN,
      unit: whole(unit ?? "", 0, MAX_UNITS - 1) ?? NaN,
      input: input === "b" ? -1 : (whole(input ?? "", 0, MAX_UNITS - 1) ?? NaN),
    };
    const weight = number(value ?? "", -1e6, 1e6);
    if (Object.values(at).some(Number.isNaN) || weight === undefined || more) return undefined;
    found = withEdit(found, at, weight);
  }
  return found;
}
