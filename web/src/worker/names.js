/** Which lists are taken for a record of the training, by their names. */

const NAMES =
  /^(?:(?:train|val|valid|validation|test|eval|epoch|batch|running|step|all|loss|acc)(?:ing)?_*)?(?:loss(?:es|i|_?list|_?history|_?hist|_?values|_?curve|_?log)?|hist(?:ory)?|accs?|accurac(?:y|ies)|acc_?list|errors?|errs?|mses?|ppls?|perplexit(?:y|ies)|rewards?|costs?)$/i;
const CJK = /^[\u3400-\u9fff_\w]*(?:损失|误差|准确率|正确率|精度|代价|奖励)(?:列表|值|记录|历史)?$/;

/** @param {string} name */
export const keepsLosses = (name) => NAMES.test(name) || CJK.test(name);
