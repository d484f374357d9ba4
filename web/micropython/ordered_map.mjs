/**
 * Dicts that keep their order and are hashed, put into the interpreter's text: the functions of ordered_map.c,
 * calls of them, and mp_map_init, which makes every map of a program an ordered one.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { constant, local, only, replaceOnly } from "./text.mjs";

const SOURCE = resolve(dirname(fileURLToPath(import.meta.url)), "ordered_map.c");

/** Slots from which on an ordered map is searched by its index; below that, from the front. */
const ORDERED_SEARCHED = 12;

/** What an import of ordered_map.c is in the interpreter. @typedef {Record<string, string>} Names */

/** The functions of ordered_map.c as text, which call by these names. @param {string} tools @param {Names} names */
function compile(tools, names) {
  const folder = mkdtempSync(resolve(tmpdir(), "gradlet-"));
  try {
    const object = resolve(folder, "ordered_map.wasm");
    const flags = "-O2 -mbulk-memory --no-entry --profiling-funcs -Wall -Wextra -sSTANDALONE_WASM";
    const link = "-sERROR_ON_UNDEFINED_SYMBOLS=0 -sWARN_ON_UNDEFINED_SYMBOLS=0";
    const exported = "-sEXPORTED_FUNCTIONS=_ordered_lookup,_ordered_last";
    execFileSync(
      process.env.EMCC ?? "emcc",
      [...`${flags} ${link}`.split(" "), exported, SOURCE, "-o", object],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
    const text = execFileSync(resolve(tools, "wasm-dis"), [object], { encoding: "utf8" });
    const functions = text
      .split(/\n(?= \(\w)/)
      .filter((part) => /^ \(func \$(ordered_lookup|ordered_last|rebuild)\b/.test(part));
    if (!functions.length || /global\./.test(functions.join("")))
      throw new Error("ordered_map.c has become something else");
    return functions.join("\n").replace(/\(call \$(\w+)/g, (all, name) => {
      if (names[name]) return `(call ${names[name]}`;
      if (!text.includes(`(func $${name} `) || text.includes(`"${name}" (func`))
        throw new Error(`ordered_map.c calls ${name}`);
      return all;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string} text of the interpreter
 * @param {string} tools where wasm-dis is
 */
export function orderDicts(text, tools) {
  // mp_map_lookup's way for hashed maps: the hash of a name, or of an object.
  const hash = only(
    text,
    new RegExp(
      String.raw`\(local\.set \$8\s*\(call (\$\w+)\s*\(i32\.shr_u${local(1)}${constant(3)}\)\s*\)\s*\)\s*` +
        String.raw`\(br \$\w+\)\s*\)\s*\(local\.set \$8\s*\(i32\.shr_s\s*\(call (\$\w+)${constant(6)}${local(1)}\)`,
    ),
    "the hash of a key",
  );
  // mp_map_init: alloc, a table, and the flags.
  const init = new RegExp(
    String.raw`(\(local\.set \$1\s*\(call (\$\w+)\s*\(i32\.shl${local(1)}${constant(3)}\)\s*\)\s*\)\s*\)\s*` +
      String.raw`\(i32\.store${local(0)})${constant(1)}\)(?=\s*\(i32\.store offset=8${local(0)}${local(1)}\))`,
  );
  const malloc = only(text, init, "mp_map_init")[2];
  // mp_map_lookup: where it has found an ordered map, and how it searches that one.
  const ordered = new RegExp(
    String.raw`(\(block \$\w+\s*\(br_if \$\w+\s*\(i32\.eqz\s*\(i32\.and${local(3)}${constant(4)}\)\s*\)\s*\))` +
      String.raw`(?=\s*\(block \$\w+\s*\(br_if \$\w+\s*\(i32\.eqz\s*\(local\.tee \$3\s*\(i32\.and${local(3)}${constant(-8)}\))`,
  );
  const equal = only(
    text,
    new RegExp(
      String.raw`\(call (\$\w+)${local(3)}${local(1)}\)\s*\)\s*\)\s*\)\s*\(block \$\w+\s*\(block \$\w+\s*` +
        String.raw`\(br_if \$\w+\s*\(i32\.eq${local(2)}${constant(2)}`,
    ),
    "the search of an ordered map",
  );
  const cache = only(
    text,
    new RegExp(
      String.raw`\(i32\.store8 offset=256\s*(\(i32\.add\s*\(i32\.const \d+\)\s*\(i32\.and\s*\(i32\.shr_u${local(1)}` +
        String.raw`${constant(2)}\)${constant(127)}\)\s*\))\s*\(i32\.shr_u\s*\(i32\.sub${local(4)}`,
    ),
    "the cache of places",
  )[1];
  const string = only(
    text,
    new RegExp(
      String.raw`\(i32\.ne\s*\(i32\.load${local(1)}\)\s*(\(i32\.const \d+\))\s*\)\s*\)\s*\(local\.set \$5${constant(0)}\)`,
    ),
    "the type of strings",
  )[1];
  const names = {
    m_malloc: malloc,
    qstr_hash: hash[1],
    mp_unary_op: hash[2],
    mp_obj_equal: equal[1],
  };
  // An object's hash is compared before the object, whose __eq__ may answer with a tensor.
  const byIndex = `(i32.or (i32.ge_u (i32.load offset=4 (local.get $0)) (i32.const ${ORDERED_SEARCHED}))
      (if (result i32) (i32.or (i32.and (local.get $1) (i32.const 3)) (i32.eqz (i32.load offset=4 (local.get $0))))
       (then (i32.const 0))
       (else (i32.ne (i32.load (local.get $1)) ${string}))))`;
  const search = `<1>
   (if (i32.eqz (i32.and (local.get $3) (i32.const 2)))
    (then
     (if ${byIndex}
      (then
       (local.set $4 (call $ordered_lookup (local.get $0) (local.get $1) (local.get $2)))
       (if (i32.and (i32.ne (local.get $4) (i32.const 0)) (i32.ne (local.get $2) (i32.const 2)))
        (then
         (i32.store8 offset=256 ${cache}
          (i32.shr_u (i32.sub (local.get $4) (i32.load offset=8 (local.get $0))) (i32.const 3)))))
       (return (local.get $4))))
     ${/* A key that has no hash is refused before there is any need of it. */ ""}
     (if (i32.eqz (i32.and (local.get $1) (i32.const 3)))
      (then
       (if (i32.ne (i32.load (local.get $1)) ${string})
        (then (drop (call ${hash[2]} (i32.const 6) (local.get $1)))))))))`;
  text = replaceOnly(text, ordered, search, "an ordered map");
  // A key that is no text is not in a map of names; the same for one without a hash.
  text = replaceOnly(
    text,
    new RegExp(
      String.raw`(\(local\.set \$5${constant(1)}\))(?=\s*\(br_if \$\w+\s*\(i32\.ne${local(2)}${constant(1)}\)\s*\)\s*\)\s*` +
        String.raw`\(block \$\w+\s*\(br_if \$\w+\s*\(i32\.eqz\s*\(i32\.and${local(3)}${constant(4)}\))`,
    ),
    `<1>
   (if (i32.and (i32.ne (local.get $2) (i32.const 1)) (i32.eqz (i32.and (local.get $1) (i32.const 3))))
    (then (drop (call ${hash[2]} (i32.const 6) (local.get $1)))))`,
    "a map of names",
  );
  text = replaceOnly(text, init, "<1> (i32.const 5))", "mp_map_init");
  // dict.popitem: the last key's place.
  text = replaceOnly(
    text,
    new RegExp(
      String.raw`(\(i32\.store offset=12${local(1)})\(i32\.and\s*\(i32\.shr_s\s*\(i32\.shl${local(2)}${constant(29)}\)` +
        String.raw`${constant(31)}\)\s*\(i32\.add\s*\(i32\.shr_u${local(2)}${constant(3)}\)${constant(-1)}\)\s*\)\s*\)`,
    ),
    "<1> (call $ordered_last (i32.add (local.get $0) (i32.const 4))))",
    "popitem",
  );
  // mp_set_lookup takes the hash as it is, and objects lie at multiples of 16, and strings have
  // hashes of 16 bits that lie close together (small numbers keep their order);
  // it grows a set only when the last slot is taken, when all of it is searched for what is not there.
  const rehash = only(
    text,
    new RegExp(
      String.raw`\(call (\$\w+)${local(0)}\)\s*\(local\.set \$4${constant(0)}\)\s*\)\s*\(local\.set \$5`,
    ),
    "the growth of a set",
  )[1];
  text = replaceOnly(
    text,
    new RegExp(
      String.raw`(\(local\.set \$5\s*\(i32\.shr_s\s*\(call [$]${hash[2].slice(1)}${constant(6)}${local(1)}\)` +
        String.raw`${constant(1)}\)\s*\))(?=\s*\(loop \$\w+\s*\(local\.set \$6)`,
    ),
    `<1>
   (if (i32.or (i32.or (i32.ge_u (local.get $5) (i32.const 65536))
      (i32.eq (i32.and (local.get $1) (i32.const 7)) (i32.const 2)))
     (if (result i32) (i32.and (local.get $1) (i32.const 3))
      (then (i32.const 0))
      (else (i32.eq (i32.load (local.get $1)) ${string}))))
    (then (local.set $5 (i32.mul (local.get $5) (i32.const -1640531535)))))
   (if (i32.and (local.get $2) (i32.gt_u (i32.load offset=4 (local.get $0)) (i32.const ${ORDERED_SEARCHED})))
    (then
     (if (i32.ge_u
       (i32.shl (i32.load offset=4 (local.get $0)) (i32.const 2))
       (i32.mul (i32.load (local.get $0)) (i32.const 3)))
      (then (call ${rehash} (local.get $0))))))`,
    "the hash of a set's item",
  );
  return text.replace(/\)\s*$/, `${compile(tools, names)}\n)\n`);
}
