/** Numbers of the distributions that NumPy draws one by one (numpy/random/src/distributions/distributions.c). */
import { engines, exponentials, normals } from "./ziggurat.js";

/** @typedef {import("./pcg64.js").PCG64} Bits */

/** @param {number} x */
const log = (x) => engines("log", x);
/** @param {number} x */
const exp = (x) => engines("exp", x);

/** log(gamma(x)) as NumPy has it here, from Zhang and Jin. @param {number} x */
function logGamma(x) {
  if (x === 1 || x === 2) return 0;
  const n = x <= 7 ? Math.trunc(7 - x) : 0;
  let at = x + n;
  const square = 1 / (at * at);
  let sum = -1.3924322169059;
  for (const a of [
    1.796443723688307e-1, -2.955065359477124e-2, 6.41025641025641e-3, -1.917526917526918e-3,
    8.417508417508418e-4, -5.952380952380952e-4, 7.936507936507937e-4, -2.777777777777778e-3,
    8.333333333333333e-2,
  ]) {
    sum *= square;
    sum += a;
  }
  let result = sum / at + 0.5 * log(2 * Math.PI) + (at - 0.5) * log(at) - at;
  for (let k = 1; k <= n; k++) {
    result -= log(at - 1);
    at -= 1;
  }
  return result;
}

/** Poisson's: products of uniforms for few, else Hoermann's transformed rejection (1993). @param {Pick<Bits, "double">} bits @param {number} lam */
export function poisson(bits, lam) {
  if (lam === 0) return 0;
  if (lam < 10) {
    const end = exp(-lam);
    let count = 0;
    for (let product = bits.double(); product > end; product *= bits.double()) count++;
    return count;
  }
  const b = 0.931 + 2.53 * Math.sqrt(lam);
  const a = -0.059 + 0.02483 * b;
  const inverse = 1.1239 + 1.1328 / (b - 3.4);
  const vr = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = bits.double() - 0.5;
    const v = bits.double();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + lam + 0.43);
    if (us >= 0.07 && v <= vr) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    const left = log(v) + log(inverse) - log(a / (us * us) + b);
    if (left <= -lam + k * log(lam) - logGamma(k + 1)) return k;
  }
}

/** Stirling's rest, as BTPE computes it. @param {number} x */
function rest(x) {
  const square = x * x;
  return (13680 - (462 - (132 - (99 - 140 / square) / square) / square) / square) / x / 166320;
}

/** Many trials: BTPE (Kachitvichyanukul & Schmeiser 1988). @param {Pick<Bits, "double">} bits @param {number} n @param {number} p */
function binomialMany(bits, n, p) {
  const r = Math.min(p, 1 - p);
  const q = 1 - r;
  const fm = n * r + r;
  const m = Math.floor(fm);
  const p1 = Math.floor(2.195 * Math.sqrt(n * r * q) - 4.6 * q) + 0.5;
  const xm = m + 0.5;
  const [xl, xr] = [xm - p1, xm + p1];
  const c = 0.134 + 20.5 / (15.3 + m);
  const slope = (/** @type {number} */ a) => a * (1 + a / 2);
  const left = slope((fm - xl) / (fm - xl * r));
  const right = slope((xr - fm) / (xr * q));
  const p2 = p1 * (1 + 2 * c);
  const p3 = p2 + c / left;
  const p4 = p3 + c / right;
  const nrq = n * r * q;
  const accepts = (/** @type {number} */ y, /** @type {number} */ v) => {
    const k = Math.abs(y - m);
    if (!(k > 20 && k < nrq / 2 - 1)) {
      const s = r / q;
      const a = s * (n + 1);
      let f = 1;
      for (let i = m + 1; i <= y; i++) f *= a / i - s;
      for (let i = y + 1; i <= m; i++) f /= a / i - s;
      return v <= f;
    }
    const rho = (k / nrq) * ((k * (k / 3 + 0.625) + 0.16666666666666666) / nrq + 0.5);
    const t = (-k * k) / (2 * nrq);
    const a = log(v);
    if (a < t - rho) return true;
    if (a > t + rho) return false;
    const [x1, f1, z, w] = [y + 1, m + 1, n + 1 - m, n - y + 1];
    const limit =
      xm * log(f1 / x1) +
      (n - m + 0.5) * log(z / w) +
      (y - m) * log((w * r) / (x1 * q)) +
      rest(f1) +
      rest(z) +
      rest(x1) +
      rest(w);
    return a <= limit;
  };
  for (;;) {
    const u = bits.double() * p4;
    let v = bits.double();
    let y;
    if (u <= p1) {
      y = Math.floor(xm - p1 * v + u);
      return p > 0.5 ? n - y : y;
    }
    if (u <= p2) {
      const x = xl + (u - p1) / c;
      v = v * c + 1 - Math.abs(m - x + 0.5) / p1;
      if (v > 1) continue;
      y = Math.floor(x);
    } else if (u <= p3) {
      y = Math.floor(xl + log(v) / left);
      if (y < 0 || v === 0) continue;
      v = v * (u - p2) * left;
    } else {
      y = Math.floor(xr - log(v) / right);
      if (y > n || v === 0) continue;
      v = v * (u - p3) * right;
    }
    if (accepts(y, v)) return p > 0.5 ? n - y : y;
  }
}

