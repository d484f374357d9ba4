/** Cells that share one interpreter, as a notebook's do. */

/** @typedef {import("../cell/cell.js").GradletCell} GradletCell */
/** @typedef {import("./pool.js").Lease} Lease */

export class Session {
  constructor() {
    /** @type {Lease | null} */
    this.lease = null;
    /** Cells whose program has run to its end in the interpreter there is. @type {Set<GradletCell>} */
    this.ran = new Set();
    /** Runs come one after the other. @type {Promise<unknown>} */
    this.turn = Promise.resolve();
    /** How often the interpreter was lost with variables in it. */
    this.restarts = 0;
  }

  /** @param {Lease} lease */
  keep(lease) {
    this.lease = lease;
    lease.onEvicted = () => this.forget(lease);
    lease.rest();
  }

  /** The interpreter is gone, and with it what the cells had made. @param {Lease | null} [lease] */
  forget(lease = this.lease) {
    if (lease !== this.lease) return;
    if (this.ran.size) this.restarts++;
    this.lease = null;
    this.ran.clear();
  }

  restart() {
    const { lease } = this;
    this.forget();
    lease?.end();
  }
}

/** @type {WeakMap<Node, Map<string, Session>>} */
const sessions = new WeakMap();

/**
 * The session a cell belongs to: of its name, in its document or shadow root.
 *
 * @param {GradletCell} cell
 * @returns {Session | null}
 */
export function sessionOf(cell) {
  if (!cell.session || cell.code !== "py") return null;
  const root = cell.getRootNode();
  let named = sessions.get(root);
  if (!named) sessions.set(root, (named = new Map()));
  let session = named.get(cell.session);
  if (!session) named.set(cell.session, (session = new Session()));
  return session;
}

/**
 * The cells of the same session above one, from the top.
 *
 * @param {GradletCell} cell
 * @returns {GradletCell[]}
 */
export function cellsAbove(cell) {
  const root = /** @type {Document | ShadowRoot} */ (cell.getRootNode());
  const all = /** @type {GradletCell[]} */ ([...root.querySelectorAll("gradlet-cell[session]")]);
  return all.filter(
    (other) =>
      other.session === cell.session &&
      other.code === "py" &&
      cell.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING,
  );
}
