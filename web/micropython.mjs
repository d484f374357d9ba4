/**
 * Makes web/build/micropython.wasm and .js of the npm package @micropython/micropython-webassembly-pyscript.
 *
 * The interpreter as published collects garbage only when Python has returned to JavaScript, because
 * WebAssembly's locals cannot be scanned for pointers. A training loop never returns, so:
 *
 * - Binaryen's `spill-pointers` pass keeps every pointer that lives across a call on the stack in memory;
 * - gc_collect, which only took a note, now collects: the stack is laid, for the time of the marking, on
 *   top of the interpreter's own stack of Python frames, which is scanned anyway.
 *
 * - between marking and sweeping src/python/rings.js may mark more;
 * - dicts keep their order and are hashed, see micropython/ordered_map.c;
 * - dicts and tuples know the classes made from them, see micropython/native_classes.mjs;
 * - x ** y beyond all floats is an OverflowError, see micropython/float_power.mjs;
 * - repr() of a text shows letters of all scripts, see micropython/quoted_text.mjs;
 * - a call with the wrong arguments is told in CPython's words, see micropython/wrong_calls.mjs.
 *
 * The text of the version pinned in package.json is matched exactly; another version stops the build.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { knowNativeClasses } from "./micropython/native_classes.mjs";
import { refuseInfinitePowers } from "./micropython/float_power.mjs";
import { showLetters } from "./micropython/quoted_text.mjs";
import { orderDicts } from "./micropython/ordered_map.mjs";
import { only, replaceOnly } from "./micropython/text.mjs";
import { nameWrongCalls } from "./micropython/wrong_calls.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const source = resolve(here, "node_modules/@micropython/micropython-webassembly-pyscript");
const target = resolve(here, "build");
const TOOLS = resolve(here, "node_modules/.bin");

/** Bytes of the interpreter's C stack that Python's calls may use; see STACK in src/python/micropython.js. */
const STACK_LIMIT = 400_000;

/** Blocks of 16 bytes between two collections after the first (gc.threshold in src/python/index.js), while the memory is small. */
const THRESHOLD = 8192;

/** Pages of memory, of 64 KB, that make it small. */
const FIRST_PAGES = 320;

