/**
 * Classes made from dict and tuple, such as Counter and a named tuple, put into the interpreter's text: dict's own
 * == | |= and update know only dicts, and tuple's own + reads an instance as if it were a tuple. They take the
 * dict or tuple in it with this.
 */
import { constant, local, only, replaceOnly } from "./text.mjs";

/** @param {string} text of the interpreter */
export function knowNativeClasses(text) {
  // mp_obj_cast_to_native_base(object, type): what an instance's class has of the type, or 0.
  const cast = only(
    text,
    new RegExp(
      String.raw`\(func (\$\w+) \(param \$0 i32\) \(param \$1 i32\) \(result i32\)\s*\(local \$2 i32\)\s*` +
        String.raw`\(local \$3 i32\)\s*\(block \$\w+\s*\(br_if \$\w+\s*\(i32\.ne\s*\(local\.tee \$2\s*` +
        String.raw`\(call \$\w+${local(0)}\)\s*\)\s*${local(1)}\)\s*\)\s*\(return${local(0)}\)\s*\)\s*` +
        String.raw`\(local\.set \$3${constant(0)}\)`,
    ),
    "mp_obj_cast_to_native_base",
  )[1];
  // dict_binary_op: the type its right side has, where it is compared.
  const dict = only(
    text,
    new RegExp(
      String.raw`\(i32\.ne${local(0)}(\(i32\.const \d+\))\s*\)\s*\)\s*\(br_if \$\w+\s*\(i32\.gt_u\s*\(i32\.xor\s*` +
        String.raw`\(i32\.load offset=4${local(2)}\)\s*\(i32\.load offset=4${local(1)}\)`,
    ),
    "the comparison of dicts",
  )[1];
  // Its beginning; in `key in dict` the right side is the key.
  text = replaceOnly(
    text,
    new RegExp(
      String.raw`(\(local\.set \$4${constant(0)}\))(?=\s*(?:\(block \$\w+\s*)+\(br_if \$\w+\s*` +
        String.raw`\(i32\.gt_s${local(0)}${constant(21)}\)\s*\)\s*\(br_if \$\w+\s*\(i32\.eq${local(0)}${constant(2)}\)` +
        String.raw`\s*\)\s*\(br_if \$\w+\s*\(i32\.eq${local(0)}${constant(9)}\)\s*\)\s*\(br \$\w+\)\s*\)\s*\(br_if \$\w+\s*` +
        String.raw`\(i32\.eq${local(0)}${constant(22)}\))`,
    ),
    `<1>
   (if (i32.ne (local.get $0) (i32.const 36))
    (then (local.set $2 (call $dict_in (local.get $2)))))`,
    "dict_binary_op",
  );
  // dict_update(count, arguments, keywords), after the count is checked.
  text = replaceOnly(
    text,
    new RegExp(
      String.raw`(\(call \$\w+${local(0)}\(i32\.shr_u\s*\(i32\.load${local(2)}\)${constant(3)}\)${constant(131077)}\))` +
        String.raw`(?=\s*\(block \$\w+\s*\(br_if \$\w+\s*\(i32\.ne${local(0)}${constant(2)}\)\s*\)\s*\(block \$\w+\s*` +
        String.raw`\(br_if \$\w+\s*\(i32\.and\s*\(local\.tee \$0\s*\(i32\.load offset=4${local(1)}\))`,
    ),
    `<1>
   (if (i32.eq (local.get $0) (i32.const 2))
    (then
     (i32.store offset=4 (local.get $1) (call $dict_in (i32.load offset=4 (local.get $1))))))`,
    "dict_update",
  );
  // mp_obj_tuple_binary_op: the right side of +, after its class is one made from tuple; and how it is told from an
  // instance where it is compared, by what iterates over it.
  const compared = only(
    text,
    new RegExp(
      String.raw`\(i32\.load8_u (offset=\d+)\s*\(local\.tee \$5\s*\(call (\$\w+)${local(2)}\)\s*\)\s*\)\s*\)\s*\)\s*\)\s*` +
        String.raw`\(br_if \$\w+\s*\(i32\.eq\s*\(i32\.load\s*\(i32\.add\s*\(i32\.add\s*\(local\.get \$5\)\s*` +
        String.raw`\(i32\.shl\s*\(local\.get \$6\)${constant(2)}\)\s*\)${constant(16)}\)\s*\)\s*(\(i32\.const \d+\))\s*\)\s*\)\s*\)\s*` +
        String.raw`\(br_if \$\w+\s*\(i32\.eqz\s*\(local\.tee \$2\s*\(call [$]${cast.slice(1)}${local(2)}(\(i32\.const \d+\))`,
    ),
    "the comparison of tuples",
  );
  const [, iterates, typeOf, iterator, tuple] = compared;
  text = replaceOnly(
    text,
    new RegExp(
      String.raw`(\(br_if \$\w+\s*\(i32\.eqz\s*\(call \$\w+\s*\(call [$]${typeOf.slice(1)}${local(2)}\)\s*` +
        String.raw`[(]${tuple.slice(1, -1)}[)]\s*\)\s*\)\s*\))(?=\s*\(block \$\w+\s*\(block \$\w+\s*\(br_if \$\w+\s*` +
        String.raw`\(local\.tee \$5\s*\(i32\.add\s*\(i32\.load offset=4${local(2)}\))`,
    ),
    `<1>
   (local.set $2 (call $tuple_in (local.get $2)))`,
    "the sum of tuples",
  );
  const tupleIn = ` (func $tuple_in (param $0 i32) (result i32)
  (local $1 i32)
  (local $2 i32)
  (local.set $1 (call ${typeOf} (local.get $0)))
  (local.set $2 (i32.load8_u ${iterates} (local.get $1)))
  (if (local.get $2)
   (then
    (if (i32.eq
      (i32.load offset=16 (i32.add (local.get $1) (i32.shl (local.get $2) (i32.const 2)))) ${iterator})
     (then (return (local.get $0))))))
  (call ${cast} (local.get $0) ${tuple}))`;
  const dictIn = ` (func $dict_in (param $0 i32) (result i32)
  (local $1 i32)
  (if (i32.eqz (i32.and (local.get $0) (i32.const 3)))
   (then (local.set $1 (call ${cast} (local.get $0) ${dict}))))
  (select (local.get $1) (local.get $0) (local.get $1)))`;
  return text.replace(/\)\s*$/, `${dictIn}\n${tupleIn}\n)\n`);
}
