/** torch.optim.LBFGS. https://pytorch.org/docs/stable/generated/torch.optim.LBFGS.html */
import { TorchError, typeError, typeName } from "../errors.js";
import { Optimizer } from "../optim.js";
import { callable, named, valueError } from "./call.js";

/** A step along the direction: its length, value, gradient and slope. @typedef {{ t: number, f: number, g: any, slope: number }} Point */

/**
 * Where the cubic through two points with these slopes is smallest, within the bounds.
 *
 * @param {Point} a @param {Point} b @param {[number, number]} [bounds]
 */
function meeting(a, b, [low, high] = [Math.min(a.t, b.t), Math.max(a.t, b.t)]) {
  const d1 = a.slope + b.slope - (3 * (a.f - b.f)) / (a.t - b.t);
  const square = d1 * d1 - a.slope * b.slope;
  if (!(square >= 0)) return (low + high) / 2;
  const d2 = Math.sqrt(square);
  const at =
    a.t <= b.t
      ? b.t - (b.t - a.t) * ((b.slope + d2 - d1) / (b.slope - a.slope + 2 * d2))
      : a.t - (a.t - b.t) * ((a.slope + d2 - d1) / (a.slope - b.slope + 2 * d2));
  return Math.min(Math.max(at, low), high);
}

/**
 * A step that meets the strong Wolfe conditions (Nocedal & Wright 2006, algorithms 3.5 and 3.6).
 *
 * @param {(t: number) => Point} evaluate @param {number} t @param {any} d @param {Point} start
 * @param {number} tolerance @param {number} most
 * @returns {[Point, number]}
 */
function strongWolfe(evaluate, t, d, start, tolerance, most) {
  const [c1, c2] = [1e-4, 0.9];
  const width = d.abs().max().item();
  const { slope } = start;
  const tooHigh = (/** @type {Point} */ point) => point.f > start.f + c1 * point.t * slope;
  let [before, now] = [start, evaluate(t)];
  let [evaluations, tries, done] = [1, 0, false];
  /** @type {Point[] | null} */
  let bracket = null;
  while (tries < most) {
    if (tooHigh(now) || (tries > 1 && now.f >= before.f)) {
      bracket = [before, now];
      break;
    }
    if (Math.abs(now.slope) <= -c2 * slope) {
      bracket = [now];
      done = true;
      break;
    }
    if (now.slope >= 0) {
      bracket = [before, now];
      break;
    }
    t = meeting(before, now, [now.t + 0.01 * (now.t - before.t), now.t * 10]);
    [before, now] = [now, evaluate(t)];
    evaluations++;
    tries++;
  }
  const ends = bracket ?? [start, now];
  let stuck = false;
  let [low, high] = ends[0].f <= ends[ends.length - 1].f ? [0, 1] : [1, 0];
  while (!done && tries < most) {
    const left = Math.min(ends[0].t, ends[1].t);
    const right = Math.max(ends[0].t, ends[1].t);
    if ((right - left) * width < tolerance) break;
    t = meeting(ends[0], ends[1]);
    const margin = 0.1 * (right - left);
    const close = Math.min(right - t, t - left) < margin;
    if (close && (stuck || t >= right || t <= left)) {
      t = Math.abs(t - right) < Math.abs(t - left) ? right - margin : left + margin;
      stuck = false;
    } else stuck = close;
    now = evaluate(t);
    evaluations++;
    tries++;
    if (tooHigh(now) || now.f >= ends[low].f) {
      ends[high] = now;
      [low, high] = ends[0].f <= ends[1].f ? [0, 1] : [1, 0];
    } else {
      if (Math.abs(now.slope) <= -c2 * slope) done = true;
      else if (now.slope * (ends[high].t - ends[low].t) >= 0) ends[high] = ends[low];
      ends[low] = now;
    }
  }
  return [ends[low], evaluations];
}

/** What one call of step() knows: the options, and how the loss is asked for. */
class Search {
  /** @param {any} torch @param {any} optimizer @param {() => any} closure */
  constructor(torch, optimizer, closure) {
    this.torch = torch;
    this.group = optimizer.param_groups[0];
    this.params = this.group.params;
    this.sign = this.group.maximize ? -1 : 1;
    this.called = () => torch.enable_grad(closure);
  }

  loss() {
    return this.sign * this.called().item();
  }

  gradient() {
    const { torch } = this;
    const parts = this.params.map((/** @type {any} */ p) =>
      p.grad === null ? torch.zeros([p.numel()], { dtype: p.dtype }) : p.grad.reshape(-1),
    );
    const flat = torch.cat(parts);
    return this.sign < 0 ? flat.neg() : flat;
  }

  /** @param {number} t @param {any} d */
  move(t, d) {
    let start = 0;
    for (const p of this.params) {
      p.add_(d.narrow(0, start, p.numel()).view_as(p), { alpha: t });
      start += p.numel();
    }
  }

