/** Learning rates by a formula of the epoch. https://pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate */
import { typeError, typeName } from "../errors.js";
import { valueError } from "./call.js";
import { begin, LRScheduler, scheduler } from "./rates.js";

/** @typedef {any} Self a scheduler */
/** @typedef {{ pow: (base: number, exponent: number) => number, cos: (angle: number) => number,
 *   log: (x: number) => number }} Precise */

/** @param {Self} self @param {Record<string, any>} given */
function beginByFunction(self, given) {
  const count = given.optimizer.param_groups.length;
  const { lr_lambda } = self;
  delete self.lr_lambda;
  if (Array.isArray(lr_lambda) && lr_lambda.length !== count) {
    throw valueError(`Expected ${count} lr_lambdas, but got ${lr_lambda.length}`);
  }
  self.lr_lambdas = Array.isArray(lr_lambda) ? [...lr_lambda] : Array(count).fill(lr_lambda);
  for (const each of self.lr_lambdas) {
    if (typeof each === "function") continue;
    throw typeError(`lr_lambda should be a function, but got ${typeName(each)}`, "LRScheduler");
  }
  begin(self, given);
}

/** Rates by a function of the epoch, or by one for each group, which no state keeps. */
const byFunction = {
  /** @this {Self} @param {Record<string, any>} given */
  _begin(given) {
    beginByFunction(this, given);
  },
  /** @this {Self} */
  state_dict() {
    return { ...this, lr_lambdas: this.lr_lambdas.map(() => null) };
  },
  /** @this {Self} @param {Record<string, any>} state_dict */
  load_state_dict(state_dict) {
    const { lr_lambdas: _, ...rest } = state_dict;
    Object.assign(this, rest);
  },
};

/** @param {boolean} wrong @param {string} message */
function refuse(wrong, message) {
  if (wrong) throw valueError(message);
}

