/**
 * A call with the wrong arguments, put into the interpreter's text: before it raises an error of its own, in which
 * closures count what they close over and no parameter has a name, src/python/wrong_calls.js is asked for
 * CPython's words.
 */
import { addressOf, functionWith, only, replaceOnly } from "./text.mjs";

/** Who is called, as src/python/wrong_calls.js counts them. */
const [FUNCTION, BUILTIN, NAMED_TUPLE, PLAIN_CLASS] = [0, 1, 2, 3];

/**
 * A function whose parameters keep their values, as $given0 and so on, for what is put into it.
 *
 * @param {string} text of the function @param {string} more other local variables
 */
const keepParameters = (text, more = "") =>
  text.replace(
    /^ \(func .*\n(?: +\(local .*\n)*/,
    (head) =>
      head +
      [0, 1, 2, 3].map((n) => `  (local $given${n} i32)\n`).join("") +
      more +
      [0, 1, 2, 3].map((n) => `  (local.set $given${n} (local.get $${n}))\n`).join(""),
  );

/** @param {number} kind @param {string} callee @param {string} [takes] */
const refusal = (kind, callee, takes = "(i32.const 0)") =>
  `(call $refuse_call (i32.const ${kind}) ${callee} (local.get $given1) (local.get $given2) (local.get $given3) ${takes})`;

/**
 * A function that asks before each of its raises, which stand before an unreachable.
 *
 * @param {string} text of the function @param {number} raises how many functions it raises with @param {string} asking
 */
function askBefore(text, raises, asking) {
  const each = /^( +)\(call (\$\w+)\n(?:\1 .*\n)*\1\)\n\1\(unreachable\)/gm;
  const raising = new Set([...text.matchAll(each)].map(([, , name]) => name));
  if (raising.size !== raises)
    throw new Error("micropython: wrong calls are raised in another way");
  return keepParameters(
    text.replace(/^( +)\(call (\$\w+)$/gm, (all, indent, name) =>
      raising.has(name) ? `${indent}${asking}\n${all}` : all,
    ),
  );
}

/** @param {string} text of the interpreter */
export function nameWrongCalls(text) {
  const address = (/** @type {string} */ words) =>
    String.raw`\(i32\.const ${addressOf(text, words)}\)`;
  const having = (/** @type {string[]} */ ...words) =>
    new RegExp(`^${words.map((each) => `(?=[^]*${address(each)})`).join("")}`);
  // mp_setup_code_state_helper(code_state, n_args, n_kw, args)
  const setup = functionWith(text, having("function missing required keyword"), "a call's setup");
  const [, raise, type] = only(
    setup,
    new RegExp(
      String.raw`\(call (\$\w+)\s*(\(i32\.const \d+\))\s*${address("function got multiple values")}`,
    ),
    "an argument that is there twice",
  );
  // namedtuple_make_new(type, n_args, n_kw, args)
  const tuple = functionWith(
    text,
    having("%q() takes %d positional", "unexpected keyword argument"),
    "namedtuple_make_new",
  );
  // mp_obj_instance_make_new(type, n_args, n_kw, args)
  const make = functionWith(text, having("__init__() should return None"), "the making of objects");
  // mp_arg_check_num_sig(n_args, n_kw, sig)
  const check = functionWith(
    text,
    having("function missing %d required positional"),
    "mp_arg_check_num_sig",
  );
  const [, checks] = only(check, /^ \(func (\$\w+)/, "its name");
  // The class has no __init__ in $4+40, and no native one in $4+16; with __new__ it may take anything.
  const made = keepParameters(
    replaceOnly(
      replaceOnly(
        make,
        /\(local\.set \$5\s*\(call \$\w+\s*\(local\.get \$0\)\s*\(i32\.add\s*\(local\.get \$4\)\s*\(i32\.const 16\)\s*\)\s*\)\s*\)/,
        "<all> (local.set $blank (i32.const 1))",
        "an object without __new__",
      ),
      /\(br_if \$\w+\s*\(i32\.eqz\s*\(i32\.load offset=40\s*\(local\.get \$4\)\s*\)\s*\)\s*\)/,
      `(if (i32.and (local.get $blank)
         (i32.eqz (i32.or (i32.load offset=40 (local.get $4)) (i32.load offset=16 (local.get $4)))))
        (then (if (i32.or (local.get $given1) (local.get $given2))
         (then ${refusal(PLAIN_CLASS, "(local.get $given0)")}))))
       <all>`,
      "an object without __init__",
    ),
    "  (local $blank i32)\n",
  );
  const parameters = (/** @type {number} */ count) =>
    Array.from({ length: count }, (_, n) => `(param $${n} i32)`).join(" ");
  const given = (/** @type {number[]} */ ...places) =>
    places.map((n) => `(local.get $${n})`).join(" ");
  const added = ` (func $refuse_call ${parameters(6)}
  (local $6 i32)
  (if (local.tee $6 (call $call_words ${given(0, 1, 2, 3, 4, 5)}))
   (then
    (call ${raise} ${type} (local.get $6) (i32.const 0))
    (unreachable))))
 (func $check_call ${parameters(5)}
  (local $5 i32)
  (local.set $5 (i32.sub (local.get $1) (i32.shr_u (local.get $4) (i32.const 17))))
  (if (i32.or
    (i32.and (i32.ne (local.get $2) (i32.const 0)) (i32.eqz (i32.and (local.get $4) (i32.const 1))))
    (i32.gt_u (local.get $5)
     (i32.sub (i32.and (i32.shr_u (local.get $4) (i32.const 1)) (i32.const 65535))
      (i32.shr_u (local.get $4) (i32.const 17)))))
   (then
    (call $refuse_call (i32.const ${BUILTIN}) ${given(0, 1, 2, 3, 4)})
    (call ${checks} ${given(1, 2, 4)}))))
`;
  const edited = [
    [setup, askBefore(setup, 3, refusal(FUNCTION, "(i32.load (local.get $given0))"))],
    [tuple, askBefore(tuple, 1, refusal(NAMED_TUPLE, "(local.get $given0)"))],
    [make, made],
  ].reduce((all, [before, after]) => all.replace(before, () => after), text);
  // A builtin or a type's own make_new(callee, n_args, n_kw, args).
  const own = new RegExp(
    String.raw`\(call [$]${checks.slice(1)}\s*\(local\.get \$1\)\s*\(local\.get \$2\)`,
    "g",
  );
  return edited
    .split(/^(?= \(func )/m)
    .map((each) =>
      /^ \(func \$\w+ \(param \$0 i32\) \(param \$1 i32\) \(param \$2 i32\) \(param \$3 i32\) \(result i32\)/.test(
        each,
      )
        ? each.replace(own, `(call $check_call ${given(0, 1, 2, 3)}`)
        : each,
    )
    .join("")
    .replace(
      /\n \(import /,
      `\n (import "env" "call_words" (func $call_words ${parameters(6)} (result i32)))$&`,
    )
    .replace(/\)\s*$/, () => `${added})\n`);
}
