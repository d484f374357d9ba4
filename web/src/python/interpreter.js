/** MicroPython, started on a compiled module. See ../../micropython.mjs for what is done to it. */
import { loadMicroPython } from "../../build/micropython.js";
import { makeRings } from "./rings.js";
import { makeCallWords } from "./wrong_calls.js";

/**
 * Bytes of the stack of C. In the published one, 64 KB, Python's recursion ends before its hundredth
 * call, now that pointers are spilled there; this one lies in the heap. What micropython.mjs allows of it must leave room for the calls out of Python.
 */
const STACK = 512 * 1024;

/** Words of the stack of Python frames, on which a collection lays the stack of C. */
const FRAMES = 256 * 1024;

/** First heap; it grows by itself. Nothing is collected before the library is there. */
const HEAP = 2 << 20;

/** The mode of a file that anybody reads and writes. */
const FILE = 0o100666;

/** Bytes from the start of the memory in which the interpreter's own tables lie. */
const STATIC = 1 << 20;

/**
 * Bytes the interpreter may have in all: less than what makes a phone close the tab, and more than a lesson
 * needs, whose tensors are not in here. Beyond it a program gets a MemoryError.
 */
export const MEMORY_LIMIT = 512 << 20;

/**
 * What takes the bytes written to the standard output (1) and the standard error (2): the memory they lie
 * in, where, and how many.
 * @typedef {Record<1 | 2, (memory: Uint8Array, from: number, size: number) => void>} Streams
 *
 * @typedef {object} Interpreter
 * @property {(name: string, module: object) => void} register a module written in JavaScript
 * @property {(path: string, content: string | Uint8Array) => void} add a file that is not there yet
 * @property {(path: string, content: Uint8Array) => void} write a file of Python's file system
 * @property {(path: string) => Uint8Array} read
 * @property {any} fs Emscripten's file system
 * @property {(names: string[]) => void} close takes built-in modules away
 * @property {(code: string) => void} run
 * @property {(name: string) => any} get a global of the program
 * @property {ReturnType<typeof makeRings>} rings
 * @property {(address: number) => void} replace told of the dict of functions that stand for builtins
 * @property {(object: any) => boolean} knows whether Python holds a JavaScript object
 * @property {(forget: (object: any) => void) => void} onForget told of each JavaScript object that Python
 *   has let go of
 */

/**
 * What the interpreter asks of the system, with the standard streams led past the emulated terminal, which
 * takes them byte by byte, and the memory bounded.
 *
 * @param {any} imports
 * @param {() => WebAssembly.Memory} memory
 * @param {Streams} streams
 * @param {Record<string, (...values: number[]) => number | void>} own functions of ours that are called
 */
function bounded({ env, wasi_snapshot_preview1: wasi }, memory, streams, own) {
  let bytes = new Uint8Array(0);
  let words = new Uint32Array(0);
  /** @param {number} fd @param {number} vectors @param {number} count @param {number} written */
  const write = (fd, vectors, count, written) => {
    if (fd !== 1 && fd !== 2) return wasi.fd_write(fd, vectors, count, written);
    if (words.length === 0) {
      bytes = new Uint8Array(memory().buffer);
      words = new Uint32Array(memory().buffer);
    }
    let total = 0;
    for (let at = vectors >> 2; count > 0; count--, at += 2) {
      streams[fd](bytes, words[at], words[at + 1]);
      total += words[at + 1];
    }
    words[written >> 2] = total;
    return 0;
  };
  const resize = (/** @type {number} */ size) =>
    size >>> 0 > MEMORY_LIMIT ? 0 : env.emscripten_resize_heap(size);
  return {
    env: { ...env, ...own, emscripten_resize_heap: resize },
    wasi_snapshot_preview1: { ...wasi, fd_write: write },
  };
}

/**
 * @param {WebAssembly.Module} wasm
 * @param {Streams} streams
 * @param {(file: string) => string} textOf a file of the program; "" of others
 * @returns {Promise<Interpreter>}
 */
