/** What the page lets through of what comes from a worker. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { safeColor } from "../../web/src/live/colors.js";
import { checkFigure } from "../../web/src/live/figure_check.js";
import { makeChecker } from "../../web/src/live/messages.js";
import { BATCH_LINES, LINE_CHARS, SIGNALS } from "../../web/src/worker/protocol.js";

/** A checker of a program that runs, at a time that stands still. */
function running() {
  const checker = makeChecker(() => 0);
  checker.check({ type: "ready" });
  checker.begin();
  return checker;
}

const line = { level: "log", text: "a" };

test("the runtime's own messages pass, with their known fields alone", () => {
  const checker = running();
  for (const message of [
    { type: "print", lines: [line, { level: "error", text: "" }], dropped: 3 },
    { type: "point", series: 2, data: Float64Array.of(0, 1, NaN) },
    { type: "clear" },
    {
      type: "figure",
      figure: { series: [{ kind: "line", x: [1, "a"], y: [1, null] }] },
    },
  ]) {
    const passed = checker.check({ ...message, more: 1 });
    assert.equal(passed?.type, message.type);
    assert.ok(!("more" in /** @type {any} */ (passed)));
  }
  const error = {
    name: "E",
    message: "m",
    line: 3,
    column: null,
    stack: "s",
    hint: "",
  };
  assert.deepEqual(checker.check({ type: "error", error, ms: 5, fatal: false }), {
    type: "error",
    error,
    ms: 5,
    fatal: false,
  });
  assert.equal(checker.dropped, 0);
});

test("forged messages are dropped and counted", () => {
  const forged = [
    null,
    1,
    "print",
    [],
    {},
    { type: "nothing" },
    { type: "constructor" },
    { type: "__proto__" },
    { type: "ready" },
    { type: "print", lines: null, dropped: 0 },
    { type: "print", lines: [null], dropped: 0 },
    { type: "print", lines: [{ level: "x", text: "" }], dropped: 0 },
    {
      type: "print",
      lines: [{ level: "log", text: { length: 1 } }],
      dropped: 0,
    },
    {
      type: "print",
      lines: [{ level: "log", text: "a".repeat(2 * LINE_CHARS) }],
      dropped: 0,
    },
    { type: "print", lines: Array(BATCH_LINES + 1).fill(line), dropped: 0 },
    {
      type: "print",
      lines: Array(BATCH_LINES).fill({
        level: "log",
        text: "a".repeat(LINE_CHARS),
      }),
      dropped: 0,
    },
    { type: "print", lines: [line], dropped: -1 },
    { type: "print", lines: [line], dropped: "1" },
    { type: "point", series: 1e9, data: Float64Array.of(1, 2) },
    { type: "point", series: 1, data: [1, 2] },
    { type: "point", series: 1, data: Float64Array.of(1, 2, 3) },
    { type: "point", series: 0, data: Float64Array.of(1) },
    { type: "point", series: 1, data: new Float64Array(1e6) },
    { type: "point", series: 1, data: new Float64Array(0) },
    { type: "figure", figure: null },
    { type: "figure", figure: { series: 3 } },
    { type: "error", error: null, ms: 1 },
    { type: "paused", signals: 0, step: 1 },
    { type: "paused", signals: SIGNALS + 1, step: 1 },
    { type: "paused", signals: 1, step: -1 },
    { type: "paused", signals: 1 },
  ];
  const checker = running();
  for (const message of forged) assert.equal(checker.check(message), null, JSON.stringify(message));
  assert.equal(checker.dropped, forged.length);
  assert.equal(checker.flooded, false);
});

