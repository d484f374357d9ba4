/** Schedulers that go by more than the epoch: cycles, plateaus, and several schedulers in turn. */
import { typeError } from "../errors.js";
import { named, valueError } from "./call.js";
import { begin, checked, each, number, ratesOf, scheduler } from "./rates.js";

/** @typedef {any} Self a scheduler */

/** @param {any} group @param {number} momentum @param {boolean} beta1 */
function setMomentum(group, momentum, beta1) {
  if (beta1) group.betas = [momentum, group.betas[1]];
  else group.momentum = momentum;
}

/** Momentum that goes the other way than the rates. @param {Self} self @param {boolean} fresh */
function startMomentum(self, fresh) {
  const { defaults, param_groups } = self.optimizer;
  if (!("momentum" in defaults) && !("betas" in defaults)) {
    throw valueError(
      "optimizer must support momentum or beta1 with `cycle_momentum` option enabled",
    );
  }
  self.use_beta1 = "betas" in defaults;
  const low = each("base_momentum", self.optimizer, self.base_momentum);
  const high = each("max_momentum", self.optimizer, self.max_momentum);
  if (fresh) {
    param_groups.forEach((/** @type {any} */ group, /** @type {number} */ i) => {
      setMomentum(group, high[i], self.use_beta1);
      group.max_momentum = high[i];
      group.base_momentum = low[i];
    });
  }
  return { low, high };
}

/** @param {string} name @param {any[]} schedulers @param {any} optimizer */
function checkSchedulers(name, schedulers, optimizer) {
  schedulers.forEach((scheduler, i) => {
    if (!scheduler?.optimizer) {
      throw typeError(`${name} at index ${i} should have \`optimizer\` as its attribute.`, name);
    }
    if (scheduler.num_bad_epochs !== undefined) {
      throw valueError(
        `${name} does not support \`ReduceLROnPlateau\` scheduler as it requires additional kwargs to be specified ` +
          `when calling \`step\`, but got one at index ${i} in the given schedulers sequence.`,
      );
    }
    if (scheduler.optimizer !== optimizer) {
      throw valueError(
        `${name} expects all schedulers to belong to the same optimizer, but got scheduler ` +
          `${scheduler.constructor.name} at index ${i} has ${scheduler.optimizer}, which is different from ` +
          `${optimizer.constructor.name}.`,
      );
    }
  });
}

/** State of schedulers that hold others. */
const holding = {
  /** @this {Self} */
  state_dict() {
    const states = this._schedulers.map((/** @type {Self} */ inner) => inner.state_dict());
    return { ...this, _schedulers: states };
  },
  /** @this {Self} @param {Record<string, any>} state_dict */
  load_state_dict(state_dict) {
    const { _schedulers, ...rest } = state_dict;
    Object.assign(this, rest);
    this._schedulers.forEach((/** @type {Self} */ inner, /** @type {number} */ i) =>
      inner.load_state_dict(_schedulers[i]),
    );
  },
};

/** Takes back the first steps of all within. @param {Self} held */
function undo(held) {
  if (held._schedulers) held._schedulers.forEach(undo);
  else held.last_epoch--;
}

/** @param {number[]} milestones @param {number} epoch */
const passed = (milestones, epoch) => milestones.filter((at) => at <= epoch).length;

