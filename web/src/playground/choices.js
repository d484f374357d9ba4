/** Which of the library's layers and optimizers the form offers, and their names there. */

/** The modules between layers; "" for none. */
export const ACTIVATION_NAMES = {
  tanh: "Tanh",
  relu: "ReLU",
  sigmoid: "Sigmoid",
  leaky: "LeakyReLU",
  gelu: "GELU",
  linear: "",
};

/** The optimizers, and what they are told beside the rate. */
export const OPTIMIZER_NAMES = {
  sgd: { name: "SGD", more: /** @type {[string, number][]} */ ([]) },
  momentum: { name: "SGD", more: /** @type {[string, number][]} */ ([["momentum", 0.9]]) },
  rmsprop: { name: "RMSprop", more: /** @type {[string, number][]} */ ([]) },
  adagrad: { name: "Adagrad", more: /** @type {[string, number][]} */ ([]) },
  adam: { name: "Adam", more: /** @type {[string, number][]} */ ([]) },
};

/** @typedef {keyof typeof ACTIVATION_NAMES} Activation */
/** @typedef {keyof typeof OPTIMIZER_NAMES} Optimizer */
