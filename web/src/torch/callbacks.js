/**
 * Functions of the program that the engine calls during backward: hooks. The engine knows them by a number
 * and says when nothing refers to one any more.
 * @typedef {(count: number) => number} Callback reads its arguments' handles from the buffer, leaves those of
 *   its results there and answers how many they are
 */

/** @type {Map<number, {callback: Callback, released?: (id: number) => void}>} */
const callbacks = new Map();
let last = 0;
/** What a callback threw, on its way through the engine. @type {{error: any} | null} */
let thrown = null;

/** @param {Callback} callback @param {(id: number) => void} [released] @returns {number} */
export function keepCallback(callback, released) {
  callbacks.set(++last, { callback, released });
  return last;
}

/** @param {number} id @param {number} count */
export function callBack(id, count) {
  try {
    return callbacks.get(id)?.callback(count) ?? 0;
  } catch (error) {
    thrown = { error };
    return -1;
  }
}

/** @param {number} id */
export function releaseCallback(id) {
  callbacks.get(id)?.released?.(id);
  callbacks.delete(id);
}

export function takeThrown() {
  const taken = thrown;
  thrown = null;
  return taken;
}
