/**
 * repr() of a text shows letters of all scripts as they are, put into the interpreter's text, where all but ASCII is
 * escaped.
 */
import { local, only, replaceOnly } from "./text.mjs";

/** What CPython escapes, too, of what is beyond U+00A0: spaces, marks of direction, halves, private ones. */
const ESCAPED = [
  [0xad, 0xad],
  [0x1680, 0x1680],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x3000, 0x3000],
  [0xd800, 0xf8ff],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0x10ffff],
];

/** @param {string} text of the interpreter */
export function showLetters(text) {
  // str_print: a text as it is goes to the printer in $0; then the character $2 before $1 where it is escaped.
  const print = only(
    text,
    new RegExp(
      String.raw`\(call_indirect \$0 \(type (\$\w+)\)\s*\(i32\.load${local(0)}\)${local(1)}\(i32\.load offset=124${local(3)}\)\s*` +
        String.raw`\(i32\.load offset=4${local(0)}\)\s*\)`,
    ),
    "the printing of a text",
  )[1];
  const escaped = ESCAPED.map(
    ([from, to]) =>
      `(i32.le_u (i32.sub (local.get $2) (i32.const ${from})) (i32.const ${to - from}))`,
  ).reduce((all, one) => `(i32.or ${all} ${one})`);
  const block = String.raw`(\(block \$\w+\s*\(br_if \$\w+\s*\(i32\.gt_u${local(2)}\(i32\.const 255\)\s*\)\s*\))`;
  const after = String.raw`\s*\(i32\.store offset=64${local(3)}${local(2)}\)`;
  const next = only(
    text,
    new RegExp(
      String.raw`${block}${after}\s*\(drop\s*\(call \$\w+${local(0)}\(i32\.const \d+\)\s*\(i32\.add${local(3)}` +
        String.raw`\(i32\.const 64\)\s*\)\s*\)\s*\)\s*\(br (\$\w+)\)`,
    ),
    "what follows an escape",
  )[2];
  return replaceOnly(
    text,
    new RegExp(`${block}(?=${after})`),
    `(if (i32.and (i32.gt_u (local.get $2) (i32.const 160)) (i32.eqz ${escaped}))
     (then
      (local.set $2
       (select (i32.const 2)
        (select (i32.const 3) (i32.const 4) (i32.lt_u (local.get $2) (i32.const 65536)))
        (i32.lt_u (local.get $2) (i32.const 2048))))
      (call_indirect $0 (type ${print}) (i32.load (local.get $0))
       (i32.sub (local.get $1) (local.get $2)) (local.get $2) (i32.load offset=4 (local.get $0)))
      (br ${next})))
     <1>`,
    "the escape of a character",
  );
}
