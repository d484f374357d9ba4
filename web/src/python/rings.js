/**
 * Rings through both heaps: the engine keeps a hook, which holds a tensor of Python's, which keeps the node that has
 * the hook. Neither collector alone sees the end of it. So now and then the functions that the engine calls are
 * taken out of Python's sight while it marks what is reached, and only those that a tensor still leads to are
 * marked with what they hold (src/bindings/rings.hpp); the others go with this collection.
 *
 * The collector's areas of memory, as gc.c lays them out: the next area, the table with two bits for each
 * block of 16 bytes, its length, that of finalizers, where the blocks begin and end, two places, and behind the
 * first area whether a marking was cut short.
 */
const [NEXT, TABLE, POOL, END, CUT_SHORT] = [0, 1, 4, 5, 8];
/** What a block is. */
const [HEAD, MARK] = [1, 3];
/** In the struct of a list. */
const [LENGTH, ITEMS] = [2, 3];

/** Each round of marking may show that more tensors are in use; after so many all functions stay. */
const ROUNDS = 16;

/**
 * @param {any} exports the interpreter's
 * @param {(reference: number) => any} objectOf the JavaScript object with that number
 */
export function makeRings(exports, objectOf) {
  /** @type {Uint32Array} */
  let words;
  /** @type {Uint8Array} */
  let bytes;
  /** What is hidden: numbers of callbacks and addresses of functions; null while nothing is. @type {Map<number, number> | null} */
  let hidden = null;
  /** Addresses of a list of the functions, whose first item is None, and of the type of what wraps JavaScript's objects. */
  let list = 0;
  let wrapper = 0;
  /** @type {(unreached: any[]) => Set<number> | null} */
  let gone = () => null;

  function look() {
    words = new Uint32Array(exports.memory.buffer);
    bytes = new Uint8Array(exports.memory.buffer);
  }

  function* areas() {
    for (let at = exports.gc_area.value >> 2; at; at = words[at + NEXT] >> 2) yield at;
  }

  /** @param {number} area @param {number} block */
  const kind = (area, block) =>
    (bytes[words[area + TABLE] + (block >> 2)] >> (2 * (block & 3))) & 3;

  /** Marks an object and what it leads to. @param {number} address */
  function mark(address) {
    for (const area of areas()) {
      if (address < words[area + POOL] || address >= words[area + END]) continue;
      const block = (address - words[area + POOL]) >> 4;
      if (kind(area, block) !== HEAD) return;
      bytes[words[area + TABLE] + (block >> 2)] |= MARK << (2 * (block & 3));
      exports.gc_mark(area << 2, block);
    }
  }

  /** @param {number} wanted HEAD or MARK @param {(area: number, block: number) => void} visit */
  function each(wanted, visit) {
    for (const area of areas()) {
      const blocks = (words[area + END] - words[area + POOL]) >> 4;
      const table = words[area + TABLE];
      for (let block = 0; block < blocks; block++) {
        // Four free ones, or four that go on with others.
        const four = bytes[table + (block >> 2)];
        if (!(block & 3) && (four === 0 || four === 0xaa)) block += 3;
        else if (((four >> (2 * (block & 3))) & 3) === wanted) visit(area, block);
      }
    }
  }

  /** Marks what was left out where the marking's own stack was full, as gc_collect_end would. */
  function complete() {
    const flag = (exports.gc_area.value >> 2) + CUT_SHORT;
    while (words[flag] !== 0) {
      words[flag] = 0;
      each(MARK, (area, block) => exports.gc_mark(area << 2, block));
    }
  }

  /** The JavaScript objects that nothing marked leads to. */
  function unreached() {
    complete();
    const found = new Set();
    each(HEAD, (area, block) => {
      const at = (words[area + POOL] >> 2) + 4 * block;
      if (words[at] === wrapper) found.add(objectOf(words[at + 1]));
    });
    return [...found];
  }

  return {
    /** Called between marking and sweeping. */
    marked() {
      if (!hidden) return;
      look();
      const left = new Map(hidden);
      for (let round = 0; left.size; round++) {
        const none = round === ROUNDS ? null : gone(unreached());
        const kept = [...left].filter(([id]) => !none?.has(id));
        if (!kept.length) break;
        for (const [id, address] of kept) {
          mark(address);
          left.delete(id);
        }
      }
      for (const id of left.keys()) hidden.delete(id);
    },

    /** @param {number} functions @param {number} wrapped addresses of the list and of a wrapped object */
    begin(functions, wrapped) {
      look();
      list = functions >> 2;
      wrapper = words[wrapped >> 2];
    },

    /**
     * Collects, without the functions that nothing but themselves keeps.
     *
     * @param {Map<number, number>} places of the callbacks in the list of functions
     * @param {() => void} collect
     * @param {(unreached: any[]) => Set<number> | null} goneWith the callbacks that would go with these objects;
     *   null: none
     */
    search(places, collect, goneWith) {
      look();
      gone = goneWith;
      const items = words[list + ITEMS] >> 2;
      const none = words[items];
      hidden = new Map();
      for (const [id, place] of places) {
        if (place >= words[list + LENGTH]) continue;
        hidden.set(id, words[items + place]);
        words[items + place] = none;
      }
      const kept = hidden;
      try {
        collect();
      } finally {
        hidden = null;
        look();
        for (const [id, address] of kept) {
          const place = places.get(id);
          if (place !== undefined) words[items + place] = address;
        }
      }
    },
  };
}