/** Few: by inversion. @param {Pick<Bits, "double">} bits @param {number} n @param {number} p */
function binomialFew(bits, n, p) {
  const q = 1 - p;
  const qn = exp(n * log(q));
  const bound = Math.min(n, n * p + 10 * Math.sqrt(n * p * q + 1));
  let x = 0;
  let px = qn;
  let u = bits.double();
  while (u > px) {
    x++;
    if (x > Math.trunc(bound)) {
      x = 0;
      px = qn;
      u = bits.double();
    } else {
      u -= px;
      px = ((n - x + 1) * p * px) / (x * q);
    }
  }
  return x;
}

/** @param {Pick<Bits, "double">} bits @param {number} n @param {number} p */
export function binomial(bits, n, p) {
  if (n === 0 || p === 0) return 0;
  const less = p <= 0.5 ? p : 1 - p;
  const count = less * n <= 30 ? binomialFew(bits, n, less) : binomialMany(bits, n, less);
  return p <= 0.5 ? count : n - count;
}

/** Marsaglia and Tsang's (2000). @param {Bits} bits @param {number} shape @returns {number} */
export function gamma(bits, shape) {
  const exponential = exponentials(bits);
  if (shape === 1) return exponential();
  if (shape === 0) return 0;
  if (shape < 1) {
    for (;;) {
      const u = bits.double();
      const v = exponential();
      if (u <= 1 - shape) {
        const x = engines("pow", u, 1 / shape);
        if (x <= v) return x;
      } else {
        const y = -log((1 - u) / shape);
        const x = engines("pow", 1 - shape + shape * y, 1 / shape);
        if (x <= v + y) return x;
      }
    }
  }
  const normal = normals(bits);
  const b = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * b);
  for (;;) {
    let x = normal();
    while (1 + c * x <= 0) x = normal();
    const root = 1 + c * x;
    const v = root * root * root;
    const u = bits.double();
    if (u < 1 - 0.0331 * (x * x) * (x * x)) return b * v;
    if (log(u) < 0.5 * x * x + b * (1 - v + log(v))) return b * v;
  }
}

/** @param {Bits} bits @param {number} a @param {number} b */
export function beta(bits, a, b) {
  if (a > 1 || b > 1) {
    const x = gamma(bits, a);
    return x / (x + gamma(bits, b));
  }
  for (;;) {
    const x = engines("pow", bits.double(), 1 / a);
    const y = engines("pow", bits.double(), 1 / b);
    if (x + y <= 1 && x + y > 0) return x / (x + y);
  }
}

/** @param {Bits} bits @param {number} p */
export function geometric(bits, p) {
  if (p < 1 / 3) {
    // NumPy's newer form: an exponential draw.
    return Math.ceil(-exponentials(bits)() / engines("log1p", -p));
  }
  let count = 1;
  let product = p;
  let sum = p;
  for (const u = bits.double(); u > sum; count++) {
    product *= 1 - p;
    sum += product;
  }
  return count;
}
