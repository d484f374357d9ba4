/** The page's pure parts, without a browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { reportError, userPlace, userStack } from "../../web/src/worker/errors.js";
import { format, formatTable } from "../../web/src/worker/format.js";
import { parsePoint } from "../../web/src/worker/points.js";
import { compileProgram } from "../../web/src/live/program.js";
import { comparePoints } from "../../web/src/live/compare.js";
import { hintFor, namesIn } from "../../web/src/live/hints.js";
import { align, Curve, shortNumber, suitsLog } from "../../web/src/live/series.js";

test("stacks of Chromium, Firefox and Safari lead to the user's line", () => {
  const chromium = `TypeError: x
    at f (blob:http://127.0.0.1:8080/1-2:900:7)
    at g (blob:http://127.0.0.1:8080/1-2:4:11)
    at async self.__gradletProgram (blob:http://127.0.0.1:8080/1-2:9:1)`;
  assert.deepEqual(userPlace(chromium, 20), { line: 3, column: 11 });
  assert.equal(userStack(chromium, 20), "g (3:11)\nprogram (8:1)");
  const firefox = `f@blob:null/1-2:900:7\nasync*g@blob:null/1-2:4:11\n@blob:null/1-2:9:1\n`;
  assert.deepEqual(userPlace(firefox, 20), { line: 3, column: 11 });
  assert.equal(userPlace("nothing here", 20), null);
});

test("anything may be thrown", () => {
  assert.equal(reportError("text", 1).message, "text");
  assert.equal(reportError(undefined, 1).name, "Uncaught");
  assert.ok(reportError({ toString: null }, 1).message);
  const hostile = new Error("x");
  Object.defineProperty(hostile, "message", {
    get() {
      throw new Error("y");
    },
  });
  assert.ok(reportError(hostile, 1).message);
});

test("values as text", () => {
  assert.equal(format([1, [2, { a: "b" }]]), '[1, [2, { a: "b" }]]');
  assert.equal(format(Array.from({ length: 102 }, () => 0)).slice(-9), "… 2 more]");
  assert.equal(format(new (class Net {})()), "Net {}");
  const hostile = new Proxy({}, { get: () => assert.fail(), ownKeys: () => assert.fail() });
  assert.equal(typeof format(hostile), "string");
  assert.equal(formatTable([1, 2]), "\n0  1\n1  2");
});

test("points are lines of numbers and nothing else", () => {
  assert.deepEqual(parsePoint("3 1.5e-7"), [3, 1.5e-7]);
  assert.deepEqual(parsePoint(" 3, -2 .5 "), [3, -2, 0.5]);
  assert.deepEqual(parsePoint("1 nan inf"), [1, NaN, Infinity]);
  for (const line of ["3", "a 3", "3 a", "1-2 3", "", "1 2x"]) assert.equal(parsePoint(line), null);
});

test("programs keep their lines, and only gradlet can be imported", () => {
  const source =
    'import a, { load as b } from "gradlet"; let c = 1\nimport * as d\nfrom "gradlet"\nc';
  const compiled = compileProgram(source);
  assert.ok(compiled.ok);
  const lines = compiled.text.split("\n");
  assert.equal(lines[4], "c");
  assert.equal(lines[1].indexOf("let c"), source.indexOf("let c"));
  /** @param {string} text */
  const errorOf = (text) => {
    const result = compileProgram(text);
    assert.ok(!result.ok, text);
    return [result.error.code, result.error.line];
  };
  assert.deepEqual(errorOf("\nimport 'fs'"), ["module", 2]);
  assert.deepEqual(errorOf("\n\nexport default 1"), ["export", 3]);
  assert.deepEqual(errorOf("1;\n)"), ["syntax", 2]);
  assert.deepEqual(errorOf("1;\nimport.meta"), ["syntax", 2]);
  assert.deepEqual(errorOf("}); alert(1); (() => {"), ["syntax", 1]);
  assert.deepEqual(errorOf("return 1"), ["syntax", 1]);
});

/**
 * @param {string} name
 * @param {string} message
 * @param {string} source
 * @param {number} [line]
 */
function hint(name, message, source, line = 1) {
  const error = { name, message, line, column: 1, stack: "", hint: "", code: "runtime" };
  return hintFor(error, source, "en", "js");
}

