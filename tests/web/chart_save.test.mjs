/** The curves as files. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { csvOf, rounds, rowsOf, svgOf } from "../../web/src/live/chart_save.js";

const line = (
  /** @type {string} */ name,
  /** @type {number[]} */ x,
  /** @type {number[]} */ values,
) => ({
  name,
  color: "#123",
  dashed: false,
  x,
  values,
});
const LOOK = { step: "step", ink: "#000", grid: "#ccc", paper: "#fff" };

test("CSV: a row for each x, nothing where a line has no point, all digits", () => {
  assert.equal(
    csvOf(
      [line("this run", [0, 1, 2], [3, 0.1 + 0.2, NaN]), line('say "x", y', [0, 2], [1, 2])],
      "step",
    ),
    'step,this run,"say ""x"", y"\n0,3,1\n1,0.30000000000000004,\n2,NaN,2\n',
  );
});

test("SVG: points within the axes, a legend, and nothing of a name that is markup", () => {
  const svg = svgOf([line("<b>&", [0, 10, 20], [1, 100, 1e4])], {
    log: true,
    ...LOOK,
  });
  assert.match(svg, /^<svg [^>]+>.*<\/svg>\n$/s);
  assert.ok(svg.includes("&lt;b>&amp; 10000") && !svg.includes("<b>"));
  // From the lower left to the upper right corner.
  assert.ok(svg.includes('d="M64.0 386.0L383.0 202.0L702.0 18.0"'), svg);
  assert.ok(svg.includes(">10⁴<"));
  assert.ok(!/NaN|Infinity/.test(svg));
  const part = svgOf([line("a", [0, 10, 20], [1, NaN, -3])], {
    log: false,
    ...LOOK,
    from: 5,
  });
  assert.ok(!/NaN|Infinity/.test(part), part);
  assert.ok(!/NaN|Infinity/.test(svgOf([line("a", [], [])], { log: false, ...LOOK })));
});

test("round ticks, and rows of a table with the last among them", () => {
  assert.deepEqual(rounds(0, 100, 7).ticks, [0, 20, 40, 60, 80, 100]);
  const x = Array.from({ length: 500 }, (_, i) => i);
  const rows = rowsOf(line("a", x, x), 40);
  assert.ok(rows.length <= 41 && rows.length > 20);
  assert.deepEqual(
    [rows[0], rows.at(-1)],
    [
      [0, 0],
      [499, 499],
    ],
  );
  assert.deepEqual(rowsOf(line("a", [], []), 40), []);
});