  /** The new direction, by what is remembered of the last gradients. @param {any} state @param {any} flat */
  direct(state, flat) {
    if (state.n_iter === 1) {
      Object.assign(state, { d: flat.neg(), old_dirs: [], old_stps: [], ro: [], H_diag: 1 });
      return;
    }
    const { old_dirs, old_stps, ro } = state;
    const y = flat.sub(state.prev_flat_grad);
    const s = state.d.mul(state.t);
    const ys = y.dot(s);
    if (ys.item() > 1e-10) {
      if (old_dirs.length === this.group.history_size) {
        for (const kept of [old_dirs, old_stps, ro]) kept.shift();
      }
      old_dirs.push(y);
      old_stps.push(s);
      ro.push(ys.reciprocal());
      state.H_diag = ys.div(y.dot(y));
    }
    const al = (state.al ??= Array(this.group.history_size).fill(null));
    let q = flat.neg();
    for (let i = old_dirs.length - 1; i >= 0; i--) {
      al[i] = old_stps[i].dot(q).mul(ro[i]);
      q = q.sub(old_dirs[i].mul(al[i]));
    }
    let d = q.mul(state.H_diag);
    for (let i = 0; i < old_dirs.length; i++) {
      d = d.add(old_stps[i].mul(al[i].sub(old_dirs[i].dot(d).mul(ro[i]))));
    }
    state.d = d;
  }

  /** @param {any} state */
  run(state) {
    const { group } = this;
    const { max_iter, max_eval, tolerance_grad, tolerance_change, line_search_fn } = group;
    state.func_evals ??= 0;
    state.n_iter ??= 0;
    const first = this.called();
    if (typeof first?.item !== "function") {
      const text = `step(): the closure must return the loss, a Tensor, not ${typeName(first)}`;
      throw typeError(text, "step");
    }
    let loss = this.sign * first.item();
    let evaluations = 1;
    state.func_evals++;
    let flat = this.gradient();
    let small = flat.abs().max().item() <= tolerance_grad;
    for (let n = 1; !small && n <= max_iter; n++) {
      state.n_iter++;
      this.direct(state, flat);
      const { d } = state;
      state.prev_flat_grad = flat.clone();
      state.prev_loss = loss;
      state.t = state.n_iter === 1 ? Math.min(1, 1 / flat.abs().sum().item()) * group.lr : group.lr;
      const slope = flat.dot(d).item();
      if (slope > -tolerance_change) break;
      let more = 0;
      if (line_search_fn !== null) {
        if (line_search_fn !== "strong_wolfe") {
          throw new TorchError("only 'strong_wolfe' is supported");
        }
        const origin = this.params.map((/** @type {any} */ p) => p.clone());
        const evaluate = (/** @type {number} */ t) => {
          this.move(t, d);
          const f = this.loss();
          const g = this.gradient();
          this.params.forEach((/** @type {any} */ p, /** @type {number} */ i) =>
            p.copy_(origin[i]),
          );
          return { t, f, g, slope: g.dot(d).item() };
        };
        const start = { t: 0, f: loss, g: flat, slope };
        const [found, count] = strongWolfe(
          evaluate,
          state.t,
          d,
          start,
          1e-9,
          max_eval - evaluations,
        );
        more = count;
        loss = found.f;
        flat = found.g;
        state.t = found.t;
        this.move(found.t, d);
        small = flat.abs().max().item() <= tolerance_grad;
      } else {
        this.move(state.t, d);
        if (n !== max_iter) {
          loss = this.loss();
          flat = this.gradient();
          small = flat.abs().max().item() <= tolerance_grad;
          more = 1;
        }
      }
      evaluations += more;
      state.func_evals += more;
      if (evaluations >= max_eval) break;
      if (d.mul(state.t).abs().max().item() <= tolerance_change) break;
      if (Math.abs(loss - state.prev_loss) < tolerance_change) break;
    }
    return first;
  }
}

/** @param {any} torch */
export function makeLBFGS(torch) {
  /** Newton's method with a Hessian guessed from the last gradients (Liu & Nocedal 1989). */
  class LBFGS extends /** @type {any} */ (Optimizer) {
    /** @param {any[]} args */
    constructor(...args) {
      const { params, ...options } = named(
        "LBFGS",
        "params lr=1 max_iter=20 max_eval=None tolerance_grad=1e-7 tolerance_change=1e-9 history_size=100 " +
          "line_search_fn=None maximize=False",
        args,
      );
      if (typeof options.lr !== "number") {
        const given = typeName(options.lr);
        throw typeError(`LBFGS(): argument 'lr' must be float, not ${given}`, "LBFGS");
      }
      if (!(options.lr >= 0)) throw valueError(`Invalid learning rate: ${options.lr}`);
      const { max_iter } = options;
      super(params, { ...options, max_eval: options.max_eval ?? Math.floor((max_iter * 5) / 4) });
      if (this.param_groups.length !== 1) {
        throw valueError("LBFGS doesn't support per-parameter options (parameter groups)");
      }
    }

    /** @param {() => any} closure */
    step(closure) {
      if (typeof closure !== "function") {
        const text = `step(): argument 'closure' must be a function, not ${typeName(closure)}`;
        throw typeError(text, "step");
      }
      const [first] = this.param_groups[0].params;
      if (!this.state.has(first)) this.state.set(first, {});
      return torch.no_grad(() => new Search(torch, this, closure).run(this.state.get(first)));
    }
  }
  return callable(LBFGS, "LBFGS");
}
