/** What the modules here take of the facade, for more.js, which brings them later (web/more.mjs). */
export * as ndarray from "../../numpy/ndarray.js";
export * as classes from "../classes.js";
export * as errors from "../errors.js";
export * as functions from "../functions.js";
export * as optim from "../optim.js";
export * as tensor from "../tensor.js";