/** @param {import("./schedulers.js").Precise} precise */
export function makeCycles({ pow, cos, log }) {
  const CosineAnnealingWarmRestarts = scheduler(
    "CosineAnnealingWarmRestarts",
    "optimizer T_0 T_mult=1 eta_min=0 last_epoch=-1",
    {
      /** @this {Self} @param {Record<string, any>} given */
      _begin(given) {
        const { T_0, T_mult } = this;
        if (T_0 <= 0 || !Number.isInteger(T_0)) {
          throw valueError(`Expected positive integer T_0, but got ${T_0}`);
        }
        if (T_mult < 1 || !Number.isInteger(T_mult)) {
          throw valueError(`Expected integer T_mult >= 1, but got ${T_mult}`);
        }
        this.T_i = T_0;
        this.T_cur = given.last_epoch;
        begin(this, given);
      },
      /** @this {Self} */
      get_lr() {
        const height = 1 + cos((Math.PI * this.T_cur) / this.T_i);
        const { eta_min: low } = this;
        return this.base_lrs.map((/** @type {number} */ base) => low + ((base - low) * height) / 2);
      },
      /** @this {Self} @param {number} [epoch] */
      step(epoch) {
        const { T_0, T_mult } = this;
        /** @type {any} */
        let at = epoch ?? (this.last_epoch < 0 ? 0 : null);
        if (at === null) {
          at = this.last_epoch + 1;
          if (++this.T_cur >= this.T_i) {
            this.T_cur %= this.T_i;
            this.T_i *= T_mult;
          }
        } else if (at < 0) {
          throw valueError(`Expected non-negative epoch, but got ${at}`);
        } else if (at < T_0) {
          this.T_i = T_0;
          this.T_cur = at;
        } else if (T_mult === 1) {
          this.T_cur = at % T_0;
        } else {
          const n = Math.trunc(log((at / T_0) * (T_mult - 1) + 1) / log(T_mult));
          this.T_cur = at - (T_0 * (pow(T_mult, n) - 1)) / (T_mult - 1);
          this.T_i = T_0 * pow(T_mult, n);
        }
        this.last_epoch = Math.floor(at);
        this._apply(this.get_lr());
      },
    },
  );

  const CyclicLR = scheduler(
    "CyclicLR",
    "optimizer base_lr max_lr step_size_up=2000 step_size_down=None mode='triangular' gamma=1 scale_fn=None " +
      "scale_mode='cycle' cycle_momentum=True base_momentum=0.8 max_momentum=0.9 last_epoch=-1",
    {
      /** @this {Self} @param {Record<string, any>} given */
      _begin(given) {
        const { optimizer, last_epoch, mode, scale_fn } = given;
        const base = each("base_lr", optimizer, this.base_lr);
        if (last_epoch === -1) {
          optimizer.param_groups.forEach((/** @type {any} */ group, /** @type {number} */ i) => {
            group.lr = base[i];
          });
        }
        this.max_lrs = each("max_lr", optimizer, this.max_lr);
        this.total_size = this.step_size_up + (this.step_size_down ?? this.step_size_up);
        this.step_ratio = this.step_size_up / this.total_size;
        if (!["triangular", "triangular2", "exp_range"].includes(mode) && !scale_fn) {
          throw valueError("mode is invalid and scale_fn is None");
        }
        Object.defineProperty(this, "_scale", { value: scale_fn });
        if (!scale_fn) this.scale_mode = mode === "exp_range" ? "iterations" : "cycle";
        if (this.cycle_momentum) {
          const { low, high } = startMomentum(this, last_epoch === -1);
          this.base_momentums = low;
          this.max_momentums = high;
        }
        for (const name of [
          "base_lr",
          "max_lr",
          "step_size_up",
          "step_size_down",
          "scale_fn",
          "base_momentum",
          "max_momentum",
        ])
          delete this[name];
        begin(this, given);
        this.base_lrs = base;
      },
      /** @this {Self} @param {number} x */
      scale_fn(x) {
        if (this._scale) return this._scale(x);
        if (this.mode === "triangular") return 1;
        return this.mode === "triangular2" ? 1 / pow(2, x - 1) : pow(this.gamma, x);
      },
      /** @this {Self} */
      get_lr() {
        const { last_epoch: at, total_size: total, step_ratio: ratio } = this;
        const cycle = Math.floor(1 + at / total);
        const x = 1 + at / total - cycle;
        const share = x <= ratio ? x / ratio : (x - 1) / (ratio - 1);
        const scale = this.scale_fn(this.scale_mode === "cycle" ? cycle : at);
        if (this.cycle_momentum) {
          this.optimizer.param_groups.forEach(
            (/** @type {any} */ group, /** @type {number} */ i) => {
              const [low, high] = [this.base_momentums[i], this.max_momentums[i]];
              setMomentum(group, high - (high - low) * share * scale, this.use_beta1);
            },
          );
        }
        return this.base_lrs.map(
          (/** @type {number} */ low, /** @type {number} */ i) =>
            low + (this.max_lrs[i] - low) * share * scale,
        );
      },
    },
  );

  /** @param {number} end_step @param {[string, string]} rates @param {[string, string]} momenta */
  const phase = (end_step, [start_lr, end_lr], [from, to]) => ({
    end_step,
    start_lr,
    end_lr,
    start_momentum: `${from}_momentum`,
    end_momentum: `${to}_momentum`,
  });

  const OneCycleLR = scheduler(
    "OneCycleLR",
    "optimizer max_lr total_steps=None epochs=None steps_per_epoch=None pct_start=0.3 anneal_strategy='cos' " +
      "cycle_momentum=True base_momentum=0.85 max_momentum=0.95 div_factor=25 final_div_factor=10000 " +
      "three_phase=False last_epoch=-1",
    {
      /** @this {Self} @param {Record<string, any>} given */
      _begin(given) {
        const { optimizer, last_epoch, pct_start, anneal_strategy } = given;
        const { total_steps, epochs, steps_per_epoch } = given;
        if (total_steps === null && (epochs === null || steps_per_epoch === null)) {
          throw valueError("You must define either total_steps OR (epochs AND steps_per_epoch)");
        }
        const counts = total_steps === null ? { epochs, steps_per_epoch } : { total_steps };
        for (const [name, count] of Object.entries(counts)) {
          if (Number.isInteger(count) && count > 0) continue;
          throw valueError(`Expected positive integer ${name}, but got ${count}`);
        }
        const total = Object.values(counts).reduce((product, count) => product * count, 1);
        const rise = phase(pct_start * total - 1, ["initial_lr", "max_lr"], ["max", "base"]);
        const phases = this.three_phase
          ? [
              rise,
              phase(2 * pct_start * total - 2, ["max_lr", "initial_lr"], ["base", "max"]),
              phase(total - 1, ["initial_lr", "min_lr"], ["max", "max"]),
            ]
          : [rise, phase(total - 1, ["max_lr", "min_lr"], ["base", "max"])];
        if (pct_start < 0 || pct_start > 1) {
          throw valueError(`Expected float between 0 and 1 pct_start, but got ${pct_start}`);
        }
        if (!["cos", "linear"].includes(anneal_strategy)) {
          throw valueError(
            `anneal_strategy must be one of 'cos' or 'linear', instead got ${anneal_strategy}`,
          );
        }
        const most = each("max_lr", optimizer, given.max_lr);
        if (last_epoch === -1) {
          optimizer.param_groups.forEach((/** @type {any} */ group, /** @type {number} */ i) => {
            group.initial_lr = most[i] / given.div_factor;
            group.max_lr = most[i];
            group.min_lr = group.initial_lr / given.final_div_factor;
          });
        }
        if (this.cycle_momentum) startMomentum(this, last_epoch === -1);
        const { cycle_momentum, use_beta1 } = this;
        for (const name of Object.keys(this)) delete this[name];
        Object.assign(this, {
          total_steps: total,
          _schedule_phases: phases,
          _anneal_func_type: anneal_strategy,
          cycle_momentum,
          ...(cycle_momentum && { use_beta1 }),
        });
        begin(this, given);
      },
      /** @this {Self} @param {number} start @param {number} end @param {number} share */
      _anneal(start, end, share) {
        if (this._anneal_func_type === "linear") return (end - start) * share + start;
        return end + ((start - end) / 2) * (cos(Math.PI * share) + 1);
      },
      /** @this {Self} */
      get_lr() {
        const { last_epoch: at, total_steps: total, _schedule_phases: phases } = this;
        if (at > total) {
          throw valueError(
            `Tried to step ${at} times. The specified number of total steps is ${total}`,
          );
        }
        let i = 0;
        while (i < phases.length - 1 && at > phases[i].end_step) i++;
        const now = phases[i];
        const start = i ? phases[i - 1].end_step : 0;
        const share = (at - start) / (now.end_step - start);
        return this.optimizer.param_groups.map((/** @type {any} */ group) => {
          if (this.cycle_momentum) {
            const momentum = this._anneal(
              group[now.start_momentum],
              group[now.end_momentum],
              share,
            );
            setMomentum(group, momentum, this.use_beta1);
          }
          return this._anneal(group[now.start_lr], group[now.end_lr], share);
        });
      },
    },
  );

  const ReduceLROnPlateau = scheduler(
    "ReduceLROnPlateau",
    "optimizer mode='min' factor=0.1 patience=10 threshold=0.0001 threshold_mode='rel' cooldown=0 min_lr=0 eps=1e-8",
    {
      /** @this {Self} @param {Record<string, any>} given */
      _begin(given) {
        const { optimizer, min_lr } = given;
        if (this.factor >= 1) throw valueError("Factor should be < 1.0.");
        const count = optimizer.param_groups.length;
        if (Array.isArray(min_lr) && min_lr.length !== count) {
          throw valueError(`expected ${count} min_lrs, got ${min_lr.length}`);
        }
        if (!["min", "max"].includes(this.mode)) throw valueError(`mode ${this.mode} is unknown!`);
        if (!["rel", "abs"].includes(this.threshold_mode)) {
          throw valueError(`threshold mode ${this.threshold_mode} is unknown!`);
        }
        delete this.min_lr;
        this.min_lrs = Array.isArray(min_lr) ? [...min_lr] : Array(count).fill(min_lr);
        this.last_epoch = 0;
        this._last_lr = ratesOf(optimizer);
        this.best = this.mode === "min" ? Infinity : -Infinity;
        this.cooldown_counter = 0;
        this.num_bad_epochs = 0;
      },
      /** @this {Self} @param {number} a */
      _is_better(a) {
        const { best, threshold } = this;
        const share = this.threshold_mode === "rel";
        if (this.mode === "min") return a < (share ? best * (1 - threshold) : best - threshold);
        return a > (share ? best * (threshold + 1) : best + threshold);
      },
      /** @this {Self} @param {any[]} args */
      step(...args) {
        const { metrics, epoch } = named("step", "metrics epoch=None", args);
        const current = number(metrics);
        this.last_epoch = epoch ?? this.last_epoch + 1;
        if (this._is_better(current)) {
          this.best = current;
          this.num_bad_epochs = 0;
        } else this.num_bad_epochs++;
        if (this.cooldown_counter > 0) {
          this.cooldown_counter--;
          this.num_bad_epochs = 0;
        }
        if (this.num_bad_epochs > this.patience) {
          this._reduce();
          this.cooldown_counter = this.cooldown;
          this.num_bad_epochs = 0;
        }
        this._last_lr = ratesOf(this.optimizer);
      },
      /** @this {Self} */
      _reduce() {
        this.optimizer.param_groups.forEach((/** @type {any} */ group, /** @type {number} */ i) => {
          const lower = Math.max(group.lr * this.factor, this.min_lrs[i] ?? this.min_lrs[0]);
          if (group.lr - lower > this.eps) group.lr = lower;
        });
      },
    },
  );

  const SequentialLR = scheduler("SequentialLR", "optimizer schedulers milestones last_epoch=-1", {
    ...holding,
    /** @this {Self} @param {Record<string, any>} given */
    _begin(given) {
      const { optimizer, schedulers, milestones, last_epoch } = given;
      if (!schedulers.length) {
        throw valueError("SequentialLR expects at least one scheduler, but got no scheduler.");
      }
      checkSchedulers("SequentialLR", schedulers, optimizer);
      if (milestones.length !== schedulers.length - 1) {
        throw valueError(
          "Sequential Schedulers expects number of schedulers provided to be one more than the number of milestone " +
            `points, but got number of schedulers ${schedulers.length} and the number of milestones to be equal to ` +
            milestones.length,
        );
      }
      delete this.schedulers;
      delete this.milestones;
      this._schedulers = schedulers;
      this._milestones = milestones;
      this.last_epoch = last_epoch + 1;
      for (const group of optimizer.param_groups) group.lr = group.initial_lr;
      undo(this);
      const first = schedulers[passed(milestones, 0)];
      first._initial_step();
      this._last_lr = first.get_last_lr();
    },
    /** @this {Self} */
    step() {
      this.last_epoch++;
      const at = passed(this._milestones, this.last_epoch);
      const now = this._schedulers[at];
      if (at > 0 && this._milestones[at - 1] === this.last_epoch) now._update(0);
      else now.step();
      this._last_lr = now.get_last_lr();
    },
  });

  const ChainedScheduler = scheduler("ChainedScheduler", "schedulers optimizer=None", {
    ...holding,
    /** @this {Self} @param {any[]} args */
    _given(args) {
      const { schedulers, optimizer } = named(
        "ChainedScheduler",
        "schedulers optimizer=None",
        args,
      );
      if (!schedulers.length) {
        throw valueError(
          "ChainedScheduler expects at least one scheduler to be chained, but got no scheduler.",
        );
      }
      this._optimizes(checked(optimizer ?? schedulers[0].optimizer));
      return { schedulers };
    },
    /** @this {Self} @param {Record<string, any>} given */
    _begin(given) {
      const { schedulers } = given;
      checkSchedulers("ChainedScheduler", schedulers, this.optimizer);
      this._schedulers = schedulers;
      this._last_lr = ratesOf(this.optimizer);
    },
    /** @this {Self} */
    step() {
      for (const inner of this._schedulers) inner.step();
      this._last_lr = ratesOf(this.optimizer);
    },
  });

  return {
    CosineAnnealingWarmRestarts,
    CyclicLR,
    OneCycleLR,
    ReduceLROnPlateau,
    SequentialLR,
    ChainedScheduler,
  };
}
