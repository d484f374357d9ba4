/**
 * Workers that can reach nothing: a sandboxed frame, one for the whole page, starts them in its opaque
 * origin and under its own policy (see ../frame/). Each worker talks to the page over a port of its own.
 */
import runnerText from "../frame/runner.js?text";
import { LINES_BEFORE, SIGNALS } from "../worker/protocol.js";
import { escapeHTML } from "../cell/escape.js";
import { inlinePart } from "../cell/parts.js";
import { besideScript, loadEngine } from "./engine.js";
import { makeChecker } from "./messages.js";

/** @typedef {import("./engine.js").Code} Code */
/** @typedef {import("../worker/protocol.js").FromWorker} FromWorker */
/** @typedef {import("../worker/protocol.js").ErrorReport} ErrorReport */
/** @typedef {import("../frame/protocol.js").FromFrame} FromFrame */

/**
 * What ends a worker that did not end itself: "engine" its parts were not found, "frame" there is no frame
 * (any more), "crash" the browser refused it, "full" the browser ended it, "flood" it sent too much.
 *
 * @typedef {ErrorReport & { code: "engine" | "frame" | "crash" | "full" | "flood" }} Crash
 *
 * @typedef {object} Handle
 * @property {(run: { program?: string, filename?: string, files?: Record<string, Uint8Array>,
 *   packages?: Record<string, Uint8Array>, film?: boolean, byHand?: import("../worker/protocol.js").ByHand[],
 *   map?: boolean, samples?: boolean, values?: boolean,
 *   graph?: boolean, stopAt?: import("../worker/limit.js").StopAt }) => void} run
 *   at any time after the start; Python as often as wanted, in one __main__
 * @property {() => void} signal pauses the run, or lets it go on, in turns
 * @property {() => number} given how many signals it has been given
 * @property {() => void} end
 * @property {() => number} dropped how many messages were not the runtime's
 */

const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob:; " +
  "connect-src blob:; form-action 'none'; base-uri 'none'";

const UNSEEN = [
  "all: initial",
  "position: fixed",
  "left: 0",
  "top: 0",
  "width: 1px",
  "height: 1px",
  "border: 0",
  "opacity: 0",
  "pointer-events: none",
]
  .map((rule) => `${rule} !important`)
  .join(";");

/** Milliseconds until a frame that does not answer is given up, and after it says that it has loaded. */
const PATIENCE = 8000;
const LOADED = 1000;

/** Milliseconds between two questions to the frame while programs run, and how many may stay unanswered. */
const BEAT = 1000;
const SILENT = 5;

/** The frame, with what runs in it. */
class Frame {
  /** @param {string} src of runner.html; of runner.js, for a frame that loads it; "" for one that holds its text */
  constructor(src) {
    /** @type {Map<number, (crash: Crash) => void>} */
    this.runs = new Map();
    /** @type {Set<Code>} */
    this.parts = new Set();
    /** @type {MessagePort | null} */
    this.port = null;
    this.gone = false;
    this.unanswered = 0;
    this.beat = 0;
    /** @type {(event: MessageEvent) => void} */
    this.greet = () => {};
    /** Whether its workers can be given signals: of a file of its own it finds out itself. */
    this.signals = src.endsWith(".html") || loadsBlobs() ? SIGNALS : 0;
    const element = document.createElement("iframe");
    this.element = element;
    element.setAttribute("sandbox", "allow-scripts");
    // Not display: none, with which browsers let the frame's whole process run behind all others.
    element.style.cssText = UNSEEN;
    element.inert = true;
    element.tabIndex = -1;
    element.title = "gradlet";
    element.setAttribute("aria-hidden", "true");
    if (src.endsWith(".html")) element.src = src;
    else element.srcdoc = frameText(src);
    /** @type {Promise<Frame>} */
    this.open = new Promise((resolve, reject) => {
      const fail = () => {
        this.close();
        reject(new Error("the frame did not start"));
      };
      let timer = setTimeout(fail, PATIENCE);
      this.greet = ({ source, data }) => {
        if (data !== "gradlet-frame" || source !== element.contentWindow) return;
        if (this.port) return this.lose(); // loaded anew: it was moved
        clearTimeout(timer);
        const { port1, port2 } = new MessageChannel();
        this.port = port1;
        port1.onmessage = ({ data }) => this.receive(data);
        port1.addEventListener("close", () => this.lose()); // it was unloaded
        element.contentWindow?.postMessage("gradlet-page", "*", [port2]);
        resolve(this);
      };
      element.onload = () => {
        if (this.port || this.gone) return;
        clearTimeout(timer);
        timer = setTimeout(fail, LOADED);
      };
    });
    addEventListener("message", this.greet);
    // Not in the body, whose content pages like to exchange.
    document.documentElement.append(element);
    this.observer = new MutationObserver(() => this.alive || this.lose());
    this.observer.observe(document.documentElement, { childList: true });
  }