test("an end is told once for each program, and only after it was sent", () => {
  const checker = makeChecker(() => 0);
  assert.equal(checker.check({ type: "done", ms: 1 }), null);
  assert.ok(checker.check({ type: "ready" }));
  assert.equal(checker.check({ type: "ready" }), null);
  assert.equal(checker.check({ type: "error", error: {}, ms: 1 }), null);
  assert.equal(checker.check({ type: "pausable" }), null);
  checker.begin();
  assert.deepEqual(checker.check({ type: "pausable", x: 1 }), { type: "pausable" });
  for (const step of [null, 137]) {
    const paused = { type: "paused", signals: 1, step };
    assert.deepEqual(checker.check(paused), paused);
  }
  assert.deepEqual(checker.check({ type: "done", ms: "x" }), {
    type: "done",
    ms: 0,
  });
  assert.equal(checker.check({ type: "done", ms: 1 }), null);
  checker.begin();
  assert.ok(checker.check({ type: "error", error: { line: -1, stack: 5 }, ms: 1 }));
  // What fails at the boot is told before anything was run.
  assert.ok(
    makeChecker().check({
      type: "error",
      error: { message: "no wasm" },
      ms: 0,
    }),
  );
});

test("what is long is cut", () => {
  const checker = running();
  const error = {
    name: "n".repeat(1e6),
    message: "m".repeat(1e6),
    stack: "s".repeat(1e6),
  };
  const passed = /** @type {any} */ (checker.check({ type: "error", error, ms: 1 }));
  assert.ok(JSON.stringify(passed).length < 40_000);
});

test("a flood ends; what a second of printing sends does not", () => {
  const checker = running();
  let passed = 0;
  for (let i = 0; i < 1e5; i++) if (checker.check({ type: "clear" })) passed++;
  assert.equal(checker.flooded, true);
  assert.ok(passed <= 20_000);
  const forged = running();
  for (let i = 0; i < 2000; i++) forged.check({ type: "ready" });
  assert.equal(forged.flooded, true);
  const big = running();
  const lines = Array(20).fill({ level: "log", text: "a".repeat(LINE_CHARS) });
  for (let i = 0; i < 1000; i++) big.check({ type: "print", lines, dropped: 0 });
  assert.equal(big.flooded, true);

  let now = 0;
  const steady = makeChecker(() => now);
  const data = new Float64Array(4000);
  for (; now < 600_000; now += 30) {
    assert.ok(steady.check({ type: "print", lines, dropped: 1e6 }));
    assert.ok(steady.check({ type: "point", series: 1, data }));
  }
});

test("figures are bounded, deep down", () => {
  assert.equal(checkFigure("x"), null);
  const long = Array.from({ length: 1e6 }, (_, i) => i);
  const figure = checkFigure({
    title: "t".repeat(1e6),
    xlabel: {},
    xscale: "url(x)",
    xlim: [0, Infinity, 3],
    ylim: [0, "1"],
    series: [
      {
        kind: "line",
        x: long,
        y: long,
        color: "var(--q,url(x))",
        style: "url(x)",
        label: {},
      },
      { kind: "script", x: [], y: [] },
      null,
      {
        kind: "scatter",
        x: [1, 2],
        y: [1, {}],
        color: [1, "red", "url(x)", null],
      },
      { kind: "hist", x: [0, 1, 2], y: [3, 4], cmap: "x;y" },
      {
        kind: "image",
        x: [],
        y: [[1, [1, 2, "3"]], "row", [NaN]],
        cmap: "gray",
      },
      ...Array(1000).fill({ kind: "line", x: long, y: long }),
    ],
  });
  assert.ok(figure);
  assert.deepEqual(
    [figure.title?.length, figure.xlabel, figure.xscale, figure.xlim, figure.ylim],
    [200, undefined, "linear", undefined, [0, null]],
  );
  const [first, second, third, image] = figure.series;
  assert.deepEqual([first.color, first.style, first.label], [null, null, null]);
  assert.ok(first.x.length > 5000 && first.x.length <= 6000);
  assert.ok(Number(first.x[first.x.length - 1]) > 990_000, "the whole curve is there");
  assert.deepEqual(
    [second.y, second.color],
    [
      [1, null],
      [1, "red", "", ""],
    ],
  );
  assert.deepEqual([third.x, third.y, third.cmap], [[0, 1, 2], [3, 4], null]);
  assert.deepEqual([image.y, image.cmap], [[[1, [1, 2, 0]], [], [null]], "gray"]);
  assert.ok(JSON.stringify(figure).length < 2e6);
});

