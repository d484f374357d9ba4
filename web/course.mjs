/**
 * Builds gradlet-course.js: the lessons after the ladder. A lesson is a folder web/course/ID:
 *
 * - `program.py` and `program.js`, one program in two languages
 * - `text.md`: under "# Title" in English and again in Chinese a sentence and the sections idea, try, expect,
 *   `exercise ID: Title` and `mistake ID: Title`. Formulas stand between dollars and become MathML here. A
 *   quotation in an exercise is its hint; below the rule of a mistake stands what is wrong.
 * - `exercise-ID.py` with `exercise-ID.check.py` and `exercise-ID.solution.py`; `mistake-ID.py`; of each the same
 *   with .js where there is one
 *
 * The curve and the lines that come with it are those PyTorch printed (tests/parity/expected/course.json).
 */
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import katex from "katex";
import { Marked } from "marked";
import { here } from "./bundle.mjs";
import { COMMENTS } from "./course/comments.js";
import { COURSE } from "./src/share/course.js";

const FOLDER = resolve(here, "course");
const EXPECTED = resolve(here, "../tests/parity/expected/course.json");

/** @typedef {import("./src/cell/course.js").Lesson} Lesson */
/** @typedef {import("./src/cell/course.js").Sources} Sources */
/** @typedef {import("./src/cell/course.js").Task} Task */
/** @typedef {{ title: string, about: string, sections: Map<string, { title: string, text: string }> }} Text */

/** MathML alone, which needs neither style sheet nor font. @param {string} tex @param {boolean} displayMode */
export function formula(tex, displayMode) {
  const html = katex.renderToString(tex, { output: "mathml", displayMode, strict: "error" });
  const math = html
    .replace(/<annotation[^]*?<\/annotation>/, "")
    .replace(/<\/?semantics>/g, "")
    .replace(/^<span class="katex">|<\/span>$/g, "")
    .replace(' xmlns="http://www.w3.org/1998/Math/MathML"', "");
  return displayMode ? `<span class="formula">${math}</span>` : math;
}

const markdown = new Marked({
  extensions: [
    {
      name: "formula",
      level: "inline",
      start: (text) => text.indexOf("$"),
      tokenizer(text) {
        const [raw, two, tex] = /^(\$\$?)([^$]+)\1/.exec(text) ?? [];
        return raw ? { type: "formula", raw, tex, display: two.length === 2 } : undefined;
      },
      renderer: ({ tex, display }) => formula(tex, display),
    },
  ],
});

/** @param {string} text Markdown */
const html = (text) => /** @type {string} */ (markdown.parse(text)).trim();
/** Chinese lines are joined without a space. @param {string} text */
const joined = (text) =>
  text.replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/g, "");