  get alive() {
    return !this.gone && this.element.isConnected;
  }

  close() {
    this.gone = true;
    clearInterval(this.beat);
    this.observer.disconnect();
    removeEventListener("message", this.greet);
    this.port?.close();
    this.element.remove();
  }

  /** The frame has gone, and its workers with it. @param {Crash} [why] */
  lose(why = report("frame", "The frame in which programs run was removed from the page")) {
    if (this.gone) return;
    this.close();
    for (const crash of [...this.runs.values()]) crash(why);
  }

  /**
   * Chromium ends the frame's whole process, without a word to the page, when a program has filled its heap.
   * A program does not keep the frame from answering; its worker could not answer in a loop.
   */
  watch() {
    clearInterval(this.beat);
    this.unanswered = 0;
    this.beat = window.setInterval(() => {
      if (!this.runs.size) clearInterval(this.beat);
      else if (this.unanswered++ === SILENT) this.lose(report("full", OUT_OF_MEMORY));
      else this.send({ type: "alive" });
    }, BEAT);
  }

  /** @param {FromFrame} message */
  receive(message) {
    this.unanswered = 0;
    if (message.type === "alive") return;
    const { id, line, column } = message;
    const place = line > LINES_BEFORE ? { line: line - LINES_BEFORE, column } : {};
    this.runs.get(id)?.({ ...report("crash", message.message || "The worker stopped"), ...place });
  }

  /** @param {import("../frame/protocol.js").ToFrame} message @param {Transferable[]} [transfer] */
  send(message, transfer = []) {
    this.port?.postMessage(message, transfer);
  }

  /** @param {Code} name @param {import("./engine.js").Engine} engine */
  give(name, { worker, bytes }) {
    if (this.parts.has(name)) return;
    this.parts.add(name);
    const wasm = /** @type {ArrayBuffer} */ (bytes.slice().buffer);
    this.send({ type: "part", name, worker, wasm }, [wasm]);
  }
}

const OUT_OF_MEMORY = "The program took all the memory that the browser gives it, and was ended";

/** @param {Crash["code"]} code @param {string} message @returns {Crash} */
function report(code, message) {
  const name = code === "full" ? "OutOfMemoryError" : "Error";
  return { name, message, line: null, column: null, stack: "", hint: "", code };
}

/**
 * The frame's document, for where there is no file beside the script or none can be loaded. A script from a
 * file sets the policy itself: one in the document would make WebKit forget what 'self' is.
 *
 * @param {string} src of the script, or ""
 */
function frameText(src) {
  const start = '<!doctype html><meta charset="utf-8">';
  if (src) return `${start}<script src="${escapeHTML(src)}"></script>`;
  const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  return `${start}${policy}<script>${runnerText}</script>`;
}

/**
 * Whether a document without a file of its own, which has the page's policy, may load a blob. Trying would leave a
 * line in the console. What a server has sent cannot be read, but then browsers hide nonces.
 */
function loadsBlobs() {
  const probe = document.createElement("meta");
  probe.setAttribute("nonce", "seen");
  document.head.append(probe);
  const seen = probe.getAttribute("nonce");
  probe.remove();
  const written = document.querySelectorAll('meta[http-equiv="content-security-policy" i]');
  return (
    seen === "seen" &&
    [...written].every((policy) => {
      const rules = (policy.getAttribute("content") ?? "").split(";").map((rule) => rule.trim());
      const rule = ["connect-src ", "default-src "]
        .map((name) => rules.find((one) => one.startsWith(name)))
        .find(Boolean);
      return !rule || /\bblob:/.test(rule);
    })
  );
}