/** The interpreter as text, with a gc_collect that collects. @param {string} text */
function patchWasm(text) {
  const c = String.raw`\s*\(i32\.const (\d+)\)\s*`;
  // external_call_depth_dec: where depth falls to 0 and a collection is due, it calls start and end.
  const due = only(
    text,
    new RegExp(
      String.raw`\(i32\.store8 offset=(\d+)\s*\(i32\.const 0\)\s*\(i32\.const 0\)\s*\)\s*` +
        String.raw`\(call (\$\w+)\)\s*\(call (\$\w+)\)`,
    ),
    "the collection at the top level",
  );
  const [, flag, start, end] = due;
  // mp_pystack_init writes start, end and current end of the frames.
  const stack = only(
    text,
    new RegExp(
      String.raw`\(i32\.store offset=(\d+)${c}\(local\.get \$0\)\s*\)\s*` +
        String.raw`\(i32\.store offset=\1${c}\(local\.get \$1\)\s*\)\s*` +
        String.raw`\(i32\.store offset=\1${c}\(local\.get \$0\)\s*\)\s*\)`,
    ),
    "mp_pystack_init",
  );
  const state = Number(stack[1]);
  const [current, limit] = [state + Number(stack[2]), state + Number(stack[3])];
  const [, pointer] = only(
    text,
    /\(global (\$\S+) \(mut i32\) \(i32\.const 65536\)\)/,
    "the stack",
  );
  // gc.threshold: how many blocks of 16 bytes may come before the next collection.
  const threshold = only(
    text,
    /\(i32\.store offset=(\d+)\s*\(i32\.const (\d+)\)\s*\(select\s*\(i32\.shr_u\s*\(local\.tee \$0/,
    "the threshold",
  );
  const place = Number(threshold[1]) + Number(threshold[2]);
  // gc_collect_start goes through its roots; the first call in it marks what one leads to.
  const [, area, first, marks] = only(
    text,
    new RegExp(
      String.raw`\(func [$]${start.slice(1)}\s(?:(?!\n \(func)[^])*?\(i32\.add${c}${c}\)\s*\)\s*` +
        String.raw`\(loop (?:(?!\n \(func)[^])*?\(call (\$\w+)\s`,
    ),
    "gc_collect_start",
  );
  const collect = `
  (local $0 i32) (local $1 i32) (local $2 i32) (local $3 i32)
  (local.set $0 (global.get ${pointer}))
  (local.set $1 (i32.load offset=${state} (i32.const 0)))
  (local.set $2 (i32.load offset=${current} (i32.const 0)))
  (local.set $3 (i32.add (local.get $2) (i32.sub (local.get $1) (local.get $0))))
  (if (i32.lt_u (local.get $3) (i32.load offset=${limit} (i32.const 0)))
   (then
    (memory.copy (local.get $2) (local.get $0) (i32.sub (local.get $1) (local.get $0)))
    (i32.store offset=${current} (i32.const 0) (local.get $3))
    (call ${start})
    (call $marked)
    (i32.store offset=${current} (i32.const 0) (local.get $2))
    (call ${end})
    ${/* A quarter of what the memory has grown by: else a heap that only grows is marked all the time. */ ""}
    (local.set $0 (i32.shl (i32.sub (memory.size) (i32.const ${FIRST_PAGES})) (i32.const 10)))
    (i32.store offset=${place} (i32.const 0)
     (select (local.get $0) (i32.const ${THRESHOLD}) (i32.gt_s (local.get $0) (i32.const ${THRESHOLD}))))
   )
  )
 )`;
  const noted = new RegExp(
    String.raw`(\(func \$\w+(?: \(type \S+\))?)\s*` +
      String.raw`\(i32\.store8 offset=${flag}\s*\(i32\.const 0\)\s*\(i32\.const 1\)\s*\)\s*\)`,
  );
  const collecting = replaceOnly(text, noted, `<1>${collect}`, "gc_collect");
  // mp_js_init: mp_stack_set_limit(32768).
  const roomy = replaceOnly(
    collecting,
    /(\(call \$\w+\s*)\(i32\.const 32768\)\s*\)/,
    `<1>(i32.const ${STACK_LIMIT}))`,
    "the stack limit",
  );
  // mp_raise_recursion_depth raises what is put there, see RecursionError in src/python/interpreter.js.
  const raise = new RegExp(
    String.raw`(\(func \$\w+\s*\(call \$\w+)${c}(\(i32\.const \d+\)\s*\)\s*\(unreachable\)\s*\))`,
  );
  const type = only(roomy, raise, "the recursion's error")[2];
  const raising = roomy
    .replace(raise, (_, before, __, after) => `${before} (global.get $recursion_error) ${after}`)
    .replace(
      / \(export "memory"/,
      (found) =>
        ` (global $recursion_error (mut i32) (i32.const ${type}))\n` +
        ` (export "recursion_error" (global $recursion_error))\n` +
        ` (global $gc_area i32 (i32.const ${Number(area) + Number(first)}))\n` +
        ` (export "gc_area" (global $gc_area))\n (export "gc_mark" (func ${marks}))\n${found}`,
    )
    .replace(/\n \(import /, '\n (import "env" "marked" (func $marked))$&');
  return [knowNativeClasses, refuseInfinitePowers, showLetters, nameWrongCalls].reduce(
    (all, patch) => patch(all),
    orderDicts(raising, TOOLS),
  );
}

/** The loader as an ES module without side effects, whose FLOATs stay floats. @param {string} text */
function patchGlue(text) {
  const edits = /** @type {[RegExp, string, string][]} */ ([
    // The command line of Node.
    [
      /if\(globalThis\.loadMicroPython=loadMicroPython,"object"==typeof process.*?\}\(\)\}(?=class PyProxy)/s,
      "",
      "the command line",
    ],
    // The wasm is always handed in, so that nothing depends on where this runs.
    [/ENVIRONMENT_IS_WEB=!!globalThis\.window/, "ENVIRONMENT_IS_WEB=!0", "the environment"],
    [
      /ENVIRONMENT_IS_NODE=globalThis\.process\?\.versions\?\.node&&"renderer"!=globalThis\.process\?\.type/,
      "ENVIRONMENT_IS_NODE=!1",
      "the environment",
    ],
    [
      /else\{if\(!ENVIRONMENT_IS_WEB&&!ENVIRONMENT_IS_WORKER\)throw new Error\("environment detection error"\).*?\}(?=var wasmBinary)/s,
      "",
      "what reads files",
    ],
    [/_scriptName=import\.meta\.url/, '_scriptName=""', "the script's name"],
    [
      /let Module=\{locateFile:/,
      "let Module={...options.module,locateFile:",
      "the module's options",
    ],
    // The stack of C: see STACK in src/python/micropython.js.
    [
      /Module=await _createMicroPythonModule\(Module\)/,
      "<all>,options.created(Module)",
      "the module's creation",
    ],
    [
      /assert\(wasmTable\.get\(funcPtr\)==func,"[^"]*"\),/,
      "",
      "a check of the function table at every call",
    ],
    [/updateMemoryViews\(\)\{var b=wasmMemory\.buffer;/, "<all>views(b);", "the memory's views"],
    // 2.0 is a float on both sides.
    [/obj=(Module\.getValue\(temp,"double"\))/, "obj=box(<1>)", "floats from Python"],
    // Of what JavaScript lends to Python, Python sees the registered modules' functions, and the items of
    // arrays; not what leads on from there, such as constructor.
    [
      /lookup_attr:function\(jsref,str,out\)\{const base=proxy_js_ref\[jsref\],attr=UTF8ToString\(str\);/,
      "<all>if(!isOpen(base,attr))return 0;",
      "attributes that Python reads",
    ],
    [
      /store_attr:function\(jsref,attr_ptr,value_ref\)\{.*?proxy_js_ref\[jsref\]\[attr\]=value\}/,
      "store_attr:function(){throw new PythonError('AttributeError','a JavaScript object cannot be changed')}",
      "attributes that Python writes",
    ],
    [
      /has_attr:function\(jsref,str\)\{const base=proxy_js_ref\[jsref\];return UTF8ToString\(str\)in base\}/,
      "has_attr:function(jsref,str){return isOpen(proxy_js_ref[jsref],UTF8ToString(str))}",
      "attributes that Python asks for",
    ],
    [
      /js_subscr_load:function\(f_ref,index_ref,out\)\{const target=proxy_js_ref\[f_ref\],/,
      "js_subscr_load:function(f_ref,index_ref,out){const target=indexed(proxy_js_ref[f_ref],proxy_convert_mp_to_js_obj_jsside(index_ref),PythonError),",
      "items that Python reads",
    ],
    [
      /js_subscr_store:function\(f_ref,idx,value\)\{.*?jsside\(value\)\}/,
      "js_subscr_store:function(){throw new PythonError('TypeError','a JavaScript object cannot be changed')}",
      "items that Python writes",
    ],
    [
      /js_reflect_construct:function\(f_ref,n_args,args,out\)\{.*?Reflect\.construct\(f,as\),out\)\}/,
      "js_reflect_construct:function(){throw new PythonError('TypeError','not a constructor')}",
      "constructors that Python calls",
    ],
    [
      /registerJsModule\(name,module\)\{/,
      "<all>opened.add(module);",
      "the registration of modules",
    ],
    [
      /(else if\("string"==typeof js_obj\)\{kind=PROXY_KIND_JS_STRING)/,
      "else if(js_obj instanceof Float){kind=PROXY_KIND_JS_DOUBLE;const temp=out+4&-8;" +
        'Module.setValue(temp,js_obj.value,"double");const lo=Module.getValue(temp,"i32"),' +
        'hi=Module.getValue(temp+4,"i32");Module.setValue(out+4,lo,"i32"),Module.setValue(out+8,hi,"i32")}<1>',
      "values to Python",
    ],
  ]);
  for (const [pattern, replacement, what] of edits) {
    text = replaceOnly(text, pattern, replacement, what);
  }
  // Looking a type up by its name, at every value that crosses, takes as long as the call itself.
  text = text
    .replace(/Module\.getValue\(([^,()]+),"i32"\)/g, "int32[$1>>2]")
    .replace(/Module\.setValue\(([^,()]+),([^,()]+),"i32"\)/g, "int32[$1>>2]=$2")
    .replace(/Module\.getValue\(([^,()]+),"double"\)/g, "float64[$1>>3]")
    .replace(/Module\.setValue\(([^,()]+),([^,()]+),"double"\)/g, "float64[$1>>3]=$2");
  return `import { Float, box } from "../src/torch/float.js";
let int32, float64;
const opened = new WeakSet();
const isOpen = (base, attr) =>
  opened.has(base) ? Object.hasOwn(base, attr) : attr === "length" && Array.isArray(base);
function indexed(target, index, PythonError) {
  if (Array.isArray(target) && Number.isInteger(index)) return target;
  throw new PythonError("TypeError", "object isn't subscriptable");
}
function views(buffer) {
  int32 = new Int32Array(buffer);
  float64 = new Float64Array(buffer);
}
${text.replace("export default _createMicroPythonModule;", "")}`;
}

/** What TypeScript reads in the place of the loader. */
const TYPES = `export function loadMicroPython(options: Record<string, unknown>): Promise<any>;\n`;

/** Does nothing where the result is newer than what it is made of. */
export function buildMicroPython() {
  const [wasm, js] = ["micropython.wasm", "micropython.js"].map((name) => resolve(target, name));
  const edits = readdirSync(resolve(here, "micropython")).map((name) =>
    resolve(here, "micropython", name),
  );
  const inputs = [fileURLToPath(import.meta.url), ...edits, resolve(source, "package.json")];
  const time = (/** @type {string} */ file) => statSync(file).mtimeMs;
  if (existsSync(js) && inputs.every((file) => time(file) < time(js))) return;
  mkdirSync(target, { recursive: true });
  writeFileSync(resolve(target, "micropython.d.ts"), TYPES);
  const text = resolve(target, "micropython.wat");
  const opt = resolve(TOOLS, "wasm-opt");
  const features = ["bulk-memory", "sign-ext", "mutable-globals", "nontrapping-float-to-int"];
  const flags = features.map((feature) => `--enable-${feature}`);
  const run = (/** @type {string[]} */ args) =>
    execFileSync(opt, [...flags, ...args], { stdio: "pipe" });
  run([resolve(source, "micropython.wasm"), "-S", "-o", text]);
  writeFileSync(text, patchWasm(readFileSync(text, "utf8")));
  run([text, "-Oz", "--spill-pointers", "-o", wasm]);
  writeFileSync(js, patchGlue(readFileSync(resolve(source, "micropython.mjs"), "utf8")));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildMicroPython();