/** @param {string} text below "# " @returns {Text} */
function readText(text) {
  const [head, ...rest] = text.split(/^## /m);
  const [title, ...about] = head.trim().split("\n");
  const sections = new Map();
  for (const section of rest) {
    const [heading, ...lines] = section.split("\n");
    const [, key, name = ""] = /** @type {string[]} */ (
      /^([^:：]+)(?:[:：] *(.*))?$/.exec(heading)
    );
    sections.set(key.trim(), { title: name, text: joined(lines.join("\n")).trim() });
  }
  return { title, about: joined(about.join("\n")).trim(), sections };
}

/** @param {string} id @param {string} file without its ending @returns {Promise<Sources>} */
async function sources(id, file) {
  /** @type {Sources} */
  const found = {};
  for (const code of /** @type {const} */ (["py", "js"])) {
    const path = resolve(FOLDER, id, `${file}.${code}`);
    if (existsSync(path)) found[code] = (await readFile(path, "utf8")).trimEnd();
  }
  return found;
}

/**
 * Steps and losses among printed lines: those of the first curve.
 *
 * @param {(string | number)[]} lines
 * @returns {[number, number][]}
 */
export function pointsOf(lines) {
  return lines.flatMap((line) => {
    const [, step, loss] =
      /^(?:step )?(\d+):? (?:\w+=)?(-?\d[\d.e+-]*)(?= |$)/.exec(String(line)) ?? [];
    return step ? [/** @type {[number, number]} */ ([Number(step), Number(loss)])] : [];
  });
}

/** @param {string} id @param {Record<string, { lines: (string | number)[] }>} printed @returns {Promise<Lesson>} */
export async function readLesson(id, printed) {
  const text = await readFile(resolve(FOLDER, id, "text.md"), "utf8");
  const [front, ...languages] = text.split(/^# /m);
  if (languages.length !== 2) throw new Error(`web/course/${id}/text.md has no two languages`);
  const [en, zh] = languages.map(readText);
  const keys = [...en.sections.keys()];
  if (String(keys) !== String([...zh.sections.keys()])) {
    throw new Error(`web/course/${id}/text.md: the sections of the two languages differ`);
  }
  /** @param {string} key @param {(text: string) => string} [part] of a section */
  const section = (key, part = (whole) => whole) => ({
    en: html(part(en.sections.get(key)?.text ?? "")),
    zh: html(part(zh.sections.get(key)?.text ?? "")),
  });
  /** @param {string} kind */
  const named = (kind) =>
    keys
      .filter((key) => key.startsWith(`${kind} `))
      .map((key) => ({
        key,
        id: key.slice(kind.length + 1),
        title: { en: en.sections.get(key)?.title ?? "", zh: zh.sections.get(key)?.title ?? "" },
      }));
  const hint = (/** @type {string} */ whole) => whole.match(/^> .*$/gm)?.join("\n") ?? "";
  const plain = (/** @type {string} */ markup) => markup.replace(/^> ?/gm, "").replace(/\n/g, " ");
  /** @type {Task[]} */
  const exercises = await Promise.all(
    named("exercise").map(async ({ key, id: name, title }) => ({
      id: name,
      title,
      text: section(key, (whole) => whole.replace(/^>.*$/gm, "")),
      hint: {
        en: plain(hint(en.sections.get(key)?.text ?? "")),
        zh: plain(joined(hint(zh.sections.get(key)?.text ?? ""))),
      },
      sources: await sources(id, `exercise-${name}`),
      checks: await sources(id, `exercise-${name}.check`),
      solutions: await sources(id, `exercise-${name}.solution`),
    })),
  );
  const mistakes = await Promise.all(
    named("mistake").map(async ({ key, id: name, title }) => ({
      id: name,
      title,
      text: section(key, (whole) => whole.split(/^---$/m)[0]),
      explain: section(key, (whole) => whole.split(/^---$/m)[1] ?? ""),
      sources: await sources(id, `mistake-${name}`),
    })),
  );
  const program = `web/course/${id}/program.py`;
  const own = await sources(id, "program");
  const texts = [own, ...mistakes.map((one) => one.sources)]
    .concat(exercises.flatMap((one) => [one.sources, one.solutions]))
    .flatMap((one) => Object.values(one));
  const used = Object.entries(COMMENTS).filter(([en]) => texts.some((text) => text.includes(en)));
  return {
    title: { en: en.title, zh: zh.title },
    about: { en: html(en.about), zh: html(zh.about) },
    show: /^show: (.*)$/m.exec(front)?.[1] ?? "",
    idea: section("idea"),
    try: section("try"),
    expect: section("expect"),
    sources: own,
    comments: Object.fromEntries(used),
    points: pointsOf(printed[program]?.lines ?? []),
    exercises,
    mistakes,
  };
}

/** @returns {Promise<Record<string, Lesson>>} in their order */
export async function readCourse() {
  const printed = JSON.parse(await readFile(EXPECTED, "utf8"));
  const entries = await readdir(FOLDER, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  if (String(folders.sort()) !== String([...COURSE].sort())) {
    throw new Error(`web/course holds ${folders}, src/share/course.js names ${COURSE}`);
  }
  return Object.fromEntries(
    await Promise.all(COURSE.map(async (id) => [id, await readLesson(id, printed)])),
  );
}

/** @param {string} dist */
export async function buildCourse(dist) {
  const text = `globalThis.__gradletCourse=${JSON.stringify(await readCourse())};\n`;
  await writeFile(resolve(dist, "gradlet-course.js"), text);
}