export async function startInterpreter(wasm, streams, textOf) {
  const scope = /** @type {any} */ (globalThis);
  /** @type {any} */
  let exports;
  let rings = /** @type {ReturnType<typeof makeRings> | undefined} */ (undefined);
  let replaced = 0;
  let callWords = /** @type {ReturnType<typeof makeCallWords> | undefined} */ (undefined);
  const python = await loadMicroPython({
    heapsize: HEAP,
    pystack: FRAMES,
    module: {
      instantiateWasm(
        /** @type {WebAssembly.Imports} */ imports,
        /** @type {(instance: WebAssembly.Instance, module: WebAssembly.Module) => void} */ done,
      ) {
        const own = bounded(imports, () => exports.memory, streams, {
          marked: () => rings?.marked(),
          call_words: (kind, callee, count, named, from, takes) =>
            callWords?.(kind, callee, count, named, from, takes) ?? 0,
        });
        WebAssembly.instantiate(wasm, own).then((instance) => {
          exports = instance.exports;
          done(instance, wasm);
        });
        return {};
      },
    },
    created() {
      exports._emscripten_stack_restore((exports.malloc(STACK) + STACK) & ~15);
    },
  });
  makeRecursionError(python, exports);
  callWords = makeCallWords(exports, addressOfModule(python, "builtins"), () => replaced, textOf);
  rings = makeRings(exports, (reference) => scope.proxy_js_ref[reference]);
  const { FS } = python._module;
  const encoder = new TextEncoder();
  /** @type {Map<string, any>} */
  const folders = new Map();
  /** A folder's node, made where it is not there. @param {string} path */
  function folder(path) {
    if (!folders.has(path)) {
      FS.mkdirTree(path);
      folders.set(path, FS.lookupPath(path).node);
    }
    return folders.get(path);
  }
  return {
    register: (name, module) => python.registerJsModule(name, module),
    add(path, content) {
      const at = path.lastIndexOf("/");
      // What FS.writeFile does, past its search for the file, which ends in an exception.
      const file = FS.filesystems.MEMFS.createNode(
        folder(path.slice(0, at)),
        path.slice(at + 1),
        FILE,
      );
      file.contents = typeof content === "string" ? encoder.encode(content) : content;
      file.usedBytes = file.contents.length;
    },
    write(path, content) {
      folder(path.slice(0, path.lastIndexOf("/")));
      FS.writeFile(path, content);
    },
    read: (path) => FS.readFile(path),
    fs: FS,
    close(names) {
      for (const name of names)
        forgetModule(exports.memory.buffer, addressOfModule(python, name), name);
    },
    run: (code) => python.runPython(code),
    get: (name) => python.globals.get(name),
    rings,
    replace(address) {
      replaced = address;
    },
    knows: (object) => scope.proxy_js_ref_map.has(object),
    onForget(forget) {
      const references = scope.proxy_js_ref_map;
      references.delete = (/** @type {any} */ object) => {
        forget(object);
        return Map.prototype.delete.call(references, object);
      };
    },
  };
}

/**
 * RecursionError, which the interpreter lacks: RuntimeError's type by another name, and its child. What is
 * raised where the stack ends must be a type made as the interpreter's own are.
 *
 * @param {any} python
 * @param {any} exports
 */
function makeRecursionError(python, exports) {
  const SIZE = 36;
  const NAME = 6;
  const ITEMS = 12;
  python.runPython(
    "__kinds = [RuntimeError]\n" +
      "__ids = [id(x) for x in (RuntimeError, Exception, list(dict(RecursionError=0))[0], __kinds)]",
  );
  python.runPython("__runtime, __exception, __name, __list = __ids");
  const [from, parent, name, list] = ["runtime", "exception", "name", "list"].map((word) =>
    python.globals.get(`__${word}`),
  );
  const made = exports.malloc(SIZE);
  const view = new DataView(exports.memory.buffer);
  new Uint8Array(exports.memory.buffer).copyWithin(made, from, from + SIZE);
  view.setUint16(made + NAME, name >> 3, true);
  let found = 0;
  for (let i = 0; i < SIZE; i += 4) {
    if (view.getUint32(made + i, true) !== parent) continue;
    view.setUint32(made + i, from, true);
    found++;
  }
  if (found !== 1) throw new Error("micropython: RuntimeError is made in another way");
  view.setUint32(view.getUint32(list + ITEMS, true), made, true);
  exports.recursion_error.value = made;
  python.runPython(
    "import builtins\nbuiltins.RecursionError = __kinds[0]\n" +
      "del __kinds, __ids, __runtime, __exception, __name, __list, builtins",
  );
}

/** @param {any} python @param {string} name */
function addressOfModule(python, name) {
  python.runPython(`import ${name} as __module\n__module = id(__module)`);
  const address = python.globals.get("__module");
  python.runPython("del __module");
  return address;
}

/**
 * Takes a module out of the interpreter's table of built-in modules: pairs of a name, which is a number
 * whose last three bits are 010, and an address.
 *
 * @param {ArrayBuffer} memory
 * @param {number} address of the module
 * @param {string} name
 */
function forgetModule(memory, address, name) {
  const words = new Uint32Array(memory, 0, STATIC / 4);
  let found = 0;
  for (let i = words.indexOf(address, 1); i > 0; i = words.indexOf(address, i + 1)) {
    if ((words[i - 1] & 7) !== 2) continue;
    words[i - 1] = 0; // as in a free slot of a map
    found++;
  }
  if (!found) throw new Error(`micropython: the module ${name} was not found`);
}
