import { engine } from "./engine.js";

/**
 * What a program has dropped, found out inside synchronous code. Whatever a job makes a WeakRef of, or looks up
 * in one, stays alive until that job ends; but a WeakRef made in an earlier job, and never looked up, is cleared
 * as soon as the collector has run. So tokens are made beforehand. Tensors that come one after the other share
 * one: each points to it, and the engine's side only has its WeakRef. When much has piled up, the collector
 * is made to run, and a token that is gone tells that none of its tensors can be reached: their handles
 * are dropped, in the middle of a loop. Of tokens that are still there the tensors get new ones, in smaller
 * groups, and are asked for later and later. A look-up keeps the token itself until the job ends, hence no
 * token knows its tensors afterwards.
 *
 * @typedef {import("./tensor.js").Tensor} Tensor
 * @typedef {{handle: number}} Cell what the registry keeps of a tensor; 0: dropped already
 * @typedef {{members: Tensor[] | null}} Token null until it is used
 * @typedef {{ref: WeakRef<Token>, cells: Cell[], age: number, due: number}} Group
 */

const TOKENS = 4096;
const MAX_MEMBERS = 1024;
const GROUP_KB = 32 << 10;
const MAX_AGE = 7;
/** Into how many groups the tensors of a token that is still there go. */
const PARTS = 8;
/** An untouched buffer this large is only an address, but makes every V8 collect at once. */
const PRESSURE = 2 ** 32;
const PRESSES = 6;
/** So many polls without an answer in a row, and nothing can be found out before the next job. */
const MAX_FAILURES = 3;

// Taken now: the page removes what is not the language's before a program runs.
const later = globalThis.setTimeout;

/** @type {{token: Token, ref: WeakRef<Token>}[]} */
const pool = [];
let refilling = false;
let failures = 0;

/** @type {Token | null} */
let open = null;
let openGroup = /** @type {Group | null} */ (null);
let openMembers = /** @type {Tensor[]} */ ([]);
let openKb = 0;
/** Closed groups, the youngest last. */
let groups = /** @type {Group[]} */ ([]);
let polls = 0;

const registry = new FinalizationRegistry((/** @type {Cell} */ cell) => {
  if (cell.handle) engine.native.drop_tensor(cell.handle);
  cell.handle = 0;
});

/** Makes tokens for the jobs after this one. Between jobs the registry sees to what is dropped. */
export function makeTokens() {
  end();
  refilling = false;
  failures = 0;
  while (pool.length < TOKENS) {
    /** @type {Token} */
    const token = { members: null };
    pool.push({ token, ref: new WeakRef(token) });
  }
}

/** Whether a program can be told what it has dropped. */
export const sees = () => failures < MAX_FAILURES && pool.length > PRESSES;

/** @returns {{token: Token, ref: WeakRef<Token>} | undefined} */
function take() {
  if (!refilling) {
    refilling = true;
    const timer = /** @type {any} */ (later(makeTokens, 0));
    timer?.unref?.(); // Node need not wait for it
  }
  return pool.pop();
}

/** A token nobody has. */
const canary = () => take()?.ref;

/** Where V8 cannot leave the buffer away. @type {ArrayBuffer | null} */
export let sink = null;

/** Makes the collector run. @returns {boolean} whether it did */
function press() {
  // All let go beforehand: a collection that has begun already keeps what it has seen.
  const birds = Array.from({ length: PRESSES }, canary);
  for (const bird of birds) {
    try {
      sink = new ArrayBuffer(PRESSURE);
    } catch {
      // Refused, after a collection.
    }
    sink = null;
    if (!bird) return false;
    if (bird.deref() === undefined) return true;
  }
  return false;
}

/** The collector of JavaScript decides from now on, between jobs. @param {Tensor} tensor */
export function register(tensor) {
  if (tensor._cell) return;
  tensor._cell = { handle: tensor._handle };
  registry.register(tensor, tensor._cell, tensor._cell);
}

/** The same, and within a job whenever poll() is called. @param {Tensor} tensor @param {number} [kb] its size */
export function retire(tensor, kb = 0) {
  register(tensor);
  if (tensor._token) return;
  if (!open) {
    if (pool.length <= PRESSES) return;
    begin(0);
  }
  join(tensor);
  openKb += kb;
  const size = pool.length > TOKENS / 2 ? GROUP_KB : 2 * GROUP_KB;
  if (openKb >= size || openMembers.length >= MAX_MEMBERS) end();
}

/** @param {number} age */
function begin(age) {
  const { token, ref } = /** @type {{token: Token, ref: WeakRef<Token>}} */ (take());
  token.members = openMembers = [];
  open = token;
  openGroup = { ref, cells: [], age, due: polls + (age ? 1 << (age - 1) : 0) };
  openKb = 0;
}

/** @param {Tensor} tensor */
function join(tensor) {
  tensor._token = open;
  openMembers.push(tensor);
  /** @type {Group} */ (openGroup).cells.push(/** @type {Cell} */ (tensor._cell));
}

/** From here on only its tensors know the token. */
function end() {
  if (openGroup) groups.push(openGroup);
  open = openGroup = null;
  openMembers = [];
}

/** Its handle is somebody else's business now, or gone. @param {Tensor} tensor */
export function forget(tensor) {
  const cell = tensor._cell;
  if (!cell) return;
  cell.handle = 0;
  registry.unregister(cell);
  tensor._cell = tensor._token = null;
}

/** @param {Group} group */
function drop({ cells }) {
  for (const cell of cells) {
    if (cell.handle === 0) continue;
    engine.native.drop_tensor(cell.handle);
    cell.handle = 0;
    registry.unregister(cell);
  }
}

/**
 * The tensors of a group that is still there.
 * @param {Group} group @returns {Tensor[] | null} null if none can be reached
 */
function membersOf(group) {
  const token = group.ref.deref();
  if (!token) return null;
  const members = token.members ?? [];
  token.members = null;
  return members.filter((tensor) => tensor._token === token);
}

/** @param {Tensor[]} members @param {number} age */
function regroup(members, age) {
  const parts = age > 4 || pool.length < TOKENS / 2 ? 1 : PARTS;
  const size = Math.max(1, Math.ceil(members.length / parts));
  for (let i = 0; i < members.length && pool.length > TOKENS / 4; i += size) {
    begin(Math.min(age, MAX_AGE));
    members.slice(i, i + size).forEach(join);
    end();
  }
}

/**
 * Drops what cannot be reached any more, as far as it can be found out.
 * @param {(members: Tensor[]) => void} [moveOut] whether what is still there is to go too
 */
export function poll(moveOut) {
  const all = moveOut !== undefined;
  if (all) end();
  // Of the youngest the program is likely to use one still.
  const young = groups.length > 1 && !all ? groups.splice(-1) : [];
  const asked = groups;
  if (!asked.length) return void (groups = young);
  const current = [open, openGroup, openMembers, openKb];
  groups = [];
  open = openGroup = null;
  openMembers = [];
  polls++;
  if (press()) {
    failures = 0;
    for (const group of asked) {
      if (group.due > polls && !all) {
        groups.push(group);
        continue;
      }
      const members = membersOf(group);
      if (!members) {
        drop(group);
        continue;
      }
      moveOut?.(members);
      regroup(
        members.filter((tensor) => tensor._cell),
        group.age + 1,
      );
    }
  } else {
    failures++;
    groups = asked;
  }
  groups.push(...young);
  [open, openGroup, openMembers, openKb] = /** @type {any} */ (current);
}
