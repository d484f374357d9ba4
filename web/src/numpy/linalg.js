/** np.linalg. */
import { TorchError } from "../torch/errors.js";
import { eigen } from "./eigen.js";
import {
  answer,
  axesOf,
  build,
  cast,
  codeOf,
  realCode,
  engineOf,
  floating,
  fromValues,
  npError,
  unbox,
} from "./values.js";

/** @param {any} a */
function square(a) {
  const x = floating(a);
  const n = x.dim();
  if (n < 2)
    throw npError(
      "LinAlgError",
      `${n}-dimensional array given. Array must be at least two-dimensional`,
    );
  if (x.shape[n - 1] !== x.shape[n - 2])
    throw npError("LinAlgError", "Last 2 dimensions of the array must be square");
  return x;
}

/** @template T @param {() => T} run @returns {T} */
function solving(run) {
  try {
    return run();
  } catch (error) {
    if (error instanceof TorchError && /singular/.test(error.message))
      throw npError("LinAlgError", "Singular matrix");
    throw error;
  }
}

/** @param {any} a */
function cholesky(a) {
  const n = a.shape[0];
  const values = Float64Array.from(a.typed_array());
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      let sum = values[i * n + j];
      for (let k = 0; k < j; k++) sum -= values[i * n + k] * values[j * n + k];
      if (i === j && !(sum > 0)) throw npError("LinAlgError", "Matrix is not positive definite");
      values[i * n + j] = i < j ? 0 : i === j ? Math.sqrt(sum) : sum / values[j * n + j];
    }
  }
  return fromValues(values, [n, n], a.dtype);
}

/** @param {any} x @param {any} ord @param {any} axis @param {any} keep */
function norm(x, ord, axis, keep) {
  const torch = engineOf();
  const a = floating(x);
  const axes = axesOf(axis, a.dim());
  const dims =
    axes ??
    (ord == null ? null : a.shape.map((/** @type {any} */ _, /** @type {number} */ d) => d));
  const kind = unbox(ord ?? 2);
  const k = keep ?? false;
  if (ord == null || ord === "fro" || (kind === 2 && dims?.length === 1)) {
    return answer(torch.sqrt(torch.sum(torch.mul(a, a), dims, k)));
  }
  const size = torch.abs(a);
  if (dims?.length === 2) {
    if (ord !== "nuc" && ![1, -1, 2, -2, Infinity, -Infinity].includes(kind))
      throw npError("ValueError", "Invalid norm order for matrices.");
    return answer(torch.linalg.matrix_norm(a, ord === "nuc" ? ord : kind, dims, k));
  }
  if (kind === Infinity) return answer(torch.amax(size, dims, k));
  if (kind === -Infinity) return answer(torch.amin(size, dims, k));
  if (kind === 0) return answer(torch.sum(cast(torch.ne(a, 0), realCode(a)), dims, k));
  if (kind === 1) return answer(torch.sum(size, dims, k));
  return answer(torch.pow(torch.sum(torch.pow(size, kind), dims, k), 1 / kind));
}

/** @returns {import("./table.js").Rows} */
export function linalgFunctions() {
  const torch = engineOf();
  const { linalg } = torch;
  return {
    norm: ["x,ord,axis,keepdims", norm],
    cholesky: ["a", (a) => cholesky(square(a))],
    det: ["a", (a) => answer(linalg.det(square(a)))],
    inv: ["a", (a) => solving(() => linalg.inv(square(a)))],
    solve: [
      "a,b",
      (a, b) => {
        const [x, y] = [square(a), floating(b)];
        const d = Math.max(y.dim() - 2, 0);
        if (y.shape[d] !== x.shape.at(-1)) {
          const one = y.dim() === 1;
          throw npError(
            "ValueError",
            `solve${one ? "1" : ""}: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature ` +
              `${one ? "(m,m),(m)->(m)" : "(m,m),(m,n)->(m,n)"} (size ${y.shape[d]} is different from ${x.shape.at(-1)})`,
          );
        }
        const code = Math.max(codeOf(x), codeOf(y));
        return solving(() => linalg.solve(cast(x, code), cast(y, code)));
      },
    ],
    eigh: ["a", (a) => [...linalg.eigh(square(a))], "EighResult:eigenvalues,eigenvectors"],
    eig: ["a", (a) => eigen(square(a)), "EigResult:eigenvalues,eigenvectors"],
    eigvals: ["a", (a) => eigen(square(a))[0]],
    eigvalsh: ["a", (a) => linalg.eigvalsh(square(a))],
    svd: [
      "a,full_matrices,compute_uv",
      (a, full, vectors) => {
        const parts = linalg.svd(floating(a), { full_matrices: full ?? true });
        return vectors === false ? parts[1] : [...parts];
      },
      "SVDResult:U,S,Vh",
    ],
    slogdet: [
      "a",
      (a) => [...linalg.slogdet(square(a))].map(answer),
      "SlogdetResult:sign,logabsdet",
    ],
    multi_dot: ["arrays", (list) => answer(linalg.multi_dot(list.map(floating)))],
    matrix_norm: ["x,keepdims,ord", (x, keep, ord) => norm(x, ord ?? "fro", [-2, -1], keep)],
    vector_norm: [
      "x,axis,keepdims,ord",
      (x, axis, keep, ord) => {
        const flat = axis == null && !keep;
        return norm(flat ? build(x).reshape([-1]) : x, ord ?? 2, flat ? [0] : axis, keep);
      },
    ],
    svdvals: ["x", (a) => linalg.svdvals(floating(a))],
    qr: [
      "a,mode",
      (a, mode) => [...linalg.qr(floating(a), { mode: mode ?? "reduced" })],
      "QRResult:Q,R",
    ],
  };
}
