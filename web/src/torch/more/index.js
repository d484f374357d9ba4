/**
 * What many programs do without: schedulers of learning rates, averages of weights, LBFGS, torch.func and torch.utils.data. In the
 * package it is there from the start; in the page it comes with a program that names it (web/more.mjs).
 */
import { makeCycles } from "./cycles.js";
import { makeFunc } from "./func.js";
import { makeLBFGS } from "./lbfgs.js";
import { makeData } from "./loader.js";
import { makeSchedulers } from "./schedulers.js";
import { makeSwa } from "./swa.js";

/**
 * @param {any} torch
 * @param {(target: any, path: string) => any} explain makes missing names say so
 */
export function addMore(torch, explain) {
  /** @param {number} value */
  const precise = (value) => torch.tensor(value, { dtype: torch.float64 });
  const arithmetic = {
    /** @param {number} base @param {number} exponent */
    pow: (base, exponent) => precise(base).pow(exponent).item(),
    /** @param {number} angle */
    cos: (angle) => precise(angle).cos().item(),
    /** @param {number} x */
    log: (x) => precise(x).log().item(),
  };
  const schedulers = { ...makeSchedulers(arithmetic), ...makeCycles(arithmetic) };
  torch.optim.lr_scheduler = explain(schedulers, "torch.optim.lr_scheduler");
  torch.optim.swa_utils = explain(makeSwa(torch, arithmetic), "torch.optim.swa_utils");
  torch.optim.LBFGS = makeLBFGS(torch);
  const func = makeFunc(torch);
  torch.func = explain(func, "torch.func");
  torch.vmap = func.vmap;
  const data = explain(makeData(torch), "torch.utils.data");
  torch.utils = explain({ data }, "torch.utils");
  return torch;
}
