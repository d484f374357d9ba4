/**
 * A power of floats beyond all floats is an OverflowError, put into the interpreter's text, where it is infinite in
 * silence: the loss of a program that diverges.
 */

/** @typedef {(text: string, pattern: RegExp, what: string) => RegExpExecArray} Only */

/**
 * Where a text of the interpreter lies in its memory.
 *
 * @param {string} text @param {string} words with what ends them @param {Only} only
 */
function addressOf(text, words, only) {
  const [, base, data] = only(
    text,
    /\(data \$0 \(i32\.const (\d+)\) "((?:[^"\\]|\\.)*)"/,
    "its data",
  );
  const at = data
    .replace(/\\([0-9a-f]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\([^0-9a-f])/g, "$1")
    .indexOf(words);
  if (at < 0) throw new Error(`micropython: no text ${words}`);
  return Number(base) + at;
}

/**
 * @param {string} text of the interpreter
 * @param {{ only: Only, replaceOnly: (text: string, pattern: RegExp, replacement: string, what: string) => string }} edit
 */
export function refuseInfinitePowers(text, { only, replaceOnly }) {
  const long = addressOf(text, "overflow converting long int", only);
  const [, raise, overflow] = only(
    text,
    new RegExp(String.raw`\(call (\$\w+)\s*(\(i32\.const \d+\))\s*\(i32\.const ${long}\)\s*\)`),
    "an OverflowError",
  );
  // _words.py has CPython's words for it.
  const words = `(i32.const ${addressOf(text, "\0pow\0", only) + 1})`;
  const infinite = (/** @type {string} */ value) => `(f64.eq (f64.abs ${value}) (f64.const inf))`;
  // mp_obj_float_binary_op: the left side is at 24 of its frame, the right one in $5.
  return replaceOnly(
    text,
    new RegExp(
      String.raw`(\(local\.set \$1\s*\(call \$\w+\s*\(local\.get \$1\)\s*\(local\.get \$5\)\s*\)\s*\))(?=\s*\(br \$\w+\)\s*\)\s*` +
        String.raw`\(br_if \$\w+\s*\(f64\.eq\s*\(f64\.load offset=16\s*\(local\.get \$3\)\s*\)\s*\(f64\.const 0\)\s*\)\s*\)\s*\(call )`,
    ),
    `<1>
   (if (i32.and ${infinite("(local.get $1)")}
     (i32.eqz (i32.or ${infinite("(f64.load offset=24 (local.get $3))")} ${infinite("(local.get $5)")})))
    (then
     (call ${raise} ${overflow} ${words})
     (unreachable)))`,
    "the power of floats",
  );
}
