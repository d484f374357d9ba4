/**
 * NumPy's default stream: PCG64 (O'Neill 2014, https://www.pcg-random.org/paper.html, XSL RR 128/64), seeded
 * through SeedSequence (numpy/random/bit_generator.pyx).
 */

/** 0x2360ED051FC65DA44385DF649FCCF645 in parts of 16 bits, lowest first. */
const MULTIPLIER = Float64Array.of(0xf645, 0x9fcc, 0xdf64, 0x4385, 0x5da4, 0x1fc6, 0xed05, 0x2360);

/** Words of 32 bits of a non-negative integer, lowest first; 0 has one. @param {bigint} value */
function words(value) {
  const list = [];
  for (let rest = value; rest > 0n || !list.length; rest >>= 32n)
    list.push(Number(rest & 0xffffffffn));
  return list;
}

/** Spreads whatever seeds are given over as much state as is asked for. */
export class SeedSequence {
  /** @param {bigint[]} entropy @param {number[]} [key] which child this is */
  constructor(entropy, key = []) {
    this.entropy = entropy;
    this.key = key;
    this.children = 0;
    const given = entropy.flatMap(words);
    if (key.length) while (given.length < 4) given.push(0);
    given.push(...key);
    let constant = 0x43b0d7e5;
    const hash = (/** @type {number} */ word) => {
      let value = word ^ constant;
      constant = Math.imul(constant, 0x931e8875);
      value = Math.imul(value, constant);
      return value ^ (value >>> 16);
    };
    const mix = (/** @type {number} */ x, /** @type {number} */ y) => {
      const value = (Math.imul(0xca01f9dd, x) - Math.imul(0x4973f715, y)) | 0;
      return value ^ (value >>> 16);
    };
    const pool = [0, 1, 2, 3].map((i) => hash(given[i] ?? 0));
    for (let from = 0; from < 4; from++) {
      for (let to = 0; to < 4; to++) if (from !== to) pool[to] = mix(pool[to], hash(pool[from]));
    }
    for (const word of given.slice(4)) {
      for (let to = 0; to < 4; to++) pool[to] = mix(pool[to], hash(word));
    }
    this.pool = pool;
  }

  /** @param {number} count @returns {number[]} words of 32 bits */
  generate(count) {
    let constant = 0x8b51f9dd;
    return Array.from({ length: count }, (_, i) => {
      let value = this.pool[i % 4] ^ constant;
      constant = Math.imul(constant, 0x58f38ded);
      value = Math.imul(value, constant);
      return (value ^ (value >>> 16)) >>> 0;
    });
  }

  /** @param {number} count @returns {SeedSequence[]} */
  spawn(count) {
    return Array.from(
      { length: count },
      () => new SeedSequence(this.entropy, [...this.key, this.children++]),
    );
  }
}

/** Eight parts of 16 bits, lowest first. @param {bigint} value */
const parts = (value) =>
  Float64Array.from({ length: 8 }, (_, i) => Number((value >> BigInt(16 * i)) & 0xffffn));
/** @param {Float64Array} list */
const joined = (list) => [...list].reduceRight((value, part) => (value << 16n) | BigInt(part), 0n);

export class PCG64 {
  /** @param {SeedSequence} seeds */
  constructor(seeds) {
    this.seeds = seeds;
    const w = seeds.generate(8);
    // Each pair is a word of 64 bits, low half first; the higher word comes first.
    const wide = (/** @type {number} */ i) =>
      parts(
        (BigInt(w[i + 1]) << 96n) |
          (BigInt(w[i]) << 64n) |
          (BigInt(w[i + 3]) << 32n) |
          BigInt(w[i + 2]),
      );
    this.state = new Float64Array(8);
    this.increment = parts(((joined(wide(4)) << 1n) | 1n) & ((1n << 128n) - 1n));
    this.step();
    const mask = (1n << 128n) - 1n;
    this.state = parts((joined(this.state) + joined(wide(0))) & mask);
    this.step();
    /** The last draw of 64 bits, in halves. */
    this.high = 0;
    this.low = 0;
    this.waiting = false;
    this.rest = 0;
  }