/** @type {Promise<Frame> | null} */
let opening = null;
/** @type {Frame | null} */
let current = null;

/** The page's frame, made when it is first needed and when it has gone. @returns {Promise<Frame>} */
function frame() {
  if (current && !current.alive) current.lose();
  if (!opening || current?.gone) {
    opening = makeFrame();
    opening.catch(() => (opening = null));
  }
  return opening;
}

async function makeFrame() {
  current = null;
  const url = besideScript("runner.html");
  // From a file, a sandboxed frame cannot load one; where there is a server, a strict policy of the
  // page's would refuse the script inside a srcdoc.
  // In WebKit 'self' is nothing inside a sandboxed file, but still the page's in a srcdoc.
  const served = /^https?:/.test(url) && inlinePart("engine.js") === null;
  const sources = served ? [url, url.replace(/\.html$/, ".js"), ""] : [""];
  // Beside what a bundler wrote there hardly is one.
  if (/** @type {any} */ (globalThis).__gradlet?.imports) sources.reverse();
  for (const source of sources) {
    const made = new Frame(source);
    current = await made.open.catch(() => null);
    if (current) return current;
  }
  throw new Error(
    "The sandboxed frame in which programs run could not be opened: the page's Content-Security-Policy must allow it (frame-src)",
  );
}

let count = 0;

/**
 * Starts a worker. Whatever goes wrong on the way is told by onCrash.
 *
 * @param {object} options
 * @param {Code} options.code
 * @param {string} options.text the compiled program for JavaScript, "" for Python
 * @param {(message: FromWorker) => void} options.onMessage gets checked messages alone
 * @param {(crash: Crash) => void} options.onCrash the worker has ended
 * @returns {Handle}
 */
export function startWorker({ code, text, onMessage, onCrash }) {
  const id = ++count;
  const { port1, port2 } = new MessageChannel();
  const checker = makeChecker();
  /** @type {Frame | null} */
  let home = null;
  let ended = false;
  let given = 0;

  function end() {
    if (ended) return;
    ended = true;
    port1.onmessage = null;
    port1.close();
    home?.runs.delete(id);
    if (home?.alive) home.send({ type: "end", id });
  }

  /** @param {Crash} error */
  function crash(error) {
    if (ended) return;
    end();
    onCrash(error);
  }

  port1.onmessage = ({ data }) => {
    const message = checker.check(data);
    if (message) onMessage(message);
    else if (checker.flooded) {
      crash(report("flood", "The program sent more than a page can show and was stopped"));
    }
  };

  // Where the worker alone is ended, its end of the port closes with it.
  port1.addEventListener("close", () => crash(report("full", OUT_OF_MEMORY)));

  async function start() {
    // Both at once: the frame and the files come from the same server.
    const engines = Promise.all([loadEngine("js"), code === "py" ? loadEngine("py") : null]);
    engines.catch((error) => crash(report("engine", error.message)));
    const opened = await frame().catch((error) => crash(report("frame", error.message)));
    const [js, py] = await engines;
    if (ended || !opened) return;
    if (!opened.alive) return start(); // lost on the way
    home = opened;
    home.runs.set(id, crash);
    home.watch();
    home.give("js", js);
    if (py) home.give("py", py);
    home.send({ type: "start", id, code, text, signals: opened.signals }, [port2]);
  }

  start().catch(() => {}); // told already
  return {
    run({ program = "", filename = "program.py", files = {}, packages = {}, ...seen }) {
      if (ended) return;
      checker.begin();
      const {
        film = true,
        byHand = [],
        map = true,
        samples = true,
        graph = false,
        values = false,
        stopAt,
      } = seen;
      const wanted = { film, byHand, map, samples, graph, values, stopAt, signals: given };
      port1.postMessage({ type: "run", program, filename, files, packages, ...wanted });
    },
    signal() {
      if (!home?.alive || given === SIGNALS) return;
      given++;
      home.send({ type: "signal", id });
    },
    given: () => given,
    end,
    dropped: () => checker.dropped,
  };
}
