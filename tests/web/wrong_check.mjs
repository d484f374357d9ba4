/** What is promised of every call of wrong.py; used by the files wrong_*.test.mjs, one for each part. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inSample, readCalls, runWrong } from "./wrong_rows.mjs";

/** What an interpreter, the engine or nobody says of a mistake of its own. */
const SLIP =
  /is(?: not|n't) iterable|is not a function|Cannot (?:read|convert|set|mix|destructure)|\[object|internal error|unreachable|memory access|Maximum call|recursion depth|is not a constructor|invalid handle|can't convert|unsupported types? for|is not subscriptable|is not callable|object has no attribute|isn't defined|undefined|Traceback| CHANGED| SLOW|^\w+: $/;
/** Of the right kind of argument where PyTorch or NumPy says it in these words, too. @type {[RegExp, RegExp][]} */
const THEIRS = [
  [/^torch\.Size /, /'\w+' object is not iterable|__getitem__/],
  [/^np\.random\.Generator /, /has no attribute/],
  // Python's own functions there, too.
  [
    /^(?:optim|nn\.utils|torch\.utils\.data|torch\.autograd|nn\.init)\b/,
    /object (?:is not (?:iterable|callable|subscriptable)|has no attribute)/,
  ],
  [/^optim\.lr_scheduler\.LRScheduler /, /^NotImplementedError: $/],
  [/^torch\.utils\.data\.\w+ \d ring/, /^RecursionError/],
];
/** What Python's own functions in PyTorch say. */
const INTERPRETERS =
  /has no attribute|object is not (?:iterable|callable|subscriptable)|not supported between|unsupported operand|^AssertionError|^KeyError|unpack|object of type|cannot be interpreted|can only concatenate|Boolean value of Tensor/;

/** Reasons for which a call of the sample may end otherwise than there. @type {[why: string, call: RegExp, theirs: RegExp, ours: RegExp][]} */
export const KNOWN = [
  ["a name or a kind of array gradlet does not have, and says so", /./, /./, /not in gradlet/],
  [
    "the function within, which PyTorch names",
    /\.(?:unique|norm|cholesky_solve|histogram|meshgrid|index_put|bucketize|cross|tensordot|cdist) /,
    /./,
    /./,
  ],
  [
    "which of two checks comes first",
    /\.(?:bitwise_\w+|scatter\w*|index_\w+|take|put|gather|repeat_interleave|baddbmm_?|addbmm_?|tensor_split) /,
    /./,
    /^(?:RuntimeError|IndexError|NotImplementedError)/,
  ],
  [
    "an index without elements has any dtype there",
    /\.(?:scatter|gather)\w* index nothing/,
    /^ok/,
    /./,
  ],
  [
    "a constructor keeps whatever it is given there, and the error comes later",
    /^(?:nn|optim|torch\.utils)\.\S+ /,
    /^ok/,
    /^(?:TypeError|ValueError|RuntimeError|AttributeError|IndexError)/,
  ],
  [
    "which of two checks of a layer comes first",
    /^(?:nn\.(?:AvgPool2d|GroupNorm|SoftMarginLoss)|optim\.SGD)\b/,
    /^(?:IndexError|ValueError|TypeError)/,
    /^(?:RuntimeError|TypeError|NotImplementedError)/,
  ],
  ["a class without anything of its own takes anything", /IterableDataset /, /./, /^ok/],
  ["lists of lists of tensors are taken", /broadcast_tensors|block_diag|cartesian_prod/, /./, /./],
  ["the type of a parameter has another name", /histc/, /must be Number/, /must be float/],
  [
    "what is no bool is refused, where Python asks whether it is true",
    /^F\.\w+ inplace/,
    /^ok/,
    /must be bool/,
  ],
  ["checks of Python's come first there", /^F\.(?:embedding_bag|batch_norm) /, /./, /./],
  [
    "NumPy takes objects, and looks at where, axis and order at another time",
    /^np\.(?:array_equal|all|any|prod|cumulative_\w+|median|linspace|reshape|moveaxis|amax|interp|polyfit|nansum|linalg\.\w+) /,
    /./,
    /./,
  ],
  ["of several signatures here there is one there", /nanmedian/, /keepdim/, /invalid combination/],
  [
    "how arguments of a method are counted",
    /^torch\.Tensor\.\w+ |Tensor\.\w+ - many/,
    /takes/,
    /takes/,
  ],
];

/** Without what Python's own types are called where there are fewer. @param {string} text */
const plain = (text) => text.replace(/\btuple\b/g, "list").trimEnd();

/** The names that a text may have for what is called. @param {string} call */
const nameOf = (call) => call.split(" ")[0].replace(/\(\)$/, "").split(".").at(-1) ?? "";

/** Whether two results differ. @param {string} call @param {string} ours @param {string} theirs */
export function differ(call, ours, theirs) {
  if (ours === theirs) return false;
  if (INTERPRETERS.test(theirs)) return false;
  if (ours.split(":")[0] !== theirs.split(":")[0]) return true;
  // Which signatures there are is PyTorch's matter.
  if (/invalid combination|Hint:/.test(theirs) || theirs.length > 150) {
    return /^TypeError/.test(theirs) && !ours.toLowerCase().includes(nameOf(call).toLowerCase());
  }
  // The words of NumPy, nn.functional and torch.utils are Python's own and those of functions within.
  return /^(?:torch|Tensor)\.(?!utils|autograd)/.test(call) && plain(ours) !== plain(theirs);
}

/** @param {string} part */
export function checkPart(part) {
  test(`${part}: every call with every kind of wrong argument`, async () => {
    const found = await runWrong(part);
    assert.equal(found.get("last"), "43.0");
    const slips = [...found].filter(
      ([call, result]) =>
        SLIP.test(result) &&
        !THEIRS.some(([calls, words]) => calls.test(call) && words.test(result)),
    );
    assert.deepEqual(slips.slice(0, 20), [], `${slips.length} slips`);
    const expected = readFileSync(new URL("wrong.expected", import.meta.url), "utf8");
    const differences = [];
    let compared = 0;
    for (const [call, theirs] of readCalls(expected)) {
      const ours = found.get(call);
      if (ours === undefined || !inSample(call)) continue;
      compared++;
      if (!differ(call, ours, theirs)) continue;
      if (
        KNOWN.some(
          ([, calls, real, own]) => calls.test(call) && real.test(theirs) && own.test(ours),
        )
      )
        continue;
      differences.push({ call, ours, theirs });
    }
    assert.deepEqual(differences.slice(0, 20), [], `${differences.length} of ${compared} differ`);
    console.log(`${part}: ${found.size} calls, ${compared} of them compared`);
    assert.ok(found.size > 1000 && compared > 10);
  });
}
