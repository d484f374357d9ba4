/** torch.optim.swa_utils: averages of a model's weights. https://pytorch.org/docs/stable/optim.html#weight-averaging-swa-and-ema */
import { addMethods } from "../classes.js";
import { TorchError } from "../errors.js";
import { Parameter, Tensor, keep } from "../tensor.js";
import { callable, named, valueError } from "./call.js";
import { begin, each, scheduler } from "./rates.js";

/** @typedef {(averaged: any, current: any, count: any) => any} Update what averages one parameter */

/** @param {number} decay */
function refuseDecay(decay) {
  if (decay >= 0 && decay <= 1) return;
  throw valueError(`Invalid decay value ${decay} provided. Please provide a value in [0,1] range.`);
}

/** @param {any} torch @param {{ cos: (angle: number) => number }} precise */
export function makeSwa(torch, { cos }) {
  const { Module } = torch.nn;

  /** The same values in tensors, modules and lists of their own. @param {any} value @param {Map<any, any>} made @returns {any} */
  function copied(value, made) {
    if (made.has(value)) return made.get(value);
    /** @param {any} copy */
    const known = (copy) => {
      made.set(value, copy);
      return copy;
    };
    if (value instanceof Parameter) {
      const { requires_grad } = /** @type {any} */ (value);
      return known(torch.nn.Parameter(/** @type {any} */ (value).detach().clone(), requires_grad));
    }
    if (value instanceof Tensor) return known(keep(/** @type {any} */ (value).detach().clone()));
    if (Array.isArray(value)) return known(value.map((item) => copied(item, made)));
    if (!(value instanceof Module)) return value;
    const module = known(new Module());
    Object.setPrototypeOf(module, Object.getPrototypeOf(value));
    for (const [name, buffer] of value._buffers) {
      module.register_buffer(name, copied(buffer, made), !value._transient?.has(name));
    }
    for (const name of Object.keys(value)) module[name] = copied(value[name], made);
    module.training = value.training;
    return module;
  }

  /** @param {number} decay @returns {Update} */
  function get_ema_avg_fn(decay = 0.999) {
    refuseDecay(decay);
    return (averaged, current) =>
      torch.no_grad(() => averaged.mul(decay).add(current.mul(1 - decay)));
  }

  /** @returns {Update} */
  const get_swa_avg_fn = () => (averaged, current, count) =>
    torch.no_grad(() => averaged.add(current.sub(averaged).div(torch.add(count, 1))));

  /** For lists of parameters. @param {Update} update */
  const ofAll =
    (update) =>
    (/** @type {any[]} */ averaged, /** @type {any[]} */ current, /** @type {any} */ count) =>
      torch.no_grad(() =>
        averaged.forEach((mean, i) => mean.copy_(update(mean, current[i], count))),
      );

  class AveragedModel extends Module {
    /** @param {any[]} args */
    constructor(...args) {
      super();
      const { model, device, ...how } = named(
        "AveragedModel",
        "model device=None avg_fn=None multi_avg_fn=None use_buffers=False",
        args,
      );
      if (how.avg_fn && how.multi_avg_fn) {
        throw new TorchError("Only one of avg_fn and multi_avg_fn should be provided", {
          kind: "AssertionError",
        });
      }
      this.module = copied(model, new Map());
      if (device !== null) this.module.to(device);
      this.register_buffer("n_averaged", keep(torch.tensor(0)));
      Object.assign(this, how);
    }
  }
  addMethods(AveragedModel, {
    /** @this {any} @param {any[]} inputs */
    forward(...inputs) {
      return this.module(...inputs);
    },
    /** @this {any} @param {any} model */
    update_parameters(model) {
      /** @param {any} of */
      const tensors = (of) =>
        [...of.parameters(), ...(this.use_buffers ? of.buffers() : [])].map(
          (/** @type {any} */ value) => value.detach(),
        );
      /** @param {any[]} to @param {any[]} from */
      const copy = (to, from) => to.forEach((value, i) => value.detach().copy_(from[i].detach()));
      const mine = tensors(this.module);
      const theirs = tensors(model);
      if (this.n_averaged.item() === 0) copy(mine, theirs);
      else {
        const update = this.multi_avg_fn ?? ofAll(this.avg_fn ?? get_swa_avg_fn());
        update(mine, theirs, this.n_averaged);
      }
      if (!this.use_buffers) copy(this.module.buffers(), model.buffers());
      this.n_averaged.add_(1);
    },
  });

  /** Running statistics of the batch norms, anew from one walk over the data. @param {any} loader @param {any} model @param {any} [device] */
  function update_bn(loader, model, device = null) {
    const norms = model.modules().filter((/** @type {any} */ module) => module.running_mean);
    if (!norms.length) return;
    const momenta = norms.map((/** @type {any} */ norm) => norm.momentum);
    const { training } = model;
    for (const norm of norms) {
      norm.running_mean.zero_();
      norm.running_var.fill_(1);
      norm.num_batches_tracked.zero_();
      norm.momentum = null;
    }
    model.train();
    torch.no_grad(() => {
      for (const given of loader) {
        const input = Array.isArray(given) ? given[0] : given;
        model(device === null ? input : input.to(device));
      }
    });
    norms.forEach((/** @type {any} */ norm, /** @type {number} */ i) => {
      norm.momentum = momenta[i];
    });
    model.train(training);
  }

  const SWALR = scheduler(
    "SWALR",
    "optimizer swa_lr anneal_epochs=10 anneal_strategy='cos' last_epoch=-1",
    {
      /** @this {any} @param {Record<string, any>} given */
      _begin(given) {
        const { optimizer, swa_lr, anneal_epochs, anneal_strategy } = given;
        delete this.swa_lr;
        delete this.anneal_strategy;
        each("swa_lr", optimizer, swa_lr).forEach((rate, i) => {
          optimizer.param_groups[i].swa_lr = rate;
        });
        if (!["cos", "linear"].includes(anneal_strategy)) {
          throw valueError(
            `anneal_strategy must be one of 'cos' or 'linear', instead got ${anneal_strategy}`,
          );
        }
        if (!Number.isInteger(anneal_epochs) || anneal_epochs < 0) {
          throw valueError(`anneal_epochs must be equal or greater than 0, got ${anneal_epochs}`);
        }
        this._anneal_strategy = anneal_strategy;
        begin(this, given);
      },
      /** @this {any} @param {number} step */
      _share(step) {
        const t = Math.max(0, Math.min(1, step / Math.max(1, this.anneal_epochs)));
        return this._anneal_strategy === "linear" ? t : (1 - cos(Math.PI * t)) / 2;
      },
      /** @this {any} */
      get_lr() {
        const step = Math.max(this.anneal_epochs === 0 ? 1 : 0, this._step_count - 1);
        const before = this._share(step - 1);
        const now = this._share(step);
        return this.optimizer.param_groups.map((/** @type {any} */ { lr, swa_lr }) => {
          const start = before === 1 ? swa_lr : (lr - before * swa_lr) / (1 - before);
          return swa_lr * now + start * (1 - now);
        });
      },
    },
  );

  return {
    AveragedModel: callable(AveragedModel, "AveragedModel"),
    SWALR,
    get_ema_avg_fn,
    get_swa_avg_fn,
    get_ema_multi_avg_fn: (decay = 0.999) => ofAll(get_ema_avg_fn(decay)),
    get_swa_multi_avg_fn: () => ofAll(get_swa_avg_fn()),
    update_bn,
  };
}