test("advice", () => {
  assert.match(hint("ReferenceError", "grad_w1 is not defined", "let w1"), /w1\.grad/);
  assert.match(
    hint("ReferenceError", "lerning_rate is not defined", "let learning_rate"),
    /learning/,
  );
  assert.match(hint("ReferenceError", "print is not defined", ""), /console\.log/);
  assert.match(
    hint("ReferenceError", "Cannot access 'a' before initialization", "a; let a"),
    /further down/,
  );
  assert.match(hint("TypeError", "(x + y).pow is not a function", "(x + y).pow(2)"), /a\.add\(b\)/);
  assert.match(
    hint("TypeError", "Cannot read properties of null (reading 'mul')", "w.grad.mul(2)"),
    /backward/,
  );
  assert.equal(hint("Error", "mine", "throw new Error('mine')"), "");
  assert.deepEqual(
    [...namesIn("function f(a, {b}, [c] = [], ...d) {} class G {}")].slice(3).sort(),
    ["G", "a", "b", "c", "d", "f"],
  );
});

/** @param {string} name @param {string} message @param {string} source @param {number} [line] */
function pythonHint(name, message, source, line = 1) {
  const error = { name, message, line, column: 1, stack: "", hint: "", code: "runtime" };
  return hintFor(error, source, "en", "py");
}

test("advice for Python", () => {
  const unknown = (/** @type {string} */ name, /** @type {string} */ source) =>
    pythonHint("NameError", `name '${name}' is not defined`, source);
  assert.match(unknown("grad_w1", "w1 = 1"), /w1\.grad/);
  assert.match(unknown("lerning_rate", "learning_rate = 1"), /learning_rate\?/);
  assert.match(unknown("np", "x = 1"), /import numpy as np/);
  assert.match(unknown("console", ""), /print/);
  assert.match(unknown("rnage", ""), /range/);
  assert.match(unknown("x", "print(x)\nx = 1"), /further down/);
  assert.match(unknown("zzzzzz", ""), /spelled/);
  const none = "'NoneType' object has no attribute 'zero_'";
  assert.match(pythonHint("AttributeError", none, "w1.grad.zero_()"), /before backward/);
  assert.match(pythonHint("AttributeError", none, "f().zero_()"), /None/);
  const typo = "'Tensor' object has no attribute 'backwards'";
  assert.match(pythonHint("AttributeError", typo, ""), /\.backward\?/);
  const net = "class Net:\n    def __init__(self):\n        linear2 = 1\n        self.linear2";
  const lost = "'Net' object has no attribute 'linear2'";
  assert.match(pythonHint("AttributeError", lost, net, 4), /self\.linear2/);
  const mixed = "unsupported operand type(s) for -: 'NoneType' and 'Tensor'";
  assert.match(pythonHint("TypeError", mixed, ""), /None/);
  assert.match(pythonHint("EOFError", "EOF when reading a line", ""), /cannot ask/);
  assert.equal(pythonHint("ValueError", "mine", ""), "");
});

test("curves stay bounded, and broken values are found", () => {
  const curve = new Curve();
  for (let x = 0; x < 30_000; x++) curve.add(1, Float64Array.of(x, x === 20_000 ? NaN : 1));
  assert.ok(curve.length <= 5000);
  assert.deepEqual(curve.last, [29_999, 1]);
  assert.equal(curve.brokenAt, 20_000);
  assert.equal(suitsLog([curve]), false);
  const other = new Curve();
  other.add(2, Float64Array.of(0, 1, 2, 5, -1, 3));
  const { x, columns } = align([other], true);
  assert.deepEqual(
    [x, ...columns],
    [
      [0, 5],
      [1, null],
      [2, 3],
    ],
  );
  assert.equal(shortNumber(29_428_668), "2.94e7");
});

test("comparison with PyTorch", () => {
  /** @type {[number, number][]} */
  const expected = [
    [0, 1e6],
    [50, 10],
    [99, 1e-3],
  ];
  /** @param {number[]} values */
  const compared = (...values) =>
    comparePoints(expected, (x) => values[expected.findIndex((point) => point[0] === x)]);
  assert.equal(compared(1e6, 10.001, 9e-3)?.same, true);
  assert.equal(compared(1e6, 10.1, 9e-3)?.same, false);
  assert.equal(compared(1e6, NaN, 9e-3)?.same, false);
  assert.equal(compared(1e6, 10, 5)?.same, false);
  assert.equal(compared(1e6, 10), null);
});
