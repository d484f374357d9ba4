/** The poster as a generator bakes it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { cellHTML, recordingOf } from "../../scripts/lib/poster.mjs";
import { curveSVG, posterHTML } from "../../web/src/cell/poster.js";

test("printed rows become a curve of few points, other lines stay text", () => {
  const rows = Array.from({ length: 500 }, (_, t) => `${t} ${1000 / (t + 1)}`);
  const { points, prints } = recordingOf(rows.join("\n") + "\n");
  assert.ok(points.length <= 61 && points.length > 50);
  assert.deepEqual(
    [points[0], points.at(-1)],
    [
      [0, 1000],
      [499, 2],
    ],
  );
  assert.deepEqual(prints, []);
  assert.deepEqual(recordingOf("a\nb\n"), { points: [], prints: ["a", "b"] });
  assert.deepEqual(recordingOf(""), { points: [], prints: [] });
});

test("nothing in a program becomes markup", () => {
  const source = 'print("<img src=x onerror=alert(1)>")  # </code></pre> "&amp;" </script>';
  const html = cellHTML(source, "py", { points: [], prints: ['"><b>'] }, "en");
  assert.doesNotMatch(html, /<img|<b>/);
  assert.doesNotMatch(html, /<\/script/);
  assert.match(html, /expected="&quot;&gt;&lt;b&gt;"/);
});

test("a poster needs no style sheet and no script, and says what its curve is", () => {
  const content = {
    key: "",
    sources: { py: "x = 1" },
    points: /** @type {[number, number][]} */ ([
      [0, 100],
      [1, 10],
      [2, 0.1],
    ]),
    prints: [],
    reference: "PyTorch",
  };
  const html = posterHTML(content, "py", "zh");
  assert.match(html, /stroke="#\w+"/);
  assert.match(html, /aria-label="已记录的曲线：3 个点，从 100 到 0.1"/);
  assert.doesNotMatch(html, /<script|style=/);
  assert.equal(curveSVG([], "en"), "");
  assert.doesNotMatch(
    curveSVG(
      [
        [0, NaN],
        [1, Infinity],
        [2, 3],
      ],
      "en",
    ),
    /NaN|Infinity/,
  );
});
