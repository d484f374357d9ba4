/**
 * Reads what a test runner wrote and prints "passed failed".
 *
 *     node scripts/checks/count.mjs catch2|tap FILE
 */
import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

/** @type {Record<string, (text: string) => [number, number] | undefined>} */
const READERS = {
  /** Catch2 2 and 3: "All tests passed (9 assertions in 3 test cases)" or "test cases: 3 | …". */
  catch2(text) {
    const all = /^All tests passed \(.* in (\d+) test cases?\)/m.exec(text);
    if (all) return [Number(all[1]), 0];
    const line = /^test cases:.*$/m.exec(text)?.[0];
    const count = (word) => Number(new RegExp(`(\\d+) ${word}(?! as)`).exec(line ?? "")?.[1] ?? 0);
    return line ? [count("passed"), count("failed")] : undefined;
  },
  /** node:test: "# pass 3", "# fail 1", "# cancelled 0". */
  tap(text) {
    const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, "m").exec(text)?.[1] ?? NaN);
    const [passed, failed, cancelled] = ["pass", "fail", "cancelled"].map(count);
    return Number.isNaN(passed) ? undefined : [passed, failed + cancelled];
  },
};

function selfTest() {
  const cases = [
    ["catch2", "All tests passed (1,234 assertions in 1 test case)\n", "1 0"],
    ["catch2", "x\ntest cases: 10 | 7 passed | 3 failed\nassertions: 9 | 9 passed", "7 3"],
    ["catch2", "test cases:  4 |  2 passed | 1 failed | 1 failed as expected\n", "2 1"],
    ["catch2", "test cases: 2 | 2 failed\n", "0 2"],
    ["catch2", "No tests ran\n", undefined],
    ["tap", "# tests 3\n# pass 1\n# fail 1\n# cancelled 1\n", "1 2"],
    ["tap", "killed", undefined],
  ];
  for (const [kind, text, expected] of cases) {
    const got = READERS[kind](text)?.join(" ");
    if (got === expected) continue;
    console.error(`count: ${JSON.stringify(text)} gives ${got}, not ${expected}`);
    return 1;
  }
  console.log(`count: self-test of ${cases.length} cases passed`);
  return 0;
}

const [kind, file] = process.argv.slice(2);
if (kind === "--self-test") process.exit(selfTest());
// Under Node, Catch2 colours its lines.
const text = stripVTControlCharacters(readFileSync(file, "utf8"));
console.log((READERS[kind](text) ?? [0, 0]).join(" "));
