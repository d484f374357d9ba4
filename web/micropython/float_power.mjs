/**
 * A power of floats beyond all floats is an OverflowError, put into the interpreter's text, where it is infinite in
 * silence: the loss of a program that diverges.
 */
import { addressOf, only, replaceOnly } from "./text.mjs";

/** @param {string} text of the interpreter */
export function refuseInfinitePowers(text) {
  const long = addressOf(text, "overflow converting long int");
  const [, raise, overflow] = only(
    text,
    new RegExp(String.raw`\(call (\$\w+)\s*(\(i32\.const \d+\))\s*\(i32\.const ${long}\)\s*\)`),
    "an OverflowError",
  );
  // _words.py has CPython's words for it.
  const words = `(i32.const ${addressOf(text, "\0pow\0") + 1})`;
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
