/**
 * When panes render: one after the other, in slices so short that a slow phone answers its reader between two of them,
 * and never in the task that draws the page's frame. What is in view comes first; while a run goes on or its film plays,
 * what is out of view is brought up to date once in a while only.
 */

/** @typedef {import("./panes/pane.js").Pane} Pane */
/** @typedef {{ pane: Pane | null, work: () => void }} Turn */

/** Milliseconds after which the page has its thread back. */
const SLICE_MS = 8;

/** Milliseconds from one rendering to the next of what nobody sees. */
const UNSEEN_MS = 1000;

/** Beyond the window's edge: what is scrolled to is there already. */
const MARGIN = "120px";

/** @type {Turn[]} */
const waiting = [];
/** Whether a slice is under way or asked for, and when the one under way ends. */
let going = false;
let end = 0;
let timer = 0;

/** @type {MessageChannel | null} */
let channel = null;

/** In a task of its own; timers would wait longer. */
function post() {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = slice;
  }
  channel.port2.postMessage(null);
}

/** @type {WeakSet<Element>} */
const unseen = new WeakSet();

/** @type {IntersectionObserver | null} */
let observer = null;

/** Keeps watch whether a pane is in view. @param {Pane} pane */
export function watch(pane) {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) unseen.delete(target);
        else unseen.add(target);
      }
      resume();
    },
    { rootMargin: MARGIN },
  );
  observer.observe(pane);
}

/** @param {Pane} pane */
export function unwatch(pane) {
  observer?.unobserve(pane);
  unseen.delete(pane);
}

/** Milliseconds until a pane's turn may come; an empty one is nowhere, and may be about to appear. @param {Pane} pane */
function restOf(pane) {
  const { moves, film } = pane.live;
  if (!unseen.has(pane) || !pane.childElementCount || !(moves || film.playing)) return 0;
  return pane.renderedAt + UNSEEN_MS - performance.now();
}

/** The next whose turn it is: what is in view, then what has waited long enough. @returns {Turn | null} */
function next() {
  let soonest = Infinity;
  let at = waiting.findIndex(({ pane }) => !pane || !unseen.has(pane));
  for (let i = 0; at < 0 && i < waiting.length; i++) {
    const rest = restOf(/** @type {Pane} */ (waiting[i].pane));
    if (rest <= 0) at = i;
    else soonest = Math.min(soonest, rest);
  }
  if (at >= 0) return waiting.splice(at, 1)[0];
  clearTimeout(timer);
  if (waiting.length) timer = window.setTimeout(resume, soonest);
  return null;
}

async function slice() {
  end = performance.now() + SLICE_MS;
  do {
    const turn = next();
    if (!turn) {
      going = false;
      break;
    }
    turn.work();
    await null; // what it has left to be done at its end counts too
  } while (performance.now() < end);
  end = 0;
  if (going) post();
}

/** It may be another's turn now: something is in view, or a run has ended. */
export function resume() {
  if (going || !waiting.length) return;
  going = true;
  post();
}

/**
 * Work in steps, which may take several turns: what is done within a slice is done at once.
 *
 * @template T
 * @param {Pane} pane
 * @param {Generator<void, T, void>} steps
 * @param {(result: T) => void} done
 */
export function inSteps(pane, steps, done) {
  const last = end || performance.now() + SLICE_MS;
  do {
    const { done: ended, value } = steps.next();
    if (ended) return done(value);
  } while (performance.now() < last);
  void inTurn(pane, () => inSteps(pane, steps, done));
}

/**
 * Work that waits for its turn.
 *
 * @template T
 * @param {Pane | null} pane whose it is; null is never put off
 * @param {() => T} work
 * @returns {Promise<T>}
 */
export function inTurn(pane, work) {
  return new Promise((resolve, reject) => {
    waiting.push({
      pane,
      work() {
        try {
          resolve(work());
        } catch (error) {
          reject(error);
        }
      },
    });
    resume();
  });
}
