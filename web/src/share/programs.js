/**
 * One's own programs, by name, in this browser. Every write reads first what is there, so that two tabs do
 * not undo each other. Where the browser keeps nothing, programs live as long as the page.
 */
import { MAX_SOURCE } from "./address.js";

/** @typedef {import("./address.js").Doc} Doc */

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {"python" | "javascript"} language
 * @property {string} code
 * @property {number} [seed]
 * @property {number} changed milliseconds since 1970
 */

/** @typedef {"denied" | "full" | "broken" | null} Notice why programs are not kept, or were not read */
/** @typedef {Pick<Storage, "getItem" | "setItem">} Store */

const KEY = "gradlet.programs";
const VERSION = 1;
export const MAX_NAME = 80;
export const MAX_PROGRAMS = 500;

/** The browser's storage, or null where it is refused. @returns {Store | null} */
function browserStore() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null; // a sandboxed frame
  }
}

/** A name without what cannot be seen; "" if nothing is left. @param {string} name */
export function cleanName(name) {
  const plain = name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu, (c) => (/\u200d/.test(c) ? c : " "))
    .replace(/\s+/g, " ")
    .trim();
  return [...plain].slice(0, MAX_NAME).join("").trim();
}

export class Programs {
  /** @param {Store | null} [store] */
  constructor(store = browserStore()) {
    this.store = store;
    /** @type {Notice} */
    this.notice = store ? null : "denied";
    /** @type {Program[]} */
    this.kept = [];
    /** @type {Set<() => void>} */
    this.listeners = new Set();
    this.read();
  }

  /** By the last change, the newest first. @returns {Program[]} */
  list() {
    return [...this.kept].sort((a, b) => b.changed - a.changed || (a.name < b.name ? -1 : 1));
  }

  /** @param {string} name */
  get(name) {
    return this.kept.find((program) => program.name === name) ?? null;
  }

  /** A name nobody has yet: "x", "x 2", "x 3". @param {string} wanted @param {string} [fallback] */
  freeName(wanted, fallback = "program") {
    const name = cleanName(wanted) || fallback;
    if (!this.get(name)) return name;
    for (let n = 2; ; n++) {
      const end = ` ${n}`;
      const next = [...name].slice(0, MAX_NAME - end.length).join("") + end;
      if (!this.get(next)) return next;
    }
  }

  /**
   * Saves under a name, over what has it.
   *
   * @param {string} name
   * @param {Partial<Doc>} doc
   * @returns {Program | null} null where the name is empty, the program too long or 500 are there
   */
  save(name, { code = "", language = "python", seed }) {
    const program = valid({ name: cleanName(name), code, language, seed, changed: Date.now() });
    if (!program) return null;
    const done = this.change((programs) => {
      const others = programs.filter((one) => one.name !== program.name);
      return others.length < MAX_PROGRAMS ? [...others, program] : null;
    });
    return done ? program : null;
  }

  /**
   * @param {string} from
   * @param {string} to
   * @returns {boolean} false where the other name is empty or taken
   */
  rename(from, to) {
    const name = cleanName(to);
    if (!name || name === from) return name === from;
    return this.change((programs) => {
      const program = programs.find((one) => one.name === from);
      if (!program || programs.some((one) => one.name === name)) return null;
      return programs.map((one) => (one === program ? { ...one, name } : one));
    });
  }

  /** @param {string} name @returns {boolean} */
  remove(name) {
    return this.change((programs) => {
      const others = programs.filter((one) => one.name !== name);
      return others.length < programs.length ? others : null;
    });
  }

  /**
   * Told after each change, of this tab or another.
   *
   * @param {() => void} listener
   * @returns {() => void} ends it
   */
  watch(listener) {
    /** @param {StorageEvent} event */
    const other = (event) => {
      if (event.key !== KEY && event.key !== null) return;
      this.read();
      this.tell();
    };
    if (this.listeners.size === 0) {
      globalThis.addEventListener?.("storage", other);
      this.unlisten = () => globalThis.removeEventListener?.("storage", other);
    }
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.unlisten?.();
    };
  }

  tell() {
    for (const listener of this.listeners) listener();
  }

  /** What is stored, or what this page alone has. */
  read() {
    if (!this.store || this.notice === "full") return;
    let text;
    try {
      text = this.store.getItem(KEY);
    } catch {
      this.store = null;
      this.notice = "denied";
      return;
    }
    const found = parse(text);
    if (found) this.kept = found;
    else this.setAside(/** @type {string} */ (text));
  }

  /** Keeps a text that cannot be read under another key: a newer gradlet may. @param {string} text */
  setAside(text) {
    this.notice = "broken";
    try {
      this.store?.setItem(`${KEY}.unread`, text);
    } catch {
      this.store = null; // no room for it: then it stays where it is
    }
  }

  /**
   * @param {(programs: Program[]) => Program[] | null} edit null changes nothing
   * @returns {boolean}
   */
  change(edit) {
    this.read();
    const next = edit(this.kept);
    if (!next) return false;
    this.kept = next;
    try {
      this.store?.setItem(KEY, JSON.stringify({ version: VERSION, programs: next }));
      if (this.store && this.notice === "full") this.notice = null;
    } catch {
      this.notice = "full"; // kept in this page only
    }
    this.tell();
    return true;
  }
}

/** @param {string | null} text @returns {Program[] | null} null for what is not ours */
function parse(text) {
  if (text === null) return [];
  try {
    const { version, programs } = JSON.parse(text);
    if (version !== VERSION || !Array.isArray(programs)) return null;
    /** @type {Map<string, Program>} */
    const byName = new Map();
    for (const one of programs.slice(0, MAX_PROGRAMS)) {
      const program = valid(one);
      if (program) byName.set(program.name, program);
    }
    return [...byName.values()];
  } catch {
    return null;
  }
}

/** @param {any} one @returns {Program | null} */
function valid(one) {
  if (typeof one?.name !== "string" || typeof one.code !== "string") return null;
  if (one.name === "" || one.name !== cleanName(one.name)) return null;
  if (one.code.length > MAX_SOURCE) return null;
  const { name, code, seed } = one;
  const language = one.language === "javascript" ? "javascript" : "python";
  const changed = Number.isFinite(one.changed) ? one.changed : 0;
  const hasSeed = Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32;
  return { name, language, code, ...(hasSeed && { seed }), changed };
}
