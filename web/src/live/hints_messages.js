/** What the engine's messages are about: PyTorch's sentences, the same in both languages. */

/** In the order of asking. @type {[RegExp, string][]} */
const MESSAGES = [
  [
    /shapes cannot be multiplied|size mismatch|shapes .* not aligned|mismatch in its core/,
    "shapes",
  ],
  [/must match the size of tensor|not broadcastable|could not be broadcast/, "broadcast"],
  [/does not require grad/, "noGraph"],
  [/leaf Variable that requires grad|view of a leaf/, "inPlaceLeaf"],
  [/backward through the graph a second time/, "secondTime"],
  [/only for scalar outputs/, "notScalar"],
  [/numpy\(\) on Tensor that requires grad/, "detach"],
  [/cannot be converted to Scalar|only one element tensors/, "oneElement"],
  [/Boolean value of Tensor|truth value of an array/, "manyTruths"],
  [/before Module\.__init__|Must call super constructor|super\(\) must be called/i, "superFirst"],
  [/empty parameter list/, "noParameters"],
  [/missing the required "forward"/, "forward"],
  [
    /should be an iterable of Tensors, not (function|method)|method'? object (is not|isn't) iterable/,
    "callIt",
  ],
  [/is not a Module subclass/, "makeIt"],
  [/^\w+Loss\(\) takes .* positional/, "lossFirst"],
  [/expected target dtype to be Long/, "classes"],
  [
    /only Tensors of floating point|can't be cast to the desired output type Long|Cannot cast ufunc .* to dtype\('int64'\)|could not infer output dtype|same dtype, but got:? .*\blong\b/i,
    "wholeNumbers",
  ],
  [/unsupported operand.*NoneType|must be Tensor, not (NoneType|undefined)/, "noneOperand"],
  [/memory|allocat/i, "memory"],
];

/**
 * The key of the advice for a message, or null.
 *
 * @param {string} message
 * @param {[RegExp, string][]} [messages]
 */
export function aboutMessage(message, messages = MESSAGES) {
  for (const [pattern, key] of messages) if (pattern.test(message)) return key;
  return null;
}

/** The keyboard's sign for one of another keyboard. @type {Record<string, string>} */
const ASCII = {
  "，": ",",
  "、": ",",
  "。": ".",
  "：": ":",
  "；": ";",
  "（": "(",
  "）": ")",
  "【": "[",
  "】": "]",
  "｛": "{",
  "｝": "}",
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "！": "!",
  "＝": "=",
  "＋": "+",
  "－": "-",
  "＊": "*",
  "／": "/",
  "—": "-",
  "×": "*",
  "÷": "/",
  "≤": "<=",
  "≥": ">=",
  "≠": "!=",
};

/**
 * Advice about a character no program has.
 *
 * @param {string | undefined} character
 * @returns {[string, Record<string, string>] | null}
 */
export function aboutCharacter(character) {
  if (!character) return null;
  if (Object.hasOwn(ASCII, character)) return ["fullWidth", { name: ASCII[character] }];
  return /^[\p{Cf}\p{Zs}\p{Cc}]$/u.test(character) ? ["invisible", {}] : null;
}
