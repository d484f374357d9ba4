/** What both entries of the package export beside `load`. */
export { TorchError } from "./torch/errors.js";
export { Tensor } from "./torch/tensor.js";
export { Slice } from "./torch/marshal.js";

/** Points for the page's chart; gradlet's own. Elsewhere it does nothing. */
export const plot = () => {};