/** @param {Precise} precise arithmetic that is the same everywhere */
export function makeSchedulers({ pow, cos }) {
  /** @param {Self} self @param {(rate: number) => number} formula */
  const bases = (self, formula) => self.base_lrs.map(formula);

  const LambdaLR = scheduler("LambdaLR", "optimizer lr_lambda last_epoch=-1", {
    ...byFunction,
    /** @this {Self} */
    get_lr() {
      return this.base_lrs.map(
        (/** @type {number} */ rate, /** @type {number} */ i) =>
          rate * this.lr_lambdas[i](this.last_epoch),
      );
    },
  });

  const MultiplicativeLR = scheduler("MultiplicativeLR", "optimizer lr_lambda last_epoch=-1", {
    ...byFunction,
    /** @this {Self} */
    get_lr() {
      if (this._initial) return this._now();
      return this._now().map(
        (/** @type {number} */ rate, /** @type {number} */ i) =>
          rate * this.lr_lambdas[i](this.last_epoch),
      );
    },
  });

  const StepLR = scheduler("StepLR", "optimizer step_size gamma=0.1 last_epoch=-1", {
    /** @this {Self} */
    get_lr() {
      const falls = this.last_epoch !== 0 && this.last_epoch % this.step_size === 0;
      return this._now(falls ? this.gamma : null);
    },
    /** @this {Self} */
    _closed() {
      const factor = pow(this.gamma, Math.floor(this.last_epoch / this.step_size));
      return bases(this, (rate) => rate * factor);
    },
  });

  const MultiStepLR = scheduler("MultiStepLR", "optimizer milestones gamma=0.1 last_epoch=-1", {
    /** @this {Self} */
    get_lr() {
      const count = this.milestones.filter(
        (/** @type {number} */ at) => at === this.last_epoch,
      ).length;
      return this._now(count ? pow(this.gamma, count) : null);
    },
    /** @this {Self} */
    _closed() {
      const passed = this.milestones.filter(
        (/** @type {number} */ at) => at <= this.last_epoch,
      ).length;
      return bases(this, (rate) => rate * pow(this.gamma, passed));
    },
  });

  const ConstantLR = scheduler(
    "ConstantLR",
    "optimizer factor=0.3333333333333333 total_iters=5 last_epoch=-1",
    {
      /** @this {Self} @param {Record<string, any>} given */
      _begin(given) {
        refuse(
          this.factor > 1 || this.factor < 0,
          "Constant multiplicative factor expected to be between 0 and 1.",
        );
        begin(this, given);
      },
      /** @this {Self} */
      get_lr() {
        if (this.last_epoch === 0) return this._now(this.factor);
        return this._now(this.last_epoch === this.total_iters ? 1 / this.factor : null);
      },
      /** @this {Self} */
      _closed() {
        const more = this.last_epoch >= this.total_iters ? 1 - this.factor : 0;
        return bases(this, (rate) => rate * (this.factor + more));
      },
    },
  );

  const LinearLR = scheduler(
    "LinearLR",
    "optimizer start_factor=0.3333333333333333 end_factor=1 total_iters=5 last_epoch=-1",
    {
      /** @this {Self} @param {Record<string, any>} given */
      _begin(given) {
        refuse(
          this.start_factor > 1 || this.start_factor <= 0,
          "Starting multiplicative factor expected to be greater than 0 and less or equal to 1.",
        );
        refuse(
          this.end_factor > 1 || this.end_factor < 0,
          "Ending multiplicative factor expected to be between 0 and 1.",
        );
        begin(this, given);
      },
      /** @this {Self} */
      get_lr() {
        const { start_factor: start, end_factor: end, total_iters: total, last_epoch: at } = this;
        if (at === 0) return this._now(start);
        if (this._initial || at > total) return this._now();
        return this._now(1 + (end - start) / (total * start + (at - 1) * (end - start)));
      },
      /** @this {Self} */
      _closed() {
        const { start_factor: start, end_factor: end, total_iters: total, last_epoch: at } = this;
        const rise = (end - start) * Math.min(total, at);
        return bases(this, (rate) => rate * (start + rise / total));
      },
    },
  );

  const ExponentialLR = scheduler("ExponentialLR", "optimizer gamma last_epoch=-1", {
    /** @this {Self} */
    get_lr() {
      return this._now(this._initial ? null : this.gamma);
    },
    /** @this {Self} */
    _closed() {
      return bases(this, (rate) => rate * pow(this.gamma, this.last_epoch));
    },
  });

  const PolynomialLR = scheduler("PolynomialLR", "optimizer total_iters=5 power=1 last_epoch=-1", {
    /** @this {Self} */
    get_lr() {
      const { total_iters: total, last_epoch: at } = this;
      if (this._initial || at > total) return this._now();
      return this._now(pow((1 - at / total) / (1 - (at - 1) / total), this.power));
    },
    /** @this {Self} */
    _closed() {
      const left = 1 - Math.min(this.total_iters, this.last_epoch) / this.total_iters;
      return bases(this, (rate) => rate * pow(left, this.power));
    },
  });

  const CosineAnnealingLR = scheduler(
    "CosineAnnealingLR",
    "optimizer T_max eta_min=0 last_epoch=-1",
    {
      /** @this {Self} */
      get_lr() {
        const { eta_min: low, last_epoch: at, T_max: half } = this;
        if (this._initial) return this._now();
        if (this._step_count === 1 && at > 0) {
          return bases(this, (base) => low + ((base - low) * (1 + cos((at * Math.PI) / half))) / 2);
        }
        const rates = this._now();
        if ((at - 1 - half) % (2 * half) === 0) {
          const rise = 1 - cos(Math.PI / half);
          return rates.map(
            (/** @type {number} */ rate, /** @type {number} */ i) =>
              rate + ((this.base_lrs[i] - low) * rise) / 2,
          );
        }
        const ratio = (1 + cos((Math.PI * at) / half)) / (1 + cos((Math.PI * (at - 1)) / half));
        return rates.map((/** @type {number} */ rate) => ratio * (rate - low) + low);
      },
      /** @this {Self} */
      _closed() {
        const { eta_min: low } = this;
        const height = 1 + cos((Math.PI * this.last_epoch) / this.T_max);
        return bases(this, (base) => low + ((base - low) * height) / 2);
      },
    },
  );

  return {
    LRScheduler,
    LambdaLR,
    MultiplicativeLR,
    StepLR,
    MultiStepLR,
    ConstantLR,
    LinearLR,
    ExponentialLR,
    PolynomialLR,
    CosineAnnealingLR,
  };
}
