/**
 * The worker's end of the road to the page. What it uses later is taken hold of now, before any program:
 * a program may put what it likes in the place of MessagePort.prototype.postMessage and its kin.
 */

/** @typedef {import("./protocol.js").FromWorker} FromWorker */
/** @typedef {import("./protocol.js").RunMessage} RunMessage */
/** @typedef {import("./protocol.js").WasmMessage} WasmMessage */

const scope = /** @type {any} */ (globalThis);
const tellFrame = scope.postMessage.bind(scope);
const { get: dataOf } = /** @type {PropertyDescriptor} */ (
  Object.getOwnPropertyDescriptor(MessageEvent.prototype, "data")
);
/** The message of an event. @type {(event: MessageEvent) => any} */
const read = Function.prototype.call.bind(/** @type {() => any} */ (dataOf));

/** @type {(message: FromWorker) => void} */
let send = () => {};
let last = "";

/** The addresses by which the frame pauses a run (see pause.js). @type {string[]} */
export const signals = [];

/** Sends a message to the page. @param {FromWorker} message */
export function post(message) {
  // A program may clear again and again: one of them will do.
  if (message.type === "clear" && last === "clear") return;
  last = message.type;
  send(message);
}

/**
 * @param {(message: RunMessage) => void} run
 * @param {boolean} once whether this worker runs one program, that can reach what is in here
 * @returns {Promise<WasmMessage>} the wasm, when it has come
 */
export function connect(run, once) {
  return new Promise((resolve) => {
    const receive = (/** @type {MessageEvent} */ event) => {
      const data = read(event);
      if (data.type === "boot") {
        const [port] = event.ports;
        signals.push(...(data.signals ?? []));
        send = port.postMessage.bind(port);
        port.onmessage = (told) => {
          if (once) port.onmessage = null;
          run(read(told));
        };
      } else {
        scope.removeEventListener("message", receive);
        tellFrame("ready");
        resolve(data);
      }
    };
    scope.addEventListener("message", receive);
    // A Module that did not arrive: asks for the bytes.
    scope.addEventListener("messageerror", () => tellFrame("bytes"), { once: true });
  });
}
