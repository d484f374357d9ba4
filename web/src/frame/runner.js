/**
 * Inside the sandboxed frame: starts and ends workers for the page around it. Workers get this frame's
 * opaque origin and its policy. A classic script without imports, for it also stands in a srcdoc.
 */
{
  /** @typedef {import("./protocol.js").ToFrame} ToFrame */
  /** @typedef {import("./protocol.js").FromFrame} FromFrame */
  /** @typedef {import("../worker/protocol.js").Wasm} Wasm */
  /** @typedef {{ worker: string, bytes: ArrayBuffer, module: Promise<WebAssembly.Module | null> }} Part */

  /** @type {Map<string, Part>} */
  const parts = new Map();
  /** @type {Map<number, Worker>} */
  const workers = new Map();
  /** Of each worker the addresses that are left to pause it by (worker/pause.js). @type {Map<number, string[]>} */
  const signals = new Map();
  /** Those of workers that have ended: making some takes milliseconds. @type {string[]} */
  const spare = [];
  const nothing = new Blob();
  /** Whether a server has sent a policy with this file, under which they may not load: browsers hide nonces then. */
  let underHeader = false;
  /** @type {MessagePort} */
  let page;

  /** @param {FromFrame} message */
  const tell = (message) => page.postMessage(message);

  /** @param {string} name */
  const part = (name) => /** @type {Part} */ (parts.get(name));

  /**
   * @param {Part} part
   * @param {boolean} asBytes
   * @returns {Promise<Wasm>}
   */
  const wasm = async ({ bytes, module }, asBytes) =>
    (asBytes ? null : await module) ?? bytes.slice(0);

  /**
   * @param {Extract<ToFrame, { type: "start" }>} message
   * @param {MessagePort} port the worker's end of its channel to the page
   */
  function start({ id, code, text, signals: count }, port) {
    const source = code === "py" ? [part("py").worker] : [text, part("js").worker];
    const url = URL.createObjectURL(new Blob(source, { type: "text/javascript;charset=utf-8" }));
    const worker = new Worker(url);
    workers.set(id, worker);
    worker.onerror = (event) => {
      event.preventDefault();
      const { message = "", lineno = 0, colno = 0 } = event;
      const text = String(message).slice(0, 4000);
      tell({ type: "crash", id, message: text, line: lineno, column: colno });
    };
    /** @param {boolean} asBytes */
    const give = async (asBytes) => {
      const [engine, python] = await Promise.all([
        wasm(part("js"), asBytes),
        code === "py" ? wasm(part("py"), asBytes) : undefined,
      ]);
      if (workers.has(id)) worker.postMessage({ type: "wasm", wasm: engine, python });
    };
    // The worker answers once, before the program can: the wasm is there, or a Module did not arrive.
    worker.onmessage = ({ data }) => {
      worker.onmessage = null;
      URL.revokeObjectURL(url);
      if (data === "bytes") void give(true);
    };
    const length = underHeader ? 0 : count;
    const addresses = Array.from({ length }, () => spare.pop() ?? URL.createObjectURL(nothing));
    signals.set(id, addresses);
    worker.postMessage({ type: "boot", signals: addresses }, [port]);
    give(false).catch(() => give(true));
  }

  /** @param {MessageEvent<ToFrame>} event */
  function receive({ data: message, ports }) {
    if (message.type === "part") {
      const { name, worker, wasm: bytes } = message;
      const module = WebAssembly.compile(bytes).catch(() => null);
      parts.set(name, { worker, bytes, module });
    } else if (message.type === "start") {
      start(message, ports[0]);
    } else if (message.type === "alive") {
      tell(message);
    } else if (message.type === "signal") {
      const address = signals.get(message.id)?.shift();
      if (address) URL.revokeObjectURL(address);
    } else {
      workers.get(message.id)?.terminate();
      workers.delete(message.id);
      spare.push(...(signals.get(message.id) ?? []));
      signals.delete(message.id);
    }
  }

  // With an origin of its own it would lend that to whoever frames it.
  if (self.origin === "null" && parent !== self) {
    // 'self' was for this file: from here on a worker's importScripts has nothing to name. The rest is what a
    // document around it says already, where it is not a bare one (live/sandbox.js).
    const policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content =
      "default-src 'none'; script-src 'wasm-unsafe-eval' blob:; worker-src blob:; connect-src blob:; " +
      "form-action 'none'; base-uri 'none'";
    policy.setAttribute("nonce", "seen");
    document.head.append(policy);
    underHeader = policy.getAttribute("nonce") !== "seen";
    const connect = (/** @type {MessageEvent} */ event) => {
      if (event.source !== parent || event.data !== "gradlet-page") return;
      removeEventListener("message", connect);
      page = event.ports[0];
      page.onmessage = receive;
    };
    addEventListener("message", connect);
    parent.postMessage("gradlet-frame", "*");
  }
}
