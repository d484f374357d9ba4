/** Whether a run is paused: what the reader has asked for, and what its worker has told. */
import { SIGNALS } from "../worker/protocol.js";

/** @typedef {import("../worker/protocol.js").PausableMessage} PausableMessage */
/** @typedef {import("../worker/protocol.js").PausedMessage} PausedMessage */

export class Halt {
  /** @param {import("./live.js").Live} live */
  constructor(live) {
    this.live = live;
    /** The run's worker, once it has told that it can be paused. @type {import("./sandbox.js").Handle | null} */
    this.worker = null;
    /** Whether it is to be paused, and since when it has been. */
    this.asked = false;
    this.since = 0;
    /** The step after which it stands. @type {number | null} */
    this.step = null;
  }

  get possible() {
    return this.worker !== null && (this.asked || this.worker.given() + 2 <= SIGNALS);
  }

  get paused() {
    return this.since > 0;
  }

  /** @param {PausableMessage | PausedMessage} message @param {import("./sandbox.js").Handle} worker */
  told(message, worker) {
    if (message.type === "pausable") this.worker = worker;
    // It may be of a pause that is over.
    else if (this.asked && message.signals === worker.given()) {
      this.step = message.step;
      this.since = performance.now();
      this.live.setState("paused");
    }
    this.live.changed();
  }

  /** Pauses the run at its next step, or lets it go on. */
  turn() {
    if (!this.possible) return;
    this.worker?.signal();
    this.asked = !this.asked;
    if (!this.asked) this.end("running");
    this.live.changed();
  }

  /** No longer: the time it stood does not count. @param {import("../cell/cell.js").State} [state] what follows */
  end(state) {
    const { live } = this;
    this.asked = false;
    if (!this.paused) return;
    live.startedAt += performance.now() - this.since;
    this.since = 0;
    if (state) live.setState(state);
  }
}