test("colours are names or numbers", () => {
  for (const good of [
    "red",
    "#fff",
    "#12ab34cd",
    "tab:blue",
    "C3",
    "rgb(1 2 3 / 50%)",
    "hsl(1, 2%, 3%)",
  ]) {
    assert.equal(safeColor(good), good);
  }
  for (const bad of [
    "var(--q,url(https://x/))",
    "url(x)",
    "red;background:url(x)",
    "rgb(var(--x))",
    "image-set(x)",
    "",
    "a".repeat(99),
    null,
    {},
    ["red"],
  ]) {
    assert.equal(safeColor(bad), null, String(bad));
  }
});

test("a figure's diagrams and an animation's pictures are bounded together", () => {
  const line = { kind: "line", x: Array(6000).fill(1), y: Array(6000).fill(1) };
  const image = { kind: "image", x: [], y: Array(200 * 200).fill(1), shape: [200, 200] };
  const one = { series: [line, image], at: [0, 1e9, "x", -1] };
  const grid = checkFigure({ title: "t", columns: 1e9, axes: Array(100).fill(one) });
  const animation = checkFigure({ frames: Array(100).fill({ series: [line] }), number: 3 });
  /** @param {any[]} of */
  const values = (of) => of.flatMap(({ series }) => series).reduce((n, { x }) => n + x.length, 0);
  assert.ok(grid?.axes && animation?.frames);
  assert.deepEqual([grid.columns, grid.axes.length, grid.axes[0].at], [64, 64, [0, 64, 0, 0]]);
  assert.ok(values(grid.axes) <= 60_000, "half of the values of all");
  assert.deepEqual([animation.frames.length, animation.number], [40, 3]);
  assert.ok(values(animation.frames) <= 60_000);
  assert.deepEqual([grid.axes[0].series[1].y.length, grid.axes[0].series[1].y[0].length], [200, 200]); // prettier-ignore
});

test("a program's files: once a run, with names that lead nowhere else, within bounds", () => {
  const bytes = Uint8Array.of(1, 2);
  const checker = running();
  const files = [
    { name: "a.txt", bytes },
    { name: "out/b.npy", bytes, more: 1 },
    { name: "../c", bytes },
    { name: "/d", bytes },
    { name: "e\u202efdp.exe", bytes },
    { name: "f\n", bytes },
    { name: "", bytes },
    { name: "g".repeat(201), bytes },
  ];
  assert.deepEqual(checker.check({ type: "files", files, more: 2 }), {
    type: "files",
    files: [
      { name: "a.txt", bytes },
      { name: "out/b.npy", bytes },
    ],
    more: 2,
  });
  assert.equal(checker.check({ type: "files", files, more: 0 }), null, "twice");
  const large = new Uint8Array(33 << 20);
  for (const wrong of [
    { files: [{ name: "a", bytes: [1] }], more: 0 },
    { files: [{ name: 1, bytes }], more: 0 },
    { files: [null], more: 0 },
    { files: {}, more: 0 },
    { files: Array(51).fill({ name: "a", bytes }), more: 0 },
    { files: Array(2).fill({ name: "a", bytes: large }), more: 0 },
    { files: [], more: -1 },
  ]) {
    assert.equal(running().check({ type: "files", ...wrong }), null, JSON.stringify(wrong.more));
  }
  // Before a program, and after its end, there are none.
  const waiting = makeChecker(() => 0);
  waiting.check({ type: "ready" });
  assert.equal(waiting.check({ type: "files", files, more: 0 }), null);
});
