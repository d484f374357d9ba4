import { TorchError, typeName } from "./errors.js";
import { Tensor } from "./tensor.js";

/** @param {string} kind @param {string} message */
const refusal = (kind, message) => new TorchError(message, { kind, op: "triplet_margin_loss" });

/**
 * The triplet loss of a distance of one's own, as a function and a layer.
 * https://pytorch.org/docs/stable/generated/torch.nn.TripletMarginWithDistanceLoss.html
 * @param {any} torch
 */
export function addDistanceLoss(torch) {
  const { nn } = torch;
  /** @param {any} anchor @param {any} positive @param {any} negative @param {Record<string, any>} [options] */
  function loss(anchor, positive, negative, options = {}) {
    const { margin = 1, swap = false, reduction = "mean" } = options ?? {};
    if (!["mean", "sum", "none"].includes(reduction)) {
      throw refusal("ValueError", `${reduction} is not a valid value for reduction`);
    }
    if (margin <= 0) throw refusal("ValueError", `margin must be greater than 0, got ${margin}`);
    const dims = Object.entries({ anchor, positive, negative }).map(([name, value], i) => {
      if (value instanceof Tensor) return /** @type {any} */ (value).dim();
      throw refusal(
        "TypeError",
        `triplet_margin_with_distance_loss(): argument '${name}' (position ${i + 1}) must be Tensor, not ${typeName(value)}`,
      );
    });
    if (dims.some((n) => n !== dims[0])) {
      throw refusal(
        "RuntimeError",
        "The anchor, positive, and negative tensors are expected to have the same number of dimensions, " +
          `but got: anchor ${dims[0]}D, positive ${dims[1]}D, and negative ${dims[2]}D inputs`,
      );
    }
    const distance = options?.distance_function ?? torch.pairwise_distance;
    const near = distance(anchor, positive);
    let far = distance(anchor, negative);
    if (swap) far = torch.minimum(far, distance(positive, negative));
    const each = near.add(margin).sub(far).clamp_min(0);
    return reduction === "none" ? each : each[reduction]();
  }
  nn.functional.triplet_margin_with_distance_loss = loss;
  nn.TripletMarginWithDistanceLoss = function (/** @type {Record<string, any>} */ options = {}) {
    const { margin = 1, swap = false, reduction = "mean" } = options ?? {};
    if (margin <= 0) {
      const message = "TripletMarginWithDistanceLoss: expected margin to be greater than 0, got ";
      throw refusal("ValueError", `${message}${margin} instead`);
    }
    return Object.assign(new Loss(), {
      reduction,
      distance_function: options?.distance_function ?? nn.PairwiseDistance(),
      margin,
      swap,
    });
  };
  class Loss extends nn.Module {
    /** @this {any} @param {any[]} inputs */
    forward(...inputs) {
      return loss(inputs[0], inputs[1], inputs[2], this);
    }
  }
  Object.defineProperty(Loss, "name", { value: "TripletMarginWithDistanceLoss" });
}
