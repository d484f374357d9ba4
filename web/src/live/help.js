/** What there is to say of the library's names. */
import { API } from "./api_names.js";

/** @typedef {import("../cell/content.js").Code} Code */
/**
 * @typedef {object} HelpData as web/help.mjs writes it
 * @property {Record<string, string>} entries by "torch.exp": signatures, a line each
 * @property {Record<string, string>} places names of modules beside those of api_names.js
 * @property {Record<string, string>} missing PyTorch's names that are not here
 * @property {string} stamp of the entries' names
 */
/**
 * @typedef {object} SaidData
 * @property {string[]} sentences one for each entry, in their order
 * @property {string} stamp
 */

const DOCS = "https://docs.pytorch.org/docs/2.14/";

export class Help {
  /** @param {HelpData} data @param {Record<string, SaidData>} [said] by language */
  constructor({ entries, places, missing, stamp }, said = {}) {
    this.entries = entries;
    this.places = places;
    this.missing = missing;
    this.stamp = stamp;
    /** @type {Record<string, Map<string, string>>} */
    this.said = {};
    for (const [lang, data] of Object.entries(said)) this.learn(lang, data);
  }

  /** Takes in the sentences of a language; not those of another build, whose order is another. @param {string} lang @param {SaidData} data */
  learn(lang, { sentences, stamp }) {
    if (this.said[lang] || stamp !== this.stamp) return;
    this.said[lang] = new Map(Object.keys(this.entries).map((key, i) => [key, sentences[i]]));
  }

  /** @param {string} key @returns {string[]} */
  signatures(key) {
    const text = this.entry(key);
    return text ? text.split("\n") : [];
  }

  /** One sentence, or "" where its language has not been loaded. @param {string} key @param {string} [lang] */
  sentence(key, lang = "en") {
    return this.said[lang]?.get(key) ?? "";
  }

  /** The signatures as they are stored. @param {string} key */
  entry(key) {
    return Object.hasOwn(this.entries, key) ? this.entries[key] : "";
  }

  /** @param {Code} code @param {string} path */
  isPlace(code, path) {
    if (!/^[a-z]/.test(path)) return false;
    return Object.hasOwn(API[code], path) || (code === "py" && Object.hasOwn(this.places, path));
  }

  /** What a module or a class has. @param {Code} code @param {string} place @returns {string[]} */
  namesIn(code, place) {
    const listed = Object.hasOwn(API[code], place) ? API[code][place] : "";
    const more = code === "py" && Object.hasOwn(this.places, place) ? this.places[place] : "";
    return [...new Set(`${listed} ${more}`.split(" ").filter(Boolean))];
  }

  /** What a Python program may import. */
  get modules() {
    const places = [...Object.keys(API.py), ...Object.keys(this.places)];
    return [...new Set(places)].filter(
      (place) => /^[a-zP_]/.test(place) && !/^(ndarray|list|str|dict)$/.test(place),
    );
  }

  /** Whether PyTorch has a name that is not here. @param {string} place @param {string} name */
  lacks(place, name) {
    return Object.hasOwn(this.missing, place) && this.missing[place].split(" ").includes(name);
  }

  /** The names of a call's arguments that may be given by name. @param {string} key */
  keywords(key) {
    const found = new Set();
    for (const text of this.signatures(key)) {
      const inner = /\(([^]*)\)(?: → .*)?$/.exec(text)?.[1] ?? "";
      if (text.startsWith("forward(")) continue;
      for (const [, name] of inner.matchAll(/(?:^|, )\*?(\w+)(?==|,|$)/g)) found.add(name);
    }
    return [...found];
  }
}

/** @type {[RegExp, (name: string) => string][]} by the place */
const PAGES = [
  [/^torch\.nn\.init\./, (key) => `${DOCS}nn.init.html#${key}`],
  [/^torch\.special\./, (key) => `${DOCS}special.html#${key}`],
  [/^torch\.utils\.data\./, (key) => `${DOCS}data.html#${key}`],
  [/^torch\.distributions\./, () => `${DOCS}distributions.html`],
  [
    /^torch\.(nn|nn\.functional|optim|optim\.lr_scheduler|linalg|autograd|nn\.utils|func|autograd\.functional)\.\w+$/,
    (key) => `${DOCS}generated/${key}.html`,
  ],
  [/^torch\.\w+$/, (key) => `${DOCS}generated/${key}.html`],
  [/^Tensor\./, (key) => `${DOCS}generated/torch.${key}.html`],
  [/^Module\./, (key) => `${DOCS}generated/torch.nn.Module.html#torch.nn.${key}`],
  [/^Optimizer\./, (key) => `${DOCS}generated/torch.optim.${key}.html`],
  [/^numpy\.(random|linalg|testing)\.\w+$/, (key) => numpyPage(key)],
  [/^(numpy|ndarray)\.\w+$/, (key) => numpyPage(key.replace(/^nd/, "numpy.nd"))],
];

/** @param {string} key */
function numpyPage(key) {
  const folder = key.startsWith("numpy.random.") ? "random/" : "";
  return `https://numpy.org/doc/2.4/reference/${folder}generated/${key}.html`;
}

/** Modules with a page. @type {Record<string, string>} */
const MODULE_PAGES = {
  torch: "torch.html",
  "torch.nn": "nn.html",
  "torch.nn.functional": "nn.functional.html",
  "torch.nn.init": "nn.init.html",
  "torch.optim": "optim.html",
  "torch.linalg": "linalg.html",
  "torch.special": "special.html",
  "torch.autograd": "autograd.html",
  "torch.utils.data": "data.html",
  "torch.distributions": "distributions.html",
};

/** The page about it in the documentation of PyTorch or NumPy, or "". @param {string} key */
export function pageOf(key) {
  if (Object.hasOwn(MODULE_PAGES, key)) return DOCS + MODULE_PAGES[key];
  if (key === "numpy") return "https://numpy.org/doc/2.4/reference/index.html";
  for (const [place, page] of PAGES) if (place.test(key)) return page(key);
  return "";
}
