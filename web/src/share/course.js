/** The lessons after the ladder, in their order: the folders of web/course. */
export const COURSE = [
  "classify",
  "init",
  "rate",
  "optimizers",
  "overfit",
  "batchnorm",
  "cnn",
  "lstm",
  "attention",
];