  /** state = state * multiplier + increment; sums of products of 16 bits are exact. */
  step() {
    const { state, increment } = this;
    for (let k = 7; k >= 0; k--) {
      let sum = increment[k];
      for (let i = 0; i <= k; i++) sum += state[i] * MULTIPLIER[k - i];
      state[k] = sum;
    }
    let carry = 0;
    for (let k = 0; k < 8; k++) {
      const sum = state[k] + carry;
      carry = Math.floor(sum / 65536);
      state[k] = sum - carry * 65536;
    }
  }

  /** Draws 64 bits into `high` and `low`. */
  next() {
    this.step();
    const s = this.state;
    const p = ((s[7] ^ s[3]) << 16) | (s[6] ^ s[2]);
    const q = ((s[5] ^ s[1]) << 16) | (s[4] ^ s[0]);
    const turn = s[7] >>> 10;
    const high = turn & 32 ? q : p;
    const low = turn & 32 ? p : q;
    const by = turn & 31;
    this.high = (by ? (high >>> by) | (low << (32 - by)) : high) >>> 0;
    this.low = (by ? (low >>> by) | (high << (32 - by)) : low) >>> 0;
  }

  /** 53 bits of [0, 1) */
  double() {
    this.next();
    return (this.high * 2097152 + (this.low >>> 11)) / 2 ** 53;
  }

  /** Both halves of a draw, the lower first. */
  uint32() {
    if (this.waiting) {
      this.waiting = false;
      return this.rest;
    }
    this.next();
    this.waiting = true;
    this.rest = this.high;
    return this.low;
  }

  uint64() {
    this.next();
    return (BigInt(this.high) << 32n) | BigInt(this.low);
  }

  /** 24 bits of [0, 1) */
  float() {
    return (this.uint32() >>> 8) / 2 ** 24;
  }

  /** Uniform in 0 ... most, by Lemire's method (https://arxiv.org/abs/1805.10941). @param {number} most below 2^32 */
  below(most) {
    if (most === 0) return 0;
    if (most === 0xffffffff) return this.uint32();
    const size = most + 1;
    const least = (0xffffffff - most) % size;
    for (;;) {
      const draw = this.uint32();
      const left = Math.imul(draw, size) >>> 0;
      if (left >= least) {
        const carry = Math.floor(((draw & 0xffff) * size) / 65536);
        return Math.floor(((draw >>> 16) * size + carry) / 65536);
      }
    }
  }

  /** The same for what needs more than 32 bits. @param {bigint} most */
  belowWide(most) {
    const all = (1n << 64n) - 1n;
    if (most === all) return this.uint64();
    const size = most + 1n;
    const least = (all - most) % size;
    for (;;) {
      const product = this.uint64() * size;
      if ((product & all) >= least) return product >> 64n;
    }
  }

  /** Uniform in 0 ... most by masking, as NumPy shuffles. @param {number} most below 2^32 */
  interval(most) {
    if (most === 0) return 0;
    const mask = 0xffffffff >>> Math.clz32(most);
    for (;;) {
      const value = (this.uint32() & mask) >>> 0;
      if (value <= most) return value;
    }
  }

  /** What .bit_generator.state shows, as text: state, increment, whether a half waits, and which. */
  describe() {
    return [joined(this.state), joined(this.increment), Number(this.waiting), this.rest].join(" ");
  }

  /** @param {string} text */
  restore(text) {
    const [state, increment, waiting, rest] = text.split(" ");
    this.state = parts(BigInt(state));
    this.increment = parts(BigInt(increment));
    this.waiting = waiting === "1";
    this.rest = Number(rest);
  }
}
