/** Bars of tqdm: what is written in them, and that a line of the page is renewed in place. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { start, transformPython } from "../../web/dist/python_node.js";
import { makeChecker } from "../../web/src/live/messages.js";
import { Lines } from "../../web/src/live/results.js";
import { Printer } from "../../web/src/worker/console.js";

/** @type {[number, string | null, boolean][]} */
const bars = [];
/** @type {string[]} */
const printed = [];
const python = await start({
  print: (text) => printed.push(text),
  bar: (...bar) => bars.push(bar),
});

/** @param {string} program */
function run(program) {
  bars.length = printed.length = 0;
  assert.equal(python.run(/** @type {any} */ (transformPython(program)).text), null);
}

test("a bar shows its first and its last state, with what was set", () => {
  run(`
from tqdm.auto import tqdm, trange
bar = tqdm([1, 2, 3], desc="epoch", mininterval=100)
for i in bar:
    bar.set_postfix(loss=0.123456, acc=i, refresh=False)
with tqdm(total=10, leave=False) as by_hand:
    by_hand.update(5)
print(len(trange(4, disable=True)), list(tqdm(range(2), disable=True)))
tqdm.write("said")
print(tqdm.format_sizeof(1234567), tqdm.format_interval(3725), tqdm._bar(0.475, 10) + "|")
`);
  assert.match(bars[0][1] ?? "", /^epoch: {3}0%\| {10}\| 0\/3 \[00:00<\?, \?it\/s\]$/);
  assert.match(
    bars[1][1] ?? "",
    /^epoch: 100%\|██████████\| 3\/3 \[00:00<00:00, [\d.]+it\/s, acc=3, loss=0.123\]$/,
  );
  assert.deepEqual(
    bars.map(([number, , done]) => [number - bars[0][0], done]),
    [[0, false], [0, true], [1, false], [1, true]], // prettier-ignore
  );
  assert.equal(bars[3][1], null);
  assert.equal(printed.join("\n"), "4 [0, 1]\nsaid\n1.23M 1:02:05 ████▊     |");
});

test("without a length, with a scale, with a loop that breaks off", () => {
  run(`
from tqdm import tqdm
for i in tqdm((x for x in range(5)), unit="file"):
    if i == 3:
        break
tqdm(total=2000000, initial=1500000, unit_scale=True, unit="B").close()
tqdm(range(4), bar_format="{desc}{n_fmt} of {total_fmt}", desc="a").close()
`);
  const ends = bars.filter(([, , done]) => done).map(([, text]) => text ?? "");
  assert.match(ends[0], /^ 75%\|███████▌ {2}\| 1.50M\/2.00M \[/);
  assert.equal(ends[1], "a: 0 of 4");
  assert.match(ends[2], /^3file \[00:00, [\d.]+file\/s\]$/);
});

test("the page's line is renewed where it stands, and goes when it is emptied", () => {
  /** @type {any[]} */
  const posted = [];
  const printer = new Printer(
    (message) => posted.push(message),
    () => 0,
  );
  const lines = new Lines();
  const checker = makeChecker();
  const flush = () => {
    printer.flush();
    for (const message of posted.splice(0)) {
      const checked = /** @type {any} */ (checker.check(message));
      lines.add(checked.lines, checked.dropped);
    }
  };
  printer.bar(1, "10%");
  printer.bar(1, "20%");
  printer.print("log", "between");
  flush();
  printer.bar(1, "90%");
  printer.bar(2, "inner");
  flush();
  assert.deepEqual(
    lines.kept.map(({ text }) => text),
    ["90%", "between", "inner"],
  );
  printer.bar(2, "");
  flush();
  assert.deepEqual(
    lines.kept.map(({ text }) => text),
    ["90%", "between"],
  );
  assert.deepEqual([lines.count, lines.chars, lines.head], [2, 10, ["between"]]);
});
