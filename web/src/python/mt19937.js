/** The generator of Python's `random` module. */
const N = 624;

export class MT19937 {
  state = new Uint32Array(N);
  at = N;

  /** init_by_array, as CPython seeds with an int. @param {number[]} key words of 32 bits, lowest first */
  seed(key) {
    const { state } = this;
    state[0] = 19650218;
    for (let i = 1; i < N; i++)
      state[i] = Math.imul(1812433253, state[i - 1] ^ (state[i - 1] >>> 30)) + i;
    let i = 1;
    const next = () => {
      if (++i >= N) {
        state[0] = state[N - 1];
        i = 1;
      }
    };
    const mixed = (/** @type {number} */ by) =>
      state[i] ^ Math.imul(state[i - 1] ^ (state[i - 1] >>> 30), by);
    for (let k = 0, j = 0; k < Math.max(N, key.length); k++, j = (j + 1) % key.length) {
      state[i] = mixed(1664525) + key[j] + j;
      next();
    }
    for (let k = 1; k < N; k++) {
      state[i] = mixed(1566083941) - i;
      next();
    }
    state[0] = 0x80000000;
    this.at = N;
  }

  /** 32 bits. */
  next() {
    const { state } = this;
    if (this.at === N) {
      for (let k = 0; k < N; k++) {
        const y = (state[k] & 0x80000000) | (state[(k + 1) % N] & 0x7fffffff);
        state[k] = state[(k + 397) % N] ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
      }
      this.at = 0;
    }
    let y = state[this.at++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** @param {number} count at most 32 */
  bits(count) {
    return this.next() >>> (32 - count);
  }

  /** In [0, 1), with 53 bits. */
  random() {
    const high = this.next() >>> 5;
    return (high * 67108864 + (this.next() >>> 6)) / 9007199254740992;
  }
}
