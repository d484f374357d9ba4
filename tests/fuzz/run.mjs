/** Cases as Python programs, and what they print here and in a real Python. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** @typedef {import("./torch_programs.mjs").Case} Case */
/** @typedef {Map<string, string>} Lines from "case.step" to what was shown */

/** What the programs of a kind begin with, by its name. @param {string} name */
const beginningOf = (name) => {
  const file = name === "python" ? "describe_python.py" : "describe.py";
  return `${readFileSync(new URL(file, import.meta.url), "utf8")}\n`;
};
const PER_PROGRAM = 40;

/** A statement is an expression, or an assignment after which its target is shown. */
const ASSIGNMENT = /^(\w+)(\[.*\])? (?:[-+*/%]|\/\/|\*\*)?= /;

/** @type {(one: Case, number: number) => string} */
function caseText({ setup, steps }, number) {
  const lines = [`def case${number}():`, ...setup.map((line) => `    ${line}`)];
  steps.forEach((text, i) => {
    const target = ASSIGNMENT.exec(text);
    if (!target) {
      lines.push(`    if not step("${number}.${i}", lambda: ${text}):`, "        return");
      return;
    }
    const [, name] = target;
    lines.push("    try:", `        ${text}`, "    except Exception as e:");
    lines.push(`        failed("${number}.${i}", e)`, "        return");
    lines.push(`    step("${number}.${i}", lambda: ${name})`);
  });
  lines.push("try:", `    case${number}()`, "except Exception as e:");
  lines.push(`    failed("${number}.setup", e)`);
  return lines.join("\n");
}

/** @type {(cases: Case[], name?: string) => string[]} a few dozen cases in each */
export function programs(cases, name = "torch") {
  const beginning = beginningOf(name);
  const texts = [];
  for (let at = 0; at < cases.length; at += PER_PROGRAM) {
    const some = cases.slice(at, at + PER_PROGRAM).map((one, i) => caseText(one, at + i));
    texts.push(`${beginning}${some.join("\n")}\n`);
  }
  return texts;
}

/** @type {(lines: Lines, text: string) => void} */
function read(lines, text) {
  for (const line of text.split("\n")) {
    const match = /^(\d+\.\w+) (.*)$/.exec(line);
    if (match) lines.set(match[1], match[2]);
  }
}

/** @type {(cases: Case[], name?: string) => Promise<Lines>} */
export async function runOurs(cases, name) {
  const { start, transformPython } = await import(
    new URL("../../web/dist/python_node.js", import.meta.url).href
  );
  const lines = new Map();
  for (const text of programs(cases, name)) {
    const program = transformPython(text);
    if (!program.ok) throw new Error(`${program.error.message} in line ${program.error.line}`);
    const print = (/** @type {string} */ line) => read(lines, line);
    const python = await start({ print, warn: () => {} });
    const failure = python.run(program.text, "fuzz.py");
    if (failure) throw new Error(failure.traceback);
  }
  return lines;
}

/** @type {(cases: Case[], python: string, name?: string) => Lines} all in one process of the Python with PyTorch */
export function runTheirs(cases, python, name = "torch") {
  const [command, ...options] = python.split(" ");
  const threads = name === "python" ? "" : "torch.set_num_threads(1)\n";
  const text = `${beginningOf(name)}${threads}${cases.map(caseText).join("\n")}\n`;
  const out = execFileSync(command, [...options, "-W", "ignore", "-"], {
    input: text,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    stdio: ["pipe", "pipe", "ignore"],
  });
  const lines = new Map();
  read(lines, out);
  return lines;
}
